import { expect, test } from 'vitest';
import { itemWords } from '@/ui/words/words';
import { askedItems } from './asked-items';

test.each([
  ['Bổ sung mục 4 và 5.', ['method', 'areaAudience']],
  ['Làm rõ các mục 3, 9; sửa lại nội dung 10', ['objectives', 'outputs', 'sustainability']],
  ['mục 40 ngày công', []],
  ['Đề nghị đơn vị xem lại.', []],
  [`Viết rõ hơn phần “${itemWords.resources}”`, ['resources']],
])('%s', (reason, named) => expect(askedItems(reason, itemWords)).toEqual(named));
