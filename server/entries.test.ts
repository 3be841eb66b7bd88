import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { modelAt, paper as modelPaper, seated, season, unit } from '@/prisma/factories';
import { announce, copy, extend, prepare, seat, setRules, setUp, told } from './contests';
import { download } from './downloads';
import { enter, entryOf, saveEntry } from './entries';
import { attachToEntry, relinkPapers, removeFromEntry } from './entry-papers';
import { screen, submitEntry, withdrawEntry } from './entry-submission';
import { db } from './io/db';
import { setClock } from './io/clock';
import { admitAttempt, lateAttemptsOf } from './late-attempts';
import { pdf } from './uploads/samples';
import { send } from './uploads/testing';
import { entries, entryFiles } from './visible-contest';
import * as visible from './visible';

const at = (text: string) => new Date(`${text}+07:00`);
const when = {
  prepared: at('2020-05-01T08:00:00'),
  open: at('2020-07-10T08:00:00'),
  screening: at('2020-08-16T08:00:00'),
  published: at('2020-10-02T08:00:00'),
};
const dates = {
  opensAt: at('2020-07-01T07:00:00'),
  closesAt: at('2020-08-15T22:00:00'),
  graceMinutes: 30,
  judgingFrom: at('2020-08-20T00:00:00'),
  judgingUntil: at('2020-09-15T17:00:00'),
  showcaseAt: null,
};
const CANARY = 'Chim hoàng yến chưa tới giờ hót';

let organiser: Actor & { personId: string };

async function contest(facts: Partial<typeof dates> = {}): Promise<string> {
  const id = randomUUID();
  const founding = {
    id,
    year: 2020,
    name: 'Hội thi thử',
    organiser: 'Sở Nội vụ',
    dates: { ...dates, ...facts },
  };
  await prepare(founding, organiser, when.prepared);
  const { rules } = told(await db().contest.findUniqueOrThrow({ where: { id } }));
  const free = { ...rules, eligibility: { dutyYear: null, allParts: true } };
  await setRules(id, 0, free, organiser, when.prepared);
  await announce(id, organiser, when.prepared);
  return id;
}

/** An entry with everything but, if `bare`, its dossier. */
async function drafted(contestId: string, name = 'Người đội trưởng riêng', bare = false) {
  const home = await unit({ kind: 'district' });
  const leader = await seated('unitLeader', home.id);
  const { id } = await enter({ id: randomUUID(), contestId, unitId: home.id }, leader, when.open);
  const team = [{ name, title: '', role: 'captain' as const }];
  const text = { title: CANARY, summary: CANARY, story: CANARY, clipLink: 'https://vi-du.vn/clip', team };
  await saveEntry(id, 0, text, leader, when.open);
  if (!bare) await dossier(id, leader);
  return { id, leader, home };
}

async function dossier(id: string, leader: Actor, bytes = pdf()) {
  const { settled } = await send(leader, { entryId: id }, { name: 'ho-so.pdf', bytes, kind: 'dossier' });
  if (settled?.state !== 'ready') throw new Error('not ready');
  const file = await attachToEntry(id, settled.id, '', leader, when.open);
  return { fileId: settled.id, paperId: file.id };
}

const statusOf = async (id: string) => (await db().entry.findUniqueOrThrow({ where: { id } })).status;

beforeAll(async () => {
  setClock(when.open);
  organiser = await seated('organiser');
  await season(2020);
});

describe('one entry for each unit', () => {
  test('two people of a unit press at once: one entry', async () => {
    const contestId = await contest();
    const home = await unit({ kind: 'district' });
    const people = [await seated('unitLeader', home.id), await seated('unitOfficer', home.id)];
    const tries = await Promise.allSettled(
      people.map((by) => enter({ id: randomUUID(), contestId, unitId: home.id }, by, when.open)),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db().entry.count({ where: { contestId, unitId: home.id } })).toBe(1);
  });

  test('the same press twice is one entry; after a withdrawal the unit may begin again', async () => {
    const contestId = await contest();
    const { id, leader, home } = await drafted(contestId);
    const again = { id, contestId, unitId: home.id };
    expect(await enter(again, leader, when.open)).toEqual({ id });
    const other = { ...again, id: randomUUID() };
    await expect(enter(other, leader, when.open)).rejects.toThrow('alreadyExists');
    await expect(withdrawEntry(id, '  ', leader, when.open)).rejects.toThrow('reasonMissing');
    await withdrawEntry(id, 'Đổi bài', leader, when.open);
    expect(await enter(other, leader, when.open)).toEqual({ id: other.id });
  });
});

