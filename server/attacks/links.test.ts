import { beforeAll, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { juror, type Person, stage, type Stage, when } from '../testing/contest';
import { db } from '../io/db';
import { reveal } from '../audit/outbox';
import { accept, resetByCode } from '../account/sign-in/passwords';
import { inviteAgain, invite } from '../people/people';
import { importPeople } from '../people/import';
import { inviteToDecide } from '../proposals/invite';
import { confirm, decline, propose } from '../proposals/proposals';
import { seat } from '../contest/jury/seating';

// An organiser wants the account of a judge or an auditor who has never signed in, and reads
// letters in the outbox for it.

let s: Stage;
const at = when.open;
const words = { title: '', phone: '' };
const password = 'con đường hoa trước ngõ';
let count = 0;

beforeAll(async () => {
  s = await stage(1);
}, 120_000);

const addressed = () => `giam.khao.${(count += 1)}@vi-du.vn`;
const invited = async (email = addressed()) =>
  (await invite({ by: s.organiser, now: at }, { ...words, name: 'Người được mời', email, seats: [] })).id;
const lettersOf = (personId: string) =>
  db().mail.findMany({ where: { personId, secret: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
const secretIn = (text = '') => /loi-moi\/([\w-]+)/u.exec(text)?.[1] ?? '';
const read = async (personId: string, by: Person = s.organiser) =>
  secretIn(await reveal({ by, now: at }, (await lettersOf(personId)).at(-1)?.id ?? ''));
const seats = (personId: string, kind: 'judge' | 'secretary' = 'judge') =>
  seat({ by: s.organiser, now: at }, { contestId: s.contestId, personId, kind });

test('of whoever judges or types in, the link is nobody’s to read, invited by hand or from a list', async () => {
  const email = addressed();
  const line = { ...words, name: 'Người trong danh sách', email, unit: '', seat: 'viewer' as const };
  await importPeople({ by: s.organiser, now: at }, [line]);
  const listed = (await db().person.findUniqueOrThrow({ where: { email } })).id;
  for (const personId of [listed, await invited()]) {
    await seats(personId, personId === listed ? 'judge' : 'secretary');
    for (const by of [s.organiser, await seated('administrator')])
      await expect(read(personId, by)).rejects.toThrow('linkPersonal');
    await inviteAgain({ by: s.organiser, now: at }, personId);
    await expect(read(personId)).rejects.toThrow('linkPersonal');
  }
});

test.each(['judge', 'secretary'] as const)(
  'a link read before the seat of a %s dies with it',
  async (kind) => {
    const personId = await invited();
    const secret = await read(personId);
    await seats(personId, kind);
    await expect(accept(secret, password, at)).rejects.toThrow('linkUsed');
    const fresh = secretIn((await lettersOf(personId)).at(-1)?.text);
    expect(fresh).not.toBe(secret);
    await expect(read(personId)).rejects.toThrow('linkPersonal');
    await accept(fresh, password, at);
  },
);

test('an address that two corrected opens nothing to whoever invites again', async () => {
  const personId = await invited();
  await seats(personId);
  const [one, two] = [await seated('administrator'), await seated('administrator')];
  const asked = { act: 'correctAddress', personId, address: addressed(), reason: 'gõ nhầm' } as const;
  const before = secretIn((await lettersOf(personId)).at(-1)?.text);
  const { id } = await propose({ by: one, now: at }, asked);
  await expect(confirm({ by: one, now: at }, id)).rejects.toThrow('ownProposal');
  await confirm({ by: two, now: at }, id);
  await expect(accept(before, password, at)).rejects.toThrow('linkUsed');
  await inviteAgain({ by: s.organiser, now: at }, personId);
  for (const by of [s.organiser, one, two]) await expect(read(personId, by)).rejects.toThrow('linkPersonal');
});

test('the same for a seat that two give: the auditor’s', async () => {
  const kind = 'auditor';
  const personId = await invited();
  const secret = await read(personId);
  const asked = { act: 'giveSeat', kind, contestId: s.contestId, personId, reason: '' } as const;
  const { id } = await propose({ by: s.organiser, now: at }, asked);
  await expect(read(personId)).rejects.toThrow('linkPersonal');
  await confirm({ by: await seated('administrator'), now: at }, id);
  await expect(accept(secret, password, at)).rejects.toThrow('linkUsed');
});

test('of a deciding seat that was declined the link is read, and dies when it is given after all', async () => {
  const by = await seated('administrator');
  const { id: personId } = await inviteToDecide(
    { by, now: at },
    { words: { ...words, name: 'Người sẽ tổ chức', email: addressed() }, kind: 'organiser' },
  );
  await expect(read(personId, by)).rejects.toThrow('linkPersonal');
  const { id } = await db().proposal.findFirstOrThrow({ where: { personId } });
  const other = await seated('administrator');
  await decline({ by: other, now: at }, { id, reason: 'chưa cần' });
  const secret = await read(personId, by);
  const asked = { act: 'giveSeat', kind: 'organiser', contestId: null, personId, reason: '' } as const;
  await confirm({ by: other, now: at }, (await propose({ by, now: at }, asked)).id);
  await expect(accept(secret, password, at)).rejects.toThrow('linkUsed');
});

test('an account opened with a link that was read judges nothing until its password is set by code or mail', async () => {
  const email = addressed();
  const personId = await invited(email);
  await accept(await read(personId), password, at);
  await expect(seats(personId)).rejects.toThrow('linkWasShown');
  const [one, two] = [await seated('administrator'), await seated('administrator')];
  const { id, half } = await propose({ by: one, now: at }, { act: 'resetPassword', personId, reason: 'vì' });
  const other = (await confirm({ by: two, now: at }, id)).half;
  await resetByCode({
    email,
    halves: [half ?? '', other ?? ''],
    password: 'đường mới qua bản nhỏ',
    from: { address: '10.0.0.2' },
    now: at,
  });
  await seats(personId);
});

test('without mail a judge who never signed in gets a code of two administrators, of which one half opens nothing', async () => {
  const email = addressed();
  const personId = await invited(email);
  await seats(personId);
  const [one, two] = [await seated('administrator'), await seated('administrator')];
  const { id, half } = await propose(
    { by: one, now: at },
    { act: 'resetPassword', personId, reason: 'không có thư' },
  );
  const tries = (halves: [string, string]) =>
    resetByCode({ email, halves, password, from: { address: '10.0.0.3' }, now: at });
  await expect(tries([half ?? '', half ?? ''])).rejects.toThrow('codeWrong');
  const other = (await confirm({ by: two, now: at }, id)).half;
  await expect(tries([other ?? '', other ?? ''])).rejects.toThrow('codeWrong');
  await tries([half ?? '', other ?? '']);
});

test('who keeps the link of a unit’s officer away from nobody loses nothing: it may still be handed over', async () => {
  const personId = await invited();
  const secret = await read(personId);
  expect(await accept(secret, password, at)).toBe(personId);
  expect((await juror(s.contestId, 'judge', s.organiser)).personId).not.toBe(personId);
});
