import { expect, test } from 'vitest';
import { usualDates } from '../registry/duties/season';
import { type RegisteredModel, registryFigures } from './registry-figures';

const season = { ...usualDates(2022), lockedAt: null, lockedReason: '' };
const now = new Date('2022-06-20T02:00:00Z');
const model = (more: Partial<RegisteredModel> = {}): RegisteredModel => ({
  ...{ status: 'running', field: 'economy', holder: 'collective', origin: 'new' },
  submittedAt: new Date('2022-01-10T02:00:00Z'),
  papers: { plan: new Date('2022-01-11T02:00:00Z'), interim: new Date('2022-06-16T02:00:00Z') },
  ...more,
});

test('models are counted by what they are, once they were submitted', () => {
  const models = [
    model(),
    model({ status: 'recognised', field: 'cultureSociety', holder: 'individual', origin: 'continued' }),
    model({ status: 'draft' }),
    model({ status: 'withdrawn' }),
    model({ submittedAt: new Date('2022-07-01T02:00:00Z') }),
  ];
  expect(registryFigures(models, { season, now })).toMatchObject({
    ...{ models: 2, modelsEconomy: 1, modelsCultureSociety: 1, modelsCollective: 1, modelsIndividual: 1 },
    ...{ modelsNew: 1, modelsContinued: 1, modelsRecognised: 1, modelsReplicated: 0 },
  });
});

test('papers are counted when they have fallen due, in time or not', () => {
  expect(registryFigures([model()], { season, now })).toMatchObject({ papersDue: 2, papersOnTime: 1 });
  const early = new Date('2022-06-14T10:00:00Z');
  expect(registryFigures([model()], { season, now: early })).toMatchObject({ papersDue: 1, papersOnTime: 1 });
  expect(registryFigures([model()], { season: null, now })).not.toHaveProperty('papersDue');
});
