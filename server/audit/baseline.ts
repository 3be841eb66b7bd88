import { must, yes } from '@/domain/verdict';
import { portal, record } from '../history/history';
import { db, type Tx } from '../io/db';
import { transact } from '../write';
import { type Recorded, replay } from './replay';
import { type Columns, columnsNow, type States, statesIn } from '../history/states';

/** Records the state of followed rows that history does not know: at the first start and after
 * migrations. Rows that contradict history are skipped, so that a baseline never legalises
 * tampering.
 * @returns number of rows recorded */
export async function layBaseline(now: Date): Promise<number> {
  // Asked first, since reading all of history would slow every start.
  if (await isLaid()) return 0;
  const before = await replay();
  return transact(async (tx) => {
    const columns = await columnsNow(tx);
    const migrated = await takeMigrated(tx);
    const states: States = {};
    const trusted: string[] = [];
    for (const [table, names] of Object.entries(columns)) {
      const old = before.columns?.[table];
      // Digests over a dropped column cannot be recomputed, so the table is trusted once.
      const lost = old?.some((name) => !names.includes(name)) ?? false;
      if (!old || lost) trusted.push(table);
      const asked = {
        table,
        last: before.last.get(table) ?? new Map(),
        migrated,
        old: lost ? undefined : old,
      };
      states[table] = await unsaid(tx, asked, names);
    }
    const count = Object.values(states).reduce((sum, rows) => sum + Object.keys(rows).length, 0);
    record(tx, must(yes), {
      noun: 'state',
      subjectId: '',
      event: 'baseline',
      detail: { columns, trusted, count },
      states,
      by: portal,
      now,
    });
    return count;
  });
}

async function isLaid(): Promise<boolean> {
  const [latest, columns, changed] = await Promise.all([
    db().history.findFirst({
      where: { noun: 'state', event: 'baseline' },
      orderBy: { id: 'desc' },
      select: { detail: true },
    }),
    columnsNow(db()),
    db().$queryRaw<unknown[]>`SELECT 1 FROM "Touched" WHERE cause IS NOT NULL LIMIT 1`,
  ]);
  const known = (latest?.detail as { columns?: Columns } | undefined)?.columns;
  return known !== undefined && changed.length === 0 && agree(known, columns);
}

type Asked = {
  table: string;
  last: Map<string, Recorded>;
  migrated: ReadonlySet<string>;
  old: readonly string[] | undefined;
};

async function unsaid(tx: Tx, { table, last, migrated, old }: Asked, names: string[]) {
  const stands = await statesIn(table, null, tx);
  const same = old && agree({ table: [...old] }, { table: names });
  const asBefore = !old || same ? stands : await statesIn(table, old, tx);
  const said = [...stands].filter(([key, digest]) => {
    const known = last.get(key);
    if (migrated.has(`${table} ${key}`)) return true;
    if (!old) return known?.digest !== digest;
    return !same && known !== undefined && known.digest === asBefore.get(key);
  });
  const gone = [...last].filter(
    ([key, { digest }]) => digest !== null && !stands.has(key) && migrated.has(`${table} ${key}`),
  );
  return Object.fromEntries([...said, ...gone.map(([key]): [string, null] => [key, null])]);
}

async function takeMigrated(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ table: string; key: string }[]>`
    DELETE FROM "Touched" WHERE cause IS NOT NULL RETURNING "table", key`;
  return new Set(rows.map(({ table, key }) => `${table} ${key}`));
}

const agree = (a: Columns, b: Columns): boolean => {
  const text = (columns: Columns) =>
    JSON.stringify(Object.entries(columns).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
};
