import { statesIn } from '../history/states';
import { type ColumnOf, otherValue, type Owner, valuesOf } from './tampering';

// For tests: every column of every row, in every state that the row may be in.

/** Drafts that may still be written freely and are followed only once submitted. */
export function isOpen(table: string, column: string, status: string): boolean {
  const words = open[table]?.find(({ in: states }) => states.includes(status))?.columns ?? [];
  return words.includes(column);
}

const open: Record<string, { in: readonly string[]; columns: readonly string[] }[]> = {
  ScoreSheet: [{ in: ['draft'], columns: ['comment'] }],
  Score: [{ in: ['draft'], columns: ['sheetId', 'criterion', 'points', 'comment'] }],
  Entry: [{ in: ['draft', 'returned'], columns: ['title', 'summary', 'story', 'clipLink', 'team'] }],
  Delivery: [
    { in: ['draft', 'returned'], columns: ['number', 'issuedOn', 'narrative', 'figures', 'formRevision'] },
  ],
  Model: [
    {
      in: ['draft', 'returned'],
      columns: [
        ...['field', 'holder', 'origin', 'continuedFromId', 'tags', 'leadPerson', 'contactPerson'],
        ...['contactPhone', 'name', 'slug', 'rationale', 'objectives', 'method', 'areaAudience', 'actors'],
        ...['resources', 'duration', 'outputs', 'sustainability', 'results', 'selfScore'],
      ],
    },
    {
      in: ['submitted', 'received', 'running', 'interimReviewed', 'finalReviewed'],
      columns: ['results', 'selfScore'],
    },
  ],
};

type Digests = ReadonlyMap<string, string>;

const changedOf = (before: Digests, after: Digests): string[] =>
  [...before].flatMap(([key, digest]) => (after.get(key) === digest ? [] : [key]));

export type Sweep = {
  /** The table whose rows are followed. */
  table: string;
  /** The columns to change: the table's own, or those of what is followed inside it. */
  columns: readonly ColumnOf[];
  /** The rows to change, where not all of them are followed. */
  only?: string;
  isLeft: (column: ColumnOf) => boolean;
};

/**
 * @returns in words, every column whose change no row, or not every row, of the state shows; and
 * needless exceptions
 */
export async function sweep({ tx, tries }: Owner, states: readonly string[], of: Sweep): Promise<string[]> {
  const { table, columns, only = 'true', isLeft } = of;
  const wrong: string[] = [];
  const digests: Digests[] = [];
  // Without the checks of what lies inside, too, before anything is taken back.
  await tries(columns[0]?.table ?? table, 'SELECT 1', async () => undefined);
  for (const state of states.length > 0 ? states : [''])
    await tries(table, state ? `UPDATE "${table}" SET status = '${state}'` : 'SELECT 1', async () => {
      const before = await statesIn(table, null, tx);
      for (const other of digests)
        if (changedOf(before, other).length < before.size) wrong.push(`${table} as ${state}`);
      digests.push(before);
      for (const column of columns) {
        const change = `UPDATE "${column.table}" SET "${column.column}" = ${otherValue(column)} WHERE ${only}`;
        const after = await tries(column.table, change, () => statesIn(table, null, tx));
        const shown = changedOf(before, after).length;
        const free = isLeft(column) || isOpen(column.table, column.column, state);
        if (free ? shown > 0 : shown < before.size)
          wrong.push(`${column.table}.${column.column} ${state}: ${shown} of ${before.size}`);
      }
    });
  return wrong;
}

/** Each row as each other value of its enums: what is not named then. */
export async function sweepValues({ tx, tries }: Owner, table: string, columns: readonly ColumnOf[]) {
  const wrong: string[] = [];
  const before = await statesIn(table, null, tx);
  for (const column of columns)
    for (const value of await valuesOf(column)) {
      const [name, other] = [`"${column.column}"`, `IS DISTINCT FROM '${value}'`];
      const [touched] = await tx.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM "${table}" WHERE ${name} ${other}`,
      );
      const change = `UPDATE "${table}" SET ${name} = '${value}' WHERE ${name} ${other}`;
      const shown = changedOf(before, await tries(table, change, () => statesIn(table, null, tx))).length;
      if (shown !== touched?.count) wrong.push(`${table}.${column.column} as ${value}: ${shown}`);
    }
  return wrong;
}
