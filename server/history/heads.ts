import { publicPage } from '@/domain/addresses';
import { headMark, wordsOfHead } from '@/domain/proof/chain-head';
import { Denied, no } from '@/domain/verdict';
import { db, type Tx } from '../io/db';
import { env } from '../io/env';
import { log } from '../io/log';
import { postAll } from '../mail/mails';
import { keepBeside, type SignedMark } from './beside-key';
import { continuityToSign } from './continues';
import { signed, signingKey } from './signing';

declare module '@/domain/verdict' {
  interface Reasons {
    historyForged: true;
  }
}

/** `needed`: the sealed act must not happen without the head. */
type Kept = { cause: string; subject: string; at: Date; needed: boolean };

const signedIn = new WeakMap<Tx, SignedMark & { key: string }>();

/** Call after the commit; records the head outside the database too. */
export function keepSigned(tx: Tx): void {
  const head = signedIn.get(tx);
  if (head) keepBeside(head, head.key);
}

/** The caller holds the chain's lock, so no row slips between count and signature. Refuses to
 * sign a history that does not continue the last signed head.
 * @returns true if signed
 * @throws Denied historyForged if needed */
export async function keepHead(tx: Tx, { cause, subject, at, needed }: Kept): Promise<boolean> {
  const last = await tx.history.findFirst({ orderBy: { id: 'desc' }, select: { id: true, hash: true } });
  if (!last) return false;
  const stands = await continuityToSign(tx);
  if (stands !== 'continues' && stands !== 'unkept') {
    log.error(
      { cause, stands },
      'proof: the history does not go on from the head signed last; nothing is signed',
    );
    if (needed) throw new Denied(no('historyForged'));
    return false;
  }
  const head = { at, count: await tx.history.count(), hash: last.hash, subject };
  const key = await keyListed(tx, at);
  await tx.chainHead.create({
    data: { ...head, lastId: last.id, cause, key, signature: signed(wordsOfHead(head)) },
  });
  signedIn.set(tx, { count: head.count, hash: head.hash, key });
  return true;
}

async function keyListed(tx: Tx, since: Date): Promise<string> {
  const { fingerprint, publicKey } = signingKey();
  await tx.signingKey.createMany({ data: [{ fingerprint, publicKey, since }], skipDuplicates: true });
  return fingerprint;
}

/** Mails the head to auditors and viewers, as copies that cannot be recalled; skips days without
 * changes.
 * @returns true if signed */
export async function keepDailyHead(now: Date): Promise<boolean> {
  const tx = await db().$transaction((open) => dailyHead(open, now));
  if (tx) keepSigned(tx);
  return tx !== null;
}

async function dailyHead(tx: Tx, now: Date): Promise<Tx | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('History'))`;
  const [row, before] = [
    await tx.history.findFirst({ orderBy: { id: 'desc' }, select: { id: true } }),
    await tx.chainHead.findFirst({ orderBy: { id: 'desc' }, select: { lastId: true } }),
  ];
  if (!row || row.id === before?.lastId) return null;
  if (!(await keepHead(tx, { cause: 'daily', subject: '', at: now, needed: false }))) return null;
  await mailHead(tx, now);
  return tx;
}

async function mailHead(tx: Tx, now: Date): Promise<void> {
  const head = await tx.chainHead.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const people = await tx.person.findMany({
    where: { endedAt: null, seats: { some: { kind: { in: ['auditor', 'viewer'] }, endedAt: null } } },
    select: { id: true, email: true },
  });
  const text = [
    `Mã đầu nhật ký của cổng lúc ${head.at.toISOString()}:`,
    headMark(head),
    `Khóa ký: ${head.key}`,
    `Chữ ký: ${head.signature}`,
    `Mọi mã đã công bố: ${env().PUBLIC_URL}${publicPage.chainHeads}`,
    'Đề nghị lưu thư này: nếu nhật ký bị viết lại hoặc cắt bớt về sau, mã trên cho phép phát hiện.',
  ].join('\n');
  const about = { noun: 'head', subjectId: String(head.id) } as const;
  const subject = 'Mã đầu nhật ký cổng “Dân vận khéo”';
  await postAll(
    tx,
    people.map(({ id, email }) => ({ to: email, personId: id, ...about, subject, text })),
    now,
  );
}
