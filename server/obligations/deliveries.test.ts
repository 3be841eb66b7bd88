import { beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { seated, unit } from '@/prisma/factories';
import { downloadFile } from '../files/downloads';
import { sweepUploads } from '../files/uploads/sweep';
import { db } from '../io/db';
import { filingCommune, moments, plan, stateOf, submitted, written } from '../testing/obligations';
import { send } from '../testing/uploads';
import { pdf } from '../testing/samples';
import { Absent } from '../write';
import { beginDelivery, ruleOnDelivery, submitDelivery, writeDelivery } from './deliveries';
import { attachToDelivery, removeFromDelivery } from './papers';
import { answerOf } from './queries';
import { deliveryWith, waitingDeliveries } from './delivery-queries';

let organiser: Actor;
let district: { id: string };
let mayor: Actor;
let viewer: Actor;

beforeAll(async () => {
  ({ organiser } = await plan());
  district = await unit({ kind: 'district' });
  mayor = await seated('unitLeader', district.id);
  viewer = await seated('viewer');
});

const commune = () => filingCommune(district.id);

const events = async (id: string) =>
  (await db().history.findMany({ where: { noun: 'delivery', subjectId: id }, orderBy: { id: 'asc' } })).map(
    ({ event }) => event,
  );

test('from the first word to the receipt: the officer writes, the leader submits, Sở Nội vụ takes it', async () => {
  const of = await commune();
  const id = await written(of);
  await expect(submitDelivery({ by: of.officer, now: of.now }, { id })).rejects.toThrow('needsLeader');
  const { receipt } = await submitDelivery({ by: of.leader, now: of.now }, { id });
  expect(receipt).toMatch(/^BN2022-[A-Z2-9]{8}$/u);
  expect(await waitingDeliveries(organiser)).toMatchObject([{ id }]);
  await ruleOnDelivery({ by: organiser, now: moments.late }, { id, event: 'accept' });
  expect(await deliveryWith(viewer, id)).toMatchObject({ status: 'accepted', receipt });
  expect(await stateOf(organiser, of.unitId)).toBe('onTime');
  expect(await events(id)).toEqual(['begin', 'attach', 'submit', 'accept']);
  const letters = await db().mail.findMany({ where: { noun: 'delivery', subjectId: id } });
  expect(new Set(letters.map(({ personId }) => personId))).toEqual(
    new Set([of.officer.personId, of.leader.personId]),
  );
});

test('a return keeps the moment of the first submission, its letter says why, and the same number comes back', async () => {
  const of = await commune();
  const id = await submitted(of);
  await expect(
    ruleOnDelivery({ by: organiser, now: moments.late }, { id, event: 'return', reason: ' ' }),
  ).rejects.toThrow('reasonMissing');
  await ruleOnDelivery({ by: organiser, now: moments.late }, { id, event: 'return', reason: 'Thiếu chữ ký' });
  expect(await stateOf(of.officer, of.unitId)).toBe('returned');
  const [letter] = await db().mail.findMany({ where: { noun: 'delivery', subjectId: id } });
  expect(letter?.text).toContain('Lý do: Thiếu chữ ký');
  expect(letter?.text).toContain(`/ban-lam-viec/viec-phai-lam/2022/R6/${of.slug}`);
  const before = await deliveryWith(of.leader, id);
  await submitDelivery({ by: of.leader, now: moments.late }, { id });
  const after = await deliveryWith(of.leader, id);
  expect([after?.submittedAt, after?.receipt]).toEqual([before?.submittedAt, before?.receipt]);
  expect(after?.sentAt).toEqual(moments.late);
  expect(await stateOf(organiser, of.unitId)).toBe('onTime');
});

test('late is accepted, and marked', async () => {
  const of = { ...(await commune()), now: moments.late };
  expect(await stateOf(of.officer, of.unitId)).toBe('missing');
  await submitted(of);
  expect(await stateOf(of.officer, of.unitId)).toBe('late');
});

test('a draft is the unit’s own; what was sent is read by its district and the overseers, by nobody else', async () => {
  const of = await commune();
  const other = await commune();
  const id = await written(of);
  const readers = [of.officer, of.leader, mayor, organiser, viewer, other.leader, PUBLIC];
  const seen = async () => Promise.all(readers.map(async (by) => (await deliveryWith(by, id)) !== null));
  const fileId = (await deliveryWith(of.officer, id))?.papers[0]?.file.id ?? '';
  const reads = async () =>
    Promise.all(
      readers.map(
        async (by) =>
          (await downloadFile(by, fileId, { small: false, request: new Request('http://localhost:3000/') }))
            .status === 200,
      ),
    );
  expect(await seen()).toEqual([true, true, false, false, false, false, false]);
  expect(await reads()).toEqual([true, true, false, false, false, false, false]);
  await submitDelivery({ by: of.leader, now: of.now }, { id });
  expect(await seen()).toEqual([true, true, true, true, true, false, false]);
  expect(await reads()).toEqual([true, true, true, true, true, false, false]);
  const about = { code: 'R6', year: 2022, slug: of.slug };
  expect(await answerOf({ by: other.leader, now: of.now }, about)).toBeNull();
  expect(await answerOf({ by: mayor, now: of.now }, about)).toMatchObject({
    state: 'onTime',
    delivery: { id },
  });
  await expect(ruleOnDelivery({ by: mayor, now: of.now }, { id, event: 'accept' })).rejects.toThrow(
    'needsOrganiser',
  );
  await expect(submitDelivery({ by: other.leader, now: of.now }, { id })).rejects.toThrow(Absent);
});

test('its files outlive the sweep, and what was taken out is read by nobody', async () => {
  const of = await commune();
  const id = await written(of);
  const paper = (await deliveryWith(of.officer, id))?.papers[0];
  await sweepUploads(new Date(Date.now() + 365 * 86_400_000));
  expect(await db().storedFile.count({ where: { id: paper?.file.id ?? '' } })).toBe(1);
  await removeFromDelivery({ by: of.officer, now: of.now }, { deliveryId: id, paperId: paper?.id ?? '' });
  const answer = await downloadFile(of.officer, paper?.file.id ?? '', {
    small: false,
    request: new Request('http://localhost:3000/'),
  });
  expect(answer.status).toBe(404);
  await expect(submitDelivery({ by: of.leader, now: of.now }, { id })).rejects.toThrow('deliveryIncomplete');
});

test('a file goes only where it was sent, and by whom', async () => {
  const [of, other] = [await commune(), await commune()];
  const [mine, theirs] = [await written(of), await written(other)];
  const { settled } = await send(
    of.officer,
    { deliveryId: mine },
    { name: 'a.pdf', bytes: pdf(), kind: 'other' },
  );
  const fileId = settled?.id ?? '';
  await expect(
    attachToDelivery({ by: of.leader, now: of.now }, { deliveryId: mine, fileId }),
  ).rejects.toThrow(Absent);
  const both = { ...of.officer, seats: [...of.officer.seats, ...other.officer.seats] };
  await expect(attachToDelivery({ by: both, now: of.now }, { deliveryId: theirs, fileId })).rejects.toThrow(
    'fileNotYours',
  );
  const sent = await send(
    other.officer,
    { deliveryId: mine },
    { name: 'b.pdf', bytes: pdf(), kind: 'other' },
  );
  expect(sent.error).toBe('absent');
});

test('of two saves on one base the second is told, and two leaders submit once', async () => {
  const of = await commune();
  const id = await written(of);
  const text = { number: '13/BC-UBND', issuedOn: day(2022, 5, 30), narrative: '' };
  const acting = { by: of.officer, now: of.now };
  const stale = await writeDelivery(acting, { id, base: 0, text });
  expect(stale).toMatchObject({ stale: { revision: 1, theirs: { number: '12/BC-UBND' } } });
  const both = await Promise.allSettled(
    [1, 2].map(() => submitDelivery({ by: of.leader, now: of.now }, { id, seen: 1 })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(writeDelivery(acting, { id, base: 1, text })).rejects.toThrow('deliveryLocked');
});

test('a leader does not submit what was changed since it was read', async () => {
  const of = await commune();
  const id = await written(of);
  await expect(submitDelivery({ by: of.leader, now: of.now }, { id, seen: 0 })).rejects.toThrow(
    'changedMeanwhile',
  );
});

test('a paper of tomorrow, of before the plan, and of another year is refused', async () => {
  const of = await commune();
  const id = await written(of);
  const save = (issuedOn: Date, base = 1) =>
    writeDelivery(
      { by: of.officer, now: of.now },
      { id, base, text: { number: '1', issuedOn, narrative: '' } },
    );
  await expect(save(day(2022, 6, 2))).rejects.toThrow('paperInFuture');
  await expect(save(day(2016, 6, 2))).rejects.toThrow('paperTooOld');
  await save(day(2021, 6, 2));
  await expect(submitDelivery({ by: of.leader, now: of.now }, { id })).rejects.toThrow('documentOfOtherYear');
});

test('what nobody asks of the unit, and of a year without a plan, is refused', async () => {
  const office = await unit({ kind: 'department' });
  const clerk = await seated('unitOfficer', office.id);
  const begin = (year: number, code = 'R19') =>
    beginDelivery({ by: clerk, now: moments.early }, { code, year, unitId: office.id });
  await expect(begin(2022)).rejects.toThrow('notOwed');
  await expect(begin(2023)).rejects.toThrow('obligationEnded');
  await expect(begin(2022, 'R99')).rejects.toThrow('obligationEnded');
});

test('the same words saved twice are no quarrel', async () => {
  const of = await commune();
  const id = await written(of);
  const text = { number: '12/BC-UBND', issuedOn: day(2022, 5, 30), narrative: '' };
  expect(await writeDelivery({ by: of.officer, now: of.now }, { id, base: 0, text })).toEqual({
    revision: 1,
  });
});
