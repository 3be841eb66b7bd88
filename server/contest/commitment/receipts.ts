import { deskPage } from '@/domain/addresses';
import { randomBytes } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import { leafText, type SealedSheet } from '@/domain/contest/results/commitment';
import { entryName } from '@/domain/contest/entry/number';
import { instantWords } from '@/domain/date/calendar';
import type { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from '../../io/db';
import { env } from '../../io/env';
import { post } from '../../mail/mails';
import { type Pseudonym, pseudonyms } from '../conflicts/pseudonyms';
import { ownSheets } from '../../visible/judging';
import { found } from '../../write';
import { leafHash } from './merkle';

const sealing = {
  scores: true,
  person: { select: { id: true, email: true } },
  entry: { select: { number: true, contest: { select: { id: true, name: true, slug: true } } } },
} satisfies Prisma.ScoreSheetInclude;

type Sheet = Prisma.ScoreSheetGetPayload<{ include: typeof sealing }>;

const sealed = (sheet: Sheet, judge: string, salt: string): SealedSheet => ({
  entry: entryName(sheet.entry.number),
  part: sheet.part,
  judge,
  points: Object.fromEntries(sheet.scores.map(({ criterion, points }) => [criterion, points ?? 0])),
  third: sheet.third,
  salt,
});

const receiptFor = (sheet: Sheet, name: Pseudonym, now: Date) => {
  const judge = name(sheet.entryId, sheet.personId);
  const salt = randomBytes(16).toString('hex');
  return {
    sheetId: sheet.id,
    judge,
    salt,
    hash: leafHash(leafText(sealed(sheet, judge, salt))),
    issuedAt: now,
  };
};

/** Mailed in the transaction of the submission. */
export async function issueReceipt(tx: Tx, sheetId: string, now: Date): Promise<{ hash: string }> {
  const sheet = found(await tx.scoreSheet.findUnique({ where: { id: sheetId }, include: sealing }));
  const { contest } = sheet.entry;
  await replaceReceipt(tx, sheetId, now);
  const receipt = await tx.sheetReceipt.create({
    data: receiptFor(sheet, await pseudonyms(tx, contest.id), now),
  });
  const { email, id: personId } = sheet.person;
  const subject = `Biên nhận phiếu chấm ${entryName(sheet.entry.number)} – ${contest.name}`;
  const about = { noun: 'sheet', subjectId: sheetId } as const;
  await post(tx, { to: email, personId, ...about, subject, text: letter(sheet, receipt) }, now);
  return receipt;
}

// Without points and salt, or the keeper of the outbox would read scores early.
const letter = (sheet: Sheet, { hash, judge, issuedAt }: { hash: string; judge: string; issuedAt: Date }) =>
  [
    `Hệ thống đã nhận phiếu chấm của Ông/Bà cho bài ${entryName(sheet.entry.number)}, ${sheet.entry.contest.name}.`,
    `Mã giám khảo ở bài này: ${judge}`,
    `Thời điểm nộp: ${instantWords(issuedAt)}`,
    `Mã biên nhận: ${hash}`,
    'Đề nghị giữ thư này. Khi hết thời gian chấm, mã chung của mọi phiếu được công bố trước khi có bảng xếp hạng; sau khi công bố kết quả, mã biên nhận cho biết phiếu có được giữ nguyên hay không.',
    `Xem phiếu và cách kiểm tra: ${env().PUBLIC_URL}${deskPage.scoreSheet(sheet.entryId, sheet.part)}`,
  ].join('\n');

export const replaceReceipt = (tx: Tx, sheetId: string, now: Date) =>
  tx.sheetReceipt.updateMany({ where: { sheetId, replacedAt: null }, data: { replacedAt: now } });

export async function completeReceipts(tx: Tx, contestId: string, now: Date): Promise<void> {
  const sheets = await tx.scoreSheet.findMany({
    where: { status: 'submitted', entry: { contestId }, receipts: { none: { replacedAt: null } } },
    include: sealing,
  });
  if (sheets.length === 0) return;
  const name = await pseudonyms(tx, contestId);
  await tx.sheetReceipt.createMany({ data: sheets.map((sheet) => receiptFor(sheet, name, now)) });
}

export async function receiptsOf(by: Actor, sheetId: string) {
  const sheet = await db().scoreSheet.findFirst({
    where: { AND: [ownSheets(by), { id: sheetId }] },
    include: {
      ...sealing,
      receipts: { orderBy: [{ replacedAt: { sort: 'desc', nulls: 'first' } }, { issuedAt: 'desc' }] },
    },
  });
  return (sheet?.receipts ?? []).map(({ hash, judge, salt, issuedAt, replacedAt }) => ({
    hash,
    judge,
    issuedAt,
    replacedAt,
    text: replacedAt === null && sheet ? leafText(sealed(sheet, judge, salt)) : null,
  }));
}
export type ReceiptOfSheet = Awaited<ReturnType<typeof receiptsOf>>[number];
