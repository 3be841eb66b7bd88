import type { Random } from '../content/random';
import type { Template } from '../content/template';
import { templatesFor } from '../content/templates';
import { write } from '../content/write';
import type { SeedUnit } from '../units';
import { courseOf } from './course';
import type { Rated } from './decisions';
import type { Fate } from './fates';
import { photosFor } from './pictures';
import type { PlannedModel, Step } from './step';

export type Story = { model: PlannedModel; fate: Fate; template: Template; steps: Step[] };

type Told = {
  by: Random;
  unit: SeedUnit;
  year: number;
  nth: number;
  fate: Fate;
  early: boolean;
  template: Template;
  continues: string | null;
};

export function story({ by, unit, year, nth, fate, early, template, continues }: Told): Story {
  const key = `${unit.ref} ${year} ${nth}`;
  const { text, results } = write(template, { subject: unit, year, by });
  const model = { key, unit, year, continues, text, results };
  return {
    model,
    fate,
    template,
    steps: courseOf({ key, year, fate, early, photos: photosFor(by, template), by }),
  };
}

export function fresh(by: Random, unit: SeedUnit, told: readonly Template[]): Template | undefined {
  const open = templatesFor(unit).filter((template) => !told.includes(template));
  return open.length > 0 ? by.pick(open) : undefined;
}

export function ratedOf({ model, fate, steps }: Story): Rated[] {
  const rate = steps.find((step) => step.do === 'rate');
  return rate ? [{ key: model.key, year: model.year, fate, at: rate.at }] : [];
}
