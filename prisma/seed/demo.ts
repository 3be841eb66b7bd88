import { day, startOf } from '@/domain/calendar';
import { db } from '@/server/io/db';
import { accounts, seatEverybody } from './cast';
import { contestStory, type Entrant } from './contest/story';
import { type Aside, play } from './play';
import { plan } from './stories/plan';
import type { Plan } from './stories/step';
import { readUnits } from './units';

/** The units whose accounts are announced at the start. */
const shown = new Set(accounts.flatMap(({ seats }) => seats.flatMap(({ unit }) => unit ?? [])));

/**
 * People and five years of models, as far as they have come at `now`. All of it is made up.
 * @param share 6: only every sixth unit, and those shown
 */
export async function seedDemo(now: Date, share = 1): Promise<void> {
  const units = readUnits().filter((unit, at) => shown.has(unit.slug) || at % share === 0);
  const rows = await db().unit.findMany({ select: { id: true, slug: true, name: true, kind: true } });
  const idBySlug = new Map(rows.map((row) => [row.slug, row.id]));
  const stories = plan('Dân vận khéo', now, units);
  const acting = new Set(stories.models.map((model) => model.unit.slug));
  const staffed = rows.filter((row) => acting.has(row.slug) || shown.has(row.slug));
  const cast = await seatEverybody(staffed, startOf(day(2018, 1, 3)));
  const unitIdOf = (ref: string): string => {
    const id = idBySlug.get(units.find((unit) => unit.ref === ref)?.slug ?? '');
    if (!id) throw new Error(`no unit ${ref}`);
    return id;
  };
  const contest = (idOf: (key: string) => string): Aside[] =>
    contestStory(cast, entrantsOf(stories, unitIdOf, idOf)).filter((aside) => aside.at <= now);
  await play(stories, cast, unitIdOf, contest);
}

const CONTEST_YEAR = 2020;

/** Departments and districts whose model of the contest's year was received in time to enter with it (KH 04, II.5). */
function entrantsOf(
  stories: Plan,
  unitIdOf: (ref: string) => string,
  idOf: (key: string) => string,
): Entrant[] {
  const received = new Set(
    stories.steps.flatMap((step) =>
      step.do === 'move' && step.event === 'receive' && step.at < startOf(day(CONTEST_YEAR, 7, 1))
        ? [step.model]
        : [],
    ),
  );
  const withdrawn = new Set(
    stories.steps.flatMap((s) => (s.do === 'move' && s.event === 'withdraw' ? [s.model] : [])),
  );
  const models = stories.models.filter(
    ({ key, year, unit }) =>
      year === CONTEST_YEAR &&
      received.has(key) &&
      !withdrawn.has(key) &&
      ['department', 'publicServiceUnit', 'district'].includes(unit.kind),
  );
  const first = new Map(models.toReversed().map((model) => [model.unit.slug, model]));
  return [...first.values()].map(({ key, unit }) => ({
    slug: unit.slug,
    unitId: unitIdOf(unit.ref),
    modelId: idOf(key),
    key,
  }));
}
