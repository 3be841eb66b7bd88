import { publicPage } from '@/domain/addresses';
import { pointsTyped } from '@/domain/contest/tally/points';
import { inFours } from '@/domain/proof/fours';
import type { Freeze } from '@/prisma/generated/client';
import type { ContestRow } from '../row';
import type { GivenCode } from '../frozen-bindings';
import { namesIn } from '../freezes/names';
import { bundleOf, frozenTextOf } from '../freezes/read';
import { prizeName } from '../prizes/prize-name';
import { env } from '../../io/env';
import type { Tx } from '../../io/db';
import { mailUnit } from '../entries/receipts';

type Publication = { contest: ContestRow; row: Freeze; codes: readonly GivenCode[] };

/** Mails each unit the signed result and its hash, so that copies exist which nobody can recall. */
export async function mailResults(tx: Tx, { contest, row, codes }: Publication, now: Date): Promise<void> {
  const about = { noun: 'publication', subjectId: row.id } as const;
  const text = frozenTextOf(row);
  const bundle = bundleOf(row);
  const names = await namesIn(tx, row, text);
  const name = text?.contest.name ?? contest.name;
  const address = `${env().PUBLIC_URL}${publicPage.contestResults(contest.slug)}`;
  const corrects = contest.publishedAt !== null;
  const lines = bundle.outcome.blocks.flatMap((block) => block.lines);
  for (const { entry, rank, total, unranked } of lines) {
    const named = names.get(entry);
    if (!named || unranked === 'withdrawn') continue;
    const letter = [
      `Kính gửi: ${named.unit.bodyName}`,
      `${corrects ? 'Kết quả đính chính' : 'Kết quả'} ${name} đã được công bố.`,
      `Bài dự thi ${entry} “${named.title}”: ${
        rank === null ? 'không xếp hạng' : `hạng ${rank}`
      }${total === null ? '' : `, ${pointsTyped(total)} điểm`}.`,
      ...codes
        .filter((given) => given.entry === entry)
        .map(
          ({ prize, code }) =>
            `${prizeName(bundle, prize)}. Giấy chứng nhận: ${env().PUBLIC_URL}${publicPage.certificate(code)}`,
        ),
      `Xem toàn bộ kết quả: ${address}`,
      `Mã kiểm tra (SHA-256) của bản kết quả số ${row.version}: ${inFours(row.hash)}`,
      'Đề nghị lưu thư này: mã trên cho phép phát hiện nếu kết quả bị sửa về sau.',
    ].join('\n');
    const subject = `${corrects ? 'Đính chính kết quả' : 'Kết quả'} bài dự thi ${entry} – ${name}`;
    await mailUnit(tx, named.unit.id, { letter: { ...about, subject, text: letter }, now });
  }
}
