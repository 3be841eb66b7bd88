import type { Actor } from '@/domain/actor';
import type { ModelEvent, ModelStatus } from '@/domain/model/lifecycle';
import type { Tx } from './io/db';
import { env } from './io/env';
import { type NewMail, postAll } from './mails';
import { successorsOf } from './succession';

type Whom = 'unit' | 'province';

/** What is told of a model: its name with its year, and its unit. */
type Named = { model: string; unit: string };
type Notice = { whom: Whom; subject: string; words: (of: Named) => string };

/** Which moves tell somebody, whom, and what. The rest are told by the work queue alone. */
const told: Partial<Record<ModelEvent, Notice>> = {
  submit: {
    whom: 'province',
    subject: 'Nộp đăng ký mô hình',
    words: ({ model, unit }) => `${unit} đã nộp đăng ký mô hình ${model}, chờ tiếp nhận.`,
  },
  propose: {
    whom: 'province',
    subject: 'Đề nghị công nhận',
    words: ({ model, unit }) => `${unit} đề nghị công nhận mô hình ${model}, chờ thẩm định.`,
  },
  return: {
    whom: 'unit',
    subject: 'Trả lại bổ sung',
    words: ({ model, unit }) =>
      `Sở Nội vụ trả lại đăng ký mô hình ${model} của ${unit} để bổ sung. Đề nghị đơn vị sửa theo lý do dưới đây rồi nộp lại.`,
  },
  receive: {
    whom: 'unit',
    subject: 'Đã tiếp nhận',
    words: ({ model, unit }) => `Sở Nội vụ đã tiếp nhận đăng ký mô hình ${model} của ${unit}.`,
  },
  returnProposal: {
    whom: 'unit',
    subject: 'Trả lại đề nghị công nhận',
    words: ({ model, unit }) =>
      `Sở Nội vụ trả lại hồ sơ đề nghị công nhận mô hình ${model} của ${unit}. Đề nghị đơn vị bổ sung theo lý do dưới đây rồi đề nghị lại.`,
  },
  recognise: { whom: 'unit', subject: 'Được công nhận', words: became('đã được công nhận') },
  decline: { whom: 'unit', subject: 'Không công nhận', words: became('không được công nhận') },
  replicate: { whom: 'unit', subject: 'Nhân rộng', words: became('được đưa vào nhân rộng') },
  revoke: { whom: 'unit', subject: 'Thu hồi công nhận', words: became('bị thu hồi công nhận') },
};

const resubmitted: Notice = {
  whom: 'province',
  subject: 'Nộp lại sau bổ sung',
  words: ({ model, unit }) => `${unit} đã nộp lại đăng ký mô hình ${model} sau bổ sung, chờ tiếp nhận.`,
};

function became(what: string) {
  return ({ model, unit }: Named): string => `Mô hình ${model} của ${unit} ${what}.`;
}

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
  const title = model.name || 'chưa có tên';
  const named = model.name ? `“${model.name}” năm ${model.year}` : `chưa có tên năm ${model.year}`;
  const text = (name: string) =>
    [
      `Kính gửi Ông/Bà ${name},`,
      notice.words({ model: named, unit: model.unit.name }),
      ...(reason ? [`Lý do: ${reason}`] : []),
      `Xem tại: ${env().PUBLIC_URL}/ban-lam-viec/mo-hinh/${model.id}`,
    ].join('\n\n');
  const subject = `${notice.subject}: ${title}`;
  await postAll(
    tx,
    people.map(({ id, email, name }): NewMail => ({ to: email, personId: id, subject, text: text(name) })),
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
    select: { id: true, email: true, name: true },
    orderBy: { id: 'asc' },
  });
}
