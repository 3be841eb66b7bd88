import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { modelAt, paper as modelPaper, seated, unit } from '@/prisma/factories';
import { copy, extend, setUp } from '../setup/contests';
import { withRules } from '../row';
import { downloadFile } from '../../files/downloads';
import { openEntry, entryOf } from './entries';
import { attachToEntry, relinkPapers } from './papers';
import { screen, submitEntry } from './submission';
import { at, cast, contest, dates, dossier, drafted, seatOrganiser, when } from '../../testing/entry';
import { acting, unasked } from '../../testing/contest';
import { db } from '../../io/db';
import { admitAttempt, lateAttemptsOf } from './late-attempts';
import { pdf } from '../../testing/samples';
import { send } from '../../testing/uploads';
import { entries, entryFiles } from '../../visible/contest';
import * as visible from '../../visible/registry';
import { seat } from '../jury/seating';

const asOrganiser = () => acting(cast.organiser, when.screening);
const asOrganiserPrepared = () => acting(cast.organiser, when.prepared);
const asOrganiserOpen = () => acting(cast.organiser, when.open);

beforeAll(seatOrganiser);

describe('after the close', () => {
  test('a late try is kept, admitted by a decision, and then submitted', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId);
    await expect(submitEntry(acting(leader, when.screening), { id })).rejects.toThrow('lateNoted');
    const [attempt] = await lateAttemptsOf(cast.organiser, contestId);
    expect(attempt).toMatchObject({ at: when.screening, missing: [], admittedAt: null });
    const attemptId = attempt?.id ?? '';
    await expect(
      admitAttempt(acting(leader, when.screening), { id: attemptId, reason: 'Quyết định 5' }),
    ).rejects.toThrow();
    await expect(admitAttempt(asOrganiser(), { id: attemptId, reason: ' ' })).rejects.toThrow(
      'reasonMissing',
    );
    await admitAttempt(asOrganiser(), { id: attemptId, reason: 'Quyết định 5: mất điện' });
    await expect(admitAttempt(asOrganiser(), { id: attemptId, reason: 'lần hai' })).rejects.toThrow(
      'alreadyExists',
    );
    expect(await submitEntry(acting(leader, when.screening), { id })).toMatchObject({ number: 1 });
    expect(await lateAttemptsOf(leader, contestId)).toEqual([]);
  });

  test('an extension lets its unit in and nobody else', async () => {
    const contestId = await contest();
    const [one, other] = [await drafted(contestId), await drafted(contestId)];
    const until = at('2020-08-18T12:00:00');
    await expect(
      extend(asOrganiserOpen(), { contestId, unitId: one.home.id, until, reason: '' }),
    ).rejects.toThrow('reasonMissing');
    await extend(asOrganiserOpen(), { contestId, unitId: one.home.id, until, reason: 'Lũ quét' });
    await expect(submitEntry(acting(one.leader, until), { id: one.id })).rejects.toThrow('lateNoted');
    await expect(submitEntry(acting(other.leader, when.screening), { id: other.id })).rejects.toThrow(
      'lateNoted',
    );
    expect(
      await submitEntry({ by: one.leader, now: new Date(until.getTime() - 1_000) }, { id: one.id }),
    ).toMatchObject({ number: 1 });
  });
});

describe('who may not be on a team', () => {
  /** Their unit is the entry's. */
  const belongs = (personId: string, unitId: string) =>
    db().seat.create({ data: { personId, kind: 'unitOfficer', unitId } });

  test('neither the board nor the jury from the unit itself, however typed; nor is a player seated later', async () => {
    const contestId = await contest();
    const judge = await seated('viewer');
    await seat(asOrganiserPrepared(), { contestId, personId: judge.personId, kind: 'judge' });
    const { id, leader, home } = await drafted(contestId, { name: judge.name.toUpperCase() });
    await belongs(judge.personId, home.id);
    await expect(submitEntry(acting(leader, when.open), { id })).rejects.toThrow('barredFromTeam');

    const player = await seated('viewer');
    const other = await drafted(contestId, { name: ` ${player.name} ` });
    await submitEntry(acting(other.leader, when.open), { id: other.id });
    await belongs(player.personId, other.home.id);
    await expect(
      seat(asOrganiserOpen(), { contestId, personId: player.personId, kind: 'judge', reason: 'vì' }),
    ).rejects.toThrow('barredFromTeam');
  });

  test('a namesake from elsewhere submits; the organiser accepts, and seats, with a reason that says who is who', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId, { name: cast.organiser.name });
    await submitEntry(acting(leader, when.open), { id });
    await expect(screen(asOrganiser(), { id, event: 'accept', reason: '' })).rejects.toThrow('nameOnTeam');
    await screen(asOrganiser(), { id, event: 'accept', reason: 'Khác năm sinh, khác đơn vị' });
    const row = await db().history.findFirstOrThrow({ where: { subjectId: id, event: 'accept' } });
    expect(row.reason).toBe('Khác năm sinh, khác đơn vị');

    const player = await seated('viewer');
    const other = await drafted(contestId, { name: player.name });
    await submitEntry(acting(other.leader, when.open), { id: other.id });
    const seating = (reason: string) =>
      seat(asOrganiserOpen(), { contestId, personId: player.personId, kind: 'judge', reason });
    await expect(seating('')).rejects.toThrow('nameOnTeam');
    await seating('Trùng tên');
  });

  test('the jury of another contest is welcome', async () => {
    const judge = await seated('viewer');
    await seat(asOrganiserPrepared(), {
      contestId: await contest(),
      personId: judge.personId,
      kind: 'judge',
    });
    const { id, leader } = await drafted(await contest(), { name: judge.name });
    await expect(submitEntry(acting(leader, when.open), { id })).resolves.toMatchObject({ number: 1 });
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
  const { id } = await openEntry(acting(leader, when.open), entering);
  const before = await entryOf(db(), leader, id);
  expect(before.title).not.toBe('');
  expect(before.papers.map(({ kind, versionId }) => [kind, versionId !== null])).toEqual([['plan', true]]);
  await modelPaper(acting(leader, when.open), { modelId, kind: 'interim' });
  expect((await entryOf(db(), leader, id)).papers.length).toBe(1);
  expect(await relinkPapers(acting(leader, when.open), id)).toEqual({ count: 1 });
  expect(await relinkPapers(acting(leader, when.open), id)).toEqual({ count: 0 });
  const stranger = await seated('unitLeader', (await unit({ kind: 'district' })).id);
  const stolen = { ...entering, id: randomUUID(), unitId: (stranger.seats[0] as { unitId: string }).unitId };
  await expect(openEntry(acting(stranger, when.open), stolen)).rejects.toThrow();
});

