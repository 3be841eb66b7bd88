import { beforeAll, expect, test } from 'vitest';
import { answer } from './conflicts';
import { withRules } from '../row';
import { juror, marks, type Stage, stage, when } from '../../testing/contest';
import { db } from '../../io/db';
import { rankingOf } from '../results/queries';
import { inputOf } from '../tally/input';

// A stranger holds the bundle, the list of the jury and the map of the province.

let s: Stage;
const entry = (n: number) => s.entries[n]?.id ?? '';
const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
const input = async () => inputOf(db(), await contest());

beforeAll(async () => {
  s = await stage(3);
  await answer(
    { by: s.chief, now: when.judging },
    { entryId: entry(0), given: 'declared', reason: 'họ hàng' },
  );
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const n of [0, 1, 2]) if (judge !== s.chief || n > 0) await marks(judge, { entryId: entry(n) });
}, 120_000);

test('no pseudonym is met at two entries, so the one who steps aside at one is not known at the others', async () => {
  const { sheets, absences } = await input();
  expect(sheets).toHaveLength(11);
  expect(absences).toMatchObject([{ entry: 'BDT-001', why: 'conflict' }]);
  const met = [...sheets, ...absences].map(({ judge }) => judge);
  expect(new Set(met).size).toBe(12);
});

test('the order tells nothing either: within an entry it is that of the pseudonyms', async () => {
  const { sheets } = await input();
  const keys = sheets.map(({ entry: of, part, judge }) => `${of} ${part} ${judge}`);
  expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
});

test('they stay in the next version, whoever is seated meanwhile', async () => {
  const before = await input();
  await juror(s.contestId, 'judge', s.organiser);
  expect(await input()).toEqual(before);
});

test('the desk knows who is who: by name, and one judge throughout', async () => {
  const ranking = await rankingOf({ by: s.organiser, now: when.deciding }, await contest());
  if ('refusal' in ranking) throw new Error('refused');
  expect(new Set(ranking.sheets.map(({ judge }) => ranking.people.get(judge)))).toEqual(
    new Set([s.chief, s.deputy, s.first, s.other].map(({ name }) => name)),
  );
  const lines = ranking.blocks.flatMap(({ rows }) => rows.flatMap(({ line }) => line?.parts ?? []));
  expect(lines.flatMap((part) => part.counted)).toHaveLength(11);
  const rows = ranking.blocks.flatMap((block) => block.rows);
  for (const { line } of rows)
    for (const label of line?.parts.flatMap((part) => part.counted) ?? [])
      expect(ranking.judgeOf(line?.entry ?? '', label)).toBeTruthy();
});
