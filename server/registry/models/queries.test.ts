import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import * as make from '@/prisma/factories';
import { decide } from '../decisions/decisions';
import { dossier, historyOf, yearsOf } from './queries';
import { subjectsOf } from '../../audit/subjects';
import { db } from '../../io/db';
import { advance, register, save } from './models';
import { listModels, type ModelAsk } from './list';
import { continuable, registrable } from './my-models';

const year = 2005;
const now = new Date('2005-12-20T02:00:00Z');
/** While the unit is still there. */
const begun = new Date('2005-05-20T02:00:00Z');
const everything: ModelAsk = {
  years: [],
  unitId: null,
  kind: null,
  districtId: null,
  status: null,
  field: null,
  late: false,
  q: '',
  order: 'updated',
};

let organiser: Actor;
const seats: Record<string, Actor> = {};
/** One model for each thing that somebody must not see. */
const canary: Record<'draft' | 'submitted' | 'recognised' | 'elsewhere', string> = {
  draft: '',
  submitted: '',
  recognised: '',
  elsewhere: '',
};

beforeAll(async () => {
  await make.season(year);
  await make.season(year + 1);
  const district = await make.unit({ kind: 'district', name: 'Huyện Mai Sơn' });
  const ended = day(2005, 6, 1);
  const commune = await make.unit({ parentId: district.id, name: 'Xã Chiềng Ban', validTo: ended });
  const other = await make.unit({ parentId: district.id, name: 'Xã Nà Ớt' });
  const successor = await make.unit({ validFrom: ended, name: 'Xã Chiềng Mung' });
  organiser = await make.seated('organiser');
  const leader = await make.seated('unitLeader', commune.id);
  Object.assign(seats, {
    leader,
    officer: await make.seated('unitOfficer', commune.id),
    district: await make.seated('unitLeader', district.id),
    stranger: await make.seated('unitLeader', other.id),
    viewer: await make.seated('viewer'),
    administrator: await make.seated('administrator'),
    organiser,
    public: PUBLIC,
  });
  const heir = await make.seated('unitOfficer', successor.id);
  const line = { kind: 'unitOfficer' as const, unitId: successor.id, unitIds: [successor.id, commune.id] };
  seats.successor = { ...heir, seats: [line] };

  const of = (unitId: string, who: Actor) => (upTo: make.Stop, name: string) =>
    make.modelAt({ unitId, year, cast: { leader: who, organiser }, now: begun, upTo, name });
  const mine = of(commune.id, leader);
  canary.draft = await mine('register', 'Mật danh chim én dự thảo');
  canary.submitted = await mine('submit', 'Mật danh chim én đã nộp');
  canary.recognised = await mine('rate', 'Mật danh chim én công nhận');
  canary.elsewhere = await of(other.id, seats.stranger ?? organiser)('register', 'Mật danh chim én nơi khác');
  await decide(
    { by: organiser, now },
    {
      year,
      number: '11/QĐ-UBND',
      issuedOn: day(2005, 12, 20),
      authority: 'Chủ tịch UBND tỉnh',
      summary: '',
      recognise: [canary.recognised],
      decline: [],
    },
  );
});

const all = ['draft', 'submitted', 'recognised'] as const;
/** From the inside; the public face of the recognised one is another screen. */
const sees: Record<string, readonly (keyof typeof canary)[]> = {
  leader: all,
  officer: all,
  successor: all,
  district: ['submitted', 'recognised'],
  organiser: ['submitted', 'recognised'],
  viewer: ['submitted', 'recognised'],
  stranger: ['elsewhere'],
  administrator: [],
  public: [],
};

describe.each(Object.keys(sees))('%s', (who) => {
  const by = () => seats[who] ?? expect.fail(who);

  test('opens exactly what is theirs to see', async () => {
    for (const [name, id] of Object.entries(canary)) {
      const seen = await dossier(by(), id);
      expect([name, seen !== null]).toEqual([name, sees[who]?.some((known) => known === name)]);
    }
  });

  test('finds nothing else in the list, by whatever words', async () => {
    const wanted = sees[who]?.map((name) => canary[name]).toSorted();
    for (const words of ['', 'chim én', 'chim en', 'MAT DANH']) {
      const { rows } = await listModels(by(), { ...everything, q: words, years: [year] }, {});
      const found = rows.map((row) => row.id).filter((id) => Object.values(canary).includes(id));
      expect([words, found.toSorted()]).toEqual([words, wanted]);
    }
  });

  test('continues only models of the own units', async () => {
    const units = [...new Set(by().seats.flatMap((seat) => ('unitIds' in seat ? seat.unitIds : [])))];
    const found = (await continuable(by(), units, year + 1)).map((row) => row.id);
    const own = who === 'leader' || who === 'officer' || who === 'successor';
    expect(found.toSorted()).toEqual(own ? [canary.submitted, canary.recognised].toSorted() : []);
  });
});

