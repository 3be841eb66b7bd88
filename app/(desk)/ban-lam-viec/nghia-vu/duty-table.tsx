import { duties, dutyStates } from '@/domain/registry/duties/obligation';
import type { Tally } from '@/domain/registry/duties/duty-record';
import { StackChart } from '@/ui/chart/stack-chart';
import { dutyFill } from '@/ui/element/status';
import { dutyStateWords, dutyWords } from '@/ui/words/words';
import { unitsHref } from './ask';
import { Figures } from './figures';

/** Each duty by its states: drawn, and as numbers that open their rows. */
export function DutyTable({ tally, nam }: { tally: Tally; nam: string }) {
  const states = dutyStates.filter(
    (state) => state !== 'exempt' || duties.some((duty) => tally.duties[duty].exempt > 0),
  );
  return (
    <>
      <StackChart
        caption="Mức hoàn thành từng nhiệm vụ"
        parts={states.map((state) => ({
          key: state,
          label: dutyStateWords[state],
          fill: dutyFill[state],
        }))}
        rows={duties.map((duty) => ({ label: dutyWords[duty], values: tally.duties[duty] }))}
        share
        tabled
      />
      <Figures
        caption="Số đơn vị theo nhiệm vụ và mức hoàn thành"
        first="Nhiệm vụ"
        heads={states.map((state) => dutyStateWords[state])}
        rows={duties.map((duty) => ({
          key: duty,
          label: dutyWords[duty],
          figures: states.map((state) => ({
            count: tally.duties[duty][state],
            href: unitsHref({ nam, duty, state }),
          })),
        }))}
      />
    </>
  );
}
