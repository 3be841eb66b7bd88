import { deskPage } from '@/domain/addresses';
import type { Acting } from '@/domain/actor';
import type { ModelEvent, ModelStatus } from '@/domain/registry/model/lifecycle';
import type { Tx } from '../../io/db';
import { env } from '../../io/env';
import { type NewMail, postAll } from '../../mail/mails';
import { inEffect } from '../../account/seats';
import { peopleOfLine, type Reader } from '../../units/people';

type Whom = 'unit' | 'leaders' | 'province';

type Named = { model: string; unit: string };
type Notice = {
  whom: Whom;
  subject: string;
  words: (of: Named) => string;
  /** The actor gets it too, for another person may use their account. */
  doerToo?: boolean;
};

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
  withdraw: { whom: 'unit', subject: 'Đã rút', words: became('đã được rút'), doerToo: true },
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

type Move = Acting & { event: ModelEvent; from: ModelStatus; reason: string };

/** Called by move(), so that no move forgets it. */
export async function notifyModel(
  tx: Tx,
  { event, from, by, now, reason }: Move,
  modelId: string,
): Promise<void> {
  const notice = event === 'submit' && from === 'returned' ? resubmitted : told[event];
  if (notice) await tell(tx, { by, now, reason }, { modelId, notice });
}

const presented: Notice = {
  whom: 'leaders',
  subject: 'Trình lãnh đạo',
  words: ({ model, unit }) =>
    `Cán bộ của ${unit} đã soạn xong phiếu đăng ký mô hình ${model} và trình Ông/Bà xem, nộp đăng ký.`,
};

export const notifyLeaders = (tx: Tx, { by, now }: Acting, modelId: string): Promise<number> =>
  tell(tx, { by, now, reason: '' }, { modelId, notice: presented });

type Telling = Pick<Move, 'by' | 'now' | 'reason'>;

async function tell(
  tx: Tx,
  { by, now, reason }: Telling,
  { modelId, notice }: { modelId: string; notice: Notice },
): Promise<number> {
  const model = await tx.model.findUniqueOrThrow({
    where: { id: modelId },
    select: { id: true, name: true, year: true, unitId: true, unit: { select: { name: true } } },
  });
  const except = notice.doerToo ? null : by.personId;
  const people = await peopleFor(tx, { whom: notice.whom, unitId: model.unitId, except }, now);
  const title = model.name || 'chưa có tên';
  const named = model.name ? `“${model.name}” năm ${model.year}` : `chưa có tên năm ${model.year}`;
  const text = (name: string) =>
    [
      `Kính gửi Ông/Bà ${name},`,
      notice.words({ model: named, unit: model.unit.name }),
      ...(reason ? [`Lý do: ${reason}`] : []),
      `Xem tại: ${env().PUBLIC_URL}${deskPage.model(model.id)}`,
    ].join('\n\n');
  const about = { noun: 'model', subjectId: model.id } as const;
  const subject = `${notice.subject}: ${title}`;
  await postAll(
    tx,
    people.map(
      ({ id, email, name }): NewMail => ({ to: email, personId: id, ...about, subject, text: text(name) }),
    ),
    now,
  );
  return people.length;
}

type Readers = { whom: Whom; unitId: string; except: string | null };

async function peopleFor(tx: Tx, { whom, unitId, except }: Readers, now: Date): Promise<Reader[]> {
  const people =
    whom === 'province'
      ? await organisers(tx, now)
      : await peopleOfLine(tx, { unitId, now, ...(whom === 'leaders' && { kind: 'unitLeader' }) });
  return people.filter(({ id }) => id !== except);
}

const organisers = (tx: Tx, now: Date): Promise<Reader[]> =>
  tx.person.findMany({
    where: { endedAt: null, seats: { some: { kind: 'organiser', ...inEffect(now) } } },
    select: { id: true, email: true, name: true },
    orderBy: { id: 'asc' },
  });
