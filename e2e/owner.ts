import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { canonical } from '@/domain/proof/canonical';
import type { FrozenText } from '@/domain/contest/results/frozen-text';

// node --import tsx e2e/owner.ts '{"exchange":"<slug of the contest>","keep":"<file>"}'
//   the owner of the database exchanges unit and title of the best entry and of one without a prize
// node --import tsx e2e/owner.ts '{"forge":"<slug>","keep":"<file>"}'
//   the same in the text that was signed, with a hash that fits
// node --import tsx e2e/owner.ts '{"undo":"<file>"}'   as it was before

type Wish = ({ exchange: string } | { forge: string }) & { keep: string };
type EntryRow = { id: string; number: number; unitId: string; title: string };
type Kept = { entries: EntryRow[]; freezes: { id: string; text: string; hash: string }[] };

const wish = JSON.parse(process.argv[2] ?? '') as Wish | { undo: string };
const client = new pg.Client({ connectionString: process.env.OWNER_URL });
await client.connect();
// Tables belong to this role: no trigger stands in its way.
const tables = ['Entry', 'Freeze'];
for (const table of tables) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
try {
  if ('undo' in wish) await undo(JSON.parse(readFileSync(wish.undo, 'utf8')) as Kept);
  else await deed(wish);
} finally {
  for (const table of tables) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  // What is kept would show it only after ten minutes; whoever reads now is to see what was forged.
  await client.query('UPDATE "PublicGeneration" SET number = number + 1');
  await client.query(`SELECT pg_notify('portal_public', number::text) FROM "PublicGeneration"`);
  await client.end();
}

async function deed(asked: Wish): Promise<void> {
  const slug = 'forge' in asked ? asked.forge : asked.exchange;
  const { rows: freezes } = await client.query<Kept['freezes'][number]>(
    `SELECT f.id, f.text, f.hash FROM "Freeze" f JOIN "Contest" c ON c.id = f."contestId"
     WHERE c.slug = $1 AND f."publishedAt" IS NOT NULL ORDER BY f.version DESC LIMIT 1`,
    [slug],
  );
  const [frozen] = freezes;
  if (!frozen) throw new Error('no published version');
  const text = JSON.parse(frozen.text) as FrozenText;
  const [winner, loser] = pairIn(text);
  const { rows: entries } = await client.query<EntryRow>(
    `SELECT e.id, e.number, e."unitId", e.title FROM "Entry" e JOIN "Contest" c ON c.id = e."contestId"
     WHERE c.slug = $1 AND e.number = ANY($2)`,
    [slug, [winner, loser].map((number) => Number(number.slice(4)))],
  );
  writeFileSync(asked.keep, JSON.stringify({ entries, freezes } satisfies Kept));
  if ('forge' in asked) await putText(frozen.id, exchanged(text, [winner, loser]));
  else await putEntries(entries.map((one, at) => ({ ...one, ...whose(entries[1 - at]) })));
}

/** The best of a block, and the last of the same block: without a prize. */
function pairIn(text: FrozenText): [winner: string, loser: string] {
  const [block] = text.outcome.blocks;
  const ranked = (block?.lines ?? []).filter(({ rank }) => rank !== null);
  return [ranked[0]?.entry ?? '', ranked.at(-1)?.entry ?? ''];
}

function whose(row: EntryRow | undefined) {
  return { unitId: row?.unitId ?? '', title: row?.title ?? '' };
}

function exchanged(text: FrozenText, pair: readonly [string, string]): string {
  const of = (number: string) => text.entries.find((entry) => entry.number === number);
  const entries = text.entries.map((entry) => {
    const at = pair.indexOf(entry.number);
    const other = at < 0 ? undefined : of(pair[1 - at] ?? '');
    return other ? { ...entry, unit: other.unit, title: other.title } : entry;
  });
  return canonical({ ...text, entries });
}

async function putText(id: string, text: string): Promise<void> {
  await client.query('UPDATE "Freeze" SET text = $2, hash = $3 WHERE id = $1', [
    id,
    text,
    createHash('sha256').update(text).digest('hex'),
  ]);
}

/** One unit has one entry in a contest, so both step aside first. */
async function putEntries(rows: readonly EntryRow[]): Promise<void> {
  await client.query('BEGIN');
  await client.query(
    `UPDATE "Entry" e SET "unitId" = (SELECT u.id FROM "Unit" u
       WHERE NOT EXISTS (SELECT FROM "Entry" o WHERE o."unitId" = u.id) ORDER BY u.id
       OFFSET (SELECT count(*) FROM unnest($1::text[]) i WHERE i < e.id) LIMIT 1) WHERE e.id = ANY($1)`,
    [rows.map(({ id }) => id)],
  );
  for (const { id, unitId, title } of rows)
    await client.query('UPDATE "Entry" SET "unitId" = $2, title = $3 WHERE id = $1', [id, unitId, title]);
  await client.query('COMMIT');
}

async function undo({ entries, freezes }: Kept): Promise<void> {
  await putEntries(entries);
  for (const { id, text } of freezes) await putText(id, text);
}
