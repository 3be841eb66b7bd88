import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import { csvRows, type Dialect, dialects } from '@/domain/text/csv';
import * as make from '@/prisma/factories';
import { confirmFrozen, hands, marks, stage, when } from '@/server/testing/contest';
import { setClock } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { approve, freeze, sign } from '@/server/contest/results/results';
import * as resultsCsv from './hoi-thi.csv/route';
import * as resultsJson from './hoi-thi.json/route';
import * as modelsCsv from './mo-hinh.csv/route';
import * as modelsJson from './mo-hinh.json/route';

// Every cell of every set of open data, in every dialect.

const nasty = [
  '- Tuyên truyền; vận động, "ba trực tiếp"',
  '=HYPERLINK("http://x","y")',
  '+84 212 3852 000\n- dòng hai\n\n- dòng ba',
  "'@ trích dẫn'",
  '@đơn vị | gạch đứng',
];
const publishedAt = new Date('2020-09-25T02:00:00Z');

beforeAll(async () => {
  setClock(when.judging);
  const s = await stage(2);
  for (const [index, { id }] of s.entries.entries())
    await db().entry.update({ where: { id }, data: { title: nasty[index] ?? '' } });
  for (const judge of [s.chief, s.first, s.other])
    for (const [n, entry] of s.entries.entries())
      await marks(judge, { entryId: entry.id, more: n === 0 ? 75 : 25 });
  const frozen = await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  await approve({ by: s.auditor, now: when.deciding }, frozen.id);
  await sign({ by: s.signer, now: when.deciding }, frozen.id);
  await confirmFrozen(frozen.id);
  await sign({ by: s.second, now: publishedAt }, frozen.id);
  setClock(publishedAt);
  await recognised();
}, 120_000);

/** Models whose every text is one that a dialect could spoil. */
async function recognised(): Promise<void> {
  await make.season(2020);
  const unit = await make.unit({ name: 'Xã “Chiềng, Ban”; thử' });
  const by = (await make.seated('unitOfficer', unit.id)).personId ?? '';
  const at = when.judging;
  const decision = { year: 2020, number: '=7/QĐ', issuedOn: day(2020, 12, 1), authority: '-UBND' };
  const { id: decisionId } = await db().decision.create({
    data: { ...decision, createdAt: at, createdById: by },
  });
  for (const text of nasty) {
    const id = randomUUID();
    const words = ['rationale', 'objectives', 'method', 'areaAudience', 'actors', 'resources', 'results'];
    await db().model.create({
      data: {
        id,
        slug: `thu-${id}`,
        year: 2020,
        unitId: unit.id,
        unitKind: 'commune',
        status: 'recognised',
        name: text,
        ...Object.fromEntries(words.map((key) => [key, text])),
        createdAt: at,
        createdById: by,
        updatedAt: at,
        submittedAt: at,
        submittedById: by,
        receivedAt: at,
        statusSince: at,
        recognisedAt: at,
        decisionId,
      },
    });
  }
}

type Ask = (request: Request) => Response | Promise<Response>;

const sets: [string, { csv: Ask; json: Ask; list: string }][] = [
  ['models', { csv: modelsCsv.GET, json: modelsJson.GET, list: 'mo_hinh' }],
  ['results of contests', { csv: resultsCsv.GET, json: resultsJson.GET, list: 'ket_qua' }],
];

const asked = async (ask: Ask, query = '') =>
  Buffer.from(await (await ask(new Request(`http://localhost/x${query}`))).arrayBuffer()).toString();

const rowsOf = (text: string, dialect: Dialect) => {
  const { begin, separator } = dialects[dialect];
  expect(text.startsWith(begin)).toBe(true);
  return csvRows(text.slice(begin.length), separator);
};

test.each(sets)(
  '%s: the plain CSV has what the JSON has, sign by sign',
  async (_name, { csv, json, list }) => {
    const rows = (JSON.parse(await asked(json)) as Record<string, Record<string, unknown>[]>)[list] ?? [];
    const [keys = [], ...lines] = rowsOf(await asked(csv), 'plain');
    expect(rows.length).toBeGreaterThan(1);
    expect(keys).toEqual(Object.keys(rows[0] ?? {}));
    const told = rows.map((row) =>
      keys.map((key) => (Array.isArray(row[key]) ? (row[key] as string[]).join('|') : String(row[key]))),
    );
    expect(lines).toEqual(told);
    expect(lines.flat().some((cell) => cell.startsWith('- Tuyên truyền'))).toBe(true);
  },
);

test.each(sets)('%s: in the CSV for Excel no cell is run', async (_name, { csv }) => {
  const [, ...plain] = rowsOf(await asked(csv), 'plain');
  const [, ...guarded] = rowsOf(await asked(csv, '?excel=1'), 'spreadsheet');
  expect(guarded.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
  expect(guarded.map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/u, '')))).toEqual(plain);
});
