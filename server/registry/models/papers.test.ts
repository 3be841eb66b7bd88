import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { type Cast, go, modelAt, seated, season, unit } from '@/prisma/factories';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { papersOf, pendingUploadsOf } from './paper-queries';
import { attach, describe, remove, revise } from './papers';
import { modelsWithTask } from '../../tasks/models';
import { pdf, photo } from '../../testing/samples';
import { send } from '../../testing/uploads';
import { Absent } from '../../write';
import { firstBroken } from '../../history/whole-history';

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
  const made = await attach(
    { by: officer, now: now() },
    { modelId: id, fileId: await sent(id, 'plan'), text },
  );
  const listed = (await papersOf(officer, id)).find((paper) => paper.id === made.id);
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
  await expect(
    attach({ by: officer, now: now() }, { modelId: id, fileId, text: ahead }),
  ).rejects.toMatchObject(refused('paperInFuture'));
  const made = await attach({ by: officer, now: now() }, { modelId: id, fileId, text: {} });
  await expect(
    describe({ by: officer, now: now() }, { paperId: made.id, text: ahead }),
  ).rejects.toMatchObject(refused('paperInFuture'));
});

it('claims a file once, however often it is asked at the same time', async () => {
  const id = await model('register');
  const fileId = await sent(id, 'plan');
  const made = await Promise.all(
    [1, 2, 3, 4].map(() => attach({ by: officer, now: now() }, { modelId: id, fileId, text: {} })),
  );
  expect(new Set(made.map((paper) => paper.id)).size).toBe(1);
  await expect(revise({ by: officer, now: now() }, { paperId: made[0]!.id, fileId })).rejects.toMatchObject(
    refused('alreadyExists'),
  );
});

it('claims a file only for its sender, its model and its kind', async () => {
  const [one, other] = [await model('register'), await model('register')];
  const fileId = await sent(one, 'plan');
  await expect(
    attach({ by: officer, now: now() }, { modelId: other, fileId, text: {} }),
  ).rejects.toMatchObject(refused('fileNotYours'));
  await expect(
    attach({ by: cast.leader, now: now() }, { modelId: one, fileId, text: {} }),
  ).rejects.toBeInstanceOf(Absent);
  await expect(
    attach({ by: stranger, now: now() }, { modelId: one, fileId, text: {} }),
  ).rejects.toBeInstanceOf(Absent);
  const interim = await attach(
    { by: officer, now: now() },
    { modelId: one, fileId: await sent(one, 'interim'), text: {} },
  );
  await expect(revise({ by: officer, now: now() }, { paperId: interim.id, fileId })).rejects.toMatchObject(
    refused('fileNotYours'),
  );
});

it('keeps every version, newest first', async () => {
  const id = await model('receive');
  const [first, second] = [await sent(id, 'plan'), await sent(id, 'plan')];
  const paper = await attach(
    { by: officer, now: now() },
    { modelId: id, fileId: first, text: { audience: 'public' } },
  );
  expect(await revise({ by: officer, now: now() }, { paperId: paper.id, fileId: second })).toEqual({
    version: 2,
  });
  const versions = (await papersOf(officer, id)).find((p) => p.id === paper.id)?.versions;
  expect(versions?.map((v) => [v.version, v.fileId])).toEqual([
    [2, second],
    [1, first],
  ]);
});

it('numbers versions without a gap when several come at once', async () => {
  const id = await model('register');
  const paper = await attach(
    { by: officer, now: now() },
    { modelId: id, fileId: await sent(id, 'plan'), text: {} },
  );
  const files = [await sent(id, 'plan'), await sent(id, 'plan'), await sent(id, 'plan')];
  const made = await Promise.all(
    files.map((file) => revise({ by: officer, now: now() }, { paperId: paper.id, fileId: file })),
  );
  expect(made.map((m) => m.version).sort((a, b) => a - b)).toEqual([2, 3, 4]);
});

it('takes a paper away only before it was received', async () => {
  const id = await model('register');
  const paper = await attach(
    { by: officer, now: now() },
    { modelId: id, fileId: await sent(id, 'plan'), text: {} },
  );
  await remove({ by: officer, now: now() }, paper.id);
  expect((await papersOf(officer, id)).map((p) => p.id)).not.toContain(paper.id);
  await expect(remove({ by: officer, now: now() }, paper.id)).rejects.toBeInstanceOf(Absent);
  const late = await attach(
    { by: officer, now: now() },
    { modelId: id, fileId: await sent(id, 'plan'), text: {} },
  );
  await go(id, { stop: 'submit', cast, now: now() });
  await expect(remove({ by: officer, now: now() }, late.id)).rejects.toMatchObject(refused('paperLocked'));
});

it('closes its papers when the model is proposed', async () => {
  const id = await model('receive');
  const fileId = await sent(id, 'interim');
  for (const stop of ['run', 'reviewInterim', 'reviewFinal', 'propose'] as const)
    await go(id, { stop, cast, now: now() });
  await expect(attach({ by: officer, now: now() }, { modelId: id, fileId, text: {} })).rejects.toMatchObject(
    refused('paperLocked'),
  );
});

it('lets the unit open and close a paper, and the organiser only close it', async () => {
  const id = await model('receive');
  const paper = await attach(
    { by: officer, now: now() },
    { modelId: id, fileId: await sent(id, 'photo'), text: {} },
  );
  const show = (audience: 'offices' | 'public', by: Actor) =>
    describe({ by, now: now() }, { paperId: paper.id, text: { audience } });
  await show('offices', cast.organiser);
  await expect(show('public', cast.organiser)).rejects.toMatchObject(refused('notYourUnit'));
  await expect(
    describe({ by: cast.organiser, now: now() }, { paperId: paper.id, text: { title: 'Khác' } }),
  ).rejects.toMatchObject(refused('notYourUnit'));
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
  expect(await pendingUploadsOf(officer, id)).toMatchObject([{ id: fileId, state: 'ready' }]);
  expect(await pendingUploadsOf(cast.leader, id)).toEqual([]);
  await attach({ by: officer, now: now() }, { modelId: id, fileId, text: {} });
  expect(await pendingUploadsOf(officer, id)).toEqual([]);
});

it('tells on the desk how many files were sent and not yet kept', async () => {
  const id = await model('register');
  const unsaved = async (by: Actor) =>
    (await modelsWithTask({ by, now: now() })).find((item) => item.id === id)?.unsaved;
  expect(await unsaved(cast.leader)).toBe(0);
  const [kept] = [await sent(id, 'plan', cast.leader), await sent(id, 'interim', cast.leader)];
  expect(await unsaved(cast.leader)).toBe(2);
  // Only who sent them can keep them.
  expect(await unsaved(await seated('unitLeader', unitId))).toBe(0);
  await attach({ by: cast.leader, now: now() }, { modelId: id, fileId: kept, text: {} });
  expect(await unsaved(cast.leader)).toBe(1);
});

it('tells the officer of files that are no papers, also while the model waits for the leader', async () => {
  const id = await model('register');
  const waiting = async (by: Actor) =>
    (await modelsWithTask({ by, now: now() })).find((item) => item.id === id);
  expect(await waiting(officer)).toBeUndefined();
  const [, refusedId] = [await sent(id, 'plan'), await sent(id, 'interim')];
  await db().storedFile.update({ where: { id: refusedId }, data: { state: 'refused', refusal: 'webPage' } });
  expect(await waiting(officer)).toMatchObject({ task: 'keepFiles', unsaved: 1, refused: 1, begun: 0 });
  expect(await waiting(cast.leader)).toMatchObject({ task: 'submit', unsaved: 0, refused: 0 });
});
