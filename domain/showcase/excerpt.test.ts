import { expect, test } from 'vitest';
import { lexiconOf, partsOf } from '../text/search-words';
import { excerptOf } from './excerpt';

const of = (text: string, q: string) => excerptOf(['Không liên quan.', text], partsOf(q, lexiconOf([])));

test('shows the words that were asked for as they are written, with a few around them', () => {
  const text =
    'Một hai ba bốn năm sáu bảy tám, Hướng dẫn thủ tục hành chính cho bà con tại nhà văn hóa bản vào mỗi thứ bảy hằng tuần.';
  expect(of(text, 'TTHC')).toEqual({
    before: '… bốn năm sáu bảy tám, Hướng dẫn ',
    hit: 'thủ tục hành chính',
    after: ' cho bà con tại nhà văn hóa …',
  });
  expect(of('Đường hoa', 'duong hoa')).toEqual({ before: '', hit: 'Đường hoa', after: '' });
  expect(of('Đường hoa', 'nông thôn')).toBeNull();
  expect(of('', 'x')).toBeNull();
});
