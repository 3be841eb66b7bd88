import type { Actor } from '@/domain/actor';
import { asked } from '@/domain/registry/duties/duty-record';
import { now } from '@/server/request/moment';
import { debtorsOf } from '@/server/registry/duties/reminders';
import { currentOf, seasons } from '@/server/registry/duties/seasons';
import { dutyRecordsOf } from '@/server/registry/duties/duties';
import { type Query, unitsAsk } from '../ask';

/** The debtors of a list as its URL asks for it; null when the year has no season. */
export async function debtorsFor(by: Actor, query: Query) {
  const [all, moment] = [await seasons(), now()];
  const ask = unitsAsk(query, currentOf(all, moment)?.year ?? 0);
  const season = all.find(({ year }) => String(year) === ask.nam);
  if (!season) return null;
  const rows = asked(await dutyRecordsOf({ by, now: moment }, [season.year]), ask);
  return {
    ask,
    season,
    moment,
    debtors: await debtorsOf({ by, now: moment }, { dutyRecords: rows, duty: ask.duty }),
  };
}
