import { nameInLine } from '@/domain/text/place';
import type { PersonRow } from '@/server/people/queries';
import { Badge } from '@/ui/element/badge';
import { formatMoment } from '@/ui/words/format';
import { seatWords } from '@/ui/words/words';

type Seat = PersonRow['seats'][number];

/** "Cán bộ đơn vị, xã Chiềng Ban" */
export const seatLine = ({ kind, unit, contest, effectiveAt }: Seat): string =>
  [
    seatWords[kind],
    unit && nameInLine(unit.name),
    contest?.name,
    effectiveAt && `có hiệu lực từ ${formatMoment(effectiveAt)}`,
  ]
    .filter(Boolean)
    .join(', ');

export function PersonState({ person }: { person: Pick<PersonRow, 'endedAt' | 'hasPassword'> }) {
  if (person.endedAt) return <Badge>Đã ngừng</Badge>;
  if (!person.hasPassword) return <Badge tone="warning">Chưa nhận lời mời</Badge>;
  return <Badge tone="success">Đang hoạt động</Badge>;
}
