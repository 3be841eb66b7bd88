import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { db } from '../io/db';
import { tampered } from './verify';
import { type Replay, replay } from './replay';
import { differingRows } from './rows';
import { sweep, sweepValues } from '../testing/sweep';
import {
  allColumns,
  asOwner,
  type ColumnOf,
  otherValue,
  type Owner,
  publishedContest,
  valuesOf,
} from '../testing/tampering';

// A hostile owner of the database changes a value in every row, takes a row, empties a table: each
// is found.

let read: Replay;
let followed: Map<string, string[]>;
let columns: ColumnOf[];

/** Tables that are followed inside another: the one that then differs. */
const inside: Record<string, string[]> = {
  Score: ['ScoreSheet'],
  StoredFile: ['EntryPaper', 'PaperVersion', 'SignedScan', 'DeliveryPaper'],
};

beforeAll(async () => {
  await publishedContest();
  read = await replay();
  const rows = await db().$queryRaw<{ table: string; keys: string[] }[]>`SELECT * FROM state_tables()`;
  followed = new Map(rows.map(({ table, keys }) => [table, keys]));
  columns = await allColumns();
}, 180_000);

/** `Table` or `Table.column` that `docs/security.md` exempts from verify, each with its reason. */
function uncovered(): Set<string> {
  const text = readFileSync('docs/security.md', 'utf8');
  const [, list = ''] = /## What `verify` does not look at\n(?<list>[\s\S]*?)(?:\n## |$)/u.exec(text) ?? [];
  const lines = [...list.matchAll(/^\| (?<names>[^|]*`[^|]*) \| (?<reason>[^|]+) \|$/gmu)];
  return new Set(
    lines.flatMap(({ groups }) => {
      if (!groups?.reason?.trim()) throw new Error(`${groups?.names} is left out without a reason`);
      return [...(groups.names ?? '').matchAll(/`(?<name>[\w.]+)`/gu)].map(
        (found) => found.groups?.name ?? '',
      );
    }),
  );
}

test('untouched, nothing differs, and every followed table has a row to tamper with', async () => {
  expect(await tampered()).toEqual([]);
  const empty = [...followed.keys()].filter((table) => !read.last.get(table)?.size);
  expect(empty, 'make one in tampering.ts').toEqual([]);
});

test('every table and column is followed, or stands in docs/security.md with its reason', () => {
  const left = uncovered();
  const unsaid = columns.flatMap(({ table, column }) => {
    const told = left.has(table) || left.has(`${table}.${column}`) || followed.has(table) || inside[table];
    return told ? [] : [`${table}.${column}`];
  });
  expect(unsaid, 'follow it (state_tables) or say why not').toEqual([]);
  const known = new Set(columns.flatMap(({ table, column }) => [table, `${table}.${column}`]));
  expect([...left].filter((name) => !known.has(name))).toEqual([]);
  expect([...left].filter((name) => followed.has(name))).toEqual([]);
});

const differing = ({ tx, tries }: Owner, table: string, deed: string) =>
  tries(table, deed, () => differingRows(read, tx, inside[table] ?? [table]));

const ofTable = (table: string) => columns.filter((one) => one.table === table && one.type !== 'tsvector');

/** Of each table the rows that are followed, by the name of what is followed inside it. */
const rowsInside: Record<string, string> = {
  StoredFile: `id IN (SELECT "fileId" FROM "EntryPaper" UNION SELECT "fileId" FROM "PaperVersion" UNION SELECT "fileId" FROM "SignedScan" UNION SELECT "fileId" FROM "DeliveryPaper")`,
};

test('every column of every row, changed past the portal, is found', async () => {
  const left = uncovered();
  const wrong: string[] = [];
  await asOwner(async (owner) => {
    for (const column of columns.filter(({ type }) => type !== 'tsvector')) {
      const { table, column: name } = column;
      if (!(followed.has(table) || inside[table])) continue;
      const only = rowsInside[table] ?? 'true';
      const deed = `UPDATE "${table}" SET "${name}" = ${otherValue(column)} WHERE ${only}`;
      const found = new Set((await differing(owner, table, deed)).map(({ table: of, id }) => `${of} ${id}`));
      const all = (inside[table] ?? [table]).flatMap((of) =>
        [...(read.last.get(of) ?? [])].flatMap(([id, { digest }]) => (digest ? [`${of} ${id}`] : [])),
      );
      const named = all.filter((one) => found.has(one)).length;
      if (left.has(`${table}.${name}`) ? named > 0 : named < all.length)
        wrong.push(`${table}.${name}: ${named} of ${all.length}`);
    }
  });
  expect(wrong).toEqual([]);
}, 180_000);

test('in every state that a row may be in, every column is followed but what may still be written', async () => {
  const left = uncovered();
  const isLeft = ({ table, column }: ColumnOf) => left.has(`${table}.${column}`);
  const wrong: string[] = [];
  await asOwner(async (owner) => {
    for (const table of followed.keys()) {
      const own = ofTable(table);
      const states = await Promise.all(own.filter(({ column }) => column === 'status').map(valuesOf));
      const asked = own.filter(({ column }) => column !== 'status');
      if (states.length > 0)
        wrong.push(...(await sweep(owner, states.flat(), { table, columns: asked, isLeft })));
      wrong.push(...(await sweepValues(owner, table, own)));
    }
    const sheets = { table: 'ScoreSheet', columns: ofTable('Score'), isLeft };
    wrong.push(...(await sweep(owner, ['draft', 'submitted'], sheets)));
    for (const table of inside.StoredFile ?? [])
      wrong.push(
        ...(await sweep(owner, [], {
          table,
          columns: ofTable('StoredFile'),
          only: rowsInside.StoredFile,
          isLeft,
        })),
      );
  });
  expect(wrong).toEqual([]);
}, 180_000);

/** Tables whose rows here say the same but for their keys. */
const alike = ['Assignment', 'Conflict'];

test('a row that is taken away, put in beside, exchanged with another, or a table that is emptied is found', async () => {
  const unseen: string[] = [];
  await asOwner(async (owner) => {
    for (const [table, keys] of followed) {
      const all = ofTable(table);
      const list = (of: string, key: (one: ColumnOf) => string) =>
        all.map((one) => (keys.includes(one.column) ? key(one) : `${of}"${one.column}"`)).join(', ');
      const names = list('', ({ column }) => `"${column}"`);
      const added = list('', (one) => (keys.at(-1) === one.column ? otherValue(one) : `"${one.column}"`));
      const rest = all.filter(({ column }) => !keys.includes(column)).map(({ column }) => `"${column}"`);
      const ends = ['min', 'max'].map((end) => `(SELECT ${end}(ctid) FROM "${table}")`);
      const [first] = ends;
      const rows = [...(read.last.get(table) ?? [])].filter(([, { digest }]) => digest).length;
      const count = async (sql: string, side: 'recorded' | 'found') =>
        (await differing(owner, table, sql)).filter((row) => row.table === table && row[side] === null)
          .length;
      for (const end of ends) {
        if ((await count(`DELETE FROM "${table}" WHERE ctid = ${end}`, 'found')) !== 1)
          unseen.push(`${table} deleted`);
        const add = `INSERT INTO "${table}" (${names}) SELECT ${added} FROM "${table}" WHERE ctid = ${end}`;
        if ((await count(add, 'recorded')) !== 1) unseen.push(`${table} added`);
      }
      if ((await count(`TRUNCATE "${table}" CASCADE`, 'found')) !== rows) unseen.push(`${table} emptied`);
      const words = `ROW(${rest.join(', ')})::text`;
      const other = `(SELECT max(ctid) FROM "${table}" WHERE ${words} <> (SELECT ${words} FROM "${table}" WHERE ctid = ${first}))`;
      const swap = `UPDATE "${table}" a SET (${rest.join(', ')}) = (SELECT ${rest.map((name) => `b.${name}`).join(', ')}
        FROM "${table}" b WHERE b.ctid = CASE a.ctid WHEN ${first} THEN ${other} ELSE ${first} END)
        WHERE ${other} IS NOT NULL AND a.ctid IN (${first}, ${other})`;
      const named = await differing(owner, table, swap);
      if (named.length !== 2 && rows > 1 && !alike.includes(table)) unseen.push(`${table} exchanged`);
      if (!named.every(({ historyRow }) => Number(historyRow) > 0))
        unseen.push(`${table}: no row of the history`);
    }
  });
  expect(unseen).toEqual([]);
}, 180_000);
