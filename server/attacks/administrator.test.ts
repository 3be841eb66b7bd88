import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { seated } from '@/prisma/factories';
import { assign } from '../contest/assignments/assignments';
import { hands, marks, type Person, type Stage, stage, when } from '../testing/contest';
import { screen } from '../contest/entries/submission';
import { db } from '../io/db';
import { reopenSheet } from '../contest/sheets/sheets';
import { openSession } from '../account/login-sessions';
import { personOf } from '../account/person-of';
import * as passwords from '../account/sign-in/passwords';
import { addSeat, end, endSeat, invite, inviteAgain, reopen } from '../people/people';
import { confirmPermission, enterPermission } from '../deciding/permits';
import { type AskedProposal, confirm, propose, withdraw } from '../proposals/proposals';
import { approve, freeze, sign } from '../contest/results/results';
import { seat } from '../contest/jury/seating';
import { setAside } from '../contest/set-aside/acts';
import { links } from '../visible/registry';
import { rankingNow } from '../testing/stranger';

// A hostile administrator keeps all accounts and none of the contest, and has a colleague who looks
// away at nothing.

let s: Stage;
let before: unknown;
let administrator: Person;
let colleague: Person;
/** Another account of the same human being, without a seat that decides. */
let second: Person;
let ended: Person;
let freezeId: string;
let permitted: string;
const at = when.deciding;
const hour = 3_600_000;
const entry = (n = 0) => s.entries[n]?.id ?? '';
const words = { name: 'Người bịa', title: '', phone: '' };

const alone = (asked: () => AskedProposal) => async () => {
  const { id, alone: done } = await propose({ by: administrator, now: at }, asked());
  if (done) return 'done';
  await expect(confirm({ by: second, now: at }, id)).rejects.toThrow('needsOrganiser');
  try {
    return await confirm({ by: administrator, now: at }, id);
  } finally {
    await withdraw({ by: administrator, now: at }, id);
  }
};
const seatFor = (kind: 'administrator' | 'organiser', personId = () => second.personId) =>
  alone(() => ({ act: 'giveSeat', personId: personId(), kind, contestId: null, reason: 'vì' }));
const about = (act: AskedProposal['act'], personId: () => string) =>
  alone(() => ({ act, personId: personId(), reason: 'vì' }));
const given = (kind: 'administrator' | 'organiser') => () =>
  addSeat({ by: administrator, now: at }, { id: second.personId, seat: { kind, unitId: null } });
const invited = (kind: 'administrator' | 'organiser') => () =>
  invite(
    { by: administrator, now: at },
    { ...words, email: `${kind}@vi-du.vn`, seats: [{ kind, unitId: null }] },
  );
const permission = (personId: string) =>
  enterPermission(
    { by: administrator, now: at },
    {
      facts: { personId, acts: ['roles'], number: '1/QĐ', issuedOn: when.prepared, reason: 'vì' },
      scope: { contestId: s.contestId },
    },
  );
const heldBy = async (personId: string) =>
  (await db().seat.findFirstOrThrow({ where: { personId, endedAt: null } })).id;

const refused: [string, () => Promise<unknown>, string][] = [
  ['an organiser made alone', given('organiser'), 'needsSecondHand'],
  ['an administrator made alone', given('administrator'), 'needsSecondHand'],
  ['an organiser invited', invited('organiser'), 'needsSecondHand'],
  ['an administrator invited', invited('administrator'), 'needsSecondHand'],
  ['an organiser proposed and confirmed by the own accounts', seatFor('organiser'), 'ownProposal'],
  ['an administrator proposed and confirmed by the own accounts', seatFor('administrator'), 'ownProposal'],
  ['the own seat', seatFor('organiser', () => administrator.personId), 'ownSeat'],
  [
    'the other administrator unseated, to be alone',
    async () =>
      endSeat(
        { by: administrator, now: at },
        { id: colleague.personId, seatId: await heldBy(colleague.personId) },
      ),
    'needsSecondHand',
  ],
  [
    'the other administrator ended',
    () => end({ by: administrator, now: at }, { id: colleague.personId, reason: 'vì' }),
    'needsSecondHand',
  ],
  [
    'the auditor ended',
    () => end({ by: administrator, now: at }, { id: s.auditor.personId, reason: 'vì' }),
    'needsSecondHand',
  ],
  ['the auditor ended by the own accounts', about('endAccount', () => s.auditor.personId), 'ownProposal'],
  [
    'an ended organiser opened again',
    () => reopen({ by: administrator, now: at }, ended.personId),
    'needsSecondHand',
  ],
  ['a code for the account of the auditor', about('resetPassword', () => s.auditor.personId), 'ownProposal'],
  [
    'a new link for the auditor',
    () => inviteAgain({ by: administrator, now: at }, s.auditor.personId),
    'alreadyExists',
  ],
  ['no waiting time', alone(() => ({ act: 'setSeatWait', hours: 0, reason: 'vì' })), 'ownProposal'],
  [
    'a judge',
    () =>
      seat(
        { by: administrator, now: at },
        { contestId: s.contestId, personId: second.personId, kind: 'judge' },
      ),
    'needsOrganiser',
  ],
  ['a permission for oneself', () => permission(administrator.personId), 'permissionOwn'],
  [
    'a permission entered and confirmed alone',
    () => confirmPermission({ by: administrator, now: at }, permitted),
    'secondPerson',
  ],
  [
    'more judges',
    () => assign({ by: administrator, now: at }, { contestId: s.contestId, block: null }),
    'needsOrganiser|assignedByThen',
  ],
  [
    'an entry thrown out',
    () => screen({ by: administrator, now: at }, { id: entry(), event: 'disqualify', reason: 'vì' }),
    'needsOrganiser|Absent',
  ],
  [
    'a sheet set aside',
    async () =>
      setAside(
        { by: administrator, now: at },
        { sheetId: await aSheet(), act: 'propose', reason: 'vì', seen: null },
      ),
    'needsOrganiserOrChair|Absent',
  ],
  [
    'a sheet opened',
    async () => reopenSheet({ by: administrator, now: at }, { id: await aSheet(), reason: 'vì' }),
    'needsChair',
  ],
  [
    'results frozen',
    () =>
      freeze(
        { by: administrator, now: at },
        { ...hands(s), contestId: s.contestId, reason: 'x', unrankedSeen: true },
      ),
    'needsOrganiser',
  ],
  ['results approved', () => approve({ by: administrator, now: at }, freezeId), 'needsAuditor'],
  ['results signed', () => sign({ by: administrator, now: at }, freezeId), 'needsOrganiser'],
];

