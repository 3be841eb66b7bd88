import type { Severity } from '@/domain/contest/advice/severity';
import { formatScore } from '@/ui/words/format';

/** From how far off the others a hand is worth a word, on a scale of 100. */
const NEAR = 2;

/** What the numbers of a judge say, in one sentence. */
export function severityWords(name: string, { toPanel, shared, spread, few }: Severity): string {
  if (toPanel === null) return `${name}: không chấm chung bài nào với giám khảo khác nên chưa so được.`;
  const off = formatScore(Math.abs(toPanel));
  const hand =
    Math.abs(toPanel) < NEAR
      ? 'cho điểm gần như các giám khảo khác'
      : toPanel < 0
        ? `cho điểm thấp hơn các giám khảo khác trung bình ${off} điểm trên cùng bài`
        : `cho điểm cao hơn các giám khảo khác trung bình ${off} điểm trên cùng bài`;
  const width =
    spread === null ? '' : `; các phiếu của mình chênh nhau thường khoảng ${formatScore(spread)} điểm`;
  return `${name}: ${hand} (${shared} bài chấm chung${few ? ', ít số liệu' : ''})${width}.`;
}
