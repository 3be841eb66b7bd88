import { afterAll, afterEach, expect, test } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { modelAt, seated, season, unit } from '@/prisma/factories';
import type { Actor } from '@/domain/actor';
import { env } from './io/env';
import { db } from './io/db';
import { now } from './io/clock';
import { post } from './mails';
import { advance } from './models';
import { mail, outbox, reveal } from './outbox';
import { drain } from './tasks';
import { testDatabase } from './testing';
import { transact } from './write';

afterEach(() => {
  delete env().SMTP_URL;
});
afterAll(() => db().$disconnect());

/** A mail server of our own; `refuse` answers every recipient with 550. */
async function mailServer(refuse = false) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(
        refuse
          ? Object.assign(new Error('550 người nhận lạ nguoi.nhan@vi-du.vn'), { responseCode: 550 })
          : null,
      ),
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as { port: number };
  env().SMTP_URL = `smtp://127.0.0.1:${port}`;
  return { received, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}

const letter = {
  to: 'nguoi.nhan@vi-du.vn',
  personId: null,
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

test('a refusal is kept with its code and without the address, and tried again later', async () => {
  const server = await mailServer(true);
  await transact((tx) => post(tx, letter, now()));
  await drain();
  const row = await written();
  expect(row).toMatchObject({ sentAt: null, attempts: 1 });
  expect(row.lastError).toContain('550');
  expect(row.lastError).not.toContain('nguoi.nhan');
  const waiting = await testDatabase().sql(
    'SELECT 1 FROM graphile_worker.jobs WHERE attempts = 1 AND run_at > now()',
  );
  expect(waiting).toHaveLength(1);
  await server.close();
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

test('a secret mail shows no text on its page; revealing it is in the history; that of one who decides is not for organisers', async () => {
  const [organiser, colleague, administrator, officer] = await Promise.all([
    seated('organiser'),
    seated('organiser'),
    seated('administrator'),
    seated('unitOfficer', (await unit()).id),
  ]);
  const canary = 'https://cong/dat-lai-mat-khau/CANARY';
  const put = async (whose: { personId: string }) => {
    const mailOf = { ...letter, personId: whose.personId, text: canary, secret: true };
    await transact((tx) => post(tx, mailOf, now()));
    return (await db().mail.findFirstOrThrow({ where: { personId: whose.personId } })).id;
  };
  const [ofOfficer, ofAdministrator, ofColleague] = [
    await put(officer),
    await put(administrator),
    await put(colleague),
  ];
  const page = { page: 1, size: 100 };
  const everything = async (by: Actor) =>
    JSON.stringify([await outbox(by, page), await mail(by, ofOfficer), await mail(by, ofAdministrator)]);
  expect(await everything(organiser)).toContain(ofOfficer);
  expect(await everything(organiser)).not.toMatch(/CANARY/u);
  expect(await everything(organiser)).not.toContain(ofAdministrator);
  expect(await everything(administrator)).toContain(ofAdministrator);
  expect(JSON.parse(await everything(officer))).toEqual([{ count: 0, rows: [] }, null, null]);

  expect(await reveal(ofOfficer, organiser, now())).toBe(canary);
  expect(await db().history.count({ where: { event: 'readLink', subjectId: officer.personId } })).toBe(1);
  await expect(reveal(ofAdministrator, organiser, now())).rejects.toThrow();
  await expect(reveal(ofColleague, organiser, now())).rejects.toThrow();
  expect(await reveal(ofColleague, administrator, now())).toBe(canary);
  await expect(reveal(ofOfficer, officer, now())).rejects.toThrow();
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
  await advance(id, 'return', organiser, now(), 'Bổ sung dự toán kinh phí');
  const returned = await mails();
  expect(new Set(returned.map((row) => row.personId))).toEqual(new Set([leader.personId, officer.personId]));
  expect(returned[0]?.text).toContain('Bổ sung dự toán kinh phí');
  expect(returned.map((row) => row.personId)).not.toContain(stranger.personId);
  await db().mail.deleteMany();
  await advance(id, 'submit', leader, now());
  expect((await mails())[0]?.subject).toMatch(/^Nộp lại sau bổ sung: /u);
});
