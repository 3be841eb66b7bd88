import { nameInLine } from '@/domain/place';
import type { PersonRow } from '@/server/people-lists';
import { Badge } from '@/ui/badge';
import { seatWords } from '@/ui/words';

type Seat = PersonRow['seats'][number];

/** "Cán bộ đơn vị, xã Chiềng Ban" */
export const seatLine = ({ kind, unit, contest }: Seat): string =>
  [seatWords[kind], unit && nameInLine(unit.name), contest?.name].filter(Boolean).join(', ');

export function PersonState({ person }: { person: Pick<PersonRow, 'endedAt' | 'hasPassword'> }) {
  if (person.endedAt) return <Badge>Đã ngừng</Badge>;
  if (!person.hasPassword) return <Badge tone="warning">Chưa nhận lời mời</Badge>;
  return <Badge tone="success">Đang hoạt động</Badge>;
}
