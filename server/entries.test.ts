import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { modelAt, paper as modelPaper, seated, unit } from '@/prisma/factories';
import { copy, extend, setUp, told } from './contests';
import { download } from './downloads';
import { enter, entryOf } from './entries';
import { attachToEntry, relinkPapers } from './entry-papers';
import { screen, submitEntry } from './entry-submission';
import { at, cast, contest, dates, dossier, drafted, seatOrganiser, when } from './entry-testing';
import { db } from './io/db';
import { admitAttempt, lateAttemptsOf } from './late-attempts';
import { pdf } from './uploads/samples';
import { send } from './uploads/testing';
import { entries, entryFiles } from './visible-contest';
import * as visible from './visible';
import { seat } from './seating';

beforeAll(seatOrganiser);

describe('after the close', () => {
  test('a late try is kept, admitted by a decision, and then submitted', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId);
    await expect(submitEntry(id, leader, when.screening)).rejects.toThrow('lateNoted');
    const [attempt] = await lateAttemptsOf(contestId, cast.organiser);
    expect(attempt).toMatchObject({ at: when.screening, missing: [], admittedAt: null });
    const attemptId = attempt?.id ?? '';
    await expect(admitAttempt(attemptId, 'Quyết định 5', leader, when.screening)).rejects.toThrow();
    await expect(admitAttempt(attemptId, ' ', cast.organiser, when.screening)).rejects.toThrow(
      'reasonMissing',
    );
    await admitAttempt(attemptId, 'Quyết định 5: mất điện', cast.organiser, when.screening);
    await expect(admitAttempt(attemptId, 'lần hai', cast.organiser, when.screening)).rejects.toThrow(
      'alreadyExists',
    );
    expect(await submitEntry(id, leader, when.screening)).toMatchObject({ number: 1 });
    expect(await lateAttemptsOf(contestId, leader)).toEqual([]);
  });

  test('an extension lets its unit in and nobody else', async () => {
    const contestId = await contest();
    const [one, other] = [await drafted(contestId), await drafted(contestId)];
    const until = at('2020-08-18T12:00:00');
    await expect(extend(contestId, one.home.id, until, '', cast.organiser, when.open)).rejects.toThrow(
      'reasonMissing',
    );
    await extend(contestId, one.home.id, until, 'Lũ quét', cast.organiser, when.open);
    await expect(submitEntry(one.id, one.leader, until)).rejects.toThrow('lateNoted');
    await expect(submitEntry(other.id, other.leader, when.screening)).rejects.toThrow('lateNoted');
    expect(await submitEntry(one.id, one.leader, new Date(until.getTime() - 1_000))).toMatchObject({
      number: 1,
    });
  });
});

describe('who may not be on a team', () => {
  /** Their unit is the entry's. */
  const belongs = (personId: string, unitId: string) =>
    db().seat.create({ data: { personId, kind: 'unitOfficer', unitId } });

  test('neither the board nor the jury from the unit itself, however typed; nor is a player seated later', async () => {
    const contestId = await contest();
    const judge = await seated('viewer');
    await seat(contestId, judge.personId, 'judge', cast.organiser, when.prepared);
    const { id, leader, home } = await drafted(contestId, judge.name.toUpperCase());
    await belongs(judge.personId, home.id);
    await expect(submitEntry(id, leader, when.open)).rejects.toThrow('barredFromTeam');

    const player = await seated('viewer');
    const other = await drafted(contestId, ` ${player.name} `);
    await submitEntry(other.id, other.leader, when.open);
    await belongs(player.personId, other.home.id);
    await expect(seat(contestId, player.personId, 'judge', cast.organiser, when.open, 'vì')).rejects.toThrow(
      'barredFromTeam',
    );
  });

  test('a namesake from elsewhere submits; the organiser accepts, and seats, with a reason that says who is who', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId, cast.organiser.name);
    await submitEntry(id, leader, when.open);
    await expect(screen(id, 'accept', '', cast.organiser, when.screening)).rejects.toThrow('nameOnTeam');
    await screen(id, 'accept', 'Khác năm sinh, khác đơn vị', cast.organiser, when.screening);
    const row = await db().history.findFirstOrThrow({ where: { subjectId: id, event: 'accept' } });
    expect(row.reason).toBe('Khác năm sinh, khác đơn vị');

    const player = await seated('viewer');
    const other = await drafted(contestId, player.name);
    await submitEntry(other.id, other.leader, when.open);
    const seating = (reason: string) =>
      seat(contestId, player.personId, 'judge', cast.organiser, when.open, reason);
    await expect(seating('')).rejects.toThrow('nameOnTeam');
    await seating('Trùng tên');
  });

  test('the jury of another contest is welcome', async () => {
    const judge = await seated('viewer');
    await seat(await contest(), judge.personId, 'judge', cast.organiser, when.prepared);
    const { id, leader } = await drafted(await contest(), judge.name);
    await expect(submitEntry(id, leader, when.open)).resolves.toMatchObject({ number: 1 });
  });
});

