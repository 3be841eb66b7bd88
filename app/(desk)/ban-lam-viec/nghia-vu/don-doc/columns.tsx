import type { Debtor, LetterState } from '@/server/registry/duties/reminders';
import { standsIn } from '@/domain/text/place';
import type { Contact } from '@/server/units/contacts';
import { Badge } from '@/ui/element/badge';
import type { Column } from '@/ui/list/data-table';
import { formatNumber } from '@/ui/words/format';
import type { Tone } from '@/ui/words/tone';
import { UnitName } from '@/ui/element/unit-name';
import { dutyWords } from '@/ui/words/words';

export const columns = (
  phones: ReadonlyMap<string, Contact>,
  { ticking }: { ticking: boolean },
): Column<Debtor>[] => [
  ...(ticking ? [box] : []),
  {
    key: 'unit',
    label: 'Đơn vị',
    title: true,
    cell: ({ dutyRecord: { unit } }) => <UnitName name={unit.name} parent={standsIn(unit)} />,
  },
  {
    key: 'owes',
    label: 'Quá hạn',
    cell: ({ duties }) => duties.map((duty) => dutyWords[duty]).join(', '),
  },
  {
    key: 'phone',
    label: 'Điện thoại',
    cell: ({ dutyRecord }) => <Phone contact={phones.get(dutyRecord.unit.id)} />,
  },
  { key: 'people', label: 'Người nhận', numeric: true, cell: ({ people }) => formatNumber(people.length) },
  { key: 'state', label: 'Thư', cell: (debtor) => <LetterBadge debtor={debtor} /> },
];

const box: Column<Debtor> = {
  key: 'box',
  label: 'Gửi',
  bare: true,
  width: 'narrow',
  cell: ({ dutyRecord: { unit }, people, letters }) =>
    people.length > 0 &&
    !letters && (
      <input
        type="checkbox"
        name="unit"
        value={unit.id}
        defaultChecked
        aria-label={`Gửi thư cho ${unit.name}`}
        className="size-6 accent-primary"
      />
    ),
};

function Phone({ contact }: { contact?: Contact }) {
  if (!contact?.phone) return '–';
  return (
    <>
      <a href={`tel:${contact.phone.replace(/[^+\d]/gu, '')}`} className="link whitespace-nowrap">
        {contact.phone}
      </a>
      <span className="block text-ink-faint">{contact.name}</span>
    </>
  );
}

const states: Record<LetterState, { tone: Tone; words: string }> = {
  composed: { tone: 'info', words: 'Đã soạn, chờ gửi' },
  sent: { tone: 'success', words: 'Đã gửi hôm nay' },
  refused: { tone: 'danger', words: 'Bị từ chối' },
};

function LetterBadge({ debtor: { letters, people } }: { debtor: Debtor }) {
  if (letters) return <Badge tone={states[letters].tone}>{states[letters].words}</Badge>;
  return people.length > 0 ? (
    <Badge tone="neutral">Sẽ gửi</Badge>
  ) : (
    <Badge tone="warning">Chưa có tài khoản</Badge>
  );
}
