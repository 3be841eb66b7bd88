import type { ToldConflict } from '@/server/contest/sheets/queries';
import { Badge } from '@/ui/element/badge';
import { relationWords } from '@/ui/words/contest/contest';

/** How the judge stands to the entry, in a word. */
export function ConflictBadge({ conflict }: { conflict: ToldConflict }) {
  if (conflict.kind === 'unasked') return <Badge tone="warning">Chưa khai báo</Badge>;
  if (conflict.kind === 'clear') return <Badge tone="success">Không có</Badge>;
  return <Badge tone="neutral">{whyWords(conflict.why)}</Badge>;
}

export function whyWords(why: Extract<ToldConflict, { kind: 'conflicted' }>['why']): string {
  if (why === 'declared') return 'Đã khai có xung đột lợi ích';
  if (why === 'recused') return 'Đã đề nghị không chấm';
  return why === 'hidden' ? 'Hệ thống xác định có xung đột lợi ích' : relationWords[why];
}
