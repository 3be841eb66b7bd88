import type { Phase } from '@/domain/contest/setup/phase';
import type { EntryStatus } from '@/domain/contest/entry/entry';
import { Badge } from '@/ui/element/badge';
import { entryStatusTone } from '@/ui/words/contest/entry';
import { entryStatusWords, phaseWords } from '@/ui/words/contest/contest';
import { phaseTone } from '@/ui/words/phase-tone';

export function PhaseBadge({ phase, announced }: { phase: Phase; announced: boolean }) {
  if (!announced) return <Badge tone="warning">Đang chuẩn bị, chưa thông báo</Badge>;
  return <Badge tone={phaseTone[phase]}>{phaseWords[phase]}</Badge>;
}

export function EntryBadge({ status }: { status: EntryStatus }) {
  return <Badge tone={entryStatusTone[status]}>{entryStatusWords[status]}</Badge>;
}