const aSheet = async () =>
  (await db().scoreSheet.findFirstOrThrow({ where: { entryId: entry(), status: 'submitted' } })).id;

beforeAll(async () => {
  s = await stage(2);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: n * 25 });
  [administrator, colleague] = [await seated('administrator'), await seated('administrator')];
  for (const { personId } of [administrator, colleague]) await openSession(personId, '', at);
  second = await seated('viewer');
  ended = await seated('organiser');
  await db().person.update({ where: { id: ended.personId }, data: { endedAt: at } });
  await db().person.update({ where: { id: s.auditor.personId }, data: { passwordHash: 'x' } });
  permitted = (await permission(second.personId)).id;
  freezeId = (
    await freeze({ by: s.organiser, now: at }, { ...hands(s), contestId: s.contestId, unrankedSeen: true })
  ).id;
  before = await rankingNow(s.contestId);
}, 180_000);

test.each(refused)('%s: refused', async (_name, act, reason) => {
  const fault = await act().then(
    (done) => `done ${String(done)}`,
    (thrown: unknown) => `${String(thrown)} ${(thrown as Error).constructor.name}`,
  );
  expect(fault).toMatch(new RegExp(reason, 'u'));
  expect(await rankingNow(s.contestId)).toEqual(before);
  expect(await kindsOf(second.personId)).toEqual(['viewer']);
});

const kindsOf = async (personId: string, moment = at): Promise<string[]> => {
  const sid = await openSession(personId, '', moment);
  return (await personOf(sid, moment))?.seats.map(({ kind }) => kind) ?? [];
};

test('half of a code opens no account, however it is doubled', async () => {
  const { personId } = await seated('organiser');
  const { email } = await db().person.findUniqueOrThrow({ where: { id: personId } });
  const asked = { act: 'resetPassword', personId, reason: 'vì' } as const;
  const { id, half } = await propose({ by: administrator, now: at }, asked);
  const tries = (halves: [string, string]) =>
    passwords.resetByCode({
      email,
      halves,
      password: 'con đường hoa trước ngõ',
      from: { address: '10.0.0.1' },
      now: at,
    });
  await expect(tries([half ?? '', half ?? ''])).rejects.toThrow('codeWrong');
  await confirm({ by: colleague, now: at }, id);
  await expect(tries([half ?? '', half ?? ''])).rejects.toThrow('codeWrong');
  await expect(tries([half ?? '', ''])).rejects.toThrow('codeWrong');
});

test('links in the mails are nobody’s to read', async () => {
  const { email } = await db().person.findUniqueOrThrow({ where: { id: s.auditor.personId } });
  const { personId } = s.auditor;
  const about = { noun: 'person', subjectId: personId } as const;
  const data = { to: email, personId, ...about, subject: 'Liên kết', text: 'x', createdAt: at };
  const { id } = await db().mail.create({ data: { ...data, secret: true } });
  const by: Actor = administrator;
  expect(await db().mail.count({ where: { AND: [links(by), { id }] } })).toBe(0);
});

test('two who shorten the waiting time still wait the longer one', async () => {
  const { id } = await propose(
    { by: administrator, now: at },
    { act: 'setSeatWait', hours: 1, reason: 'vì' },
  );
  await confirm({ by: colleague, now: at }, id);
  const again = await propose({ by: administrator, now: at }, { act: 'setSeatWait', hours: 0, reason: 'vì' });
  await confirm({ by: colleague, now: at }, again.id);
  const [soonest, later] = [await seated('viewer'), await seated('viewer')];
  const asked = { act: 'giveSeat', personId: soonest.personId, kind: 'organiser', reason: '' } as const;
  const seatProposed = await propose({ by: administrator, now: at }, { ...asked, contestId: null });
  await confirm({ by: colleague, now: at }, seatProposed.id);
  expect(await kindsOf(soonest.personId)).toEqual(['viewer']);
  expect(await kindsOf(soonest.personId, new Date(at.getTime() + 23.9 * hour))).toEqual(['viewer']);
  expect(await kindsOf(soonest.personId, new Date(at.getTime() + 24 * hour))).toContain('organiser');
  const next = new Date(at.getTime() + 25 * hour);
  const soon = await propose({ by: administrator, now: next }, { ...asked, personId: later.personId });
  await confirm({ by: colleague, now: next }, soon.id);
  expect(await kindsOf(later.personId, next)).toContain('organiser');
});
