import { expect, test } from 'vitest';
import { readLines } from './import-lines';
import { personLine, wanted } from '../ban-lam-viec/nguoi-dung/nhap/input';

const read = async (rows: string[]) => {
  const text = ['Họ và tên;Thư điện tử;Chức vụ;Điện thoại;Đơn vị;Vai trò', ...rows].join('\n');
  const input = { sheet: new File([text], 'nguoi.csv'), page: '', hidden: false };
  const { lines, seen } = await readLines(input, { wanted, schema: personLine, most: 10 });
  return { errors: lines.map(({ errors }) => errors.join()), seen };
};

test('text of fonts before Unicode is refused with the way out, line by line', async () => {
  const { errors } = await read([
    'NguyÔn V¨n B×nh;a@x.vn;Chñ tÞch;0912000029;04120;Cán bộ đơn vị',
    'Nguyễn Văn Bình;b@x.vn;Chủ tịch;0912000029;04120;Cán bộ đơn vị',
  ]);
  expect(errors[0]).toMatch(/^Họ và tên: Chữ gõ bằng phông TCVN3 .*Nguyễn Văn Bình.*UniKey/u);
  expect(errors[1]).toBe('');
});

test('a formula that went wrong is said, not imported', async () => {
  const { errors } = await read(['An;a@x.vn;;#REF!;04120;Cán bộ đơn vị']);
  expect(errors[0]).toContain('Ô “Điện thoại” có lỗi công thức #REF!');
});
