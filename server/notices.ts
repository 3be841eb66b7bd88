import type { Actor } from '@/domain/actor';
import type { ModelEvent, ModelStatus } from '@/domain/model/lifecycle';
import type { Tx } from './io/db';
import { env } from './io/env';
import { type NewMail, postAll } from './mails';
import { successorsOf } from './succession';

type Whom = 'unit' | 'province';

/** Which moves tell somebody, whom, and what. The rest are told by the work queue alone. */
const told: Partial<Record<ModelEvent, { whom: Whom; subject: string; words: string }>> = {
  submit: { whom: 'province', subject: 'Đăng ký mới', words: 'vừa được nộp đăng ký, chờ tiếp nhận' },
  propose: { whom: 'province', subject: 'Đề nghị công nhận', words: 'được đề nghị công nhận, chờ thẩm định' },
  return: { whom: 'unit', subject: 'Trả lại bổ sung', words: 'được trả lại để bổ sung' },
  receive: { whom: 'unit', subject: 'Đã tiếp nhận', words: 'đã được tiếp nhận đăng ký' },
  returnProposal: {
    whom: 'unit',
    subject: 'Trả lại đề nghị công nhận',
    words: 'được trả lại đề nghị công nhận',
  },
  recognise: { whom: 'unit', subject: 'Được công nhận', words: 'đã được công nhận' },
  decline: { whom: 'unit', subject: 'Không công nhận', words: 'không được công nhận' },
  replicate: { whom: 'unit', subject: 'Nhân rộng', words: 'được đưa vào nhân rộng' },
  revoke: { whom: 'unit', subject: 'Thu hồi công nhận', words: 'bị thu hồi công nhận' },
};

const resubmitted = {
  whom: 'province',
  subject: 'Nộp lại sau bổ sung',
  words: 'vừa được nộp lại sau bổ sung, chờ tiếp nhận',
} as const;

type Move = { event: ModelEvent; from: ModelStatus; by: Actor; now: Date; reason: string };

/** Tells the people whom a model's move concerns, in its transaction: move() calls it, so no move forgets. */
export async function notifyModel(
  tx: Tx,
  modelId: string,
  { event, from, by, now, reason }: Move,
): Promise<void> {
  const notice = event === 'submit' && from === 'returned' ? resubmitted : told[event];
  if (!notice) return;
  const model = await tx.model.findUniqueOrThrow({
    where: { id: modelId },
    select: { id: true, name: true, year: true, unitId: true, unit: { select: { name: true } } },
  });
  const people = await peopleFor(tx, notice.whom, model.unitId, by, now);
  const title = model.name || 'chưa đặt tên';
  const text = [
    `Mô hình “${title}” năm ${model.year} của ${model.unit.name} ${notice.words}.`,
    ...(reason ? [`Lý do: ${reason}`] : []),
    `Xem tại: ${env().PUBLIC_URL}/ban-lam-viec/mo-hinh/${model.id}`,
  ].join('\n\n');
  const subject = `${notice.subject}: ${title}`;
  await postAll(
    tx,
    people.map(({ id, email }): NewMail => ({ to: email, personId: id, subject, text })),
    now,
  );
}

/** Officers and leaders of the unit (or of whoever carries it on), or the organisers; never who did it. */
async function peopleFor(tx: Tx, whom: Whom, unitId: string, by: Actor, now: Date) {
  const seat =
    whom === 'province'
      ? { kind: 'organiser' as const }
      : { unitId: { in: await successorsOf(tx, unitId, now) } };
  return tx.person.findMany({
    where: {
      endedAt: null,
      id: { not: by.personId ?? '' },
      seats: { some: { ...seat, endedAt: null } },
    },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  });
}
