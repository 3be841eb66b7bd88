import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { doorsOf, textOf } from '../../testing/blind/doors';
import { answer } from '../conflicts/conflicts';
import { marks, type Person, type Stage, stage, when } from '../../testing/contest';
import { type ContestRow, withRules } from '../row';
import { setClock } from '../../io/clock';
import { db } from '../../io/db';

// A judge absent from an entry belongs to its unit. Two worlds differ only in that entry, and
// another judge must not be able to distinguish them.

let s: Stage;
let contest: ContestRow;
let others: Person[];

const entry = (n: number): string => s.entries[n]?.id ?? '';

beforeAll(async () => {
  setClock(when.judging);
  s = await stage(3, () => ({ blind: true }));
  contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  others = [s.chief, s.deputy, s.other];
  await answer(
    { by: s.first, now: when.judging },
    { entryId: entry(0), given: 'declared', reason: 'Người nhà làm ở đơn vị dự thi' },
  );
  for (const judge of [...others, s.first])
    for (const [n, { id }] of s.entries.entries())
      if (judge !== s.first || n > 0) await marks(judge, { entryId: id });
}, 120_000);

/**
 * The judge steps aside at the second entry instead of the first: the same rows, at the other
 * entry.
 */
async function stepAsideElsewhere(from: number, to: number) {
  const personId = s.first.personId;
  const at = (n: number) => ({ entryId: entry(n), personId });
  await db().conflict.deleteMany({ where: at(to) });
  await db().conflict.updateMany({ where: at(from), data: { entryId: entry(to) } });
  await db().conflict.create({ data: { ...at(from), answer: 'none', at: when.judging } });
  await db().scoreSheet.updateMany({ where: at(to), data: { entryId: entry(from) } });
}

const withSeat = (person: Person, ...seats: Actor['seats']): Actor => ({
  ...person,
  seats: [...person.seats, ...seats],
});

const readers = (): [string, Actor][] => [
  ...others.map((one): [string, Actor] => [one.seats[0]?.kind ?? '', one]),
  ['chair and organiser', withSeat(s.chief, { kind: 'organiser' })],
  ['judge and secretary', withSeat(s.other, { kind: 'secretary', contestId: s.contestId })],
  ['judge and administrator', withSeat(s.other, { kind: 'administrator' })],
  ['deputy and viewer', withSeat(s.deputy, { kind: 'viewer' })],
];

async function seenBy(by: Actor): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const [name, now] of Object.entries({ judging: when.judging, deciding: when.deciding }))
    for (const [door, value] of Object.entries(await doorsOf({ by, now }, { s, contest })))
      seen[`${door}, ${name}`] = textOf(value);
  return seen;
}

test('who may know it does tell the two worlds apart', async () => {
  const here = await seenBy(s.organiser);
  await stepAsideElsewhere(0, 1);
  const there = await seenBy(s.organiser);
  await stepAsideElsewhere(1, 0);
  const differs = Object.keys(here).filter((door) => here[door] !== there[door]);
  for (const door of ['assignments', 'ranking', 'behind', 'conflicts'])
    expect(differs).toContain(`${door}, deciding`);
}, 60_000);

test('who judges does not, whatever other seat they hold', async () => {
  for (const [who, by] of readers()) {
    const here = await seenBy(by);
    await stepAsideElsewhere(0, 1);
    const there = await seenBy(by);
    await stepAsideElsewhere(1, 0);
    for (const door of Object.keys(here)) expect(there[door], `${who}: ${door}`).toBe(here[door]);
  }
}, 120_000);

test('how far judging is tells no number of one judge', async () => {
  const { stages } = await doorsOf({ by: s.chief, now: when.judging }, { s, contest });
  expect(stages).toMatchObject({
    due: 11,
    submitted: 11,
    judges: [s.chief, s.first, s.other, s.deputy].map(() => ({ stage: 'done' })),
  });
  expect(Object.keys((stages as { judges: object[] }).judges[0] ?? {}).sort()).toEqual([
    'id',
    'kind',
    'name',
    'stage',
  ]);
});
