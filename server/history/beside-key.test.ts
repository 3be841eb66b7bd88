import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { headMark } from '@/domain/proof/chain-head';
import { asOwner, backUp, restore, rewriteHistory, signWithOwnKey } from '../testing/owner';
import { hands, marks, type Stage, stage, when } from '../testing/contest';
import { health } from '../jobs/health';
import { db } from '../io/db';
import { freeze } from '../contest/results/results';
import { tampered } from '../audit/verify';
import { layBaseline } from '../audit/baseline';
import { besideKey, readBeside } from './beside-key';
import { keepDailyHead } from './heads';
import { keysAsPem, listedKeys } from '../audit/keys';
import { headsAsText } from '../audit/published';

// The owner of the database deletes the heads and builds another chain; the server knows its last
// signature and refuses to sign that one.

let s: Stage;
let own: string;
const kinds = async () => [...new Set((await tampered()).map(({ kind }) => kind))];
const listed = () => db().chainHead.count();

beforeAll(async () => {
  s = await stage(1);
  await layBaseline(when.screening);
  await keepDailyHead(when.screening);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    await marks(judge, { entryId: s.entries[0]?.id ?? '' });
  await keepDailyHead(when.judging);
  own = (await listedKeys())[0]?.fingerprint ?? '';
  await backUp();
}, 120_000);

afterEach(restore, 60_000);

test('the head that was signed last is kept beside the key, for the portal alone to read', async () => {
  const head = await db().chainHead.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(readBeside()).toEqual({ head: { count: head.count, hash: head.hash }, keys: [own] });
  expect(statSync(besideKey()).mode & 0o777).toBe(0o600);
  expect(await kinds()).toEqual([]);
  expect((await health()).report.heads).toBe('continues');
});

const chain = (event: string) =>
  asOwner(async (tx) => {
    await rewriteHistory(tx, (row) => {
      if (row.event === event) row.detail = { ...row.detail, forged: true };
    });
    await tx.signingKey.deleteMany({ where: { fingerprint: { not: own } } });
    await tx.chainHead.deleteMany();
  });

const forgeries: [string, () => Promise<void>, string[], string][] = [
  ['the chain written anew and all heads deleted', () => chain('announce'), ['signed'], 'lost'],
  [
    'the rows cut off behind which the last head stood',
    () =>
      asOwner(async (tx, run) => {
        await tx.chainHead.deleteMany();
        await run('DELETE FROM "History" WHERE id > (SELECT max(id) - 3 FROM "History")');
      }),
    ['signed', 'sheet', 'state'],
    'lost',
  ],
  [
    'a row put in before it under the same hash',
    () =>
      asOwner(async (tx, run) => {
        await run('UPDATE "History" SET id = -id WHERE id = (SELECT min(id) FROM "History")');
        await run(
          `INSERT INTO "History" (id, at, "personId", person, noun, "subjectId", event, previous, hash)
            SELECT 0, at, "personId", person, noun, "subjectId", event, hash, 'x' FROM "History" WHERE id < 0`,
        );
        await tx.chainHead.deleteMany();
      }),
    ['history', 'signed'],
    'moved',
  ],
];

test.each(forgeries)(
  '%s: no head is signed any more, and it is named',
  async (_name, deed, found, stands) => {
    await deed();
    expect(await kinds()).toEqual(expect.arrayContaining(found));
    expect((await health()).report.heads).toBe(stands);
    expect(await keepDailyHead(when.deciding)).toBe(false);
    await expect(
      freeze(
        { by: s.organiser, now: when.deciding },
        { ...hands(s), contestId: s.contestId, unrankedSeen: true },
      ),
    ).rejects.toThrow('historyForged');
    expect(await listed()).toBe(0);
    expect(await db().freeze.count()).toBe(0);
  },
);

test('the last row forged behind its hash is not signed over', async () => {
  const { hash } = readBeside()?.head ?? expect.fail();
  await asOwner(async (_tx, run) => {
    await run(`UPDATE "History" SET person = 'khác' WHERE hash = '${hash}'`);
  });
  await expect(
    freeze(
      { by: s.organiser, now: when.deciding },
      { ...hands(s), contestId: s.contestId, unrankedSeen: true },
    ),
  ).rejects.toThrow('historyForged');
});

test('heads taken out of the list alone are named', async () => {
  await asOwner(async (tx) => void (await tx.chainHead.deleteMany()));
  expect(await tampered()).toMatchObject([{ kind: 'signed', found: 'không còn trong danh sách mã' }]);
});

test('a foreign key in the list is named, not given out, and checks nothing', async () => {
  await asOwner(async (tx) => {
    const last = await tx.history.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await signWithOwnKey(tx, { hash: last.hash, count: await tx.history.count() });
  });
  const [foreign, ...more] = (await listedKeys()).filter(({ isOwn }) => !isOwn);
  expect([foreign?.fingerprint === own, more]).toEqual([false, []]);
  expect(await tampered()).toEqual([expect.objectContaining({ kind: 'key', id: foreign?.fingerprint })]);
  const pem = await keysAsPem();
  expect(pem).toContain(`khoa la, khong phai cua cong: ${foreign?.fingerprint}`);
  expect(pem).not.toContain(foreign?.publicKey);

  const folder = mkdtempSync(join(tmpdir(), 'khoa-'));
  const [list, keys] = [join(folder, 'nhat-ky.txt'), join(folder, 'khoa.pem')];
  writeFileSync(list, await headsAsText());
  const ask = (pemText: string, ...onPaper: string[]) => {
    writeFileSync(keys, pemText);
    const words = ['public/kiem-tra/kiem-tra-nhat-ky.mjs', list, keys, ...onPaper];
    return spawnSync(process.execPath, words, { encoding: 'utf8' });
  };
  const both = (await listedKeys()).map(({ publicKey }) => publicKey).join('\n');
  expect(ask(pem).stderr).toContain('chữ ký không khớp');
  expect(ask(both)).toMatchObject({ status: 1, stderr: expect.stringContaining('nêu dấu vân tay') });
  expect(ask(both, own)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('khóa khác'),
    stdout: expect.stringContaining(`Khóa lạ, không dùng để kiểm tra: ${foreign?.fingerprint}`),
  });
  rmSync(folder, { recursive: true });
});

test('another public key under the fingerprint of the own one is foreign', async () => {
  await asOwner(async (tx) => {
    const last = await tx.history.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await signWithOwnKey(tx, { hash: last.hash, count: await tx.history.count() });
    const other = await tx.signingKey.findFirstOrThrow({ where: { fingerprint: { not: own } } });
    await tx.signingKey.delete({ where: { fingerprint: other.fingerprint } });
    await tx.signingKey.update({ where: { fingerprint: own }, data: { publicKey: other.publicKey } });
  });
  expect(await kinds()).toContain('key');
});

test('a history that goes on is signed, and the newest head is kept', async () => {
  const before = readBeside()?.head?.count ?? 0;
  await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  const head = await db().chainHead.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(head.count).toBeGreaterThan(before);
  expect(headMark(readBeside()?.head ?? expect.fail())).toBe(headMark(head));
});
