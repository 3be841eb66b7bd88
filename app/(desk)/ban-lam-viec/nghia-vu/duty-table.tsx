import Link from 'next/link';
import { type Duty, duties, dutyStates } from '@/domain/obligation';
import type { Tally } from '@/domain/standing';
import { type Column, DataTable } from '@/ui/data-table';
import { formatNumber } from '@/ui/format';
import { StackChart } from '@/ui/stack-chart';
import { dutyFill } from '@/ui/status';
import { dutyStateWords, dutyWords } from '@/ui/words';
import { unitsHref } from './ask';

/** Each duty by its four states: drawn, and as numbers that open their rows. */
export function DutyTable({ tally, nam }: { tally: Tally; nam: string }) {
  return (
    <>
      <StackChart
        caption="Mức hoàn thành từng nghĩa vụ"
        parts={dutyStates.map((state) => ({
          key: state,
          label: dutyStateWords[state],
          fill: dutyFill[state],
        }))}
        rows={duties.map((duty) => ({ label: dutyWords[duty], values: tally.duties[duty] }))}
        share
      />
      <DataTable
        caption="Số đơn vị theo nghĩa vụ và mức hoàn thành"
        columns={columns(tally, nam)}
        rows={duties}
        rowKey={(duty) => duty}
      />
    </>
  );
}

const columns = (tally: Tally, nam: string): Column<Duty>[] => [
  { key: 'duty', label: 'Nghĩa vụ', title: true, cell: (duty) => dutyWords[duty] },
  ...dutyStates.map((state) => ({
    key: state,
    label: dutyStateWords[state],
    numeric: true,
    cell: (duty: Duty) => (
      <CountLink
        count={tally.duties[duty][state]}
        href={unitsHref({ nam, duty, state })}
        of={labelOf(duty, state)}
      />
    ),
  })),
];

const labelOf = (duty: Duty, state: keyof typeof dutyStateWords) =>
  `${dutyWords[duty]}, ${dutyStateWords[state].toLowerCase()}`;

/** A number that opens its rows. */
export function CountLink({ count, href, of }: { count: number; href: string; of: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="link inline-flex min-h-11 min-w-11 items-center justify-end tabular-nums"
      aria-label={`${of}: ${formatNumber(count)}`}
    >
      {formatNumber(count)}
    </Link>
  );
}
