import { createHash, randomUUID } from 'node:crypto';
import { deviceOf } from '@/domain/account/account';
import {
  journalLife,
  journalRows,
  resultOf,
  sameTry,
  type SignInResult,
  type SignInWay,
  type Why,
} from '@/domain/account/sign-in';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../../io/db';
import { likeNames } from '../../visible/matching';
import type { SignedIn } from '@/domain/actor';

export type From = { address: string; userAgent?: string; cookie?: string };

type Try = { personId: string | null; way: SignInWay; from: From };

const longestAddress = 64;

const seen = ({ address, userAgent = '' }: From) => ({
  device: deviceOf(userAgent.slice(0, 500)),
  address: address.slice(0, longestAddress),
});

export async function noteIn({ personId, way, from }: Try, now: Date): Promise<void> {
  await db().signInRecord.create({
    data: { id: randomUUID(), at: now, lastAt: now, personId, way, result: 'in', ...seen(from) },
  });
}

/** Never stores what was typed, which may be a password in the wrong field. */
export async function noteOut({ personId, way, from }: Try, reason: Why, now: Date): Promise<void> {
  const { device, address } = seen(from);
  const result = resultOf(reason);
  const window = Math.floor(now.getTime() / sameTry);
  const parts = [window, personId, way, reason, device, address];
  const id = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  await db().$executeRaw`
    INSERT INTO "SignInRecord" AS r (id, at, "lastAt", "personId", way, result, reason, device, address)
    VALUES (${id}, ${now}, ${now}, ${personId}, ${way}, ${result}, ${reason}, ${device}, ${address})
    ON CONFLICT (id) DO UPDATE SET times = r.times + 1, "lastAt" = greatest(r."lastAt", EXCLUDED."lastAt")`;
}

export async function sweepJournal(now: Date): Promise<void> {
  await db().signInRecord.deleteMany({ where: { lastAt: { lt: new Date(now.getTime() - journalLife) } } });
  const [first] = await db().signInRecord.findMany({
    orderBy: { lastAt: 'desc' },
    skip: journalRows,
    take: 1,
    select: { lastAt: true },
  });
  if (first) await db().signInRecord.deleteMany({ where: { lastAt: { lte: first.lastAt } } });
}

const newestFirst = [{ lastAt: 'desc' as const }, { id: 'desc' as const }];

export const ownSignIns = (by: SignedIn) =>
  db().signInRecord.findMany({ where: { personId: by.personId }, orderBy: newestFirst, take: 20 });

export type SignInRow = Awaited<ReturnType<typeof ownSignIns>>[number];

export type JournalQuery = {
  text: string;
  way?: SignInWay;
  result?: SignInResult;
  from: Date | null;
  until: Date | null;
};

export type JournalPage = { page: number; size: number };

/** The caller has asked `canReadJournal`. */
export async function signInJournal(query: JournalQuery, { page, size }: JournalPage) {
  const where = asked(query);
  const [count, rows] = await Promise.all([
    db().signInRecord.count({ where }),
    db().signInRecord.findMany({
      where,
      orderBy: newestFirst,
      skip: (page - 1) * size,
      take: size,
      include: { person: { select: { id: true, name: true, email: true } } },
    }),
  ]);
  return { count, rows };
}

export type JournalRow = Awaited<ReturnType<typeof signInJournal>>['rows'][number];

function asked({ text, way, result, from, until }: JournalQuery): Prisma.SignInRecordWhereInput {
  const words = likeNames(text);
  return {
    AND: words.map((word) => ({
      OR: [
        { person: { folded: { contains: word } } },
        { person: { email: { contains: word } } },
        { address: { startsWith: word } },
      ],
    })),
    ...(way && { way }),
    ...(result && { result }),
    lastAt: { ...(from && { gte: from }), ...(until && { lt: until }) },
  };
}
