import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import type { ScanSubject } from '@/domain/registry/papers/signed-scan';
import { type Cast, modelAt, seated, season, unit } from '@/prisma/factories';
import { stage } from '../testing/contest';
import { decide } from '../registry/decisions/decisions';
import { downloadFile } from '../files/downloads';
import { now } from '../io/clock';
import { db } from '../io/db';
import { attachScan, publicScans, removeScan, rulingPapers, scanOf } from './scans';
import { pdf } from '../testing/samples';
import { sweepUploads } from '../files/uploads/sweep';
import { send } from '../testing/uploads';
import { Absent } from '../write';

let cast: Cast;
let unitId: string;
let stranger: Actor;
let viewer: Actor;

beforeAll(async () => {
  await season(2022);
  unitId = (await unit()).id;
  cast = { leader: await seated('unitLeader', unitId), organiser: await seated('organiser') };
  stranger = await seated('unitLeader', (await unit()).id);
  viewer = await seated('viewer');
});

/** A decision on one model. */
async function decided(verdict: 'recognise' | 'decline'): Promise<ScanSubject> {
  const id = await modelAt({ unitId, year: 2022, cast, now: now(), upTo: 'rate' });
  const ruling = {
    year: 2022,
    number: `${randomUUID().slice(0, 8)}/QĐ`,
    issuedOn: dayOf(now()),
    authority: 'Ủy ban nhân dân tỉnh',
    summary: '',
    recognise: verdict === 'recognise' ? [id] : [],
    decline: verdict === 'decline' ? [{ id, reason: 'trùng' }] : [],
  };
  const done = await decide({ by: cast.organiser, now: now() }, ruling);
  if (!('id' in done)) throw new Error('not decided');
  return { kind: 'decision', id: done.id };
}

async function sent(subject: ScanSubject, by: Actor = cast.organiser): Promise<string> {
  const name = `quyet-dinh-${randomUUID()}.pdf`;
  const { settled, error } = await send(by, { scanOf: subject }, { name, bytes: pdf(), kind: 'scan' });
  if (settled?.state !== 'ready') throw new Error(error);
  return settled.id;
}

async function attached(subject: ScanSubject): Promise<string> {
  const fileId = await sent(subject);
  await attachScan({ by: cast.organiser, now: now() }, { subject, fileId });
  return fileId;
}

const mayRead = async (fileId: string, by: Actor) =>
  (await downloadFile(by, fileId, { small: false, request: new Request('http://localhost:3000/') }))
    .status === 200;

const events = async (noun: string, subjectId: string) =>
  (await db().history.findMany({ where: { noun, subjectId }, orderBy: { id: 'asc' } })).map(
    ({ event }) => event,
  );

test('the scan of a recognition is everybody’s once it is attached, and the history tells', async () => {
  const subject = await decided('recognise');
  const fileId = await sent(subject);
  expect(await mayRead(fileId, PUBLIC)).toBe(false);
  await attachScan({ by: cast.organiser, now: now() }, { subject, fileId });
  await attachScan({ by: cast.organiser, now: now() }, { subject, fileId });
  expect(await mayRead(fileId, PUBLIC)).toBe(true);
  expect(await scanOf({ by: viewer, now: now() }, subject)).toMatchObject({ file: { id: fileId } });
  expect(await events('decision', subject.id)).toEqual(['decide', 'attachScan']);
});

test('that of a decision which recognised nothing stays with the offices that see the decision', async () => {
  const fileId = await attached(await decided('decline'));
  const readers = await Promise.all(
    [cast.organiser, viewer, cast.leader, stranger, PUBLIC].map((by) => mayRead(fileId, by)),
  );
  expect(readers).toEqual([true, true, true, false, false]);
});

test('another takes its place; what was replaced or taken away is read by nobody', async () => {
  const subject = await decided('recognise');
  const first = await attached(subject);
  const second = await attached(subject);
  expect([await mayRead(first, PUBLIC), await mayRead(second, PUBLIC)]).toEqual([false, true]);
  await removeScan({ by: cast.organiser, now: now() }, subject);
  expect([await mayRead(first, cast.organiser), await mayRead(second, PUBLIC)]).toEqual([false, false]);
  expect(await scanOf({ by: cast.organiser, now: now() }, subject)).toBeNull();
  await expect(removeScan({ by: cast.organiser, now: now() }, subject)).rejects.toThrow(Absent);
  expect(await events('decision', subject.id)).toEqual(['decide', 'attachScan', 'attachScan', 'removeScan']);
  expect(await sweepUploads(new Date(now().getTime() + 30 * 86_400_000))).toBeGreaterThanOrEqual(0);
  expect(await db().storedFile.count({ where: { id: { in: [first, second] } } })).toBe(2);
});

test('only the organiser attaches, only the own upload, and only where it was sent for', async () => {
  const [subject, other] = [await decided('recognise'), await decided('recognise')];
  for (const by of [cast.leader, viewer]) await expect(sent(subject, by)).rejects.toThrow('needsOrganiser');
  await expect(sent(subject, stranger)).rejects.toThrow('absent');
  const fileId = await sent(subject);
  await expect(attachScan({ by: cast.organiser, now: now() }, { subject: other, fileId })).rejects.toThrow(
    'fileNotYours',
  );
  await expect(
    attachScan({ by: await seated('organiser'), now: now() }, { subject, fileId }),
  ).rejects.toThrow(Absent);
  await expect(removeScan({ by: cast.leader, now: now() }, subject)).rejects.toThrow('needsOrganiser');
});

test('papers of a contest are public with its results; before them no judge of a blind one reads them', async () => {
  const s = await stage(2, () => ({ blind: true }));
  const { id: rulingId } = await db().ruling.create({
    data: {
      contestId: s.contestId,
      block: 'huyen',
      order: s.entries.map(({ id }) => id),
      reason: 'Số 05/QĐ-BGK: sáng tạo hơn',
      at: now(),
      personId: s.chief.personId,
    },
  });
  const [ruling, results] = [
    await attached({ kind: 'ruling', id: rulingId }),
    await attached({ kind: 'contest', id: s.contestId }),
  ];
  const judge = { ...s.first, seats: [...s.first.seats, ...viewer.seats] };
  const readers = async (id: string) =>
    Promise.all([s.secretary, s.auditor, viewer, judge, s.chief, PUBLIC].map((by) => mayRead(id, by)));
  expect(await readers(ruling)).toEqual([true, true, true, false, false, false]);
  expect(await readers(results)).toEqual([true, true, true, false, false, false]);
  expect(await publicScans(s.contestId, now())).toEqual([]);
  expect(await rulingPapers({ by: judge, now: now() }, s.contestId)).toEqual([]);

  await db().contest.update({ where: { id: s.contestId }, data: { publishedAt: now() } });
  expect(await readers(ruling)).toEqual(Array(6).fill(true));
  expect(await publicScans(s.contestId, now())).toMatchObject([
    { of: 'results', file: { id: results } },
    { of: 'ruling', codes: ['BDT-001', 'BDT-002'], file: { id: ruling } },
  ]);
  expect(await events('result', rulingId)).toEqual(['attachScan']);
});
