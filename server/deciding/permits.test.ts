import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import type { PermittedAct } from '@/domain/deciding/deciding';
import { seated } from '@/prisma/factories';
import { stage, type Stage, when } from '../testing/contest';
import { extend } from '../contest/setup/contests';
import { permissionsOf } from '../contest/freezes/permissions';
import { db } from '../io/db';
import { seat } from '../contest/jury/seating';
import { testDatabase } from '../testing/database';
import { confirmPermission, endPermission, enterPermission } from './permits';

let s: Stage;
let related: Actor & { personId: string };
let third: Actor & { personId: string };

beforeAll(async () => {
  s = await stage(1);
  third = await seated('administrator');
  related = await seated('organiser');
  const unitId = s.entries[0]?.unitId ?? '';
  await db().seat.create({ data: { personId: related.personId, kind: 'unitOfficer', unitId } });
}, 120_000);

const facts = (personId: string, ...acts: PermittedAct[]) => ({
  personId,
  acts,
  number: '12/QĐ-UBND',
  issuedOn: day(2020, 8, 1),
  reason: 'Phòng chỉ có hai người',
});
const scope = () => ({ contestId: s.contestId });
const acts = () =>
  extend(
    { by: related, now: when.screening },
    { contestId: s.contestId, unitId: s.entries[0]?.unitId ?? '', until: when.screening, reason: 'mưa lũ' },
  );

test('a permission binds when a third person has confirmed it, for its acts only, until it ends', async () => {
  await expect(acts()).rejects.toThrow('decidesOwnUnit');
  const other = await enterPermission(
    { by: s.organiser, now: when.screening },
    { facts: facts(related.personId, 'results'), scope: scope() },
  );
  await confirmPermission({ by: third, now: when.screening }, other.id);
  await expect(acts()).rejects.toThrow('decidesOwnUnit');

  const { id } = await enterPermission(
    { by: s.organiser, now: when.screening },
    { facts: facts(related.personId, 'entries'), scope: scope() },
  );
  await expect(acts()).rejects.toThrow('decidesOwnUnit');
  await expect(confirmPermission({ by: s.organiser, now: when.screening }, id)).rejects.toThrow(
    'secondPerson',
  );
  await expect(confirmPermission({ by: related, now: when.screening }, id)).rejects.toThrow('permissionOwn');
  await expect(confirmPermission({ by: s.secretary, now: when.screening }, id)).rejects.toThrow(
    'needsOrganiser',
  );
  await confirmPermission({ by: third, now: when.screening }, id);
  await expect(confirmPermission({ by: s.second, now: when.screening }, id)).rejects.toThrow('alreadyExists');
  await acts();

  await expect(endPermission({ by: third, now: when.screening }, { id, reason: ' ' })).rejects.toThrow(
    'reasonMissing',
  );
  await endPermission({ by: third, now: when.screening }, { id, reason: 'đã có người thay' });
  await expect(acts()).rejects.toThrow('decidesOwnUnit');
  // Acts under a permission stay valid, and the results name it.
  const told = await permissionsOf(db(), s.contestId);
  expect(told.map(({ act, number, issuedOn }) => [act, number, issuedOn])).toEqual([
    ['Giải, chốt, xác nhận và ký kết quả', '12/QĐ-UBND', '2020-08-01'],
    ['Sơ loại, gia hạn, cho nộp muộn', '12/QĐ-UBND', '2020-08-01'],
  ]);
});

test('nobody enters an own one, nor one of tomorrow, without number or reason', async () => {
  const enter = (change: object, by: Actor = s.organiser) =>
    enterPermission(
      { by, now: when.screening },
      { facts: { ...facts(related.personId, 'entries'), ...change }, scope: scope() },
    );
  await expect(enter({}, related)).rejects.toThrow('permissionOwn');
  await expect(enter({}, s.secretary)).rejects.toThrow('needsOrganiser');
  await expect(enter({ number: ' ' })).rejects.toThrow('reasonMissing');
  await expect(enter({ reason: '' })).rejects.toThrow('reasonMissing');
  await expect(enter({ issuedOn: day(2020, 9, 1) })).rejects.toThrow('dateInFuture');
});

test('the database refuses a permission that is confirmed by who entered it, or by who is permitted', async () => {
  const { id } = await enterPermission(
    { by: s.organiser, now: when.screening },
    { facts: facts(related.personId, 'rules'), scope: scope() },
  );
  const { sql } = testDatabase();
  for (const who of [s.organiser.personId, related.personId])
    await expect(
      sql(`UPDATE "ActPermission" SET "confirmedAt" = now(), "confirmedById" = $1 WHERE id = $2`, [who, id]),
    ).rejects.toThrow('ActPermission_by_others');
});

test('the organising body competes: its organisers leave it to others, unless a decision says otherwise', async () => {
  const unitId = s.entries[0]?.unitId ?? '';
  const by = s.second;
  await db().unit.update({ where: { id: unitId }, data: { organises: true } });
  const attempt = () =>
    extend(
      { by, now: when.screening },
      { contestId: s.contestId, unitId, until: when.screening, reason: 'mưa lũ' },
    );
  await expect(attempt()).rejects.toThrow('officeCompetes');
  const { id } = await enterPermission(
    { by: s.organiser, now: when.screening },
    { facts: facts(by.personId, 'entries'), scope: scope() },
  );
  await confirmPermission({ by: third, now: when.screening }, id);
  await attempt();
  await db().unit.update({ where: { id: unitId }, data: { organises: false } });
});

test('organiser, judge, secretary and auditor of one contest are different people', async () => {
  const free = await seated('viewer');
  const tries = (personId: string, kind: 'judge' | 'auditor' | 'secretary') =>
    seat({ by: s.organiser, now: when.screening }, { contestId: s.contestId, personId, kind });
  await expect(tries(s.second.personId, 'judge')).rejects.toThrow('organisesHere');
  await expect(tries(s.second.personId, 'auditor')).rejects.toThrow('organisesHere');
  const gone = { createdAt: when.prepared, endedAt: when.open };
  for (const [kind, refused] of [
    ['judge', { auditor: 'judgesHere', secretary: 'judgesHere' }],
    ['auditor', { judge: 'auditsHere', secretary: 'auditsHere' }],
    ['secretary', { judge: 'secretaryHere', auditor: 'secretaryHere' }],
  ] as const) {
    const person = await seated('viewer');
    await db().seat.create({ data: { personId: person.personId, contestId: s.contestId, kind, ...gone } });
    for (const [next, reason] of Object.entries(refused))
      await expect(tries(person.personId, next as 'judge')).rejects.toThrow(reason);
  }
  await tries(free.personId, 'judge');
});
