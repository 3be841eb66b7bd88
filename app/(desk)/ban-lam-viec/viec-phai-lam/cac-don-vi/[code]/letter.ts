import { deskPage } from '@/domain/addresses';
import { leftOf } from '@/domain/obligation/record';
import type { UnitAnswer, UnitAnswers } from '@/server/obligations/queries';
import type { UrgingLetter } from '@/server/obligations/urging';
import { formatNumber } from '@/ui/words/format';
import { dueWordsOf } from '@/ui/words/plan/obligation';

type Frame = { note: string; portal: string; now: Date };

/** The words of the letter: what is overdue, by which clause, since when, and where to file it. */
export function urgingLetter(
  { unit, year }: Pick<UnitAnswers, 'unit' | 'year'>,
  { obligation, due }: Pick<UnitAnswer, 'obligation' | 'due'>,
  { note, portal, now }: Frame,
): UrgingLetter {
  const over = -(leftOf({ due }, now) ?? 0);
  return {
    subject: `Đôn đốc: ${obligation.words}, năm ${year}`,
    text: [
      `Kính gửi: ${unit.bodyName}`,
      `Sở Nội vụ đề nghị đơn vị thực hiện nội dung sau đây (${obligation.clause} của kế hoạch), hiện đã quá hạn ${formatNumber(over)} ngày:`,
      `- ${obligation.words} (${dueWordsOf(due)})`,
      ...(note ? [note] : []),
      `Soạn và nộp tại: ${portal}${deskPage.answer(year, obligation.code, unit.slug)}`,
      'Bản nộp sau thời hạn vẫn được tiếp nhận và ghi nhận là nộp muộn.',
      'Thư này do hệ thống gửi tự động. Nếu đơn vị vừa hoàn thành, xin bỏ qua thư này.',
    ].join('\n\n'),
  };
}
