import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { fileName, namedAs } from './file';

const hostile: [string, string][] = [
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\Kế hoạch.pdf', 'Kế hoạch.pdf'],
  ['báo cáo\u202Efdp.exe', 'báo cáofdp.exe'],
  ['a\u0000b\u0007.pdf', 'ab.pdf'],
  ['dòng\r\nmới.pdf', 'dòngmới.pdf'],
  ['CON.pdf', 'tep-CON.pdf'],
  ['lpt1', 'tep-lpt1'],
  ['...', 'tep'],
  ['', 'tep'],
  ['  .htaccess ', 'htaccess'],
  ['kế hoạch <1>?.docx', 'kế hoạch -1--.docx'],
  ['ke\u0302\u0301 hoa\u0323ch.pdf'.normalize('NFD'), 'kế hoạch.pdf'],
];

it.each(hostile)('cleans %j', (typed, clean) => {
  expect(fileName(typed)).toBe(clean);
});

it('keeps the ending of a very long name', () => {
  const name = fileName(`${'Kế hoạch thực hiện mô hình dân vận khéo '.repeat(20)}.docx`);
  expect(name.endsWith('.docx')).toBe(true);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
});

it('never lets a path, a control or an empty name through, and is stable', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const name = fileName(typed);
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}<>:"|?*]/u);
      expect(name).not.toBe('');
      expect(name).not.toMatch(/^[.\s]|[.\s]$/u);
      expect(fileName(name)).toBe(name);
    }),
  );
});

it('gives a file the ending of its content', () => {
  expect(namedAs('ảnh.JPEG', 'image/jpeg')).toBe('ảnh.JPEG');
  expect(namedAs('ảnh.png', 'image/jpeg')).toBe('ảnh.jpg');
  expect(namedAs('báo cáo', 'application/pdf')).toBe('báo cáo.pdf');
  expect(namedAs('báo cáo.pdf.exe', 'application/pdf')).toBe('báo cáo.pdf.pdf');
});
