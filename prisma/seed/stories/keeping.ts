import type { Plan, PlannedModel, Step } from './step';

/** The same stories as if the other models had never been begun. */
export function keeping({ models, steps }: Plan, isKept: (model: PlannedModel) => boolean): Plan {
  const kept = models.filter(isKept);
  const keys = new Set(kept.map(({ key }) => key));
  const decided = (step: Extract<Step, { do: 'decide' }>): Step[] => {
    const recognise = step.recognise.filter((key) => keys.has(key));
    const decline = step.decline.filter(({ model }) => keys.has(model));
    return recognise.length + decline.length > 0 ? [{ ...step, recognise, decline }] : [];
  };
  return {
    models: kept.map((model) => ({
      ...model,
      continues: model.continues && keys.has(model.continues) ? model.continues : null,
    })),
    steps: steps.flatMap((step) => {
      if (step.do === 'decide') return decided(step);
      return step.do === 'lock' || keys.has(step.model) ? [step] : [];
    }),
  };
}
