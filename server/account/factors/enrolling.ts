import type { Actor } from '@/domain/actor';
import { longestFactorName, mostPasskeys } from '@/domain/account/factor';
import { Denied, must, no, yes } from '@/domain/verdict';
import { admit, tryCode, wasRight } from '../sign-in/gate';
import { tell } from '../notices';
import { type Change, record } from '../../history/history';
import { machineTime } from '../../io/clock';
import { db, type Tx } from '../../io/db';
import { revokeAll } from '../login-sessions';
import { found, transact } from '../../write';
import { keepPending, pendingSecretOf } from './challenges';
import { issueRecoveryCodes } from './codes';
import { noteEnrolled } from './half-signed-in';
import { askNewPasskey, readNewPasskey } from './passkeys';
import { factorsOf, mustHave } from '../required-factors';
import { openFor, sealFor } from './sealed';
import { otpAddressOf, newSecret, stepOfCode } from './totp';

declare module '@/domain/verdict' {
  interface Reasons {
    factorLate: true;
    lastFactor: true;
    noFactor: true;
    tooManyPasskeys: true;
  }
}

export type Owner = {
  by: Actor & { personId: string };
  session: string | null;
  now: Date;
  /** The open sign-in step; void once a factor exists, or a thief could add a second one. */
  first?: string;
};

export type Enrolled = { codes: string[] | null };

export async function beginAuthenticator({ by, now }: Owner) {
  const { email } = await ownerOf(by.personId);
  const secret = newSecret();
  const pending = await keepPending(by.personId, sealFor(by.personId, secret), now);
  return { pending, secret, address: otpAddressOf(secret, email) };
}

/** The app counts once its first code is right. @throws Denied factorLate, otpWrong */
export async function addAuthenticator(
  typed: { pending: string; code: string },
  owner: Owner,
): Promise<Enrolled> {
  const { personId } = owner.by;
  const tried = tryCode(personId);
  await admit(tried, owner.now);
  const waiting = await pendingSecretOf(db(), personId, { value: typed.pending, now: owner.now });
  if (!waiting?.secret) throw new Denied(no('factorLate'));
  const secret = openFor(personId, waiting.secret);
  const lastStep = secret ? stepOfCode(secret, typed.code, machineTime()) : null;
  if (!secret || lastStep === null) throw new Denied(no('otpWrong'));
  await wasRight(tried);
  return changed(owner, { event: 'addAuthenticator', what: 'đã thêm ứng dụng xác thực' }, async (tx) => {
    const { count } = await tx.factorChallenge.deleteMany({ where: { value: waiting.value } });
    if (count === 0) throw new Denied(no('factorLate'));
    const data = { secret: sealFor(personId, secret), createdAt: owner.now, lastStep };
    await tx.authenticator.upsert({ where: { personId }, create: { personId, ...data }, update: data });
    return {};
  });
}

export const beginPasskey = async ({ by, now }: Owner) => askNewPasskey(await ownerOf(by.personId), now);

/** @throws Denied passkeyWrong, factorLate, alreadyExists */
export async function addPasskey(typed: { answer: string; name: string }, owner: Owner): Promise<Enrolled> {
  const { personId } = owner.by;
  const made = await readNewPasskey(personId, typed.answer, owner.now);
  const name = nameOf(typed.name);
  return changed(owner, { event: 'addPasskey', what: `đã thêm khóa truy cập “${name}”` }, async (tx) => {
    const { passkeys } = await factorsOf(personId, tx);
    if (passkeys >= mostPasskeys) throw new Denied(no('tooManyPasskeys'));
    const row = { ...made, personId, name, createdAt: owner.now };
    const { count } = await tx.passkey.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) throw new Denied(no('alreadyExists'));
    return { name };
  });
}

export async function renamePasskey(typed: { id: string; name: string }, owner: Owner): Promise<void> {
  const name = nameOf(typed.name);
  await transact(async (tx) => {
    const passkey = await ownPasskey(tx, typed.id, owner);
    await tx.passkey.update({ where: { id: passkey.id }, data: { name } });
    note(tx, owner, { event: 'renamePasskey', from: passkey.name, to: name });
    const text = `Khóa truy cập “${passkey.name}” của Ông/Bà đã được đổi tên thành “${name}”.`;
    await tell(tx, owner.by.personId, { event: 'factorChanged', text, now: owner.now });
  });
}

