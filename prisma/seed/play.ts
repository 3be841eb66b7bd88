import { randomUUID } from 'node:crypto';
import { dayOf } from '@/domain/calendar';
import type { ModelEvent } from '@/domain/model/lifecycle';
import { rate } from '@/server/appraisals';
import { decide } from '@/server/decisions';
import { advance, register, report, save } from '@/server/models';
import { attach } from '@/server/papers';
import { lock } from '@/server/seasons';
import type { Cast } from './cast';
import { upload } from './stock';
import type { Plan, PlannedModel, Step } from './stories/step';

/** A piece of another story, told between the steps when its moment comes. */
export type Aside = { at: Date; tell: () => Promise<unknown> };

type Running = PlannedModel & { id: string; revision: number };

/** Plays the plan, step after step, through the verbs that the screens call, each by the person whose task it is. */
export async function play(
  { models, steps }: Plan,
  cast: Cast,
  unitIdOf: (ref: string) => string,
  asidesOf: (idOf: (key: string) => string) => readonly Aside[] = () => [],
): Promise<void> {
  const running = new Map(models.map((model) => [model.key, { ...model, id: randomUUID(), revision: 0 }]));
  const found = (key: string): Running => {
    const model = running.get(key);
    if (!model) throw new Error(`${key} was not planned`);
    return model;
  };
  const asides = asidesOf((key) => found(key).id).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const crowd of crowds(steps)) {
    const moment = crowd[0]?.[0]?.at ?? new Date(0);
    while (asides[0] && asides[0].at <= moment) await asides.shift()?.tell();
    await Promise.all(crowd.map((line) => inTurn(line, (step) => act(step, cast, found, unitIdOf))));
  }
  for (const aside of asides) await aside.tell();
}

const CROWD = 6;

/**
 * Steps that may be played at the same time, because offices work side by side: a line for each model, at most so
 * many lines, all on one day. A decision or a lock concerns many models and stands alone.
 */
function crowds(steps: readonly Step[]): Step[][][] {
  const all: Map<string, Step[]>[] = [];
  let today = '';
  for (const step of steps) {
    const alone = !('model' in step);
    const day = alone ? '' : dayOf(step.at).toISOString();
    const last = all.at(-1);
    const line = 'model' in step ? step.model : '';
    const joins = last && day !== '' && day === today && (last.has(line) || last.size < CROWD);
    if (joins) last.set(line, [...(last.get(line) ?? []), step]);
    else all.push(new Map([[line, [step]]]));
    today = day;
  }
  return all.map((crowd) => [...crowd.values()]);
}

async function inTurn(line: readonly Step[], make: (step: Step) => Promise<unknown>): Promise<void> {
  for (const step of line) {
    await make(step).catch((error: unknown) => {
      throw new Error(`The story cannot go on: ${JSON.stringify(step)}`, { cause: error });
    });
  }
}

type Found = (key: string) => Running;

async function act(
  step: Step,
  cast: Cast,
  found: Found,
  unitIdOf: (ref: string) => string,
): Promise<unknown> {
  if (step.do === 'decide') return ruled(step, cast, found);
  if (step.do === 'lock') return lock(step.year, step.reason, cast.organiser, step.at);
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
      return register(registration, officer, step.at);
    }
    case 'save':
      return written(model, await save(model.id, model.revision, textOf(model), officer, step.at));
    case 'report': {
      const said = { results: model.results, selfScore: step.selfScore };
      return written(model, await report(model.id, model.revision, said, officer, step.at));
    }
    case 'attach': {
      const { kind, file, title, number, issuedOn, audience, at } = step;
      const fileId = await upload({ modelId: model.id, kind, file }, officer, at);
      return attach(model.id, fileId, { title, number, issuedOn, audience }, officer, at);
    }
    case 'move': {
      const by = ofProvince.includes(step.event) ? cast.organiser : cast.of(model.unit.slug, 'unitLeader');
      return advance(model.id, step.event, by, step.at, step.reason);
    }
  }
  return rate(model.id, null, step.appraisal, cast.organiser, step.at);
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
  const outcome = await decide(ruling, cast.organiser, step.at);
  if ('obstacles' in outcome) throw new Error(JSON.stringify(outcome.obstacles));
}
