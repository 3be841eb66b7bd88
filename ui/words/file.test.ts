import { expect, it } from 'vitest';
import { refusalOf } from './file';

it('says of a program that its kind is not taken, and of a false PDF that its content is not what its name says', () => {
  expect(refusalOf('wrongType', 'tool.exe', 'plan')).toMatch(/^Không nhận loại tệp \.exe\. Chọn tệp PDF/u);
  expect(refusalOf('wrongType', 'ke-hoach.pdf', 'plan')).toMatch(
    /^Nội dung tệp không đúng với đuôi tên tệp/u,
  );
  expect(refusalOf('empty', 'tool.exe', 'plan')).toMatch(/^Tệp rỗng/u);
});