/** @throws Denied lastFactor */
export const removePasskey = (id: string, owner: Owner): Promise<void> =>
  transact(async (tx) => {
    const passkey = await ownPasskey(tx, id, owner);
    await tx.passkey.delete({ where: { id: passkey.id } });
    await removed(tx, owner, { event: 'removePasskey', what: `khóa truy cập “${passkey.name}”` });
  });

export const removeAuthenticator = (owner: Owner): Promise<void> =>
  transact(async (tx) => {
    await lockFactors(tx, owner.by.personId);
    const { count } = await tx.authenticator.deleteMany({ where: { personId: owner.by.personId } });
    if (count === 0) throw new Denied(no('changedMeanwhile'));
    await removed(tx, owner, { event: 'removeAuthenticator', what: 'ứng dụng xác thực' });
  });

/** @throws Denied noFactor */
export const renewRecoveryCodes = (owner: Owner): Promise<string[]> =>
  transact(async (tx) => {
    const { personId } = owner.by;
    await lockFactors(tx, personId);
    if (!(await factorsOf(personId, tx)).any) throw new Denied(no('noFactor'));
    const codes = await issueRecoveryCodes(tx, personId, owner.now);
    note(tx, owner, { event: 'renewRecoveryCodes' });
    const text = 'Mã khôi phục của Ông/Bà đã được cấp lại; các mã cũ không còn dùng được.';
    await tell(tx, personId, { event: 'factorChanged', text, now: owner.now });
    return codes;
  });

export async function factorsShown(personId: string) {
  const [passkeys, authenticator, left] = await Promise.all([
    db().passkey.findMany({
      where: { personId },
      orderBy: { createdAt: 'asc' },
      select: { id: true, name: true, createdAt: true, usedAt: true },
    }),
    db().authenticator.findUnique({ where: { personId }, select: { createdAt: true } }),
    db().recoveryCode.count({ where: { personId, usedAt: null } }),
  ]);
  return { passkeys, authenticator, left, any: passkeys.length > 0 || authenticator !== null };
}

export type FactorsShown = Awaited<ReturnType<typeof factorsShown>>;

/** The first factor signs out every other device, which came in by the password alone. */
const changed = (
  owner: Owner,
  { event, what }: { event: string; what: string },
  work: (tx: Tx) => Promise<NonNullable<Change['detail']>>,
): Promise<Enrolled> =>
  transact(async (tx) => {
    const { personId } = owner.by;
    await lockFactors(tx, personId);
    const before = await factorsOf(personId, tx);
    if (owner.first && before.any) throw new Denied(no('stepOver'));
    if (owner.first) await noteEnrolled(tx, owner.first, owner.now);
    const detail = await work(tx);
    const codes = before.any ? null : await issueRecoveryCodes(tx, personId, owner.now);
    if (codes) await revokeAll(tx, personId, { now: owner.now, keep: owner.session });
    note(tx, owner, { event, detail });
    const text = `Tài khoản của Ông/Bà ${what} cho đăng nhập hai bước.`;
    await tell(tx, personId, { event: 'factorChanged', text, now: owner.now });
    return { codes };
  });

async function removed(
  tx: Tx,
  owner: Owner,
  { event, what }: { event: string; what: string },
): Promise<void> {
  const { personId } = owner.by;
  const { any } = await factorsOf(personId, tx);
  if (!any && (await mustHave(personId, owner.now, tx))) throw new Denied(no('lastFactor'));
  // Without a factor, recovery codes would act as a second password.
  if (!any) await tx.recoveryCode.deleteMany({ where: { personId } });
  note(tx, owner, { event });
  const text = `Tài khoản của Ông/Bà đã bỏ ${what} khỏi đăng nhập hai bước.`;
  await tell(tx, personId, { event: 'factorChanged', text, now: owner.now });
}

/** Serialises changes per person, since "first" and "last" depend on all factors. */
export const lockFactors = (tx: Tx, personId: string) =>
  tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR UPDATE`;

async function ownPasskey(tx: Tx, id: string, { by }: Owner) {
  await lockFactors(tx, by.personId);
  return found(await tx.passkey.findFirst({ where: { id, personId: by.personId } }));
}

const note = (tx: Tx, { by, now }: Owner, change: Pick<Change, 'event' | 'from' | 'to' | 'detail'>) =>
  record(tx, must(yes), { noun: 'account', subjectId: by.personId, by, now, ...change });

const nameOf = (typed: string): string => typed.trim().slice(0, longestFactorName) || 'Khóa truy cập';

const ownerOf = (id: string) =>
  db().person.findUniqueOrThrow({ where: { id }, select: { id: true, email: true, name: true } });
