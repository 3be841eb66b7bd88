import type { Phase } from '@/domain/contest/phase';
import type { EntryStatus } from '@/domain/contest/entry';
import { Badge } from '@/ui/badge';
import { entryStatusTone } from '@/ui/entry-words';
import { entryStatusWords, phaseWords } from '@/ui/contest-words';
import { phaseTone } from '@/ui/phase-tone';

export function PhaseBadge({ phase, announced }: { phase: Phase; announced: boolean }) {
  if (!announced) return <Badge tone="warning">Đang chuẩn bị, chưa thông báo</Badge>;
  return <Badge tone={phaseTone[phase]}>{phaseWords[phase]}</Badge>;
}

export function EntryBadge({ status }: { status: EntryStatus }) {
  return <Badge tone={entryStatusTone[status]}>{entryStatusWords[status]}</Badge>;
}
