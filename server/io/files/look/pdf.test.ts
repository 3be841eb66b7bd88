import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { lockedPdfs } from './locked-testing';
import { lookAtPdf } from './pdf';

async function looked(bytes: Buffer) {
  const path = join(await mkdtemp(join(tmpdir(), 'look-')), 'a.pdf');
  await writeFile(path, bytes);
  return lookAtPdf(path);
}

const pdf = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.flatMap((one, at) => [
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(one as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ]),
    Buffer.from('trailer<</Root 1 0 R>>\n%%EOF'),
  ]);

const packed = (dict: string, inside: string | Buffer): Buffer => {
  const body = deflateSync(inside);
  const head = `<<${dict}/Filter/FlateDecode/Length ${body.length}>>stream\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\nendstream')]);
};

const script = '<</S/JavaScript/JS(app.alert(1))>>';

test.each(lockedPdfs)('%s: asks for a password, or only forbids printing', async (_revision, opens, asks) => {
  expect(await looked(inflateSync(Buffer.from(opens, 'base64')))).toEqual({ signed: false });
  if (asks) expect(await looked(inflateSync(Buffer.from(asks, 'base64')))).toEqual({ refusal: 'locked' });
});

test.each<[string, Buffer, string]>([
  ['a script on opening', pdf(`<</Type/Catalog/OpenAction ${script}>>`), 'script'],
  ['a script among the names', pdf('<</Names<</JavaScript 2 0 R>>>>'), 'script'],
  ['a script with its name in disguise', pdf('<</OpenAction<</S/J#61vaScript/J#53(x)>>>>'), 'script'],
  [
    'a script in a stream of objects',
    pdf('<<>>', packed('/Type/ObjStm/N 1/First 4', `1 0 ${script}`)),
    'script',
  ],
  ['a program', pdf('<</OpenAction<</S/Launch/F(cmd.exe)>>>>'), 'script'],
  ['a web page on opening', pdf('<</OpenAction 2 0 R>>', '<</S/URI/URI(http://x)>>'), 'script'],
  ['a form that is sent on opening', pdf('<</OpenAction<</S/SubmitForm/F(http://x)>>>>'), 'script'],
  ['a file in it', pdf('<</Names<</EmbeddedFiles 2 0 R>>>>'), 'attachments'],
  ['a file in a stream', pdf(packed('/Type/EmbeddedFile', 'MZ')), 'attachments'],
  ['objects without end', pdf(packed('/Type/ObjStm', Buffer.alloc(60_000_000))), 'bomb'],
])('refuses %s', async (_what, bytes, refusal) => {
  expect(await looked(bytes)).toEqual({ refusal });
});

test.each<[string, Buffer]>([
  ['opens at its first page', pdf('<</OpenAction[3 0 R/FitH 0]>>')],
  ['goes to a page of its own', pdf('<</OpenAction 2 0 R>>', '<</S/GoTo/D[3 0 R/Fit]>>')],
  [
    'has links to press',
    pdf('<</OpenAction[3 0 R/Fit]>>', '<</Subtype/Link/A<</S/URI/URI(https://sonla.gov.vn)>>>>'),
  ],
  [
    'shows a picture in which those letters happen to stand',
    pdf(packed('/Type/XObject', '/JS /Launch'), '<</Length 12>>stream\n/JS /Launch \nendstream'),
  ],
  ['has words that begin alike', pdf('<</JSX 1/LaunchPad 2>>')],
  ['is cut in a stream', Buffer.from('%PDF-1.4\n1 0 obj<</Length 9>>stream\nabc')],
])('takes what %s', async (_what, bytes) => {
  expect(await looked(bytes)).toEqual({ signed: false });
});

test('says that somebody signed it', async () => {
  const signature =
    '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>>>';
  expect(await looked(pdf('<</AcroForm<</SigFlags 3>>>>', signature))).toEqual({ signed: true });
});

test('a long file of nothing but beginnings costs its length once', async () => {
  const started = performance.now();
  await looked(Buffer.from('%PDF-1.4\n' + '1 0 obj<</Type/ObjStm>>stream\nx endstream '.repeat(60_000)));
  await looked(Buffer.from('%PDF-1.4\n' + '/OpenAction /J#61 stream '.repeat(100_000)));
  expect(performance.now() - started).toBeLessThan(5_000);
});
