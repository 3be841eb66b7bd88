import { deskPage } from '@/domain/addresses';
import type { Acting, Actor } from '@/domain/actor';
import { type LateAct, type LateWish, isPermittedAlone } from '@/domain/contest/results/late-act';
import { type Allowed, Denied, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import type { ContestRow } from '../row';
import { decidersIn } from '../../deciding/deciders';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { env } from '../../io/env';
import { postAll } from '../../mail/mails';
import { arePointsKnown } from '../tally/ranking-lock';
import { self } from '../../account/session';
import { basisOf } from './basis';
import { secondsFor } from './people';

export type Carrying = Acting & { detail: Prisma.InputJsonObject };

export type Ready = {
  contest: ContestRow;
  entries: readonly { id: string; block: string }[];
  allowed: Allowed;
  carry: (carrying: Carrying) => Promise<void>;
};

export type LateActWish = { act: LateAct; entryId: string | null; reason: string; more?: LateWish };

export type LateActDone = { proposed: string | null };

type Asked = Acting & { ready: Ready; wish: LateActWish };

export async function nowOrByTwo(tx: Tx, asked: Asked): Promise<LateActDone> {
  const { ready, by, now } = asked;
  if (await arePointsKnown(tx, ready.contest, now)) return propose(tx, asked);
  await ready.carry({ by, now, detail: {} });
  return { proposed: null };
}

async function propose(tx: Tx, { ready, wish, by, now }: Asked): Promise<LateActDone> {
  const { contest, entries } = ready;
  const { act, entryId, more = {} } = wish;
  const [reason, proposedById] = [wish.reason.trim(), self(by).personId];
  const basis = await basisOf(tx, contest, { act, entryId, wish: more });
  const asked = { ...more, basis } as Prisma.InputJsonObject;
  const facts = { contestId: contest.id, entryId, act, wish: asked, reason };
  const [row] = await tx.lateAct.createManyAndReturn({
    data: [{ ...facts, proposedById, proposedAt: now }],
    skipDuplicates: true,
  });
  if (!row) throw new Denied(no('alreadyProposed'));
  const detail = { contestId: contest.id, act, entryId, ...more } as Prisma.InputJsonObject;
  const change = {
    noun: 'result',
    subjectId: row.id,
    event: 'proposeLate',
    reason,
    detail,
    by,
    now,
  } as const;
  record(tx, ready.allowed, change);
  const late = { act, proposedById, confirmedAt: null, droppedAt: null };
  const seconds = await secondsFor(tx, contest, { late, entries, now });
  const decider = (await decidersIn(tx, by, contest)).ofEntries(entries);
  const permission = isPermittedAlone(decider, seconds.length) && (await permissionFor(tx, by, contest.id));
  if (!permission) {
    await tellSeconds(tx, { id: row.id, seconds, by, now }, contest);
    return { proposed: row.id };
  }
  await tx.lateAct.update({
    where: { id: row.id },
    data: { confirmedAt: now, permissionId: permission.id },
  });
  await ready.carry({ by, now, detail: { lateAct: row.id, alone: permission.number } });
  return { proposed: null };
}

export const permissionFor = (tx: Tx, by: Actor, contestId: string) =>
  tx.actPermission.findFirst({
    where: {
      contestId,
      personId: by.personId ?? '',
      acts: { has: 'alone' },
      confirmedAt: { not: null },
      endedAt: null,
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true, number: true },
  });

type Telling = Acting & { id: string; seconds: readonly Actor[] };

/** Omits entry and reason, which could reveal a unit to blind judges. */
async function tellSeconds(tx: Tx, { id, seconds, by, now }: Telling, { slug, name }: ContestRow) {
  const people = await tx.person.findMany({
    where: { id: { in: seconds.flatMap(({ personId }) => personId ?? []) } },
    select: { id: true, email: true, name: true },
    orderBy: { id: 'asc' },
  });
  const text = (who: string) =>
    [
      `Kính gửi Ông/Bà ${who},`,
      `${by.name} đã lập một đề nghị về kết quả ${name}. Điểm hoặc bảng xếp hạng đã có thể xem, nên đề nghị chỉ được thực hiện khi một người khác xác nhận.`,
      `Xem tại: ${env().PUBLIC_URL}${deskPage.lateAct(slug, id)}`,
    ].join('\n\n');
  const about = { noun: 'lateAct', subjectId: id } as const;
  const subject = `Đề nghị chờ người thứ hai xác nhận – ${name}`;
  await postAll(
    tx,
    people.map(({ id: personId, email, name: who }) => ({
      to: email,
      personId,
      ...about,
      subject,
      text: text(who),
    })),
    now,
  );
}