describe('the receipt', () => {
  test('says the true bytes, and a second press gives the same receipt', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId, undefined, true);
    const bytes = pdf(5_000);
    const { fileId } = await dossier(id, leader, bytes);
    const receipt = await submitEntry(id, leader, when.open);
    const { createHash } = await import('node:crypto');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(receipt).toEqual({
      number: 1,
      at: when.open.toISOString(),
      files: [{ name: 'ho-so.pdf', size: '5000', sha256 }],
    });
    expect(await submitEntry(id, leader, new Date(when.open.getTime() + 5_000))).toEqual(receipt);
    expect(await db().history.count({ where: { subjectId: id, event: 'submit' } })).toBe(1);
    const mails = await db().mail.findMany({ where: { personId: leader.personId } });
    expect(mails.map(({ text }) => text.includes(sha256) && text.includes('Số biên nhận: 1'))).toEqual([
      true,
    ]);
    await expect(removeFromEntry(id, fileId, leader, when.open)).rejects.toThrow('entryLocked');
  });

  test('many at once: numbers without gaps or twins', async () => {
    const contestId = await contest();
    const all = [];
    for (let n = 0; n < 5; n++) all.push(await drafted(contestId));
    const receipts = await Promise.all(all.map(({ id, leader }) => submitEntry(id, leader, when.open)));
    expect(receipts.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });

  test('what was not read is not submitted', async () => {
    const { id, leader } = await drafted(await contest());
    await saveEntry(id, 1, { summary: 'đồng nghiệp vừa sửa' }, leader, when.open);
    await expect(submitEntry(id, leader, when.open, 1)).rejects.toThrow('changedMeanwhile');
    await expect(submitEntry(id, leader, when.open, 2)).resolves.toMatchObject({ number: 1 });
  });
});

describe('screening', () => {
  test('returned once as the rules say, corrected, submitted again under the same number', async () => {
    const { id, leader } = await drafted(await contest());
    const { number } = await submitEntry(id, leader, when.open);
    await expect(screen(id, 'return', '', organiser, when.open)).rejects.toThrow('reasonMissing');
    await expect(screen(id, 'accept', '', leader, when.open)).rejects.toThrow('needsOrganiser');
    await screen(id, 'return', 'Thiếu minh chứng', organiser, when.screening);
    await saveEntry(id, 1, { story: 'Đã bổ sung' }, leader, when.screening);
    expect((await submitEntry(id, leader, when.screening)).number).toBe(number);
    await expect(screen(id, 'return', 'Lần nữa', organiser, when.screening)).rejects.toThrow('returnsUsedUp');
    await screen(id, 'accept', '', organiser, when.screening);
    await screen(id, 'disqualify', 'Sao chép', organiser, when.screening);
    expect(await statusOf(id)).toBe('disqualified');
    const mails = await db().mail.findMany({ where: { personId: leader.personId }, orderBy: { id: 'asc' } });
    expect(mails.some(({ text }) => text.includes('Lý do: Thiếu minh chứng'))).toBe(true);
  });

  test('two organisers at once: one decision stands', async () => {
    const { id, leader } = await drafted(await contest());
    await submitEntry(id, leader, when.open);
    const tries = await Promise.allSettled([
      screen(id, 'accept', '', organiser, when.open),
      screen(id, 'refuse', 'Sai đối tượng', organiser, when.open),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  });
});

describe('after the close', () => {
  test('a late try is kept, admitted by a decision, and then submitted', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId);
    await expect(submitEntry(id, leader, when.screening)).rejects.toThrow('contestClosed');
    const [attempt] = await lateAttemptsOf(contestId, organiser);
    expect(attempt).toMatchObject({ at: when.screening, missing: [], admittedAt: null });
    const attemptId = attempt?.id ?? '';
    await expect(admitAttempt(attemptId, 'Quyết định 5', leader, when.screening)).rejects.toThrow();
    await expect(admitAttempt(attemptId, ' ', organiser, when.screening)).rejects.toThrow('reasonMissing');
    await admitAttempt(attemptId, 'Quyết định 5: mất điện', organiser, when.screening);
    await expect(admitAttempt(attemptId, 'lần hai', organiser, when.screening)).rejects.toThrow(
      'alreadyExists',
    );
    expect(await submitEntry(id, leader, when.screening)).toMatchObject({ number: 1 });
    expect(await lateAttemptsOf(contestId, leader)).toEqual([]);
  });

  test('an extension lets its unit in and nobody else', async () => {
    const contestId = await contest();
    const [one, other] = [await drafted(contestId), await drafted(contestId)];
    const until = at('2020-08-18T12:00:00');
    await expect(extend(contestId, one.home.id, until, '', organiser, when.open)).rejects.toThrow(
      'reasonMissing',
    );
    await extend(contestId, one.home.id, until, 'Lũ quét', organiser, when.open);
    await expect(submitEntry(one.id, one.leader, until)).rejects.toThrow('contestClosed');
    await expect(submitEntry(other.id, other.leader, when.screening)).rejects.toThrow('contestClosed');
    expect(await submitEntry(one.id, one.leader, new Date(until.getTime() - 1_000))).toMatchObject({
      number: 1,
    });
  });
});

