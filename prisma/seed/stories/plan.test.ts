import { describe, expect, test } from 'vitest';
import { missing } from '@/domain/registry/model/missing';
import { type ModelStatus, next, statuses } from '@/domain/registry/model/lifecycle';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { readUnits } from '../units';
import { plan } from './plan';
import type { Plan } from './step';

const moment = new Date('2022-06-20T08:00:00+07:00');
const told = plan('son-la', moment, readUnits());

type Played = {
  status: ModelStatus;
  pausedFrom: ModelStatus | null;
  papers: PaperKind[];
  selfScore: number | null;
  rated: boolean;
};

/** Walks the plan by the law of the life cycle, as the verbs will. */
function walk({ models, steps }: Plan): Map<string, Played> {
  const texts = new Map(models.map((model) => [model.key, model]));
  const played = new Map<string, Played>();
  const of = (key: string) => played.get(key) ?? expect.fail(`${key} was never registered`);
  const move = (key: string, event: Parameters<typeof next>[1]) => {
    const model = of(key);
    const to = next(model, event) ?? expect.fail(`${key}: ${event} from ${model.status}`);
    const text = texts.get(key) ?? expect.fail(key);
    const row = { ...text.text, results: text.results, selfScore: model.selfScore };
    expect(missing(row, model.papers, event), `${key} ${event}`).toEqual([]);
    played.set(key, { ...model, pausedFrom: event === 'pause' ? model.status : null, status: to });
  };
  for (const step of steps) {
    if (step.do === 'register')
      played.set(step.model, {
        status: 'draft',
        pausedFrom: null,
        papers: [],
        selfScore: null,
        rated: false,
      });
    else if (step.do === 'attach') of(step.model).papers.push(step.kind);
    else if (step.do === 'report') of(step.model).selfScore = step.selfScore;
    else if (step.do === 'move') move(step.model, step.event);
    else if (step.do === 'rate') of(step.model).rated = true;
    else if (step.do === 'decide') {
      for (const key of [...step.recognise, ...step.decline.map((one) => one.model)]) {
        expect(of(key).rated, key).toBe(true);
      }
      for (const key of step.recognise) move(key, 'recognise');
      for (const { model } of step.decline) move(model, 'decline');
    }
  }
  return played;
}

describe('the stories of the demonstration', () => {
  test('obey the life cycle, and every status occurs', () => {
    const seen = new Set([...walk(told).values()].map((one) => one.status));
    expect(statuses.filter((status) => !seen.has(status))).toEqual([]);
  });

  test('go forward in time and stop at the moment', () => {
    const times = told.steps.map((step) => step.at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.every((time) => time < moment.getTime())).toBe(true);
  });

  test('are the same on every machine and other ones from another seed', () => {
    expect(plan('son-la', moment, readUnits())).toEqual(told);
    expect(plan('khác', moment, readUnits()).steps).not.toEqual(told.steps);
  });

  test('obey it at any other moment too', () => {
    for (const day of ['2018-02-01', '2019-12-31', '2021-06-15', '2024-01-01']) {
      walk(plan('son-la', new Date(day), readUnits()));
    }
  });

  test('cover every year, leave some units out, and are few enough to play', () => {
    const units = (year: number) =>
      new Set(told.models.filter((one) => one.year === year).map((one) => one.unit.ref)).size;
    for (const year of [2018, 2019, 2020, 2021, 2022]) {
      expect(units(year)).toBeGreaterThan(60);
      expect(units(year)).toBeLessThan(200);
    }
    expect(told.models.length).toBeLessThan(600);
  });

  test('continue only what was there the year before', () => {
    const byKey = new Map(told.models.map((model) => [model.key, model]));
    const continued = told.models.filter((model) => model.continues);
    expect(continued.length).toBeGreaterThan(10);
    for (const model of continued) expect(byKey.get(model.continues ?? '')?.year).toBe(model.year - 1);
  });
});
