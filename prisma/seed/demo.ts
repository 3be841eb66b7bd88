import { day, startOf } from '@/domain/date/calendar';
import type { ContestRules } from '@/domain/contest/setup/rules';
import type { UnitKind } from '@/domain/unit/unit';
import { db } from '@/server/io/db';
import { transact } from '@/server/write';
import { accounts, seatEverybody } from './cast';
import { random } from './content/random';
import { deliveriesStory } from './deliveries';
import { contestStory, type Entrant } from './contest/story';
import { permitModels } from './permissions';
import { type Aside, play } from './play';
import { plan } from './stories/plan';
import type { Plan } from './stories/step';
import { readUnits } from './units';

/** The units whose accounts are announced at the start. */
const shown = new Set(accounts.flatMap(({ seats }) => seats.flatMap(({ unit }) => unit ?? [])));

/** What may be told otherwise. */
export type Telling = {
  /** 6: only every sixth unit, and those shown. */
  share?: number;
  without?: readonly UnitKind[];
  stories?: (plan: Plan) => Plan;
  rules?: Partial<ContestRules>;
};

/** People and five years of models, as far as they have come at `now`. All of it is made up. */
export async function seedDemo(now: Date, telling: Telling = {}): Promise<void> {
  const { share = 1, without = [], stories: told = (all) => all, rules = {} } = telling;
  const units = readUnits()
    .filter(({ kind }) => !without.includes(kind))
    .filter((unit, at) => shown.has(unit.slug) || at % share === 0);
  const rows = await db().unit.findMany({ select: { id: true, slug: true, name: true, kind: true } });
  const idBySlug = new Map(rows.map((row) => [row.slug, row.id]));
  const stories = told(plan('Dân vận khéo', now, units));
  const acting = new Set(stories.models.map((model) => model.unit.slug));
  const staffed = rows.filter((row) => acting.has(row.slug) || shown.has(row.slug));
  // A demonstration does not wait a day for a seat.
  await transact((tx) => tx.officeSettings.create({ data: { seatWaitHours: 0 } }));
  const cast = await seatEverybody(staffed, startOf(day(2018, 1, 3)));
  await permitModels();
  const unitIdOf = (ref: string): string => {
    const id = idBySlug.get(units.find((unit) => unit.ref === ref)?.slug ?? '');
    if (!id) throw new Error(`no unit ${ref}`);
    return id;
  };
  const contest = (idOf: (key: string) => string): Aside[] =>
    contestStory(cast, entrantsOf(stories, unitIdOf, idOf), rules).filter((aside) => aside.at <= now);
  const filing = rows.flatMap(({ id, slug, kind }) =>
    kind !== 'province' && units.some((unit) => unit.slug === slug)
      ? [{ id, slug, kind, staffed: staffed.some((row) => row.slug === slug) }]
      : [],
  );
  const delivered = await deliveriesStory(cast, filing, now);
  await play({ ...stories, cast, unitIdOf }, (idOf) => [...contest(idOf), ...delivered]);
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
  // In no order that anybody else knows: entries are numbered as they come, and judges read the numbers.
  const came = (slug: string) => random(`nộp bài ${slug}`).real();
  return [...first.values()]
    .map(({ key, unit }) => ({ slug: unit.slug, unitId: unitIdOf(unit.ref), modelId: idOf(key), key }))
    .toSorted((a, b) => came(a.slug) - came(b.slug));
}
