import { afterAll, afterEach, expect, test } from 'vitest';
import { modelAt, seated, season, unit } from '@/prisma/factories';
import { env } from '../io/env';
import { db } from '../io/db';
import { now } from '../io/clock';
import { closePost } from '../io/post';
import { mailServer } from '../testing/mail';
import { post } from './mails';
import { advance } from '../registry/models/models';
import { drain } from '../jobs/background';
import { transact } from '../write';

afterEach(() => {
  delete env().SMTP_URL;
  closePost();
});
afterAll(() => db().$disconnect());

const letter = {
  to: 'nguoi.nhan@vi-du.vn',
  personId: null,
  noun: 'person' as const,
  subjectId: '',
  subject: 'Thử thư đi',
  text: 'Liên kết bí mật ở đây',
};
const written = () => db().mail.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });

test('with a mail server the mail goes out, and what was secret is erased', async () => {
  const server = await mailServer();
  await transact((tx) => post(tx, { ...letter, secret: true }, now()));
  await drain();
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toContain('nguoi.nhan@vi-du.vn');
  const row = await written();
  expect(row).toMatchObject({ attempts: 1, text: '', lastError: '' });
  expect(row.sentAt).not.toBeNull();
  await server.close();
});

test('without one it stays in the outbox, readable', async () => {
  await transact((tx) => post(tx, letter, now()));
  await drain();
  expect(await written()).toMatchObject({ sentAt: null, text: letter.text, attempts: 0 });
});

test('no mail without its cause: what is rolled back was never posted', async () => {
  const before = await db().mail.count();
  const failing = transact(async (tx) => {
    await post(tx, letter, now());
    throw new Error('after all not');
  });
  await expect(failing).rejects.toThrow('after all not');
  await drain();
  expect(await db().mail.count()).toBe(before);
});

test('each move tells whom it concerns, but never who made it', async () => {
  const commune = await unit({ name: 'Xã Mường Bú' });
  await season(2022);
  const leader = await seated('unitLeader', commune.id);
  const officer = await seated('unitOfficer', commune.id);
  const stranger = await seated('unitLeader', (await unit()).id);
  const organiser = await seated('organiser');
  const ended = await seated('unitOfficer', commune.id);
  await db().person.update({ where: { id: ended.personId }, data: { endedAt: now() } });
  const cast = { leader, organiser };
  await db().mail.deleteMany();
  const id = await modelAt({ unitId: commune.id, year: 2022, cast, now: now(), upTo: 'submit' });
  const mails = () => db().mail.findMany({ select: { personId: true, subject: true, text: true } });
  const toOrganisers = await mails();
  expect(toOrganisers.map((row) => row.personId)).toContain(organiser.personId);
  expect(toOrganisers.map((row) => row.personId)).not.toContain(leader.personId);
  expect(toOrganisers[0]?.text).toContain(`/ban-lam-viec/mo-hinh/${id}`);
  await db().mail.deleteMany();
  await advance({ by: organiser, now: now() }, { id, event: 'return', reason: 'Bổ sung dự toán kinh phí' });
  const returned = await mails();
  expect(new Set(returned.map((row) => row.personId))).toEqual(new Set([leader.personId, officer.personId]));
  expect(returned[0]?.text).toContain('Bổ sung dự toán kinh phí');
  expect(returned.map((row) => row.personId)).not.toContain(stranger.personId);
  await db().mail.deleteMany();
  await advance({ by: leader, now: now() }, { id, event: 'submit' });
  expect((await mails())[0]?.subject).toMatch(/^Nộp lại sau bổ sung: /u);
});
