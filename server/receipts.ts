import { instantWords } from '@/domain/calendar';
import type { EntryEvent } from '@/domain/contest/entry';
import type { EntryRow } from './entries';
import { env } from './io/env';
import type { Tx } from './io/db';
import { postAll } from './mails';
import { successorsOf } from './succession';
import { entryName } from '@/domain/contest/entry-name';

/** What the unit holds in its hands after submitting: number, moment, and the sha256 of each file. */
export type Receipt = { number: number; at: string; files: { name: string; size: string; sha256: string }[] };

/** The receipt of the last submission. Written by the verb alone, so it is what it says. */
export const receiptOf = (entry: Pick<EntryRow, 'receipt'>): Receipt | null =>
  entry.receipt as unknown as Receipt | null;

/** Sends the receipt to everybody who works for the unit, in the transaction of the submission. */
export async function mailReceipt(tx: Tx, entry: EntryRow, receipt: Receipt, now: Date): Promise<void> {
  const subject = `Biên nhận bài dự thi ${entryName(receipt.number)} – ${entry.contest.name}`;
  await mailUnit(tx, entry.unitId, { subject, text: textOf(entry, receipt) }, now);
}

/** What the organiser's screening tells the unit. */
const told: Partial<Record<EntryEvent, string>> = {
  return: 'được trả lại để bổ sung. Sửa và nộp lại trước khi chấm thi',
  accept: 'hợp lệ, được vào vòng chấm thi',
  refuse: 'không hợp lệ',
  disqualify: 'bị loại khỏi Hội thi',
  reconsider: 'được xem xét lại',
};

/** Tells the unit what became of its entry, in the transaction of the decision. */
export async function mailScreening(tx: Tx, entry: EntryRow, event: EntryEvent, reason: string, now: Date) {
  const words = told[event];
  if (!words) return;
  const text = [
    `Kính gửi: ${entry.unit.bodyName}`,
    `Bài dự thi “${entry.title}” (${entry.contest.name}) của ${entry.unit.bodyName} ${words}.`,
    ...(reason ? [`Lý do: ${reason}`] : []),
    `Xem tại: ${addressOf(entry)}`,
  ].join('\n');
  await mailUnit(
    tx,
    entry.unitId,
    { subject: `Bài dự thi ${entryName(entry.number)} – ${entry.contest.name}`, text },
    now,
  );
}

/** Everybody who works for the unit, or for whoever carries it on. */
export async function mailUnit(tx: Tx, unitId: string, letter: { subject: string; text: string }, now: Date) {
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
  `${env().PUBLIC_URL}/ban-lam-viec/hoi-thi/${contest.slug}/du-thi/${id}`;

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
