import { afterAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { mostWrongInStep } from '@/domain/account/factor';
import { modelAt, season, seated, unit } from '@/prisma/factories';
import { stage, when } from '../testing/contest';
import { screen, withdrawEntry } from '../contest/entries/submission';
import { withApp } from '../testing/factor';
import { openStep, stepOf } from './factors/half-signed-in';
import { prove } from './factors/second-step';
import { now } from '../io/clock';
import { db } from '../io/db';
import { passwordHashOf } from '../io/password';
import { openSession } from './login-sessions';
import { advance } from '../registry/models/models';
import { sendResetLink } from './one-time-keys';
import { accountAt } from './single-sign-on/identities';
import { reveal } from '../audit/outbox';
import * as passwords from './sign-in/passwords';
import * as people from '../people/people';
import { confirm, propose } from '../proposals/proposals';
import { type AccountEvent, accountEvents } from './notices';
import { tellLeftOver } from '../people/handing-over';
import { dayOf } from '@/domain/date/calendar';

// Whatever happens to an account its owner hears of, and a unit hears what becomes of what it sent
// in.

afterAll(() => db().$disconnect());

type Person = Actor & { personId: string };
const password = 'con đường hoa trước ngõ';
const secrets: string[] = [password];

type Stand = { whose: Person; email: string; administrator: Person; deputy: Person; organiser: Person };

async function stand(): Promise<Stand> {
  const whose = await seated('unitOfficer', (await unit()).id);
  const { email } = await db().person.update({
    where: { id: whose.personId },
    data: { passwordHash: await passwordHashOf(password) },
  });
  const [administrator, deputy] = [await seated('administrator'), await seated('administrator')];
  for (const one of [administrator, deputy]) await openSession(one.personId, '', now());
  return { whose, email, administrator, deputy, organiser: await seated('organiser') };
}

async function byTwo({ administrator, deputy }: Stand, asked: Parameters<typeof propose>[1]) {
  const { id, half } = await propose({ by: administrator, now: now() }, asked);
  const second = await confirm({ by: deputy, now: now() }, id);
  secrets.push(...[half, second.half].flatMap((one) => one ?? []));
}

const code = (s: Stand) =>
  byTwo(s, { act: 'resetPassword', personId: s.whose.personId, reason: 'mất hộp thư' });
const promote = (s: Stand) =>
  byTwo(s, { act: 'giveSeat', personId: s.whose.personId, kind: 'organiser', reason: '' });
const ended = (s: Stand) =>
  people.end({ by: s.organiser, now: now() }, { id: s.whose.personId, reason: 'nghỉ hưu' });

async function leftOver({ whose, organiser }: Stand) {
  const { unitId } = await db().seat.findFirstOrThrow({ where: { personId: whose.personId } });
  await db().unit.update({ where: { id: unitId ?? '' }, data: { validTo: dayOf(now()) } });
  await tellLeftOver({ by: organiser, now: now() }, unitId ?? '');
}

async function bySecondLink({ email, whose }: Stand) {
  await sendResetLink(email, now());
  const mail = await db().mail.findFirstOrThrow({ where: { personId: whose.personId, secret: true } });
  const secret = /dat-lai-mat-khau\/([\w-]+)/u.exec(mail.text)?.[1] ?? '';
  secrets.push(secret);
  await passwords.reset(secret, 'nương ngô trên đồi cao', now());
}

async function shownLink({ whose, organiser, email }: Stand) {
  await db().person.update({ where: { id: whose.personId }, data: { passwordHash: null } });
  await people.inviteAgain({ by: organiser, now: now() }, whose.personId);
  const { id } = await db().mail.findFirstOrThrow({ where: { to: email, secret: true } });
  secrets.push(/loi-moi\/([\w-]+)/u.exec(await reveal({ by: organiser, now: now() }, id))?.[1] ?? '');
}

async function wrongCodes({ whose }: Stand) {
  const { secret, codes } = await withApp(whose);
  secrets.push(secret, ...codes);
  const held = await openStep({
    personId: whose.personId,
    need: 'prove',
    way: 'password',
    back: '/ban-lam-viec',
    now: now(),
  });
  const step = await stepOf(held, 'prove', now());
  if (!step) throw new Error('a step');
  for (let n = 0; n < mostWrongInStep; n += 1)
    await expect(
      prove(step, { shown: { otp: '000000' }, from: { address: '10.0.0.1' }, now: now() }),
    ).rejects.toThrow('otpWrong');
}

async function newApp({ whose }: Stand) {
  const { secret, codes } = await withApp(whose);
  secrets.push(secret, ...codes);
}

async function removedByTwo(s: Stand) {
  await newApp(s);
  await byTwo(s, { act: 'removeFactors', personId: s.whose.personId, reason: 'mất điện thoại' });
}

/** How each event comes about. */
const causes: [AccountEvent, (s: Stand) => Promise<unknown>][] = [
  [
    'passwordChanged',
    ({ whose }) =>
      passwords.change(
        { by: whose, now: now() },
        { typed: { password, newPassword: 'nương ngô trên đồi cao' }, keepSession: null },
      ),
  ],
  ['passwordChanged', bySecondLink],
  ['factorChanged', newApp],
  ['factorChanged', removedByTwo],
  ['secondStepRefused', wrongCodes],
  ['linkAsked', ({ email }) => sendResetLink(email, now())],
  ['linkShown', shownLink],
  ['codeAsked', code],
  ['codeGiven', code],
  ['seatProposed', promote],
  ['seatGiven', promote],
  [
    'seatGiven',
    ({ whose, organiser }) =>
      people.addSeat(
        { by: organiser, now: now() },
        { id: whose.personId, seat: { kind: 'viewer', unitId: null } },
      ),
  ],
  [
    'seatEnded',
    async ({ whose, organiser }) => {
      const { id } = await db().seat.findFirstOrThrow({ where: { personId: whose.personId } });
      await people.endSeat({ by: organiser, now: now() }, { id: whose.personId, seatId: id });
    },
  ],
  ['seatLeft', leftOver],
  ['accountEnded', ended],
  [
    'accountReopened',
    async (s) => {
      await ended(s);
      await people.reopen({ by: s.organiser, now: now() }, s.whose.personId);
    },
  ],
  [
    'addressChanged',
    (s) =>
      byTwo(s, {
        act: 'correctAddress',
        personId: s.whose.personId,
        address: `moi-${s.email}`,
        reason: 'nhầm',
      }),
  ],
  [
    'officeBound',
    ({ email }) =>
      accountAt({ issuer: 'https://dang-nhap.vi-du.vn', subject: email, email, emailVerified: true }, now()),
  ],
  [
    'wordsChanged',
    ({ whose, organiser }) =>
      people.describe(
        { by: organiser, now: now() },
        { id: whose.personId, words: { name: 'Tên khác', title: '', phone: '' } },
      ),
  ],
  [
    'newDevice',
    async ({ whose }) => {
      await openSession(whose.personId, 'Mozilla/5.0 (Windows NT 10.0) Firefox/130.0', now());
      await openSession(whose.personId, 'Mozilla/5.0 (Android 14) Firefox/130.0', now());
    },
  ],
];

test.each(causes)(
  '%s is told to the owner by mail and on the account’s page, without any secret',
  async (event, cause) => {
    const s = await stand();
    await cause(s);
    const notices = await db().accountNotice.findMany({ where: { personId: s.whose.personId } });
    expect(notices.map((one) => one.event)).toContain(event);
    const mails = await db().mail.findMany({ where: { to: s.email } });
    expect(mails.length).toBeGreaterThan(0);
    const told = [...notices, ...mails.filter(({ secret }) => !secret)].map(({ text }) => text).join('\n');
    for (const secret of secrets) expect(told).not.toContain(secret);
  },
);

test('every event of an account has a cause above', () => {
  const missing = accountEvents.filter((event) => !causes.some(([known]) => known === event));
  expect(missing).toEqual([]);
});

test('the same device again is no news', async () => {
  const { whose } = await stand();
  for (let n = 0; n < 3; n += 1)
    await openSession(whose.personId, 'Mozilla/5.0 (Windows NT 10.0) Firefox/130.0', now());
  expect(await db().accountNotice.count({ where: { personId: whose.personId } })).toBe(0);
});

test('the unit hears that its entry left the contest, whoever pressed; so does who pressed', async () => {
  const { entries, organiser } = await stage(2);
  const [withdrawn, out] = entries;
  if (!withdrawn || !out) throw new Error('two entries');
  const officer = await seated('unitOfficer', withdrawn.unitId);
  const late = await db().entry.update({ where: { id: withdrawn.id }, data: { status: 'submitted' } });
  await db().mail.deleteMany();
  await withdrawEntry({ by: withdrawn.leader, now: when.open }, { id: late.id, reason: 'không dự thi nữa' });
  const told = await db().mail.findMany({ where: { text: { contains: 'đã được rút khỏi Hội thi' } } });
  expect(new Set(told.map(({ personId }) => personId))).toEqual(
    new Set<string | null>([withdrawn.leader.personId, officer.personId]),
  );
  await screen({ by: organiser, now: when.judging }, { id: out.id, event: 'disqualify', reason: 'vi phạm' });
  expect(await db().mail.count({ where: { text: { contains: 'bị loại khỏi Hội thi' } } })).toBe(1);
}, 60_000);

test('the unit hears that its model was withdrawn; so does who pressed', async () => {
  const home = await unit();
  await season(2022);
  const [leader, officer] = [await seated('unitLeader', home.id), await seated('unitOfficer', home.id)];
  const cast = { leader, organiser: await seated('organiser') };
  const id = await modelAt({ unitId: home.id, year: 2022, cast, now: now(), upTo: 'submit' });
  await db().mail.deleteMany();
  await advance({ by: leader, now: now() }, { id, event: 'withdraw', reason: 'không làm nữa' });
  const told = await db().mail.findMany({ where: { text: { contains: 'đã được rút' } } });
  expect(new Set(told.map(({ personId }) => personId))).toEqual(
    new Set<string | null>([leader.personId, officer.personId]),
  );
});
