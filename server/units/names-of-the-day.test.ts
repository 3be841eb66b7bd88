import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day, startOf } from '@/domain/date/calendar';
import { modelAt, season, seated, unit } from '@/prisma/factories';
import { confirmFrozen, hands, marks, stage, when, type Stage } from '../testing/contest';
import { certificateOf } from '../public/contest/certificates';
import { shownEntriesOf, shownEntry } from '../public/contest/entries';
import { rankedRows, resultColumns } from '../public/contest/open-data';
import { withRules } from '../contest/row';
import { decide, decisionOf } from '../registry/decisions/decisions';
import { dossier } from '../registry/models/queries';
import { entryAtDesk, listEntries } from '../contest/entries/queries';
import { resultShown } from '../contest/results/of-entry';
import { entriesAgainstReceipts } from '../contest/freezes/entry-records';
import { db } from '../io/db';
import { listModels } from '../registry/models/list';
import { toAppraise } from '../registry/decisions/appraisals';
import { approve, freeze, sign } from '../contest/results/results';
import { frozenRanking } from '../contest/results/queries';
import { lock } from '../registry/duties/seasons';
import { cardsOf } from '../public/showcase/cards';
import { unitStoryOf } from '../public/showcase/directory';
import { feedOf } from '../public/showcase/feed';
import { columns, recognised } from '../public/showcase/open-data';
import { storyOf } from '../public/showcase/story';
import { dutyRecordsOf } from '../registry/duties/duties';
import { describe as rename } from './units';

// A unit is renamed in 2021. What was issued in 2018 and 2020 keeps the name of its day.

const renamedAt = startOf(day(2021, 3, 1));
const in2018 = startOf(day(2018, 1, 20));
const today = startOf(day(2022, 6, 20));

let organiser: Actor;
let s: Stage;
let modelId: string;
let decisionId: string;
let unitId: string;
let districtId: string;
let entry: Stage['entries'][number];

beforeAll(async () => {
  await season(2018);
  organiser = await seated('organiser');
  districtId = (await unit({ kind: 'district', name: 'Huyện Cũ' })).id;
  unitId = (await unit({ name: 'Xã Cũ', parentId: districtId })).id;
  const cast = { leader: await seated('unitLeader', unitId), organiser };
  modelId = await modelAt({ unitId, year: 2018, cast, now: in2018, upTo: 'rate' });
  const ruling = {
    year: 2018,
    number: '01/QĐ-UBND',
    issuedOn: day(2018, 1, 20),
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
    summary: '',
    recognise: [modelId],
    decline: [],
  };
  const done = await decide({ by: organiser, now: in2018 }, ruling);
  if (!('id' in done)) throw new Error('not decided');
  decisionId = done.id;
  await lock({ by: organiser, now: startOf(day(2019, 2, 1)) }, { year: 2018, reason: 'Đã tổng kết' });
  s = await published();
  const [first] = s.entries;
  if (!first) throw new Error('no entry');
  entry = first;
  const named = await db().unit.findUniqueOrThrow({ where: { id: entry.unitId } });
  await renameTo(entry.unitId, { name: named.name.replace('Huyện', 'Phường Mới') });
  await renameTo(unitId, { name: 'Phường Mới' });
  await renameTo(districtId, { name: 'Thị xã Mới' });
}, 120_000);

afterAll(() => db().$disconnect());

const renameTo = (
  id: string,
  { name, since = null, now = renamedAt }: { name: string; since?: Date | null; now?: Date },
) =>
  rename(
    { by: organiser, now },
    { id, name, bodyName: `Ủy ban nhân dân ${name}`, altNames: [], note: 'Nghị quyết', since },
  );

async function published(): Promise<Stage> {
  const made = await stage(1);
  for (const judge of [made.chief, made.deputy, made.first, made.other])
    for (const { id } of made.entries) await marks(judge, { entryId: id });
  const { id } = await freeze(
    { by: made.organiser, now: when.deciding },
    { ...hands(made), contestId: made.contestId, unrankedSeen: true },
  );
  await approve({ by: made.auditor, now: when.deciding }, id);
  await sign({ by: made.signer, now: when.deciding }, id);
  await confirmFrozen(id);
  await sign({ by: made.second, now: when.deciding }, id);
  return made;
}

const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
const ask = {
  years: [2018],
  unitId: null,
  kind: null,
  districtId: null,
  status: null,
  field: null,
  late: false,
  q: '',
} as const;
const slugOfModel = async () => (await db().model.findUniqueOrThrow({ where: { id: modelId } })).slug;

