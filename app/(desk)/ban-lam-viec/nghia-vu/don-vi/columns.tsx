import { type Duty, duties } from '@/domain/obligation';
import type { Standing, StandingOrder } from '@/domain/standing';
import type { Column, Sort } from '@/ui/data-table';
import { DutyBadge } from '@/ui/status';
import { UnitName } from '@/ui/unit-name';
import { dutyWords } from '@/ui/words';
import { modelsHref, type UnitsAsk, unitsHref } from '../ask';

export const columns = (ask: UnitsAsk): Column<Standing>[] => [
  {
    key: 'unit',
    label: 'Đơn vị',
    title: true,
    sort: sorted(ask, 'name'),
    cell: ({ unit, year }) => (
      <UnitName
        name={unit.name}
        href={modelsHref({ nam: String(year), unitId: unit.id })}
        parent={unit.kind === 'commune' ? unit.district?.name : undefined}
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
          cell: ({ year }: Standing) => year,
        },
      ]
    : []),
  ...duties.map((duty) => column(duty, ask)),
];

const column = (duty: Duty, ask: UnitsAsk): Column<Standing> => ({
  key: duty,
  label: dutyWords[duty],
  cell: (standing) => <DutyBadge state={standing.states[duty]} />,
  ...(duty === 'registration' && { sort: sorted(ask, 'owing') }),
});

const sorted = (ask: UnitsAsk, order: StandingOrder): Sort => ({
  href: unitsHref({ ...ask, order, page: 1 }),
  direction: ask.order === order ? 'ascending' : undefined,
});
