import { randomUUID } from 'node:crypto';
import type { ModelEvent } from '@/domain/registry/model/lifecycle';
import { rate } from '@/server/registry/decisions/appraisals';
import { decide } from '@/server/registry/decisions/decisions';
import { advance, register, report, save } from '@/server/registry/models/models';
import { attach } from '@/server/registry/models/papers';
import { lock } from '@/server/registry/duties/seasons';
import type { Cast } from './cast';
import { upload } from './stock';
import type { Plan, PlannedModel, Step } from './stories/step';

/** A piece of another story, told between the steps when its moment comes. */
export type Aside = { at: Date; tell: () => Promise<unknown> };

type Running = PlannedModel & { id: string; revision: number };

/** Plays the plan, step after step, through the verbs that the screens call, each by the person whose task it is. */
export async function play(
  { models, steps, cast, unitIdOf }: Plan & { cast: Cast; unitIdOf: (ref: string) => string },
  asidesOf: (idOf: (key: string) => string) => readonly Aside[] = () => [],
): Promise<void> {
  const running = new Map(models.map((model) => [model.key, { ...model, id: randomUUID(), revision: 0 }]));
  const found = (key: string): Running => {
    const model = running.get(key);
    if (!model) throw new Error(`${key} was not planned`);
    return model;
  };
  const asides = asidesOf((key) => found(key).id).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const step of steps) {
    while (asides[0] && asides[0].at <= step.at) await asides.shift()?.tell();
    await act(step, { cast, found }, unitIdOf).catch((error: unknown) => {
      throw new Error(`The story cannot go on: ${JSON.stringify(step)}`, { cause: error });
    });
  }
  for (const aside of asides) await aside.tell();
}

type Found = (key: string) => Running;

async function act(
  step: Step,
  { cast, found }: { cast: Cast; found: Found },
  unitIdOf: (ref: string) => string,
): Promise<unknown> {
  if (step.do === 'decide') return ruled(step, cast, found);
  if (step.do === 'lock')
    return lock({ by: cast.organiser, now: step.at }, { year: step.year, reason: step.reason });
  const model = found(step.model);
  const officer = cast.of(model.unit.slug, 'unitOfficer');
  switch (step.do) {
    case 'register': {
      const { id, year, continues } = model;
      const continuedFromId = continues ? found(continues).id : undefined;
      const registration = {
        id,
        year,
        unitId: unitIdOf(model.unit.ref),
        ...(continuedFromId && { continuedFromId }),
      };
      return register({ by: officer, now: step.at }, registration);
    }
    case 'save':
      return written(
        model,
        await save(
          { by: officer, now: step.at },
          { id: model.id, base: model.revision, text: textOf(model) },
        ),
      );
    case 'report': {
      const said = { results: model.results, selfScore: step.selfScore };
      return written(
        model,
        await report({ by: officer, now: step.at }, { id: model.id, base: model.revision, text: said }),
      );
    }
    case 'attach': {
      const { kind, file, title, number, issuedOn, audience, at } = step;
      const fileId = await upload({ by: officer, now: at }, { modelId: model.id, kind, file });
      return attach(
        { by: officer, now: at },
        { modelId: model.id, fileId, text: { title, number, issuedOn, audience } },
      );
    }
    case 'move': {
      const by = ofProvince.includes(step.event) ? cast.organiser : cast.of(model.unit.slug, 'unitLeader');
      return advance({ by, now: step.at }, { id: model.id, event: step.event, reason: step.reason });
    }
  }
  return rate({ by: cast.organiser, now: step.at }, { id: model.id, base: null, appraisal: step.appraisal });
}

const ofProvince: readonly ModelEvent[] = [
  'return',
  'receive',
  'beginAppraisal',
  'returnProposal',
  'replicate',
];

/** What came back for completion is completed. */
const textOf = ({ text, revision }: Running) =>
  revision === 0
    ? text
    : {
        ...text,
        method: `${text.method} Mỗi việc có một người chịu trách nhiệm và ngày hoàn thành, ghi trong kế hoạch kèm theo.`,
      };

function written(model: Running, saved: { revision: number } | { stale: unknown }): void {
  if (!('revision' in saved)) throw new Error('somebody else wrote the story');
  model.revision = saved.revision;
}

async function ruled(step: Extract<Step, { do: 'decide' }>, cast: Cast, found: Found): Promise<void> {
  const ruling = {
    year: step.year,
    number: step.number,
    issuedOn: step.issuedOn,
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
    summary: step.summary,
    recognise: step.recognise.map((key) => found(key).id),
    decline: step.decline.map(({ model, reason }) => ({ id: found(model).id, reason })),
  };
  const outcome = await decide({ by: cast.organiser, now: step.at }, ruling);
  if ('obstacles' in outcome) throw new Error(JSON.stringify(outcome.obstacles));
}
