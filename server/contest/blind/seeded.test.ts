import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { inOrder } from '@/domain/text/text';
import { setClock } from '../../io/clock';
import { db } from '../../io/db';
import {
  add,
  byAbsence,
  byMarks,
  byNames,
  byOrder,
  bySearch,
  byWords,
  chanceOf,
  hits,
  prepared,
  type Prepared,
  sum,
  sure,
  type Truth,
  type Weights,
} from '../../testing/blind/guessing';
import { searcher, type Told, toldOfEntries, toldOfUnits } from '../../testing/blind/seeded';
import { middle, seededBlind, type World } from '../../testing/blind/seeded-world';

// The contest of the demonstration, made blind. A judge reads all that judges, chair, deputy and
// the public may read, knows the units of each block, and guesses which entry is whose.

let w: World;
let names: Map<string, string[]>;
let judges: { marks: string[]; units: string[] }[];
let sorted: string[];

beforeAll(async () => {
  setClock(middle);
  w = await seededBlind();
  const units = await db().unit.findMany({
    where: { id: { in: w.entries.map(({ unitId }) => unitId) } },
    include: { children: { select: { name: true } } },
  });
  names = new Map(
    units.map(({ id, name, bodyName, slug, kind }) => [
      id,
      [
        id,
        name,
        bodyName,
        slug,
        ...(kind === 'district' ? [name.replace(/^(Huyện|Thành phố) /u, '')] : []),
      ].filter((one) => one !== 'Sơn La'),
    ]),
  );
  sorted = units.toSorted((a, b) => inOrder(a.name, b.name)).map(({ id }) => id);
  judges = w.judges.map(({ personId, name, seats }) => ({
    marks: [personId, name],
    units: seats.flatMap((seat) => ('unitId' in seat ? [seat.unitId] : [])),
  }));
}, 600_000);

/** The entries that somebody scores; one's own unit everybody knows. */
const guessed = (by: Actor): Truth =>
  new Map(
    [...w.truth].filter(([, { unit }]) => !by.seats.some((seat) => 'unitId' in seat && seat.unitId === unit)),
  );

type Public = { units: Prepared; found: Awaited<ReturnType<typeof searcher>> };
const publicSide = async (): Promise<Public> => ({
  units: prepared(await toldOfUnits(w)),
  found: await searcher(),
});

async function weighed(
  { all, doors }: Told,
  truth: Truth,
  { units, found }: Public,
): Promise<Record<string, Weights>> {
  const codes = w.entries.map(({ code }) => code);
  return {
    names: byNames(all, names),
    marks: byMarks(all, units),
    words: byWords(all, units),
    search: await bySearch(all, found),
    absence: byAbsence(doors, judges, sorted),
    order: byOrder(truth, codes, sorted),
    'order, backwards': byOrder(truth, codes, sorted.toReversed()),
  };
}

const chair = () => w.judges[0] as Actor;
const other = () => w.judges[2] as Actor;

const readers = (): [string, Actor][] => [
  ...w.judges.filter((one) => one !== other()).map((one): [string, Actor] => [one.name, one]),
  [
    'judge and secretary',
    { ...other(), seats: [...other().seats, { kind: 'secretary', contestId: w.contest.id }] },
  ],
  ['chair and organiser', { ...chair(), seats: [...chair().seats, { kind: 'organiser' }] }],
];

test('the world is the demonstration’s: all its judges and conflicts, and much that could tell', async () => {
  expect(w.judges).toHaveLength(5);
  expect(w.entries.length).toBeGreaterThan(20);
  expect(judges.flatMap(({ units }) => units)).not.toEqual([]);
  expect(await db().conflict.count({ where: { answer: { not: 'none' } } })).toBeGreaterThan(0);
  expect(await db().scoreSheet.count({ where: { status: 'submitted' } })).toBeGreaterThan(20);
  const alone = await db().modelClosure.findMany({ select: { modelId: true } });
  expect(new Set(alone.map(({ modelId }) => modelId)).size).toBeLessThan(await db().model.count());
});

/** These name a unit or say nothing: one entry that they name rightly is one too many. */
const certain = ['names', 'marks', 'absence'];

test('whoever judges guesses units no better than chance, by each means and by all together', async () => {
  const everybodys = await publicSide();
  for (const [who, by] of readers()) {
    const truth = guessed(by);
    const said = await toldOfEntries(by, w);
    expect([...said.all.values()].filter((texts) => texts.size > 5).length, who).toBeGreaterThan(15);
    const all = await weighed(said, truth, everybodys);
    all.together = sum(Object.values(all), truth);
    for (const [means, weights] of Object.entries(all)) {
      expect.soft(hits(weights, truth), `${who}: ${means}`).toBeLessThanOrEqual(chanceOf(truth).most);
      if (certain.includes(means)) expect.soft(sure(weights, truth), `${who}: ${means}`).toEqual([]);
    }
  }
}, 300_000);

test('it would be heard: words that name the unit', async () => {
  const { all } = await toldOfEntries(chair(), w);
  for (const { code, raw } of w.entries) add(all, code, [raw]);
  expect(sure(byNames(all, names), w.truth).length).toBeGreaterThan(8);
}, 60_000);

test('it would be heard: a grid in which one judge is missing', async () => {
  const weights = byAbsence((await toldOfEntries(w.organiser, w)).doors, judges, sorted);
  const [own] = judges.flatMap(({ units }) => units);
  expect(sure(weights, w.truth)).toEqual(
    w.entries.filter(({ unitId }) => unitId === own).map(({ code }) => code),
  );
}, 60_000);

test('it would be heard: numbers in the order of the dictionary', () => {
  const codes = w.entries.toSorted((a, b) => sorted.indexOf(a.unitId) - sorted.indexOf(b.unitId));
  const weights = byOrder(
    w.truth,
    codes.map(({ code }) => code),
    sorted,
  );
  expect(hits(weights, w.truth)).toBe(w.truth.size);
});

test('it would be heard: models that stay open, and files that are the models’ own', async () => {
  await db().modelClosure.deleteMany();
  const shared = await db().entryPaper.findMany({
    where: { copyId: { not: null } },
    include: { file: true },
  });
  for (const { copyId, file } of shared) {
    const { storeKey, sha256, size, mime } = file;
    await db().storedFile.update({ where: { id: copyId ?? '' }, data: { storeKey, sha256, size, mime } });
  }
  const all = await weighed(await toldOfEntries(chair(), w), w.truth, await publicSide());
  const { most } = chanceOf(w.truth);
  for (const means of ['names', 'marks', 'words', 'search'])
    expect.soft(hits(all[means] ?? new Map(), w.truth), means).toBeGreaterThan(most);
}, 120_000);