/** Names of the unit and its district on each paper, list and export. */
const ofModel: Record<string, () => Promise<unknown>> = {
  'the decision and its spreadsheet': async () => {
    const [row] = (await decisionOf(organiser, decisionId))?.models ?? [];
    return [row?.unit.name, row?.unit.bodyName, row?.district?.name];
  },
  'the list of models and its spreadsheet, by unit': async () => {
    const { rows } = await listModels(organiser, { ...ask, order: 'unit' }, {});
    const row = rows.find(({ id }) => id === modelId);
    return [row?.unit.name, row?.unit.bodyName, row?.district?.name];
  },
  'the same, newest first': async () => {
    const { rows } = await listModels(organiser, { ...ask, order: 'newest' }, {});
    const row = rows.find(({ id }) => id === modelId);
    return [row?.unit.name, row?.unit.bodyName, row?.district?.name];
  },
  'the file and the printed form': async () => {
    const model = await dossier(organiser, modelId);
    return [model?.unit.name, model?.unit.bodyName, model?.district?.name];
  },
  'the appraisal': async () => {
    const model = await toAppraise(organiser, modelId);
    return [model?.unit.name, model?.unit.bodyName, model?.district?.name];
  },
  'the year of the units and its spreadsheet': async () => {
    const rows = await dutyRecordsOf({ by: organiser, now: today }, [2018]);
    const row = rows.find((one) => one.unit.id === unitId);
    return [row?.unit.name, row?.unit.bodyName, row?.unit.district?.name];
  },
  'the card': async () => {
    const [row] = await cardsOf([modelId]);
    return [row?.unit.name, undefined, row?.district?.name];
  },
  'the public page': async () => {
    const story = await storyOf(await slugOfModel());
    return [story?.unit.name, story?.unit.bodyName, story?.district?.name];
  },
  'the feed': async () => {
    const row = (await feedOf(500)).find(({ id }) => id === modelId);
    return [row?.unit.name, row?.unit.bodyName, undefined];
  },
  'the open data': async () => {
    const rows = [];
    for await (const batch of recognised(2018)) rows.push(...batch);
    const row = rows.find(({ id }) => id === modelId);
    const value = (key: string) => row && columns.find((column) => column.key === key)?.value(row);
    return [value('don_vi'), undefined, value('huyen')];
  },
};

test.each(Object.entries(ofModel))('%s of 2018 shows the names of 2018', async (_name, shown) => {
  const [name, body, district] = (await shown()) as (string | undefined)[];
  expect(name).toBe('Xã Cũ');
  expect(body ?? 'Ủy ban nhân dân Xã Cũ').toBe('Ủy ban nhân dân Xã Cũ');
  expect(district ?? 'Huyện Cũ').toBe('Huyện Cũ');
});

const old = 'Huyện Chim Yến 0';
const ofEntry: Record<string, () => Promise<string | null | undefined>> = {
  'the certificate': async () => {
    const given = await resultShown(
      {
        ...(await db().entry.findUniqueOrThrow({ where: { id: entry.id } })),
        contest: await contest(),
      } as never,
      today,
    );
    return (await certificateOf(given?.prizes[0]?.code ?? '', today))?.body.replace('Ủy ban nhân dân ', '');
  },
  'the public list of entries': async () => (await shownEntriesOf(s.contestId, today))[0]?.unit,
  'the public page of the entry': async () => {
    const { slug } = await db().entry.findUniqueOrThrow({ where: { id: entry.id } });
    return (await shownEntry(slug, today))?.unit.name;
  },
  'the open data of results': async () => {
    const row = (await rankedRows(2020, today)).find((one) => one.contest.id === s.contestId);
    return row && String(resultColumns.find(({ key }) => key === 'don_vi')?.value(row));
  },
  'the minutes': async () =>
    (await frozenRanking(s.organiser, await contest()))?.blocks.flatMap(({ rows }) => rows)[0]?.unit,
  'the list of entries and its spreadsheet': async () => {
    const words = { block: '', status: '', words: '' } as const;
    return (await listEntries(s.organiser, await contest(), words))[0]?.unit.name;
  },
  'the entry at the desk and its receipt': async () => (await entryAtDesk(entry.leader, entry.id))?.unit.name,
};

test.each(Object.entries(ofEntry))('%s of 2020 shows the name of 2020', async (_name, shown) => {
  expect(await shown()).toBe(old);
});

test('a renamed unit agrees with what was signed of it', async () => {
  expect(await entriesAgainstReceipts(s.contestId)).toEqual([]);
});

test('what is of today bears the name of today, and says the former one', async () => {
  const { slug } = await db().unit.findUniqueOrThrow({ where: { id: unitId } });
  expect((await unitStoryOf(slug))?.name).toBe('Phường Mới');
  expect((await storyOf(await slugOfModel()))?.nowNamed).toBe('Phường Mới');
});

describe('the day of a new name', () => {
  test('a second rename leaves each time its name', async () => {
    const { id } = await unit({ name: 'Xã Một', validFrom: day(2010, 1, 1) });
    await renameTo(id, { name: 'Xã Hai', since: day(2015, 5, 5), now: today });
    await renameTo(id, { name: 'Xã Ba', since: day(2019, 9, 9), now: today });
    const former = await db().formerName.findMany({ where: { unitId: id }, orderBy: { until: 'asc' } });
    expect(former.map(({ name, until }) => [name, until])).toEqual([
      ['Xã Một', startOf(day(2015, 5, 5))],
      ['Xã Hai', startOf(day(2019, 9, 9))],
    ]);
  });

  test('a name that was a mistake from its first day stands nowhere', async () => {
    const { id } = await unit({ name: 'Xã Viết Sai', validFrom: day(2010, 1, 1) });
    await renameTo(id, { name: 'Xã Viết Đúng', since: day(2010, 1, 1), now: today });
    expect(await db().formerName.count({ where: { unitId: id } })).toBe(0);
  });

  test.each([
    ['before the unit was there', day(2009, 12, 31), 'renameTooEarly'],
    ['after today', day(2022, 6, 21), 'renameInFuture'],
  ])('none %s', async (_words, since, reason) => {
    const { id } = await unit({ validFrom: day(2010, 1, 1) });
    await expect(renameTo(id, { name: 'Xã Khác', since, now: today })).rejects.toMatchObject({
      refusal: { reason },
    });
  });
});
