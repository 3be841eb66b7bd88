import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { headMark, wordsOfHead } from '@/domain/proof/chain-head';
import { wholeHistory } from '../history/whole-history';
import { rowHashOf } from '../history/row-hash';
import { db, type Tx } from '../io/db';
import { marks, stage, when } from '../testing/contest';
import { answerAnchor, differingHeads } from './anchor';
import { layBaseline } from './baseline';
import { keepDailyHead } from '../history/heads';
import { listedKeys } from './keys';
import { headsAsText } from './published';
import { replay } from './replay';
import { differingRows } from './rows';
import { isSigned, signed } from '../history/signing';
import { asOwner } from '../testing/tampering';

// The owner of the database can build a consistent chain; a head published earlier exposes it.

let kept: { hash: string; count: number };

beforeAll(async () => {
  const s = await stage(1);
  await layBaseline(when.screening);
  await keepDailyHead(when.screening);
  await marks(s.first, { entryId: s.entries[0]?.id ?? '' });
  await keepDailyHead(when.judging);
  kept = await db().chainHead.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await marks(s.other, { entryId: s.entries[0]?.id ?? '' });
}, 120_000);

const asked = async (tx: Tx) => {
  const heads = await tx.chainHead.findMany({ orderBy: { id: 'asc' } });
  const read = await replay(new Set([kept.hash, ...heads.map(({ hash }) => hash)]), tx);
  return {
    broken: read.broken,
    anchor: answerAnchor(headMark(kept), read).kind,
    heads: (await differingHeads(heads, read)).length,
    rows: await differingRows(read, tx),
  };
};

const honest = { broken: null, anchor: 'held', heads: 0, rows: [] };

test('as the portal left it, the chain contains every head that was kept', async () => {
  expect(await asked(db())).toEqual(honest);
});

test('a day on which nothing happened has no head', async () => {
  expect(await keepDailyHead(when.deciding)).toBe(true);
  expect(await keepDailyHead(when.deciding)).toBe(false);
});

test('the last rows of the history, cut off, are missed by whoever kept the head', async () => {
  await asOwner(async ({ tx, tries }) => {
    const cut = `DELETE FROM "History" WHERE id >= (SELECT id FROM "History" WHERE hash = '${kept.hash}')`;
    expect(await tries('History', cut, () => asked(tx))).toMatchObject({ broken: null, anchor: 'lost' });
  });
});

test('a chain written anew with fresh hashes follows from row to row, but contains no head of before', async () => {
  await asOwner(async ({ tx }) => {
    let previous = '';
    for await (const row of wholeHistory(tx)) {
      const forged = { ...row, person: 'Người khác', previous };
      previous = rowHashOf(forged);
      await tx.history.update({
        where: { id: row.id },
        data: { person: 'Người khác', previous: forged.previous, hash: previous },
      });
    }
    const seen = await asked(tx);
    expect(seen).toMatchObject({ broken: null, anchor: 'lost', rows: [] });
    expect(seen.heads).toBeGreaterThan(0);
  });
});

test('an older backup agrees with itself, and is shorter than the head', async () => {
  await asOwner(async ({ tx, tries }) => {
    const cut = `DO $$ BEGIN
      DELETE FROM "History" WHERE id > (SELECT "lastId" FROM "ChainHead" ORDER BY id LIMIT 1);
      DELETE FROM "ChainHead" WHERE id > (SELECT min(id) FROM "ChainHead");
      DELETE FROM "Score"; DELETE FROM "SheetReceipt"; DELETE FROM "SheetHand"; DELETE FROM "ScoreSheet"; DELETE FROM "Conflict";
    END $$`;
    expect(await tries('Conflict', cut, () => asked(tx))).toEqual({ ...honest, anchor: 'lost' });
  });
});

test('a row put in before the head moves it', async () => {
  const read = await replay(new Set([kept.hash]));
  expect(answerAnchor(`${kept.count - 1}:${kept.hash}`, read)).toMatchObject({ kind: 'moved' });
  expect(answerAnchor(kept.hash.replace(/(?<four>.{4})/gu, '$<four> '), read)).toMatchObject({
    kind: 'held',
  });
  expect(answerAnchor('abc', read)).toEqual({ kind: 'unreadable' });
});

test('a head that nobody signed is named, and a signature is for these words alone', async () => {
  const head = await db().chainHead.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const { publicKey } = await db().signingKey.findUniqueOrThrow({ where: { fingerprint: head.key } });
  expect(isSigned(wordsOfHead(head), head.signature, publicKey)).toBe(true);
  expect(isSigned(wordsOfHead({ ...head, count: head.count + 1 }), head.signature, publicKey)).toBe(false);
  expect(isSigned(wordsOfHead(head), signed('khác'), publicKey)).toBe(false);
  await asOwner(async ({ tx, tries }) => {
    const forged = `UPDATE "ChainHead" SET at = at + interval '1 day' WHERE id = ${head.id}`;
    expect((await tries('ChainHead', forged, () => asked(tx))).heads).toBe(1);
  });
});

test('a stranger checks the published list with the key alone, and misses what was taken out of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nhat-ky-'));
  const [list, key] = [join(folder, 'nhat-ky.txt'), join(folder, 'khoa.pem')];
  const [newest] = await listedKeys();
  const { fingerprint, publicKey } = newest ?? { fingerprint: '', publicKey: '' };
  writeFileSync(key, publicKey);
  const ask = (text: string, ...known: string[]) => {
    writeFileSync(list, text);
    const words = ['public/kiem-tra/kiem-tra-nhat-ky.mjs', list, key, ...known];
    return spawnSync(process.execPath, words, { encoding: 'utf8' });
  };
  const text = await headsAsText();
  expect(ask(text, fingerprint, headMark(kept))).toMatchObject({ status: 0 });
  expect(ask(text).stdout).toContain('Tệp tự khớp');
  expect(ask(text, '0'.repeat(64))).toMatchObject({ status: 1 });
  expect(ask(text.replace(headMark(kept), `${kept.count}:${'0'.repeat(64)}`)).stderr).toContain('chữ ký');
  const without = text.split('\n').filter((line) => !line.includes(headMark(kept)));
  expect(ask(without.join('\n'), headMark(kept)).stderr).toContain('không còn mã');
});

test('the head of the day goes to auditors and viewers, and to nobody else', async () => {
  const mails = await db().mail.findMany({
    where: { subject: { contains: 'đầu nhật ký' } },
    include: { person: { include: { seats: true } } },
  });
  expect(mails.length).toBeGreaterThan(0);
  expect(mails.every(({ text }) => /\d+:[\da-f]{64}/u.test(text))).toBe(true);
  expect(
    mails.every(({ person }) => person?.seats.some(({ kind }) => kind === 'auditor' || kind === 'viewer')),
  ).toBe(true);
});