test('papers of the model are linked at their version; a newer one comes only when asked for', async () => {
  const contestId = await contest();
  const home = await unit({ kind: 'district' });
  const leader = await seated('unitLeader', home.id);
  const modelId = await modelAt({
    unitId: home.id,
    year: 2020,
    cast: { leader, organiser: cast.organiser },
    now: when.open,
    upTo: 'submit',
  });
  const entering = { id: randomUUID(), contestId, unitId: home.id, modelId };
  const { id } = await enter(entering, leader, when.open);
  const before = await entryOf(db(), id, leader);
  expect(before.title).not.toBe('');
  expect(before.papers.map(({ kind, versionId }) => [kind, versionId !== null])).toEqual([['plan', true]]);
  await modelPaper(modelId, 'interim', leader, when.open);
  expect((await entryOf(db(), id, leader)).papers.length).toBe(1);
  expect(await relinkPapers(id, leader, when.open)).toEqual({ count: 1 });
  expect(await relinkPapers(id, leader, when.open)).toEqual({ count: 0 });
  const stranger = await seated('unitLeader', (await unit({ kind: 'district' })).id);
  const stolen = { ...entering, id: randomUUID(), unitId: (stranger.seats[0] as { unitId: string }).unitId };
  await expect(enter(stolen, stranger, when.open)).rejects.toThrow();
});

test('a copy takes rules and texts, not numbers, dates, jury or entries', async () => {
  const contestId = await contest();
  await setUp(contestId, 1, { rulesText: 'Điều 1', rulesNumber: '12/TL' }, cast.organiser, when.prepared);
  await seat(contestId, (await seated('viewer')).personId, 'judge', cast.organiser, when.prepared);
  await drafted(contestId);
  const founding = { id: randomUUID(), year: 2021, name: 'Hội thi sau', organiser: 'Sở Nội vụ', dates };
  const { slug } = await copy(contestId, founding, cast.organiser, when.open);
  const next = await db().contest.findUniqueOrThrow({
    where: { slug },
    include: { seats: true, entries: true },
  });
  const past = await db().contest.findUniqueOrThrow({ where: { id: contestId } });
  expect(next).toMatchObject({
    rulesText: 'Điều 1',
    rulesNumber: '',
    announcedAt: null,
    seats: [],
    entries: [],
  });
  expect(told(next).rules).toEqual(told(past).rules);
  const backwards = { opensAt: dates.closesAt, closesAt: dates.opensAt };
  await expect(setUp(contestId, 2, backwards, cast.organiser, when.prepared)).rejects.toThrow(
    'datesOutOfOrder',
  );
});

describe('nothing leaves before its time', () => {
  test('canaries: the text, the file and its bytes', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId, undefined, true);
    const { fileId } = await dossier(id, leader);
    const stranger = await seated('unitLeader', (await unit({ kind: 'district' })).id);
    const judge = await seated('viewer');
    await seat(contestId, judge.personId, 'judge', cast.organiser, when.prepared);
    const jury: Actor = { ...judge, seats: [{ kind: 'judge', contestId }] };

    const seen = async (actor: Actor, now: Date) => [
      await db().entry.count({ where: { AND: [entries(actor, now), { id }] } }),
      await db().storedFile.count({
        where: { AND: [{ OR: [visible.files(actor), entryFiles(actor, now)] }, { id: fileId }] },
      }),
    ];
    expect(await seen(leader, when.open)).toEqual([1, 1]);
    expect(await seen(cast.organiser, when.open)).toEqual([0, 0]);
    await submitEntry(id, leader, when.open);
    await screen(id, 'accept', '', cast.organiser, when.screening);
    expect(await seen(cast.organiser, when.screening)).toEqual([1, 1]);
    for (const actor of [PUBLIC, stranger, jury]) expect(await seen(actor, when.screening)).toEqual([0, 0]);

    await db().assignment.create({
      data: { entryId: id, personId: judge.personId, createdAt: when.screening },
    });
    expect(await seen(jury, when.screening)).toEqual([1, 1]);

    // Shown: everybody reads the entry, and of its files the photos and clips, never the dossier.
    await setUp(
      contestId,
      1,
      { showcaseAt: when.published },
      cast.organiser,
      when.screening,
      'Đặt ngày giới thiệu',
    );
    const justBefore = new Date(when.published.getTime() - 1);
    for (const actor of [PUBLIC, stranger]) {
      expect(await seen(actor, justBefore)).toEqual([0, 0]);
      expect(await seen(actor, when.published)).toEqual([1, 0]);
    }
    const request = new Request('http://localhost/api/tep');
    expect((await download(fileId, false, PUBLIC, request)).status).toBe(404);
    expect((await download(fileId, false, leader, request)).status).toBe(200);
  });

  test('nobody puts a file into another unit’s entry', async () => {
    const contestId = await contest();
    const [one, other] = [await drafted(contestId), await drafted(contestId)];
    const sent = { name: 'la.pdf', bytes: pdf(), kind: 'dossier' as const };
    expect((await send(other.leader, { entryId: one.id }, sent)).status).toBe(404);
    const { settled } = await send(other.leader, { entryId: other.id }, sent);
    await expect(attachToEntry(one.id, settled?.id ?? '', '', one.leader, when.open)).rejects.toThrow();
    await submitEntry(one.id, one.leader, when.open);
    expect((await send(one.leader, { entryId: one.id }, sent)).error).toBe('entryLocked');
  });
});
