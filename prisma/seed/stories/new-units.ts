import { day } from '@/domain/date/calendar';
import { existsOn } from '@/domain/unit/unit';
import { type Random, random } from '../content/random';
import { placeOf, withoutDistricts } from '../content/write';
import { lineOf, type SeedUnit, standing } from '../units';
import { type Fate, fateOf } from './fates';
import type { PlannedModel, Step } from './step';
import { fresh, type Story, story } from './story';

/** The year that is told after the reorganisation, of the units that are there now. */
export const NEW_UNITS_YEAR = 2026;

type Told = { fate: Fate; early: boolean; continues?: string };

/** Of those whose accounts are shown: one goes on with what a predecessor did, one has begun anew, two wait for the organiser. */
const fixed: Record<string, Told> = {
  'xa-chieng-mai-2025': { fate: 'recognised', early: true, continues: 'u2018:04120 2022 0' },
  'phuong-to-hieu-2025': { fate: 'interim', early: false },
  'phuong-moc-chau': { fate: 'appraising', early: true },
  'so-nong-nghiep-va-moi-truong': { fate: 'proposed', early: true },
};

export function storiesOfNewUnits(
  seed: string,
  units: readonly SeedUnit[],
  earlier: readonly Story[],
): Story[] {
  const bound = day(NEW_UNITS_YEAR, 1, 31);
  return units
    .filter((unit) => unit.kind !== 'province' && existsOn(standing(unit), bound))
    .flatMap((unit) => {
      const by = random(`${seed} ${unit.ref} ${NEW_UNITS_YEAR}`);
      if (!fixed[unit.slug] && !by.chance(unit.kind === 'commune' ? 0.55 : 0.9)) return [];
      return storyOf(by, unit, earlier) ?? [];
    });
}

function storyOf(by: Random, unit: SeedUnit, earlier: readonly Story[]): Story | undefined {
  const known = fixed[unit.slug];
  const told = known ?? { fate: fateOf(by, { underWayYet: false }), early: by.chance(0.3) };
  const line = lineOf(unit.ref);
  const before = earlier.filter(
    ({ model, fate }) => line.includes(model.unit.ref) && (fate === 'recognised' || fate === 'replicated'),
  );
  const named = before.find(({ model }) => model.key === known?.continues);
  const continued = known ? named : by.chance(0.25) ? before.at(-1) : undefined;
  const template =
    continued?.template ??
    fresh(
      by,
      unit,
      before.map((one) => one.template),
    );
  if (!template) return undefined;
  const continues = continued?.model.key ?? null;
  const { model, steps, ...rest } = story({
    by,
    unit,
    year: NEW_UNITS_YEAR,
    nth: 0,
    ...told,
    template,
    continues,
  });
  const name = continued ? renamed(continued.model, unit) : model.text.name;
  return { ...rest, model: { ...model, text: { ...model.text, name } }, steps: steps.map(inNewWords) };
}

/** What goes on keeps its name, in the place of its new unit. */
const renamed = ({ text, unit }: PlannedModel, heir: SeedUnit): string =>
  text.name.replace(placeOf(unit.bodyName), placeOf(heir.bodyName));

const inNewWords = (step: Step): Step =>
  step.do === 'move' ? { ...step, reason: withoutDistricts(step.reason) } : step;
