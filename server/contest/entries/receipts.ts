import { deskPage } from '@/domain/addresses';
import { instantWords } from '@/domain/date/calendar';
import type { EntryEvent } from '@/domain/contest/entry/entry';
import type { EntryRow } from './entries';
import { env } from '../../io/env';
import type { Tx } from '../../io/db';
import { type NewMail, postAll } from '../../mail/mails';
import { successorsOf } from '../../units/succession';
import { entryName } from '@/domain/contest/entry/number';

export type Receipt = { number: number; at: string; files: { name: string; size: string; sha256: string }[] };

export const receiptOf = (entry: Pick<EntryRow, 'receipt'>): Receipt | null =>
  entry.receipt as unknown as Receipt | null;

export async function mailReceipt(
  tx: Tx,
  entry: EntryRow,
  { receipt, now }: { receipt: Receipt; now: Date },
): Promise<void> {
  const subject = `Biên nhận bài dự thi ${entryName(receipt.number)} – ${entry.contest.name}`;
  await mailUnit(tx, entry.unitId, {
    letter: { ...about(entry), subject, text: textOf(entry, receipt) },
    now,
  });
}

/** Sent whoever acted, for a thief of the leader's account acts too. */
const told: Partial<Record<EntryEvent, string>> = {
  return: 'được trả lại để bổ sung. Sửa và nộp lại trước khi chấm thi',
  accept: 'hợp lệ, được vào vòng chấm thi',
  refuse: 'không hợp lệ',
  disqualify: 'bị loại khỏi Hội thi',
  reconsider: 'được xem xét lại',
  withdraw: 'đã được rút khỏi Hội thi',
};

export async function mailEntryMove(
  tx: Tx,
  entry: EntryRow,
  { event, reason, now }: { event: EntryEvent; reason: string; now: Date },
) {
  const words = told[event];
  if (!words) return;
  const text = [
    `Kính gửi: ${entry.unit.bodyName}`,
    `Bài dự thi “${entry.title}” (${entry.contest.name}) của ${entry.unit.bodyName} ${words}.`,
    ...(reason ? [`Lý do: ${reason}`] : []),
    `Xem tại: ${addressOf(entry)}`,
  ].join('\n');
  await mailUnit(tx, entry.unitId, {
    letter: {
      ...about(entry),
      subject: `Bài dự thi ${entryName(entry.number)} – ${entry.contest.name}`,
      text,
    },
    now,
  });
}

/** Warns colleagues before a withdrawal that was requested after a ranking could be read. */
export const mailWithdrawalAsked = (
  tx: Tx,
  entry: EntryRow,
  { reason, now }: { reason: string; now: Date },
) =>
  mailUnit(tx, entry.unitId, {
    letter: {
      ...about(entry),
      subject: `Bài dự thi ${entryName(entry.number)} – ${entry.contest.name}`,
      text: [
        `Kính gửi: ${entry.unit.bodyName}`,
        `Có đề nghị rút bài dự thi “${entry.title}” (${entry.contest.name}) của ${entry.unit.bodyName}, chờ người thứ hai xác nhận.`,
        `Lý do: ${reason}`,
        'Nếu đơn vị không đề nghị rút bài, báo ngay Ban Tổ chức.',
        `Xem tại: ${addressOf(entry)}`,
      ].join('\n'),
    },
    now,
  });

const about = ({ id }: EntryRow) => ({ noun: 'entry', subjectId: id }) as const;

type Letter = Pick<NewMail, 'noun' | 'subjectId' | 'subject' | 'text'>;

export async function mailUnit(tx: Tx, unitId: string, { letter, now }: { letter: Letter; now: Date }) {
  const unitIds = await successorsOf(tx, unitId, now);
  const people = await tx.person.findMany({
    where: { endedAt: null, seats: { some: { unitId: { in: unitIds }, endedAt: null } } },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  });
  await postAll(
    tx,
    people.map(({ id, email }) => ({ to: email, personId: id, ...letter })),
    now,
  );
}

const addressOf = ({ id, contest }: EntryRow): string =>
  `${env().PUBLIC_URL}${deskPage.entry(contest.slug, id)}`;

const textOf = (entry: EntryRow, receipt: Receipt): string =>
  [
    `Kính gửi: ${entry.unit.bodyName}`,
    `${entry.contest.organiser} đã nhận bài dự thi của ${entry.unit.bodyName}.`,
    `Số báo danh: ${entryName(receipt.number)}`,
    `Thời điểm nộp: ${instantWords(new Date(receipt.at))}`,
    `Bài dự thi: ${entry.title}`,
    'Các tệp đã nhận (mã kiểm tra SHA-256):',
    ...receipt.files.map(({ name, sha256 }) => `- ${name}: ${sha256}`),
    `Xem và in biên nhận: ${addressOf(entry)}/bien-nhan`,
  ].join('\n');
