import { addDays, day, startOf } from '@/domain/date/calendar';
import { type Random, random } from '../content/random';
import type { Template } from '../content/template';
import type { SeedUnit } from '../units';
import { decisionsOf } from './decisions';
import { type Fate, fateOf } from './fates';
import { officeTime } from './office';
import type { Plan, Step } from './step';
import { fresh, ratedOf, type Story, story } from './story';
import { NEW_UNITS_YEAR, storiesOfNewUnits } from './new-units';

const years = [2018, 2019, 2020, 2021, 2022] as const;
export const lastYear = 2022;

/** The stories of all units, in the order of time, as far as they have come at `moment`. */
export function plan(seed: string, moment: Date, units: readonly SeedUnit[]): Plan {
  const stories = units
    .filter((unit) => unit.kind !== 'province' && unit.validFrom < '2018')
    .flatMap((unit) => storiesOf(seed, unit, moment));
  const isTold = moment > startOf(day(NEW_UNITS_YEAR, 1, 1));
  if (isTold) stories.push(...storiesOfNewUnits(seed, units, stories));
  const rated = stories.flatMap(ratedOf);
  const steps = [
    ...stories.flatMap((one) => one.steps),
    ...decisionsOf(random(`${seed} decisions`), rated),
    ...locks(random(`${seed} locks`), isTold ? [...years, NEW_UNITS_YEAR] : years),
  ]
    .filter((step) => step.at < moment)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const begun = new Set(steps.flatMap((step) => (step.do === 'register' ? step.model : [])));
  return { models: stories.map(({ model }) => model).filter(({ key }) => begun.has(key)), steps };
}

function storiesOf(seed: string, unit: SeedUnit, moment: Date): Story[] {
  const stories: Story[] = [];
  const told: Template[] = [];
  for (const year of years) {
    const by = random(`${seed} ${unit.ref} ${year}`);
    const underWay = moment < day(year, 12, 1);
    for (let nth = 0; nth < countOf(by, { unit, year, seed }); nth++) {
      const fixed = fixedFates[`${unit.code} ${year} ${nth}`];
      const fate =
        (underWay || year < lastYear ? fixed : endedFates[`${unit.code} ${nth}`]) ??
        fateOf(by, { underWayYet: underWay });
      const former = stories.findLast(
        ({ model, fate: was }) => model.year === year - 1 && (was === 'recognised' || was === 'replicated'),
      );
      const continues = nth === 0 && former && by.chance(0.25) ? former : undefined;
      const template = continues ? told.at(stories.indexOf(continues)) : fresh(by, unit, told);
      if (!template) continue;
      told.push(template);
      stories.push(
        story({
          by,
          unit,
          year,
          nth,
          fate,
          early: underWay && shortFates.includes(fate),
          template,
          continues: continues?.model.key ?? null,
        }),
      );
    }
  }
  return stories;
}

// About a quarter of the communes take part, more of them each year, so that the glance shows who is missing.
const share: Record<number, number> = { 2018: 0.4, 2019: 0.48, 2020: 0.56, 2021: 0.64, 2022: 0.7 };

function countOf(by: Random, { unit, year, seed }: { unit: SeedUnit; year: number; seed: string }): number {
  const fixed = Object.keys(fixedFates).filter((key) => key.startsWith(`${unit.code} ${year} `)).length;
  if (fixed > 0) return fixed;
  if (unit.kind === 'district') return by.chance(0.2) ? 2 : 1;
  if (unit.kind !== 'commune') return by.chance(0.92) ? 1 : 0;
  const active = random(`${seed} ${unit.ref}`).chance(0.36);
  return active && by.chance(share[year] ?? 0) ? 1 : 0;
}

/** A model of the running year that has come so far was a short one, through by spring. */
const shortFates: readonly Fate[] = ['final', 'proposed', 'appraising', 'recognised'];

/** The units whose accounts are shown to visitors have something of every kind before them. Code, year, which one. */
const fixedFates: Record<string, Fate> = {
  '04120 2019 0': 'recognised',
  '04120 2020 0': 'replicated',
  '04120 2021 0': 'recognised',
  '04120 2022 0': 'running',
  '04120 2022 1': 'draft',
  '125 2018 0': 'recognised',
  '125 2020 0': 'replicated',
  '125 2021 0': 'notRecognised',
  '125 2022 0': 'interim',
  '125 2022 1': 'returned',
  'SYT 2019 0': 'recognised',
  'SYT 2020 0': 'recognised',
  'SYT 2021 0': 'replicated',
  'SYT 2022 0': 'returned',
  'SYT 2022 1': 'appraising',
  'STP 2022 0': 'recognised',
  '03646 2022 0': 'recognised',
};

/** What became of the last year's, told after it. Code, which one. */
const endedFates: Record<string, Fate> = { '04120 0': 'recognised', '125 0': 'recognised' };

/** A finished year is closed when its decisions are out. */
const locks = (by: Random, closed: readonly number[]): Step[] =>
  closed.map((year) => ({
    at: officeTime(by, addDays(day(year + 1, 3, 14), 0), 2),
    do: 'lock',
    year,
    reason: 'Đã hoàn thành việc công nhận mô hình của năm.',
  }));
