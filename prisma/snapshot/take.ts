import { query } from '@/scripts/start/query.mjs';
import { PORTAL, type TableText } from './file';

/** What an installation makes for itself, or what is only of the moment. */
const left = ['_prisma_migrations', 'PublicGeneration', 'SigningKey', 'Touched'];

type Table = { name: string; columns: string[]; key: string[]; needs: string[] };

/** All rows of the database, tables before those that refer to them. */
export async function take(url: string): Promise<TableText[]> {
  const jobs = await query(
    url,
    `SELECT DISTINCT task_identifier FROM graphile_worker.jobs WHERE task_identifier <> 'sendMail'`,
  );
  if (jobs.length > 0) throw new Error(`The snapshot has no place for jobs: ${JSON.stringify(jobs)}`);
  const taken: TableText[] = [];
  for (const { name, columns, key } of inOrder(await tablesOf(url))) {
    const list = columns.map(quoted).join(', ');
    const [{ rows }] = await query(
      url,
      `SELECT coalesce(string_agg(row_to_json(t)::text, E'\\n'), '') AS rows
       FROM (SELECT ${list} FROM ${quoted(name)} ORDER BY ${key.map(collated).join(', ')}) t`,
    );
    if (rows === '') continue;
    if (name !== 'Mail' && rows.includes(PORTAL)) throw new Error(`An address of the portal in ${name}`);
    taken.push({ name, columns, rows: name === 'ChainHead' ? unsigned(rows) : rows });
  }
  return taken;
}

/** A signature belongs to the key of an installation. */
function unsigned(rows: string): string {
  const heads = rows.split('\n').map((row) => JSON.parse(row) as Record<string, unknown>);
  return heads.map((head) => JSON.stringify({ ...head, key: '', signature: '' })).join('\n');
}

const quoted = (name: string): string => `"${name}"`;

/** No order may hang on the language of the cluster. */
const collated = (column: string): string => `to_jsonb(${quoted(column)})`;

const tablesOf = (url: string): Promise<Table[]> =>
  query(
    url,
    `SELECT c.relname AS name,
       (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
       (SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum))
        FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
        WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
       (SELECT coalesce(array_agg(DISTINCT r.relname::text), '{}') FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND r.oid <> c.oid) AS needs
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
     ORDER BY c.relname`,
    [left],
  );

function inOrder(tables: Table[]): Table[] {
  const placed = new Set<string>();
  const ordered: Table[] = [];
  for (let waiting = tables; waiting.length > 0; ) {
    const next = waiting.filter(({ needs }) => needs.every((name) => placed.has(name)));
    if (next.length === 0)
      throw new Error(`These refer to one another: ${waiting.map(({ name }) => name).join(', ')}`);
    for (const table of next) placed.add(table.name);
    ordered.push(...next);
    waiting = waiting.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}
