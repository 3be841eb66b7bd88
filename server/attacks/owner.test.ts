import { createHash } from 'node:crypto';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { leafOf } from '../../public/kiem-tra/tinh-lai.mjs';
import { headMark } from '@/domain/proof/chain-head';
import { canonical } from '@/domain/proof/canonical';
import type { FrozenText } from '@/domain/contest/results/frozen-text';
import { tally } from '@/domain/contest/tally/tally';
import { rootOf } from '../contest/commitment/merkle';
import { certificateOf } from '../public/contest/certificates';
import { acting, confirmFrozen, hands, marks, stage, when } from '../testing/contest';
import { db, type Tx } from '../io/db';
import { layBaseline } from '../audit/baseline';
import { listedKeys } from '../audit/keys';
import { approve, freeze, sign } from '../contest/results/results';
import { testDatabase } from '../testing/database';
import { verify } from '../audit/verify';
import { asOwner, backUp, headsAgree, restore, rewriteHistory, signWithOwnKey } from '../testing/owner';
import { examined, servedFile } from '../testing/stranger';

// A hostile owner of the database makes another entry the winner. Who finds it, with what was
// outside before?

/** Held by people outside: the hash and the root on paper, a head in a mail, the key's
 * fingerprint, a judge's receipt. */
let held: { hash: string; root: string; head: string; fingerprint: string; receipt: string };
let contestId: string;
let winnersCode: string;

const finders = [
  'verify',
  'anchor',
  'paper',
  'program',
  'root',
  'receipt',
  'signature',
  'certificate',
] as const;
type Finder = (typeof finders)[number];

async function published() {
  const s = await stage(3);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: n * 25 });
  const { id, hash } = await freeze(acting(s.organiser, when.deciding), {
    ...hands(s),
    contestId: s.contestId,
    unrankedSeen: true,
  });
  await approve(acting(s.auditor, when.deciding), id);
  await confirmFrozen(id);
  for (const by of [s.signer, s.second]) await sign(acting(by, when.deciding), id);
  await layBaseline(when.deciding);
  return { contestId: s.contestId, freezeId: id, hash };
}

beforeAll(async () => {
  const made = await published();
  contestId = made.contestId;
  const { file } = examined(await servedFile(contestId), made.hash);
  const head = await db().chainHead.findFirstOrThrow({ where: { cause: 'publish' } });
  const receipt = await db().sheetReceipt.findFirstOrThrow({
    where: { replacedAt: null, sheet: { entry: { contestId, number: 3 } } },
  });
  const [key] = await listedKeys();
  held = {
    hash: made.hash,
    root: file.commitment?.root ?? '',
    head: headMark(head),
    fingerprint: key?.fingerprint ?? '',
    receipt: receipt.hash,
  };
  const award = await db().award.findFirstOrThrow({
    where: { freezeId: made.freezeId, entry: { number: 3 } },
  });
  winnersCode = award.code ?? '';
  await backUp();
}, 180_000);

afterEach(restore, 60_000);

/** The checks that notice something. */
async function found(): Promise<Finder[]> {
  const { tampered, anchored } = await verify(null, held.head);
  const bytes = await servedFile(contestId);
  const { file } = examined(bytes);
  const leaves = (file.commitment?.leaves ?? []).map((leaf) => {
    const of = (sheet: FrozenText['input']['sheets'][number]) =>
      sheet.entry === leaf.entry && sheet.part === leaf.part && sheet.judge === leaf.judge;
    const sheet = file.input.sheets.find(of);
    if ('hash' in leaf) return leaf.hash;
    return sheet ? (leafOf(sheet, leaf.salt) as string) : '';
  });
  const certificate = await certificateOf(winnersCode, when.deciding);
  const finds: Record<Finder, boolean> = {
    verify: tampered.length > 0,
    anchor: anchored?.kind !== 'held',
    paper: examined(bytes, held.hash).wrong.length > 0,
    program: examined(bytes).wrong.length > 0,
    root: file.commitment?.root !== held.root,
    receipt: !leaves.includes(held.receipt),
    signature: !(await headsAgree(held.fingerprint)),
    certificate: certificate?.matches !== true,
  };
  return finders.filter((finder) => finds[finder]);
}

const score = `UPDATE "Score" SET points = points - 100 WHERE criterion = 'cach-lam' AND "sheetId" IN
  (SELECT s.id FROM "ScoreSheet" s JOIN "Entry" e ON e.id = s."entryId" WHERE e.number = 3)`;
/** First and last exchange unit and title. */
async function swapUnits(tx: Tx) {
  const [first, , last] = await tx.entry.findMany({ where: { contestId }, orderBy: { number: 'asc' } });
  const { id: aside } = await tx.unit.findFirstOrThrow({ where: { entries: { none: {} } } });
  const put = (id = '', unitId = '', title = '') =>
    tx.entry.update({ where: { id }, data: { unitId, title } });
  await put(first?.id, aside);
  await put(last?.id, first?.unitId, first?.title);
  await put(first?.id, last?.unitId, last?.title);
}

