import { pointsTyped } from '@/domain/contest/points';
import type { ContestRow } from './contests';
import { resultsOf } from './entry-result';
import { env } from './io/env';
import type { Tx } from './io/db';
import { mailUnit } from './receipts';
import { entryName } from '@/domain/contest/entry-name';

/** Tells each unit in the contest what its entry has come to, in the transaction of the publication or of a correction. */
export async function mailResults(tx: Tx, contest: ContestRow, now: Date): Promise<void> {
  const entries = await tx.entry.findMany({
    where: { contestId: contest.id, status: { in: ['accepted', 'disqualified'] }, number: { not: null } },
    include: { unit: { select: { bodyName: true } } },
    orderBy: { number: 'asc' },
  });
  const address = `${env().PUBLIC_URL}/hoi-thi/${contest.slug}/ket-qua`;
  const corrects = contest.publishedAt !== null;
  const resultOf = await resultsOf(tx, contest, now);
  for (const entry of entries) {
    const result = resultOf(entry);
    if (!result) continue;
    const { rank, total, prizes } = result;
    const text = [
      `Kính gửi: ${entry.unit.bodyName}`,
      `${corrects ? 'Kết quả đính chính' : 'Kết quả'} ${contest.name} đã được công bố.`,
      `Bài dự thi ${entryName(entry.number)} “${entry.title}”: ${
        rank === null ? 'không xếp hạng' : `hạng ${rank}`
      }${total === null ? '' : `, ${pointsTyped(total)} điểm`}.`,
      ...prizes.map(({ name, code }) => `${name}. Giấy chứng nhận: ${env().PUBLIC_URL}/xac-minh/${code}`),
      `Xem toàn bộ kết quả: ${address}`,
    ].join('\n');
    const subject = `${corrects ? 'Đính chính kết quả' : 'Kết quả'} bài dự thi ${entryName(entry.number)} – ${contest.name}`;
    await mailUnit(tx, entry.unitId, { subject, text }, now);
  }
}
