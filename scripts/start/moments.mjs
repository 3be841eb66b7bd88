import { query } from './database.mjs';
import { stamp, stamped } from './digest.mjs';
import { inData } from './places.mjs';
import { Refusal, say } from './say.mjs';

// Versions of before wrote moments in the zone of the PostgreSQL server, and read them back so. Now that every session is
// in UTC such rows are off by that zone's hours, all by the same. The hash of the first row of the history tells.

const quarter = 15 * 60_000;

/** From the zones of the Pacific to those of the Americas, the likeliest first. */
const shifts = [0, 7 * 4, ...Array.from({ length: 4 * 26 + 1 }, (_, at) => at - 4 * 12)].map(
  (quarters) => quarters * quarter,
);

/**
 * @throws Refusal when the rows were written in another zone than ours
 */
export async function expectMoments(url) {
  const [first] = await ends(url);
  if (!first) return;
  const mark = inData('moments-checked');
  const told = JSON.stringify([first.hash, first.at]);
  if (stamped(mark, told)) return;
  const shift = await shiftOf(first);
  if (shift === 0) stamp(mark, told);
  if (!shift) return;
  throw new Refusal(
    `Mọi thời điểm trong cơ sở dữ liệu lệch ${words(shift)}: bản cổng trước đây đã ghi theo múi giờ của máy chủ PostgreSQL. Chưa có gì bị thay đổi.
Hãy sao lưu, rồi chạy:
  npm run moments              xem trước
  npm run moments -- --write   dời mọi thời điểm về đúng`,
  );
}

/**
 * Moves all moments by what the first and the last row of the history are off by, in one transaction.
 * @returns {Promise<number>} milliseconds; 0 when nothing is off
 */
export async function moveMoments(url, { write }) {
  const shift = await agreed(await ends(url));
  if (shift === 0) {
    say('Các thời điểm đều đúng, không có gì phải dời.');
    return 0;
  }
  const tables = await momentsOf(url);
  say(`Các thời điểm lệch ${words(shift)}, ở ${tables.length} bảng:`);
  for (const { name, columns } of tables) say(`  ${name}: ${columns.join(', ')}`);
  if (write) await move(url, tables, shift);
  say(
    write ? 'Đã dời. Hãy chạy npm run verify.' : 'Chưa dời gì. Sao lưu rồi chạy: npm run moments -- --write',
  );
  return shift;
}

async function agreed(rows) {
  const [first = 0, last = first] = await Promise.all(rows.map(shiftOf));
  if (first === last && first !== undefined) return first;
  throw new Refusal(
    'Dòng đầu và dòng cuối của nhật ký không lệch như nhau, nên không dời được tự động: cơ sở dữ liệu đã ghi theo nhiều múi giờ, hoặc nhật ký bị thay đổi (npm run verify). Hãy phục hồi từ bản sao lưu.',
  );
}

/** The first and the last row of the history, where there is one. */
async function ends(url) {
  const [{ known }] = await query(url, `SELECT to_regclass('"History"') IS NOT NULL AS known`);
  if (!known) return [];
  const one = (order) => query(url, `SELECT * FROM "History" ORDER BY id ${order} LIMIT 1`);
  return [...(await one('ASC')), ...(await one('DESC'))];
}

/** How much later the row says it was written than it stands; undefined when its hash fits no hour at all. */
async function shiftOf(row) {
  const { tsImport } = await import('tsx/esm/api');
  const { rowHashOf, legacyHashOf } = await tsImport('../../server/history/row-hash.ts', import.meta.url);
  return shifts.find((shift) => {
    const moved = { ...row, at: new Date(row.at.getTime() + shift) };
    return [rowHashOf(moved), legacyHashOf(moved)].includes(row.hash);
  });
}

const momentsOf = (url) =>
  query(
    url,
    `SELECT c.table_name AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name <> '_prisma_migrations'
       AND c.data_type = 'timestamp with time zone' AND c.is_generated = 'NEVER'
     GROUP BY c.table_name ORDER BY c.table_name`,
  );

/** Every row of a table moves by the same, so no rule that compares moments can break; guards against writing rest meanwhile. */
async function move(url, tables, shift) {
  const steps = tables.flatMap(({ name, columns }) => [
    `ALTER TABLE "${name}" DISABLE TRIGGER USER`,
    `UPDATE "${name}" SET ${columns.map((one) => `"${one}" = "${one}" + interval '${shift / 60_000} minutes'`).join(', ')}`,
    `ALTER TABLE "${name}" ENABLE TRIGGER USER`,
  ]);
  // One statement list is one transaction: all of it, or nothing.
  await query(url, steps.join(';\n')).catch((fault) => {
    throw new Refusal(
      fault.code === '42501'
        ? `Người dùng trong DATABASE_URL không phải chủ của mọi bảng (${fault.message}). Hãy chạy lại với chủ của các bảng. Chưa có gì bị thay đổi.`
        : `Không dời được, chưa có gì bị thay đổi: ${fault.message}`,
    );
  });
}

const words = (shift) => {
  const minutes = Math.abs(shift) / 60_000;
  return minutes % 60 === 0 ? `${minutes / 60} giờ` : `${minutes} phút`;
};