test('the history tells who, when and why, in order, papers included', async () => {
  const model = (await dossier(organiser, canary.submitted)) ?? expect.fail();
  await advance(
    { by: organiser, now },
    { id: canary.submitted, event: 'return', reason: 'Bổ sung kinh phí' },
  );
  const rows = await historyOf(organiser, model);
  expect(rows.map((row) => [row.event, row.person])).toEqual([
    ['register', seats.leader?.name],
    ['submit', seats.leader?.name],
    ['return', organiser.name],
  ]);
  expect(rows.at(-1)?.reason).toBe('Bổ sung kinh phí');
});

test('a returned form is read as it was submitted, until it comes again', async () => {
  const leader = seats.leader ?? expect.fail();
  const { revision } = await db().model.findUniqueOrThrow({ where: { id: canary.submitted } });
  await save(
    { by: leader, now },
    { id: canary.submitted, base: revision, text: { rationale: 'Đang sửa dở, mật danh én' } },
  );
  const read = async (by: Actor) => (await dossier(by, canary.submitted))?.rationale;
  expect(await read(leader)).toBe('Đang sửa dở, mật danh én');
  for (const who of ['organiser', 'viewer', 'district']) {
    expect([who, await read(seats[who] ?? expect.fail())]).not.toEqual([who, 'Đang sửa dở, mật danh én']);
    expect((await read(seats[who] ?? expect.fail()))?.length).toBeGreaterThan(0);
  }
  await advance({ by: leader, now }, { id: canary.submitted, event: 'submit' });
  expect(await read(organiser)).toBe('Đang sửa dở, mật danh én');
});

test('the history names its subjects as far as they are seen', async () => {
  const rows = await db().history.findMany({ where: { noun: 'model' } });
  const wordsFor = async (by: Actor) =>
    [...(await subjectsOf(by, rows)).values()].map(({ words }) => words).join('\n');
  expect(await wordsFor(organiser)).toContain('Mật danh chim én đã nộp, Xã Chiềng Ban');
  expect(await wordsFor(organiser)).not.toContain('dự thảo');
  expect(await wordsFor(seats.leader ?? expect.fail())).not.toContain('nơi khác');
});

test('the years before and after are told only to whoever sees them', async () => {
  const [leader, heir] = [seats.leader ?? expect.fail(), seats.successor ?? expect.fail()];
  const [seat] = heir.seats;
  const unitId = seat && 'unitId' in seat ? seat.unitId : expect.fail();
  const id = randomUUID();
  await register({ by: heir, now }, { id, unitId, year: year + 1, continuedFromId: canary.recognised });
  const model = (await dossier(heir, canary.recognised)) ?? expect.fail();
  expect((await yearsOf(heir, model)).by.map((row) => row.id)).toEqual([id]);
  // Next year's draft is the successor's own affair.
  for (const by of [leader, organiser, PUBLIC]) expect((await yearsOf(by, model)).by).toEqual([]);
  const draft = (await dossier(heir, id)) ?? expect.fail();
  expect((await yearsOf(heir, draft)).from.map((row) => row.id)).toEqual([canary.recognised]);
});

test('a unit registers for the years in which it stood', async () => {
  const successor = seats.successor ?? expect.fail();
  const names = async (of: number) => {
    const season = await db().season.findUniqueOrThrow({ where: { year: of } });
    return (await registrable({ by: successor, now }, season)).map((unit) => unit.name);
  };
  expect(await names(year)).toEqual(['Xã Chiềng Ban']);
  expect(await names(year + 1)).toEqual(['Xã Chiềng Mung']);
});

test('the list filters by state and year, and pages', async () => {
  const leader = seats.leader ?? expect.fail();
  const recognised: ModelAsk = { ...everything, years: [year], status: 'recognised', q: 'chiềng ban' };
  const found = await listModels(leader, recognised, { take: 20 });
  expect(found.rows.map((row) => row.id)).toEqual([canary.recognised]);
  expect((await listModels(leader, { ...everything, years: [1999] }, {})).count).toBe(0);
  const beyond = await listModels(leader, recognised, { skip: 160, take: 20 });
  expect([beyond.rows.length, beyond.count]).toEqual([0, 1]);
});