describe('who may not be on a team', () => {
  test('neither the board nor the jury, however the name is typed; nor is a player seated later', async () => {
    const contestId = await contest();
    const judge = await seated('viewer');
    await seat(contestId, judge.personId, 'judge', organiser, when.prepared);
    for (const name of [judge.name.toUpperCase(), ` ${organiser.name} `]) {
      const { id, leader } = await drafted(contestId, name);
      await expect(submitEntry(id, leader, when.open)).rejects.toThrow('barredFromTeam');
    }
    const player = await seated('viewer');
    const { id, leader } = await drafted(contestId, player.name);
    await submitEntry(id, leader, when.open);
    await expect(seat(contestId, player.personId, 'judge', organiser, when.open)).rejects.toThrow(
      'barredFromTeam',
    );
  });

  test('the jury of another contest is welcome', async () => {
    const judge = await seated('viewer');
    await seat(await contest(), judge.personId, 'judge', organiser, when.prepared);
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
    cast: { leader, organiser },
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
  await setUp(contestId, { rulesText: 'Điều 1', rulesNumber: '12/TL' }, organiser, when.prepared);
  await seat(contestId, (await seated('viewer')).personId, 'judge', organiser, when.prepared);
  await drafted(contestId);
  const founding = { id: randomUUID(), year: 2021, name: 'Hội thi sau', organiser: 'Sở Nội vụ', dates };
  const { slug } = await copy(contestId, founding, organiser, when.open);
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
  await expect(setUp(contestId, backwards, organiser, when.prepared)).rejects.toThrow('datesOutOfOrder');
});

describe('nothing leaves before its time', () => {
  test('canaries: the text, the file and its bytes', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId, undefined, true);
    const { fileId } = await dossier(id, leader);
    const stranger = await seated('unitLeader', (await unit({ kind: 'district' })).id);
    const judge = await seated('viewer');
    await seat(contestId, judge.personId, 'judge', organiser, when.prepared);
    const jury: Actor = { ...judge, seats: [{ kind: 'judge', contestId }] };

    const seen = async (actor: Actor, now: Date) => [
      await db().entry.count({ where: { AND: [entries(actor, now), { id }] } }),
      await db().storedFile.count({
        where: { AND: [{ OR: [visible.files(actor), entryFiles(actor, now)] }, { id: fileId }] },
      }),
    ];
    expect(await seen(leader, when.open)).toEqual([1, 1]);
    expect(await seen(organiser, when.open)).toEqual([0, 0]);
    await submitEntry(id, leader, when.open);
    await screen(id, 'accept', '', organiser, when.screening);
    expect(await seen(organiser, when.screening)).toEqual([1, 1]);
    for (const actor of [PUBLIC, stranger, jury]) expect(await seen(actor, when.screening)).toEqual([0, 0]);

    await db().assignment.create({
      data: { entryId: id, personId: judge.personId, createdAt: when.screening },
    });
    expect(await seen(jury, when.screening)).toEqual([1, 1]);

    // Shown: everybody reads the entry, and of its files the photos and clips, never the dossier.
    await setUp(contestId, { showcaseAt: when.published }, organiser, when.screening, 'Đặt ngày giới thiệu');
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
