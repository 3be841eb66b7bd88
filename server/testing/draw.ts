import { addDays, dayOf } from '@/domain/date/calendar';
import type { Stage } from './contest';
import { closeList, confirmNumber, nameDraw, typeNumber } from '../contest/draw/acts';

// A draw on its way, for tests.

export const DAY_MS = 86_400_000;
export const later = (moment: Date, days = 1): Date => new Date(moment.getTime() + days * DAY_MS);

/** A draw whose source is named, for the day after tomorrow. */
export const named = (
  s: Stage,
  { each, now, block = null }: { each: number; now: Date; block?: string | null },
) =>
  nameDraw(
    { by: s.organiser, now },
    {
      contestId: s.contestId,
      block,
      each,
      source: 'Kết quả xổ số minh họa, giải đặc biệt',
      drawOn: addDays(dayOf(now), 2),
    },
  );

export async function closed(s: Stage, each: number, now: Date): Promise<string> {
  const { id } = await named(s, { each, now });
  await closeList({ by: s.organiser, now }, id);
  return id;
}

/** From the source to the assignments. @returns the draw and the moment of its end */
export async function drawn(
  s: Stage,
  { each, now, number = '04711' }: { each: number; now: Date; number?: string },
) {
  const id = await closed(s, each, now);
  const at = later(now, 2);
  await typeNumber({ by: s.organiser, now: at }, { id, number });
  await confirmNumber({ by: s.signer, now: at }, { id, number });
  return { id, at };
}
