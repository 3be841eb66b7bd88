import { addDays, dayOf } from '@/domain/date/calendar';
import type { Random } from '../content/random';
import type { Fate } from './fates';
import { officeTime } from './office';
import * as reasons from './reasons';
import type { Step } from './step';

/** A model with an appraisal that waits for its decision. */
export type Rated = { key: string; year: number; fate: Fate; at: Date };

const BATCH_DAYS = 16;

/** One decision for what was rated within about two weeks, as offices do, and the replications of the next spring. */
export function decisionsOf(by: Random, rated: readonly Rated[]): Step[] {
  const settled = rated
    .filter(({ fate }) => fate !== 'appraising')
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const steps: Step[] = [];
  let serial = 0;
  for (const batch of batches(settled)) {
    const last = batch.at(-1)?.at ?? new Date(0);
    const at = officeTime(by, addDays(dayOf(last), 2), 3);
    const year = batch[0]?.year ?? 0;
    serial = steps.some((step) => step.do === 'decide' && step.year === year) ? serial + 1 : 1;
    steps.push({
      at,
      do: 'decide',
      year,
      number: `MH-${String(serial).padStart(2, '0')}/QĐ-${year}`,
      issuedOn: dayOf(at),
      summary: `Công nhận mô hình “Dân vận khéo” năm ${year}, đợt ${serial} (dữ liệu minh họa)`,
      recognise: batch.filter(good).map(({ key }) => key),
      decline: batch
        .filter((one) => !good(one))
        .map(({ key }) => ({ model: key, reason: by.pick(reasons.declined) })),
    });
    steps.push(
      ...batch
        .filter(({ fate }) => fate === 'replicated')
        .map(
          ({ key }): Step => ({
            at: officeTime(by, addDays(dayOf(at), 30), 50),
            do: 'move',
            model: key,
            event: 'replicate',
            reason: 'Giới thiệu để các đơn vị có điều kiện tương tự học tập, áp dụng.',
          }),
        ),
    );
  }
  return steps;
}

const good = ({ fate }: Rated): boolean => fate === 'recognised' || fate === 'replicated';

function batches(rated: readonly Rated[]): Rated[][] {
  const all: Rated[][] = [];
  for (const one of rated) {
    const open = all.findLast((batch) => batch[0]?.year === one.year);
    const first = open?.[0];
    if (open && first && one.at.getTime() - first.at.getTime() < BATCH_DAYS * 86_400_000) open.push(one);
    else all.push([one]);
  }
  return all;
}
