import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { modelAt, seated, season, unit } from '@/prisma/factories';
import { type Stage, stage, when } from '../testing/contest';
import { withRules } from '../contest/row';
import { entriesLeft, modelsLeft, unitsLeft } from './queries';
import { db } from '../io/db';
import { hasOrganisingBody, setOrganising } from '../units/organising-body';
import { modelsWithTask } from '../tasks/models';
import { mayKeepUnit } from './units';

// No list offers what its verb would refuse: it waits for somebody who has nothing to do with it.

let s: Stage;
let related: Actor;
let home: string;
let models: { id: string; unitId: string; year: number }[];
const entries = () => s.entries.map(({ id }) => ({ id, block: 'huyen' }));

beforeAll(async () => {
  s = await stage(2);
  home = s.entries[0]?.unitId ?? '';
  await season(2020);
  related = await seated('organiser');
  await db().seat.create({
    data: { personId: related.personId ?? '', kind: 'unitOfficer', unitId: home, createdAt: when.prepared },
  });
  models = [];
  for (const [unitId, upTo] of [
    [home, 'submit'],
    [home, 'rate'],
    [(await unit({ kind: 'district' })).id, 'submit'],
  ] as const) {
    const cast = { leader: await seated('unitLeader', unitId), organiser: s.organiser };
    models.push({
      id: await modelAt({ unitId, year: 2020, cast, now: when.open, upTo }),
      unitId,
      year: 2020,
    });
  }
}, 120_000);

const waiting = async (by: Actor) => {
  const ids = (await modelsWithTask({ by, now: when.screening })).map(({ id }) => id);
  return models.map(({ id }) => ids.includes(id));
};

test('the tasks offer models to whoever may act on them', async () => {
  expect(await waiting(s.organiser)).toEqual([true, true, true]);
  expect(await waiting(related)).toEqual([false, false, true]);
});

test('a decision of the year that permits it gives them back', async () => {
  const id = { personId: related.personId ?? '', year: 2020, acts: ['models'], number: '1/QĐ', reason: 'ít' };
  const times = {
    issuedOn: when.open,
    createdAt: when.open,
    createdById: s.signer.personId,
    confirmedById: s.second.personId,
  };
  const { id: permitId } = await db().actPermission.create({
    data: { ...id, ...times, confirmedAt: when.open },
  });
  expect(await waiting(related)).toEqual([true, true, true]);
  await db().actPermission.update({
    where: { id: permitId },
    data: { endedAt: when.screening, endedById: s.signer.personId, endedReason: 'xong' },
  });
});

test('models, entries and units in lists say why another person acts; a stranger is told nothing', async () => {
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  const reasons = async (by: Actor) => {
    const asked = models.map((model) => ({ ...model, act: 'moveModel' as const }));
    const found = [
      await modelsLeft(by, asked),
      await entriesLeft(by, contest, { act: 'screen', entries: entries() }),
      await unitsLeft(by, contest, { act: 'extend', unitIds: s.entries.map(({ unitId }) => unitId) }),
    ];
    return found.map((left) => [...left.values()].map(({ reason }) => reason));
  };
  expect(await reasons(related)).toEqual([
    ['decidesOwnUnit', 'decidesOwnUnit'],
    ['decidesOwnUnit', 'decidesRival'],
    ['decidesOwnUnit', 'decidesRival'],
  ]);
  expect(await reasons(s.organiser)).toEqual([[], [], []]);
  expect(await mayKeepUnit(related, home)).toMatchObject({ reason: 'decidesOwnUnit' });
  expect(await mayKeepUnit(related, s.entries[1]?.unitId ?? '')).toMatchObject({ reason: 'decidesRival' });
  expect(await mayKeepUnit(s.organiser, home)).toEqual({ ok: true });
});

test('administrators are reminded until a unit that exists is marked as organising', async () => {
  await db().unit.updateMany({ data: { organises: false } });
  expect(await hasOrganisingBody(when.open)).toBe(false);
  const office = await unit({ kind: 'department' });
  await setOrganising(
    { by: await seated('administrator'), now: when.open },
    { id: office.id, organises: true, reason: 'KH 04' },
  );
  expect(await hasOrganisingBody(when.open)).toBe(true);
  await db().unit.update({ where: { id: office.id }, data: { validTo: new Date('2020-02-01') } });
  expect(await hasOrganisingBody(when.open)).toBe(false);
});
