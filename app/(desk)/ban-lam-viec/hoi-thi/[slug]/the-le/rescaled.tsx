import { rescaledOf } from '@/domain/contest/setup/may';
import type { ContestRules } from '@/domain/contest/setup/rules';
import { formatPoints } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';

/** Parts whose criteria do not add up to their points: allowed, but it should be meant. */
export function Rescaled({ rules }: { rules: ContestRules }) {
  const parts = rescaledOf(rules);
  if (parts.length === 0) return null;
  return (
    <Notice tone="info" title="Điểm tiêu chí được quy đổi">
      <ul className="list-disc pl-5">
        {parts.map(({ key, name, sum, points }) => (
          <li key={key}>
            {name}: các tiêu chí cộng lại {formatPoints(sum)} điểm, quy đổi về {formatPoints(points)} điểm của
            phần thi.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
