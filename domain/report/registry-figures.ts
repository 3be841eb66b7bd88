import { isLate, lateFrom } from '../date/calendar';
import { dueOf } from '../registry/duties/obligation';
import type { Season } from '../registry/duties/season';
import { countsAsRegistered, isPublicStatus, type ModelStatus } from '../registry/model/lifecycle';
import { type OwedPaper, owedPapers } from '../registry/papers/paper';
import type { KnownFigures } from './figures';

export type RegisteredModel = {
  status: ModelStatus;
  field: 'economy' | 'cultureSociety' | 'defenceSecurity' | 'politicalSystem' | null;
  holder: 'collective' | 'individual';
  origin: 'new' | 'continued';
  submittedAt: Date | null;
  papers: Partial<Record<OwedPaper, Date>>;
};

type Asked = { season: Season | null; now: Date };

/** What the registry knows of a unit's year at this moment. */
export function registryFigures(models: readonly RegisteredModel[], { season, now }: Asked): KnownFigures {
  const counted = models.filter(
    ({ status, submittedAt }) => countsAsRegistered(status) && submittedAt !== null && submittedAt <= now,
  );
  const of = (is: (one: RegisteredModel) => boolean): number => counted.filter(is).length;
  return {
    models: counted.length,
    modelsEconomy: of(({ field }) => field === 'economy'),
    modelsCultureSociety: of(({ field }) => field === 'cultureSociety'),
    modelsDefenceSecurity: of(({ field }) => field === 'defenceSecurity'),
    modelsPoliticalSystem: of(({ field }) => field === 'politicalSystem'),
    modelsCollective: of(({ holder }) => holder === 'collective'),
    modelsIndividual: of(({ holder }) => holder === 'individual'),
    modelsNew: of(({ origin }) => origin === 'new'),
    modelsContinued: of(({ origin }) => origin === 'continued'),
    modelsRecognised: of(({ status }) => isPublicStatus(status)),
    modelsReplicated: of(({ status }) => status === 'replicated'),
    ...(season && papersOf(counted, { season, now })),
  };
}

function papersOf(models: readonly RegisteredModel[], { season, now }: { season: Season; now: Date }) {
  const due = owedPapers
    .map((kind) => ({ kind, due: dueOf(season, kind), dueDayCounts: season.dueDayCounts }))
    .filter((one) => lateFrom(one.due, one).getTime() <= now.getTime());
  const inTime = (model: RegisteredModel): number =>
    due.filter((one) => {
      const came = model.papers[one.kind];
      return came !== undefined && came <= now && !isLate(came, one);
    }).length;
  return {
    papersDue: due.length * models.length,
    papersOnTime: models.reduce((sum, one) => sum + inTime(one), 0),
  };
}
