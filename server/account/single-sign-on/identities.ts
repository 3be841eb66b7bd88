import { vouchingOf } from '@/domain/account/office';
import { must, type Reason, yes } from '@/domain/verdict';
import { tell } from '../notices';
import { record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import { env } from '../../io/env';
import { transact } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    officeUnvouched: true;
    officeUnknown: true;
    officeOther: true;
  }
}

export type ProviderClaims = {
  issuer: string;
  subject: string;
  email: string | null;
  emailVerified: unknown;
};

type Found = { personId: string | null; refused: Reason | null };

/** Found by subject once bound, whatever mailbox is sent; the first time by a verified mailbox. */
export async function accountAt(told: ProviderClaims, now: Date): Promise<Found> {
  const { issuer, subject } = told;
  const bound = await db().officeIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { person: { select: { id: true, endedAt: true } } },
  });
  if (bound) return { personId: bound.person.id, refused: bound.person.endedAt ? 'personEnded' : null };
  return transact((tx) => bind(tx, told, now));
}

async function bind(tx: Tx, told: ProviderClaims, now: Date): Promise<Found> {
  const person = told.email
    ? await tx.person.findUnique({ where: { email: told.email.toLowerCase() } })
    : null;
  const personId = person?.id ?? null;
  // Anybody can type any address at a provider that does not verify it.
  if (!isVouchedFor(told)) return { personId, refused: 'officeUnvouched' };
  if (!person) return { personId, refused: 'officeUnknown' };
  if (person.endedAt) return { personId, refused: 'personEnded' };
  const { issuer, subject } = told;
  const { count } = await tx.officeIdentity.createMany({
    data: [{ issuer, subject, personId: person.id, boundAt: now }],
    skipDuplicates: true,
  });
  // Another subject holds the account, or this one was bound elsewhere concurrently.
  if (count === 0) return { personId, refused: 'officeOther' };
  const by = { personId: person.id, name: person.name, seats: [] };
  const change = { noun: 'account', subjectId: person.id, event: 'bindOffice', by, now } as const;
  record(tx, must(yes), { ...change, detail: { issuer } });
  const text = `Tài khoản của Ông/Bà vừa được gắn với tài khoản công vụ dùng thư điện tử ${person.email}. Từ nay chỉ tài khoản công vụ ấy đăng nhập được vào tài khoản này.`;
  await tell(tx, person.id, { event: 'officeBound', text, now });
  return { personId, refused: null };
}

/** A silent provider is believed only if the administrator configured so. */
function isVouchedFor({ email, emailVerified }: ProviderClaims): boolean {
  const vouching = vouchingOf(emailVerified);
  return (
    email !== null && (vouching === 'yes' || (vouching === 'silent' && env().OIDC_TRUST_EMAIL === 'true'))
  );
}
