// node kiem-tra-nhat-ky.mjs nhat-ky.txt khoa-cong-khai.pem [dấu vân tay trên giấy] [số dòng:mã đã giữ]
// Checks every signature of nhat-ky.txt with the public keys (Ed25519), and whether the list still has the head that you
// kept. Only Node itself; no network. The fingerprint of the key must come from elsewhere than from the same server: keys that
// it does not name check nothing, and without it the program says no more than that the two files fit each other.

import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [listFile, keyFile, ...known] = process.argv.slice(2);
if (!listFile || !keyFile) {
  console.error(
    'Cách dùng: node kiem-tra-nhat-ky.mjs nhat-ky.txt khoa-cong-khai.pem [dấu vân tay] [số dòng:mã]',
  );
  process.exit(2);
}

const fingerprintOf = (key) =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');

const blocks =
  readFileSync(keyFile, 'utf8').match(/-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g) ?? [];
const keys = new Map(blocks.map((pem) => createPublicKey(pem)).map((key) => [fingerprintOf(key), key]));

const onPaper = known.filter((word) => !word.includes(':')).map((word) => word.toLowerCase());

const faults = [];
if (onPaper.length === 0 && keys.size > 1)
  faults.push(`Tệp khóa có ${keys.size} khóa: nêu dấu vân tay trên giấy để biết khóa nào là của cổng.`);
for (const fingerprint of keys.keys())
  if (onPaper.length > 0 && !onPaper.includes(fingerprint))
    console.log(`Khóa lạ, không dùng để kiểm tra: ${fingerprint}`);
const marks = new Set();
let before = 0;
const lines = readFileSync(listFile, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));
for (const [at, line] of lines.entries()) {
  const [moment, mark, , subject, fingerprint, signature, more] = line.split(' ');
  const text = `Dan van kheo - dau nhat ky\n${mark}\n${moment}\n${subject}\n`;
  const key = keys.get(fingerprint);
  const good =
    more === undefined &&
    key &&
    signature &&
    verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  if (!good) faults.push(`Dòng ${at + 1}: chữ ký không khớp.`);
  // A second key beside the true one would sign whatever its owner likes.
  else if (onPaper.length > 0 && !onPaper.includes(fingerprint))
    faults.push(`Dòng ${at + 1}: ký bằng khóa khác với dấu vân tay đã nêu.`);
  const count = Number(mark?.split(':')[0]);
  if (!(count >= before)) faults.push(`Dòng ${at + 1}: ngắn hơn dòng trước.`);
  before = count;
  marks.add(mark);
}

for (const word of known) {
  const plain = word.toLowerCase();
  if (plain.includes(':') ? !marks.has(plain) : !keys.has(plain))
    faults.push(
      `${plain.includes(':') ? 'Danh sách không còn mã' : 'Không có khóa với dấu vân tay'} ${plain}.`,
    );
}
for (const fault of faults) console.error(fault);
if (lines.length === 0) faults.push('Danh sách trống.');
if (faults.length === 0)
  console.log(
    known.some((word) => !word.includes(':'))
      ? `KHỚP: ${lines.length} mã, chữ ký đúng với khóa đã nêu.`
      : `Tệp tự khớp: ${lines.length} mã, chữ ký đúng với khóa ${[...keys.keys()].join(', ')}. Chưa có dấu vân tay từ nơi khác để biết đó là khóa của cổng.`,
  );
process.exit(faults.length === 0 ? 0 : 1);