/** The winner's sheets worth less, the file computed anew; `commits`: the commitment too. */
type Forged = { text: string; hash: string; leaves: string[] };
function forgedText(text: string, { commits }: { commits: boolean }): Forged {
  const file = JSON.parse(text) as FrozenText;
  for (const sheet of file.input.sheets)
    if (sheet.entry === 'BDT-003') sheet.points['cach-lam'] = (sheet.points['cach-lam'] ?? 0) - 100;
  file.outcome = tally(file.rules, file.input);
  const main = file.outcome.blocks.flatMap(({ lines }) => lines);
  file.awards = main.flatMap(({ entry, prize }) => (prize ? [{ entry, prize, changeReason: '' }] : []));
  const leaves = (file.commitment?.leaves ?? []).map((leaf) => {
    const sheet = file.input.sheets.find((one) => one.entry === leaf.entry && one.judge === leaf.judge);
    if ('hash' in leaf) return leaf.hash;
    return sheet ? (leafOf(sheet, leaf.salt) as string) : '';
  });
  if (commits && file.commitment) file.commitment.root = rootOf(leaves);
  const bytes = canonical(file);
  return { text: bytes, hash: createHash('sha256').update(bytes).digest('hex'), leaves };
}

async function replaceText(tx: Tx, { commits }: { commits: boolean }) {
  const row = await tx.freeze.findFirstOrThrow({ where: { contestId } });
  const forged = forgedText(row.text ?? '', { commits });
  await tx.freeze.update({ where: { id: row.id }, data: { text: forged.text, hash: forged.hash } });
  return {
    ...forged,
    before: row.hash,
    root: (JSON.parse(forged.text) as FrozenText).commitment?.root ?? '',
  };
}

/**
 * Everything at once: scores, text, commitment, receipts, history, heads and key fit each other.
 */
async function wholeForgery(tx: Tx, run: (sql: string) => Promise<number>) {
  await run(score);
  const { hash, before, root, leaves } = await replaceText(tx, { commits: true });
  await tx.commitment.updateMany({ where: { contestId }, data: { root, leaves: leaves.toSorted() } });
  await rewriteHistory(tx, (row) => {
    if (row.detail.hash === before) row.detail.hash = hash;
    const points = row.detail.points as Record<string, number> | undefined;
    if (row.event === 'submit' && points && winners.has(row.subjectId))
      row.detail.points = { ...points, 'cach-lam': (points['cach-lam'] ?? 0) - 100 };
  });
}
let winners = new Set<string>();

type Deed = (tx: Tx, run: (sql: string) => Promise<number>) => Promise<unknown>;
const deeds: [string, Deed, Finder[]][] = [
  ['nothing', async () => undefined, []],
  ['the scores of the winner', (_tx, run) => run(score), ['verify']],
  ['units and titles exchanged', swapUnits, ['verify']],
  [
    'the unit renamed',
    (_tx, run) => run(`UPDATE "Unit" SET name = 'Huyện Khác' WHERE id IN (SELECT "unitId" FROM "Entry")`),
    ['verify'],
  ],
  [
    'the certificate given to another entry',
    (_tx, run) =>
      run(
        `UPDATE "Award" SET "entryId" = (SELECT id FROM "Entry" WHERE number = 1) WHERE code = '${winnersCode}'`,
      ),
    ['verify', 'certificate'],
  ],
  [
    'an administrator seated',
    (_tx, run) =>
      run(`INSERT INTO "Seat" (id, "personId", kind, "createdAt")
        SELECT gen_random_uuid()::text, id, 'administrator', now() FROM "Person" LIMIT 1`),
    ['verify'],
  ],
  [
    'the password of everybody',
    (_tx, run) => run(`UPDATE "Person" SET "passwordHash" = 'của tôi'`),
    ['verify'],
  ],
  [
    'the last rows of the history cut off',
    (_tx, run) => run(`DELETE FROM "History" WHERE id > (SELECT max(id) - 40 FROM "History")`),
    ['verify', 'anchor', 'certificate'],
  ],
  [
    'the frozen text, its hash and the prizes, commitment kept',
    (tx) => replaceText(tx, { commits: false }),
    ['verify', 'paper', 'program', 'receipt', 'certificate'],
  ],
  [
    'the frozen text with a commitment of its own',
    (tx) => replaceText(tx, { commits: true }),
    ['verify', 'paper', 'root', 'receipt', 'certificate'],
  ],
  [
    'a second key beside the true one',
    async (tx) => {
      const last = await tx.history.findFirstOrThrow({ orderBy: { id: 'desc' } });
      await signWithOwnKey(tx, { hash: last.hash, count: await tx.history.count() });
    },
    ['verify', 'signature'],
  ],
  [
    'everything, with a chain, heads and a key that fit',
    wholeForgery,
    ['verify', 'anchor', 'paper', 'root', 'receipt', 'signature', 'certificate'],
  ],
];

test.each(deeds)(
  '%s',
  async (_name, deed, expected) => {
    const sheets = await db().scoreSheet.findMany({ where: { entry: { contestId, number: 3 } } });
    winners = new Set(sheets.map(({ id }) => id));
    await asOwner(async (tx, run) => void (await deed(tx, run)));
    expect(await found()).toEqual(expected);
  },
  60_000,
);

test('the role of the portal itself can neither change nor empty the history', async () => {
  const { sql } = testDatabase();
  for (const deed of [
    `UPDATE "History" SET person = 'khác'`,
    'DELETE FROM "History"',
    'TRUNCATE "History"',
    'DELETE FROM "Commitment"',
    'DELETE FROM "ChainHead"',
  ])
    await expect(sql(deed), deed).rejects.toThrow();
});
