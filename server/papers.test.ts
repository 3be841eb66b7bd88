import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/calendar';
import { type Cast, go, modelAt, seated, season, unit } from '@/prisma/factories';
import { firstBroken } from './history';
import { now } from './io/clock';
import { db } from './io/db';
import { papersOf, pendingOf } from './paper-list';
import { attach, describe, remove, revise } from './papers';
import { pdf, photo } from './uploads/samples';
import { send } from './uploads/testing';
import { Absent } from './write';

let cast: Cast;
let officer: Actor;
let stranger: Actor;
let unitId: string;

beforeAll(async () => {
  await season(2022);
  unitId = (await unit()).id;
  cast = { leader: await seated('unitLeader', unitId), organiser: await seated('organiser') };
  officer = await seated('unitOfficer', unitId);
  stranger = await seated('unitOfficer', (await unit()).id);
});

const model = (upTo: 'register' | 'submit' | 'receive' | 'propose') =>
  modelAt({ unitId, year: 2022, cast, now: now(), upTo });

async function sent(modelId: string, kind: 'plan' | 'interim' | 'photo', by = officer): Promise<string> {
  const bytes = kind === 'photo' ? await photo() : pdf(3_000);
  const { settled } = await send(by, modelId, { name: `${kind}-${randomUUID()}`, bytes, kind });
  if (settled?.state !== 'ready') throw new Error('not taken');
  return settled.id;
}

const refused = (reason: string) => ({ refusal: { reason } });

it('makes a paper of a file, with its words and one row of history', async () => {
  const id = await model('register');
  const text = { number: '12/KH-UBND', issuedOn: day(2022, 3, 1) };
  const made = await attach(id, await sent(id, 'plan'), text, officer, now());
  const listed = (await papersOf(id, officer)).find((paper) => paper.id === made.id);
  expect(listed).toMatchObject({ ...text, kind: 'plan', audience: 'offices' });
  expect(listed?.versions).toMatchObject([{ version: 1, by: officer.name, size: 3_000 }]);
  expect(await db().history.findMany({ where: { noun: 'paper', subjectId: made.id } })).toMatchObject([
    { event: 'attach', personId: officer.personId },
  ]);
  expect(await firstBroken()).toBeNull();
});

it('takes no date that has not come yet', async () => {
  const id = await model('register');
  const fileId = await sent(id, 'plan');
  const ahead = { issuedOn: day(2131, 12, 31) };
  await expect(attach(id, fileId, ahead, officer, now())).rejects.toMatchObject(refused('paperInFuture'));
  const made = await attach(id, fileId, {}, officer, now());
  await expect(describe(made.id, ahead, officer, now())).rejects.toMatchObject(refused('paperInFuture'));
});

it('claims a file once, however often it is asked at the same time', async () => {
  const id = await model('register');
  const fileId = await sent(id, 'plan');
  const made = await Promise.all([1, 2, 3, 4].map(() => attach(id, fileId, {}, officer, now())));
  expect(new Set(made.map((paper) => paper.id)).size).toBe(1);
  await expect(revise(made[0]!.id, fileId, officer, now())).rejects.toMatchObject(refused('alreadyExists'));
});

it('claims a file only for its sender, its model and its kind', async () => {
  const [one, other] = [await model('register'), await model('register')];
  const fileId = await sent(one, 'plan');
  await expect(attach(other, fileId, {}, officer, now())).rejects.toMatchObject(refused('fileNotYours'));
  await expect(attach(one, fileId, {}, cast.leader, now())).rejects.toBeInstanceOf(Absent);
  await expect(attach(one, fileId, {}, stranger, now())).rejects.toBeInstanceOf(Absent);
  const interim = await attach(one, await sent(one, 'interim'), {}, officer, now());
  await expect(revise(interim.id, fileId, officer, now())).rejects.toMatchObject(refused('fileNotYours'));
});

it('keeps every version, newest first', async () => {
  const id = await model('receive');
  const [first, second] = [await sent(id, 'plan'), await sent(id, 'plan')];
  const paper = await attach(id, first, { audience: 'public' }, officer, now());
  expect(await revise(paper.id, second, officer, now())).toEqual({ version: 2 });
  const versions = (await papersOf(id, officer)).find((p) => p.id === paper.id)?.versions;
  expect(versions?.map((v) => [v.version, v.fileId])).toEqual([
    [2, second],
    [1, first],
  ]);
});

it('numbers versions without a gap when several come at once', async () => {
  const id = await model('register');
  const paper = await attach(id, await sent(id, 'plan'), {}, officer, now());
  const files = [await sent(id, 'plan'), await sent(id, 'plan'), await sent(id, 'plan')];
  const made = await Promise.all(files.map((file) => revise(paper.id, file, officer, now())));
  expect(made.map((m) => m.version).sort((a, b) => a - b)).toEqual([2, 3, 4]);
});

it('takes a paper away only before it was received', async () => {
  const id = await model('register');
  const paper = await attach(id, await sent(id, 'plan'), {}, officer, now());
  await remove(paper.id, officer, now());
  expect((await papersOf(id, officer)).map((p) => p.id)).not.toContain(paper.id);
  await expect(remove(paper.id, officer, now())).rejects.toBeInstanceOf(Absent);
  const late = await attach(id, await sent(id, 'plan'), {}, officer, now());
  await go(id, 'submit', cast, now());
  await expect(remove(late.id, officer, now())).rejects.toMatchObject(refused('paperLocked'));
});

it('closes its papers when the model is proposed', async () => {
  const id = await model('receive');
  const fileId = await sent(id, 'interim');
  for (const stop of ['run', 'reviewInterim', 'reviewFinal', 'propose'] as const)
    await go(id, stop, cast, now());
  await expect(attach(id, fileId, {}, officer, now())).rejects.toMatchObject(refused('paperLocked'));
});

it('lets the unit open and close a paper, and the organiser only close it', async () => {
  const id = await model('receive');
  const paper = await attach(id, await sent(id, 'photo'), {}, officer, now());
  const show = (audience: 'offices' | 'public', by: Actor) => describe(paper.id, { audience }, by, now());
  await show('offices', cast.organiser);
  await expect(show('public', cast.organiser)).rejects.toMatchObject(refused('notYourUnit'));
  await expect(describe(paper.id, { title: 'Khác' }, cast.organiser, now())).rejects.toMatchObject(
    refused('notYourUnit'),
  );
  await show('public', officer);
  await expect(show('offices', stranger)).rejects.toBeInstanceOf(Absent);
  const events = await db().history.findMany({ where: { subjectId: paper.id }, orderBy: { id: 'asc' } });
  expect(events.map(({ event, from, to }) => [event, from, to])).toEqual([
    ['attach', '', ''],
    ['show', 'public', 'offices'],
    ['show', 'offices', 'public'],
  ]);
});

it('shows what was sent and is no paper yet to its sender only', async () => {
  const id = await model('register');
  const fileId = await sent(id, 'plan');
  expect(await pendingOf(id, officer)).toMatchObject([{ id: fileId, state: 'ready' }]);
  expect(await pendingOf(id, cast.leader)).toEqual([]);
  await attach(id, fileId, {}, officer, now());
  expect(await pendingOf(id, officer)).toEqual([]);
});
