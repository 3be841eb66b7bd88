import { signInPage } from '@/domain/addresses';
import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { returning } from '@/domain/account/account';
import type { Actor } from '@/domain/actor';
import { mostWrongInStep, stepLife, type StepNeed } from '@/domain/account/factor';
import type { SignInWay } from '@/domain/account/sign-in';
import { Denied, must, no, yes } from '@/domain/verdict';
import { type FirstStep, mustStillEnter } from '../entering';
import { tell } from '../notices';
import { record } from '../../history/history';
import { stepCookieName, stepCookieOptions } from '../../io/request/cookie';
import { db, type Tx } from '../../io/db';
import { digestOf } from '../one-time-keys';
import { transact } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    stepOver: true;
  }
}

export type HalfSignedIn = {
  digest: string;
  need: StepNeed;
  email: string;
  back: string;
  way: SignInWay;
  officeToken: string | null;
  passwordHash: string | null;
  enrolled: boolean;
  by: Actor & { personId: string };
};

type Opening = FirstStep & {
  need: StepNeed;
  way: SignInWay;
  back: string;
  now: Date;
  officeToken?: string | null;
};

/** @returns the secret for this device's cookie @throws Denied stepOver */
export async function openStep({ passwordHash, now, ...opening }: Opening): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + stepLife[opening.need]);
  await transact(async (tx) => {
    await mustStillEnter(tx, { ...opening, passwordHash }, now);
    await tx.signInStep.create({
      data: { ...opening, digest: digestOf(secret), createdAt: now, expiresAt },
    });
  });
  return secret;
}

const places = { prove: signInPage.secondStep, enrol: signInPage.enrolling } as const;

export async function beginStep(opening: Opening): Promise<string> {
  const secret = await openStep(opening);
  const life = stepLife[opening.need] / 1000;
  (await cookies()).set(stepCookieName(), secret, stepCookieOptions(life));
  return returning(places[opening.need], opening.back);
}

export const stepHere = async (need: StepNeed, now: Date): Promise<HalfSignedIn | null> =>
  stepOf((await cookies()).get(stepCookieName())?.value ?? '', need, now);

export async function stepOf(secret: string, need: StepNeed, now: Date): Promise<HalfSignedIn | null> {
  const row = await db().signInStep.findFirst({
    where: {
      digest: digestOf(secret),
      need,
      expiresAt: { gt: now },
      wrong: { lt: mostWrongInStep },
      person: { endedAt: null },
    },
    include: { person: { select: { id: true, name: true, email: true, passwordHash: true } } },
  });
  if (!row) return null;
  const by = { personId: row.person.id, name: row.person.name, seats: [] };
  const { digest, back, officeToken } = row;
  return {
    digest,
    need,
    back,
    officeToken,
    passwordHash: row.person.passwordHash,
    email: row.person.email,
    way: row.way as SignInWay,
    enrolled: row.enrolledAt !== null,
    by,
  };
}

/** @throws Denied stepOver */
export async function heldStep(need: StepNeed, now: Date): Promise<HalfSignedIn> {
  const step = await stepHere(need, now);
  if (!step) throw new Denied(no('stepOver'));
  return step;
}

/** Of two concurrent requests one wins. @throws Denied stepOver */
export async function endStep({ digest }: HalfSignedIn): Promise<void> {
  const { count } = await db().signInStep.deleteMany({ where: { digest } });
  if (count === 0) throw new Denied(no('stepOver'));
}

export const dropStepCookie = async (): Promise<void> =>
  void (await cookies()).set(stepCookieName(), '', stepCookieOptions(0));

export async function noteEnrolled(tx: Tx, digest: string, now: Date): Promise<void> {
  const { count } = await tx.signInStep.updateMany({ where: { digest }, data: { enrolledAt: now } });
  if (count === 0) throw new Denied(no('stepOver'));
}

/** The last wrong answer ends the step and warns the owner that the password is known. */
export async function noteWrong({ digest, by }: HalfSignedIn, now: Date): Promise<void> {
  const [row] = await db().signInStep.updateManyAndReturn({
    where: { digest },
    data: { wrong: { increment: 1 } },
    select: { wrong: true },
  });
  if (row?.wrong !== mostWrongInStep) return;
  await transact(async (tx) => {
    record(tx, must(yes), { noun: 'account', subjectId: by.personId, event: 'refuseSecondStep', by, now });
    const text = `Có người nhập đúng mật khẩu của Ông/Bà nhưng sai bước xác thực ${mostWrongInStep} lần liền; lần đăng nhập ấy đã bị hủy. Nếu không phải Ông/Bà, đổi mật khẩu ngay.`;
    await tell(tx, by.personId, { event: 'secondStepRefused', text, now });
  });
}
