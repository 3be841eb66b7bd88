import type { Actor } from '@/domain/actor';
import { addDays, day, startOf, yearOf } from '@/domain/date/calendar';
import { existsOn } from '@/domain/unit/unit';
import { db } from '@/server/io/db';
import { noteOnPaper } from '@/server/obligations/on-paper';
import { open } from '@/server/registry/duties/seasons';
import type { Cast } from '../cast';
import { random } from '../content/random';
import { permitModels } from '../permissions';
import type { Aside } from '../play';
import { NEW_UNITS_YEAR } from '../stories/new-units';
import { lastYear } from '../stories/plan';
import { readUnits, standing } from '../units';
import { drawGroups } from './groups';
import { makePlan } from './plan';

type Known = { id: string; slug: string };

/** How a year after the plan of 2018–2022 is opened; in the one that is told, groups, a plan and its papers as well.
 * @param units.filing those that are told of; all stand in groups */
export function newUnitsStory(
  { organiser }: Cast,
  units: { all: readonly Known[]; filing: readonly Known[] },
  now: Date,
): Aside[] {
  const year = yearOf(now);
  if (year <= lastYear) return [];
  const years = [...new Set(now > at(opened(NEW_UNITS_YEAR), 8) ? [NEW_UNITS_YEAR, year] : [year])];
  const asides = years.map((one) => opening(organiser, one));
  asides.push(
    ...drawGroups(byAddress(units.all), at(opened(NEW_UNITS_YEAR), 10)),
    ...makePlan(organiser, at(opened(NEW_UNITS_YEAR), 14)),
    ...posts(organiser, byAddress(units.filing)),
  );
  return asides.filter((one) => one.at <= now);
}

const byAddress = (units: readonly Known[]) => new Map(units.map(({ slug, id }) => [slug, id]));

const at = (date: Date, hour: number): Date => new Date(startOf(date).getTime() + hour * 3_600_000);

/** The first working day. */
const opened = (year: number): Date => day(year, 1, 2);

function opening(by: Actor, year: number): Aside {
  const now = at(opened(year), 8);
  return {
    at: now,
    tell: async () => {
      // The year of the moment is there from the start.
      if ((await db().season.count({ where: { year } })) === 0) await open({ by, now }, year);
      await permitModels([year], now);
    },
  };
}

/** The papers that most have sent, each with the day before which it was asked for. */
const papers = [
  { code: 'R1', due: day(NEW_UNITS_YEAR, 1, 15) },
  { code: 'R5', due: day(NEW_UNITS_YEAR, 1, 30) },
  { code: 'T2', due: day(NEW_UNITS_YEAR, 1, 31) },
  { code: 'R6', due: day(NEW_UNITS_YEAR, 6, 15) },
] as const;

/** Written down by Sở Nội vụ, as the post brought them: most in time, some late, a few not at all. */
function posts(by: Actor, idOf: ReadonlyMap<string, string>): Aside[] {
  const units = readUnits().filter(({ kind }) => kind !== 'province');
  return papers.flatMap(({ code, due }) => {
    const owing = units.filter((unit) => existsOn(standing(unit), due));
    const came = owing.map(({ slug }) => ({
      slug,
      luck: random(`${code} ${NEW_UNITS_YEAR} ${slug}`).real(),
    }));
    const early = came.filter(({ luck }) => luck < 0.85);
    const late = came.filter(({ luck }) => luck >= 0.85 && luck < 0.94);
    return [
      { sent: early, receivedOn: addDays(due, -3) },
      { sent: late, receivedOn: addDays(due, 9) },
    ].flatMap(({ sent, receivedOn }) => {
      const unitIds = sent.flatMap(({ slug }) => idOf.get(slug) ?? []);
      const now = at(addDays(receivedOn, 1), 9);
      const paper = { code, year: NEW_UNITS_YEAR, unitIds, receivedOn };
      return unitIds.length > 0 ? [{ at: now, tell: () => noteOnPaper({ by, now }, paper) }] : [];
    });
  });
}