test('a copy takes rules and texts, not numbers, dates, jury or entries', async () => {
  const contestId = await contest();
  await setUp(asOrganiserPrepared(), {
    id: contestId,
    base: 1,
    facts: { rulesText: 'Điều 1', rulesNumber: '12/TL' },
  });
  await seat(asOrganiserPrepared(), {
    contestId,
    personId: (await seated('viewer')).personId,
    kind: 'judge',
  });
  await drafted(contestId);
  const founding = { id: randomUUID(), year: 2020, name: 'Hội thi sau', organiser: 'Sở Nội vụ', dates };
  const { slug } = await copy(asOrganiserOpen(), { fromId: contestId, founding });
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
  expect(withRules(next).rules).toEqual(withRules(past).rules);
  const backwards = { opensAt: dates.closesAt, closesAt: dates.opensAt };
  await expect(setUp(asOrganiserPrepared(), { id: contestId, base: 2, facts: backwards })).rejects.toThrow(
    'datesOutOfOrder',
  );
});

describe('nothing leaves before its time', () => {
  test('canaries: the text, the file and its bytes', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId, { bare: true });
    const { fileId } = await dossier(id, leader);
    const stranger = await seated('unitLeader', (await unit({ kind: 'district' })).id);
    const judge = await seated('viewer');
    await seat(asOrganiserPrepared(), { contestId, personId: judge.personId, kind: 'judge' });
    const jury: Actor = { ...judge, seats: [{ kind: 'judge', contestId }] };

    const seen = async (actor: Actor, now: Date) => [
      await db().entry.count({ where: { AND: [entries(acting(actor, now)), { id }] } }),
      await db().storedFile.count({
        where: { AND: [{ OR: [visible.files(actor), entryFiles(acting(actor, now))] }, { id: fileId }] },
      }),
    ];
    expect(await seen(leader, when.open)).toEqual([1, 1]);
    expect(await seen(cast.organiser, when.open)).toEqual([0, 0]);
    await submitEntry(acting(leader, when.open), { id });
    await screen(asOrganiser(), { id, event: 'accept', reason: '' });
    expect(await seen(cast.organiser, when.screening)).toEqual([1, 1]);
    for (const actor of [PUBLIC, stranger, jury]) expect(await seen(actor, when.screening)).toEqual([0, 0]);

    await db().assignment.create({
      data: { entryId: id, personId: judge.personId, createdAt: when.screening, conflictStatus: unasked },
    });
    expect(await seen(jury, when.screening)).toEqual([1, 1]);

    // Shown: everybody reads the entry, and of its files the photos and clips, never the dossier.
    await setUp(asOrganiser(), {
      id: contestId,
      base: 1,
      facts: { showcaseAt: when.published },
      reason: 'Đặt ngày giới thiệu',
    });
    const justBefore = new Date(when.published.getTime() - 1);
    for (const actor of [PUBLIC, stranger]) {
      expect(await seen(actor, justBefore)).toEqual([0, 0]);
      expect(await seen(actor, when.published)).toEqual([1, 0]);
    }
    const request = new Request('http://localhost/api/tep');
    expect((await downloadFile(PUBLIC, fileId, { small: false, request })).status).toBe(404);
    expect((await downloadFile(leader, fileId, { small: false, request })).status).toBe(200);
  });

  test('nobody puts a file into another unit’s entry', async () => {
    const contestId = await contest();
    const [one, other] = [await drafted(contestId), await drafted(contestId)];
    const sent = { name: 'la.pdf', bytes: pdf(), kind: 'dossier' as const };
    expect((await send(other.leader, { entryId: one.id }, sent)).status).toBe(404);
    const { settled } = await send(other.leader, { entryId: other.id }, sent);
    await expect(
      attachToEntry(acting(one.leader, when.open), { entryId: one.id, fileId: settled?.id ?? '', title: '' }),
    ).rejects.toThrow();
    await submitEntry(acting(one.leader, when.open), { id: one.id });
    expect((await send(one.leader, { entryId: one.id }, sent)).error).toBe('entryLocked');
  });
});
