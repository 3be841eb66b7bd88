import { type Border, type MissingMark, prizeBorders } from '@/domain/contest/advice/prize-border';
import type { ContestRow } from '@/server/contest/row';
import { formatPoints, formatScore } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import type { Whole } from './absent-judge';

/** At the edge between two prizes: where who was absent, strict or lenient, may have decided. */
export function PrizeBorders({ contest: { rules }, whole, name }: Props) {
  const borders = prizeBorders(rules, whole.input.sheets, whole.outcome);
  if (borders.length === 0) return null;
  const prize = (key: string | null) => rules.prizes.find((one) => one.key === key)?.name ?? 'không có giải';
  const who = (missing: readonly MissingMark[]) =>
    missing
      .map(
        ({ judge, toPanel }) =>
          `${name(judge)} (chấm ${toPanel < 0 ? 'chặt' : 'rộng'} hơn ${formatScore(Math.abs(toPanel))})`,
      )
      .join(', ');
  const side = ({ entry, prize: key, missing }: Border['above']) =>
    `${entry} (${prize(key)})${missing.length > 0 ? `, thiếu phiếu của ${who(missing)}` : ''}`;
  return (
    <Notice tone="warning" title="Ranh giới giải có thể do giám khảo vắng">
      <p>
        Nếu mọi giám khảo cùng chấm, các cặp bài sau có thể đổi chỗ. Nên xem kỹ các phiếu trước khi quyết
        định.
      </p>
      <ul className="list-disc pl-5">
        {borders.map((border) => (
          <li key={`${border.above.entry} ${border.below.entry}`}>
            {side(border.above)} đứng trên {side(border.below)} {formatPoints(border.gap)} điểm.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Props = { contest: ContestRow; whole: Whole; name: (judge: string) => string };
