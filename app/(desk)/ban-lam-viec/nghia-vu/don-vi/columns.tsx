import { type Duty, duties } from '@/domain/registry/duties/obligation';
import type { DutyRecord, DutyOrder } from '@/domain/registry/duties/duty-record';
import { standsIn } from '@/domain/text/place';
import type { Column } from '@/ui/list/data-table';
import { DutyBadge } from '@/ui/element/status';
import { UnitName } from '@/ui/element/unit-name';
import { dutyWords } from '@/ui/words/words';
import { modelsHref, sortOf, type UnitsAsk, unitsHref } from '../ask';

export const columns = (ask: UnitsAsk): Column<DutyRecord>[] => [
  {
    key: 'unit',
    label: 'Đơn vị',
    title: true,
    sort: sortOf<DutyOrder>(ask, { order: 'name' }, (part) => unitsHref({ ...ask, ...part })),
    cell: ({ unit, year }) => (
      <UnitName
        name={unit.name}
        href={modelsHref({ nam: String(year), unitId: unit.id })}
        parent={standsIn(unit)}
      />
    ),
  },
  ...(ask.years.length > 1
    ? [
        {
          key: 'year',
          label: 'Năm',
          numeric: true,
          width: 'narrow' as const,
          cell: ({ year }: DutyRecord) => year,
        },
      ]
    : []),
  ...duties.map((duty) => column(duty)),
];

const column = (duty: Duty): Column<DutyRecord> => ({
  key: duty,
  label: dutyWords[duty],
  cell: (dutyRecord) => <DutyBadge state={dutyRecord.states[duty]} />,
});
