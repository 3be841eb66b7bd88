import { day, dayOf, startOf } from '@/domain/date/calendar';
import type { ContestRules } from '@/domain/contest/setup/rules';
import { hasEnded, type UnitKind } from '@/domain/unit/unit';
import { db } from '@/server/io/db';
import { predecessorsOf } from '@/server/units/succession';
import { transact } from '@/server/write';
import { accountsAt, seatEverybody } from './cast';
import { random } from './content/random';
import { deliveriesStory } from './deliveries';
import { contestStory, type Entrant } from './contest/story';
import { permitModels } from './permissions';
import { type Aside, play } from './play';
import { keeping } from './stories/keeping';
import { lastYear, plan } from './stories/plan';
import type { Plan } from './stories/step';
import { readUnits, type SeedUnit, standing } from './units';
import { newUnitsStory } from './new-units/story';

/** The units of the accounts that there are by then. */
const shownAt = (now: Date) =>
  new Set(accountsAt(now).flatMap(({ seats }) => seats.flatMap(({ unit }) => unit ?? [])));

/** What may be told otherwise. */
export type Telling = {
  /** 6: only every sixth unit, and those shown. */
  share?: number;
  /** Nothing of the years before, so not the contest of 2020 either. */
  since?: number;
  without?: readonly UnitKind[];
  stories?: (plan: Plan) => Plan;
  rules?: Partial<ContestRules>;
};

/** People and five years of models, as far as they have come at `now`. All of it is made up. */
export async function seedDemo(now: Date, telling: Telling = {}): Promise<void> {
  const { share = 1, since = 0, without = [], stories: told = (all) => all, rules = {} } = telling;
  const shown = shownAt(now);
  const units = readUnits()
    .filter(({ kind }) => !without.includes(kind))
    .filter((unit, at) => shown.has(unit.slug) || at % shareOf(unit, { share, now }) === 0);
  const rows = await unitRows(now);
  const idBySlug = new Map(rows.map((row) => [row.slug, row.id]));
  const all = plan('Dân vận khéo', now, units);
  const stories = told(since > 0 ? keeping(all, ({ year }) => year >= since) : all);
  const acting = new Set(stories.models.map((model) => model.unit.slug));
  const staffed = rows.filter((row) => acting.has(row.slug) || shown.has(row.slug));
  // A demonstration does not wait a day for a seat.
  await transact((tx) => tx.officeSettings.create({ data: { seatWaitHours: 0 } }));
  const cast = await seatEverybody(staffed, { since: startOf(day(2018, 1, 3)), now });
  const years = (await db().season.findMany({ orderBy: { year: 'asc' } })).map(({ year }) => year);
  await permitModels(
    years.filter((year) => year <= lastYear),
    startOf(day(2018, 1, 4)),
  );
  const unitIdOf = (ref: string): string => {
    const id = idBySlug.get(units.find((unit) => unit.ref === ref)?.slug ?? '');
    if (!id) throw new Error(`no unit ${ref}`);
    return id;
  };
  const contest = (idOf: (key: string) => string): Aside[] =>
    since > CONTEST_YEAR
      ? []
      : contestStory(cast, entrantsOf(stories, unitIdOf, idOf), rules).filter((aside) => aside.at <= now);
  const filing = rows.flatMap(({ id, slug, kind }) =>
    kind !== 'province' && units.some((unit) => unit.slug === slug)
      ? [{ id, slug, kind, staffed: staffed.some((row) => row.slug === slug) }]
      : [],
  );
  const delivered = await deliveriesStory(cast, filing, { since, now });
  const opened = newUnitsStory(cast, { all: rows, filing }, now);
  await play({ ...stories, cast, unitIdOf }, (idOf) => [...contest(idOf), ...delivered, ...opened]);
}

/** After the reorganisation a third of the communes that ended is enough to tell of them. */
const shareOf = (unit: SeedUnit, { share, now }: { share: number; now: Date }): number =>
  unit.kind === 'commune' && hasEnded(standing(unit), dayOf(now)) ? share * 3 : share;

async function unitRows(now: Date) {
  const select = { id: true, slug: true, name: true, kind: true, validFrom: true } as const;
  const rows = await db().unit.findMany({ select });
  const line = await predecessorsOf(
    rows.map(({ id }) => id),
    now,
  );
  return rows.map((row) => ({ ...row, unitIds: line.get(row.id) ?? [row.id] }));
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
