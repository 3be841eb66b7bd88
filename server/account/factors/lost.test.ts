import { afterAll, afterEach, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { confirmIdentity } from './identity';
import { operator } from '../../people/first-administrator';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { env } from '../../io/env';
import { openSession } from '../login-sessions';
import { personOf } from '../person-of';
import { confirm, propose } from '../../proposals/proposals';
import {
  account,
  forReal,
  forShow,
  ownerOf,
  password,
  shownBy,
  withApp,
  withPasskey,
} from '../../testing/factor';
import { removePasskey } from './enrolling';
import { askPasskey } from './passkeys';
import { removeFactorsAlone } from '../../people/factor-removal';
import { factorScopeOf, factorsOf, needOf } from '../required-factors';

afterEach(forShow);
afterAll(() => db().$disconnect());

/** Two administrators who have signed in before. */
async function administrators() {
  const two = [await seated('administrator'), await seated('administrator')] as const;
  for (const { personId } of two) await openSession(personId, '', now());
  return two;
}

test('what was lost two administrators take off, never one, nor the owner; the next password leads to a new one', async () => {
  const { by } = await account('organiser');
  await withApp(by);
  const sid = await openSession(by.personId, '', now());
  const [first, second] = await administrators();
  const asked = { act: 'removeFactors', personId: by.personId, reason: 'mất điện thoại' } as const;
  await expect(propose({ by: first, now: now() }, { ...asked, reason: ' ' })).rejects.toThrow(
    'reasonMissing',
  );
  await expect(propose({ by, now: now() }, asked)).rejects.toThrow('needsAdministrator');
  const { id } = await propose({ by: first, now: now() }, asked);
  await expect(confirm({ by: first, now: now() }, id)).rejects.toThrow('ownProposal');
  await expect(confirm({ by: await seated('organiser'), now: now() }, id)).rejects.toThrow(
    'needsAdministrator',
  );
  expect(await needOf(by.personId, now())).toBe('prove');
  await confirm({ by: second, now: now() }, id);
  expect(await db().authenticator.count({ where: { personId: by.personId } })).toBe(0);
  expect(await db().recoveryCode.count({ where: { personId: by.personId } })).toBe(0);
  expect(await personOf(sid, now())).toBeNull();
  forReal();
  expect(await needOf(by.personId, now())).toBe('enrol');
  const told = await db().accountNotice.findMany({
    where: { personId: by.personId, text: { contains: 'gỡ' } },
  });
  expect(told).toHaveLength(2);
  const again = await propose({ by: first, now: now() }, asked);
  await expect(confirm({ by: second, now: now() }, again.id)).rejects.toThrow('noFactor');
});

test('while no two others could, who runs the server takes it off; with two who can he is refused', async () => {
  await db().person.updateMany({ data: { endedAt: now() } });
  const { by, email } = await account('administrator');
  await withApp(by);
  await removeFactorsAlone({ by: operator, now: now() }, email);
  expect((await factorsOf(by.personId)).any).toBe(false);
  await expect(removeFactorsAlone({ by: operator, now: now() }, email)).rejects.toThrow('noFactor');
  const row = await db().history.findFirst({ where: { event: 'removeFactors', subjectId: by.personId } });
  expect(row).toMatchObject({ person: operator.name, detail: { alone: true } });
  await withApp(by);
  const [one, two] = [await account('administrator'), await account('administrator')];
  await withApp(one.by);
  await removeFactorsAlone({ by: operator, now: now() }, email);
  await withApp(by);
  await withPasskey(two.by);
  await expect(removeFactorsAlone({ by: operator, now: now() }, email)).rejects.toThrow('needsSecondHand');
  expect((await factorsOf(by.personId)).any).toBe(true);
  const secret = env().NEXTAUTH_SECRET;
  env().NEXTAUTH_SECRET = 'một bí mật khác, sau khi máy chủ được dựng lại từ đầu';
  await removeFactorsAlone({ by: operator, now: now() }, email).finally(
    () => (env().NEXTAUTH_SECRET = secret),
  );
  expect((await factorsOf(by.personId)).any).toBe(false);
});

test('two administrators widen who must have one, and narrow it again', async () => {
  const [first, second] = await administrators();
  const set = async (scope: 'deciding' | 'usual') => {
    const { id } = await propose(
      { by: first, now: now() },
      { act: 'setFactorScope', scope, reason: 'theo quy chế' },
    );
    await expect(confirm({ by: first, now: now() }, id)).rejects.toThrow('ownProposal');
    await confirm({ by: second, now: now() }, id);
    return factorScopeOf();
  };
  expect(await factorScopeOf()).toBe('usual');
  expect(await set('deciding')).toBe('deciding');
  expect(await set('usual')).toBe('usual');
  const past = await db().history.findMany({ where: { event: 'setFactorScope' }, orderBy: { id: 'asc' } });
  expect(past.map(({ from, to }) => `${from} → ${to}`)).toEqual(['usual → deciding', 'deciding → usual']);
});

const none = { password: '', session: null };

test('a signature takes the passkey, the code of the app once, or the password; not those of others', async () => {
  const [mine, theirs] = [await account(), await account()];
  const { secret } = await withApp(mine.by);
  const [{ own }, other] = [await withPasskey(mine.by), await withPasskey(theirs.by)];
  const show = (proof: Partial<Parameters<typeof confirmIdentity>[1]>) =>
    confirmIdentity({ by: mine.by, now: now() }, { ...none, ...proof });
  const ask = (purpose: 'confirm' | 'signIn', personId = mine.by.personId) =>
    askPasskey({ personId, purpose }, now());
  await expect(show({})).rejects.toThrow('ownPasswordMissing');
  await show({ password });
  await show({ password: shownBy(secret) });
  await expect(show({ password: shownBy(secret) })).rejects.toThrow('otpWrong');
  const answer = own.sign(await ask('confirm'));
  await show({ answer });
  await expect(show({ answer })).rejects.toThrow('factorLate');
  await expect(show({ answer: own.sign(await ask('signIn')) })).rejects.toThrow('factorLate');
  await expect(show({ answer: other.own.sign(await ask('confirm')) })).rejects.toThrow('passkeyWrong');
  const asked = await ask('confirm', theirs.by.personId);
  await expect(show({ answer: other.own.sign(asked) })).rejects.toThrow('factorLate');
});

test('who has no password signs by the factor alone, and without one by a sign-in of now', async () => {
  const { by } = await account();
  await db().person.update({ where: { id: by.personId }, data: { passwordHash: null } });
  const session = await openSession(by.personId, '', now());
  await confirmIdentity({ by, now: now() }, { password: '', session });
  const { own } = await withPasskey(by);
  await expect(confirmIdentity({ by, now: now() }, { password: '', session })).rejects.toThrow(
    'ownPasswordMissing',
  );
  await expect(confirmIdentity({ by, now: now() }, { password, session })).rejects.toThrow(
    'ownPasswordWrong',
  );
  const answer = own.sign(await askPasskey({ personId: by.personId, purpose: 'confirm' }, now()));
  await confirmIdentity({ by, now: now() }, { password: '', answer, session });
  await removePasskey(own.id, ownerOf(by));
  await confirmIdentity(
    { by, now: now() },
    { password: '', session: await openSession(by.personId, '', now()) },
  );
});
