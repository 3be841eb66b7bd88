import type { ToldStanding } from '@/server/judge-desk';
import { Badge } from '@/ui/badge';
import { relationWords } from '@/ui/contest-words';

/** How the judge stands to the entry, in a word. */
export function StandingBadge({ standing }: { standing: ToldStanding }) {
  if (standing.kind === 'unasked') return <Badge tone="warning">Chưa khai báo</Badge>;
  if (standing.kind === 'clear') return <Badge tone="success">Không có</Badge>;
  return <Badge tone="neutral">{whyWords(standing.why)}</Badge>;
}

export function whyWords(why: Extract<ToldStanding, { kind: 'conflicted' }>['why']): string {
  if (why === 'declared') return 'Đã khai có xung đột lợi ích';
  if (why === 'recused') return 'Đã đề nghị không chấm';
  return why === 'hidden' ? 'Hệ thống xác định có xung đột lợi ích' : relationWords[why];
}
