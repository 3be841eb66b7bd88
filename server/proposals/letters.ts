import { deskPage } from '@/domain/addresses';
import type { Acting } from '@/domain/actor';
import { byAdministrators } from '@/domain/people/two-hands';
import type { Proposal } from '@/prisma/generated/client';
import { env } from '../io/env';
import type { Tx } from '../io/db';
import { postAll } from '../mail/mails';
import { inEffect } from '../account/seats';

export async function tellKeepers(tx: Tx, { by, now }: Acting, { id, act, personId }: Proposal) {
  const kinds = byAdministrators(act)
    ? (['administrator'] as const)
    : (['administrator', 'organiser'] as const);
  const people = await tx.person.findMany({
    where: {
      endedAt: null,
      id: { notIn: [by.personId ?? '', personId ?? ''] },
      seats: { some: { kind: { in: [...kinds] }, ...inEffect(now) } },
    },
    select: { id: true, email: true, name: true },
    orderBy: { id: 'asc' },
  });
  const text = (name: string) =>
    [
      `Kính gửi Ông/Bà ${name},`,
      `${by.name} đã lập một đề nghị cần người thứ hai xác nhận trong 14 ngày.`,
      `Xem tại: ${env().PUBLIC_URL}${deskPage.proposal(id)}`,
    ].join('\n\n');
  const about = { noun: 'proposal', subjectId: id } as const;
  const subject = 'Đề nghị chờ người thứ hai xác nhận';
  await postAll(
    tx,
    people.map(({ id: to, email, name }) => ({
      to: email,
      personId: to,
      ...about,
      subject,
      text: text(name),
    })),
    now,
  );
}
