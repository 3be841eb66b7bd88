import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { seated } from '@/prisma/factories';
import { checkJobs } from '../io/jobs';
import { db } from '../io/db';
import { env } from '../io/env';
import { now } from '../io/clock';
import { closePost } from '../io/post';
import { freeLocks, startJobs, stopJobs } from '../io/worker';
import { mailServer } from '../testing/mail';
import { countUndelivered, post, sendMail } from '../mail/mails';
import { heap, sendAgain, sendHeld } from './outbox';
import { backgroundJobs, drain } from '../jobs/background';
import { testDatabase } from '../testing/database';
import { transact } from '../write';

let administrator: Actor;
const about = { noun: 'person', subjectId: '' } as const;
const letter = { to: 'nguoi.nhan@vi-du.vn', personId: null, ...about, subject: 'Thư', text: 'Nội dung' };
const write = (more: { secret?: boolean } = {}) => transact((tx) => post(tx, { ...letter, ...more }, now()));
const last = () => db().mail.findFirstOrThrow({ orderBy: { id: 'desc' } });
const jobs = () =>
  testDatabase().sql<{ attempts: number; most: number; locked: boolean }>(
    'SELECT attempts, max_attempts AS most, locked_at IS NOT NULL AS locked FROM graphile_worker._private_jobs',
  );
/** Whatever waits for its next try is due. */
const later = () => testDatabase().sql('UPDATE graphile_worker._private_jobs SET run_at = now()');

beforeEach(async () => {
  administrator ??= await seated('administrator');
  await db().mail.deleteMany();
  await testDatabase().sql('DELETE FROM graphile_worker._private_jobs');
});
afterEach(() => {
  delete env().SMTP_URL;
  closePost();
});

test('a refusal for the time being is kept with its code and without the address, and tried again for three days', async () => {
  const server = await mailServer({ refuse: 451 });
  await write();
  await drain();
  expect(await last()).toMatchObject({ sentAt: null, attempts: 1, givenUpAt: null, handingAt: null });
  expect((await last()).lastError).toMatch(/451/u);
  expect((await last()).lastError).not.toContain('nguoi.nhan');
  const [{ most } = { most: 0 }] = await jobs();
  const seconds = Array.from({ length: most - 1 }, (_, at) => Math.exp(Math.min(at + 1, 10)));
  expect(seconds.reduce((sum, one) => sum + one) / 3_600).toBeGreaterThan(72);
  delete server.conduct.refuse;
  await later();
  await drain();
  expect(server.received).toHaveLength(1);
  await server.close();
});

test('a refusal for good is given up at once, counted, and sent again at a press, once', async () => {
  const server = await mailServer({ refuse: 550 });
  await write();
  await drain();
  expect(await jobs()).toEqual([]);
  expect((await last()).givenUpAt).not.toBeNull();
  expect(await countUndelivered()).toEqual({ held: 0, givenUp: 1 });
  delete server.conduct.refuse;
  const { id } = await last();
  const presses = await Promise.allSettled(
    [1, 2].map(() => sendAgain({ by: administrator, now: now() }, id)),
  );
  expect(presses.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await drain();
  expect(server.received).toHaveLength(1);
  await expect(sendAgain({ by: administrator, now: now() }, id)).rejects.toThrow();
  await expect(sendAgain({ by: await seated('viewer'), now: now() }, id)).rejects.toThrow();
  await server.close();
});

test('after the last try it says so', async () => {
  const server = await mailServer({ refuse: 451 });
  await write();
  await testDatabase().sql('UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1');
  await drain();
  expect((await last()).givenUpAt).not.toBeNull();
  await server.close();
});

test('what was written before there was a mail server goes out after somebody looked, and nothing newer', async () => {
  await write();
  await write({ secret: true });
  await drain();
  const looked = await heap(administrator);
  expect(looked).toMatchObject({ count: 1, secret: 1, canSend: false });
  await expect(sendHeld({ by: administrator, now: now() }, looked.newest!)).rejects.toThrow();
  await new Promise((resolve) => setImmediate(resolve));
  await transact((tx) => post(tx, { ...letter, subject: 'Mới hơn' }, new Date(now().getTime() + 60_000)));
  await drain();
  const server = await mailServer();
  await drain();
  expect(server.received).toEqual([]);
  expect(await sendHeld({ by: administrator, now: now() }, looked.newest!)).toBe(1);
  expect(await sendHeld({ by: administrator, now: now() }, looked.newest!)).toBe(0);
  await drain();
  expect(server.received).toHaveLength(1);
  expect(await countUndelivered()).toEqual({ held: 2, givenUp: 0 });
  await server.close();
});

test('a link that works once is not sent a second time, nor an emptied one at all', async () => {
  const server = await mailServer();
  await write({ secret: true });
  await db().mail.updateMany({ data: { handingAt: now() } });
  await drain();
  expect(await last()).toMatchObject({ sentAt: null, lastError: expect.stringContaining('không gửi lại') });
  await expect(sendAgain({ by: administrator, now: now() }, (await last()).id)).rejects.toMatchObject({
    refusal: { reason: 'linkOnce' },
  });
  await write({ secret: true });
  await db().mail.updateMany({ data: { text: '' } });
  await drain();
  expect((await last()).lastError).toContain('hết hạn');
  expect(server.received).toEqual([]);
  await server.close();
});

test('letters share a connection, say that a machine wrote them, and where to answer', async () => {
  const server = await mailServer();
  env().MAIL_REPLY_TO = 'sonoivu@sonla.example';
  for (const _ of [1, 2, 3]) await write();
  await drain();
  delete env().MAIL_REPLY_TO;
  expect([server.received.length, server.connections()]).toEqual([3, 1]);
  expect(server.received[0]).toMatch(/^Auto-Submitted: auto-generated\r$/mu);
  expect(server.received[0]).toMatch(/^Reply-To: sonoivu@sonla\.example\r$/mu);
  await server.close();
});

test('a stop waits for the letter that is being handed over', async () => {
  let take = () => {};
  const server = await mailServer({ until: new Promise((resolve) => (take = resolve)) });
  await write();
  await startJobs(backgroundJobs, '');
  await expect.poll(() => server.received.length).toBe(1);
  const stopping = stopJobs();
  take();
  await stopping;
  expect((await last()).sentAt).not.toBeNull();
  // The next start finds nothing to send.
  await freeLocks();
  await stopJobs();
  await drain();
  expect([server.received.length, await jobs()]).toEqual([1, []]);
  await server.close();
});

test('what a dead process had begun is begun again at the next start, and only then', async () => {
  await write();
  await testDatabase().sql(
    `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 hour', locked_by = 'worker-chet', run_at = now() - interval '1 hour'`,
  );
  await expect(checkJobs(3_600)).rejects.toThrow('1 jobs are late');
  const { default: pg } = await import('pg');
  const other = new pg.Client({ connectionString: testDatabase().url });
  await other.connect();
  await other.query('SELECT pg_advisory_lock_shared(20180104)');
  await freeLocks();
  expect((await jobs())[0]?.locked).toBe(true);
  await stopJobs();
  await other.end();
  await expect.poll(async () => (await freeLocks(), (await jobs())[0]?.locked)).toBe(false);
  await stopJobs();
  await sendMail((await last()).id, { now: now() });
});
