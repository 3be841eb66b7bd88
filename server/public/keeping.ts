import { nextChange } from '@/domain/contest/setup/phase';
import { addDays, dayOf, startOf } from '@/domain/date/calendar';
import { now } from '../io/clock';
import { db } from '../io/db';
import { keptForAll, publicGeneration } from '../io/public-cache';
import { hearPublic } from '../io/public-news';

/** From now on what everybody reads is made once (scripts/kept); not while its screens are being
 * written. */
export async function startKeeping(): Promise<void> {
  const kept = keptForAll();
  if (!kept || process.env.NODE_ENV === 'development') return;
  kept.count = publicGeneration;
  kept.begin = async () => {
    const generation = await publicGeneration();
    const moment = now();
    return { generation, lasts: (await publicUntil(moment)).getTime() - moment.getTime() };
  };
  hearPublic();
  await publicGeneration();
}

/** Until when public pages stay as they are while nobody does anything: a contest's next date, at
 * the latest midnight, for names and mergers count from a day on. */
export async function publicUntil(moment: Date): Promise<Date> {
  const contests = await db().contest.findMany({
    where: { announcedAt: { not: null }, publishedAt: null },
    select: {
      opensAt: true,
      closesAt: true,
      graceMinutes: true,
      judgingFrom: true,
      judgingUntil: true,
      showcaseAt: true,
      announcedAt: true,
      publishedAt: true,
    },
  });
  const changes = contests.flatMap((contest) => nextChange(contest, moment) ?? []);
  const midnight = startOf(addDays(dayOf(moment), 1));
  return changes.reduce((first, change) => (change < first ? change : first), midnight);
}
