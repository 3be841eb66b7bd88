import type { Actor } from '@/domain/actor';
import { type Decider, type DecidingAct, mayDecide } from '@/domain/deciding/deciding';
import type { Refusal } from '@/domain/verdict';
import type { ContestRow } from '../contest/row';
import { deciderOnModel, type Deciders, decidersIn, decidersOnModels, decidersOnUnits } from './deciders';
import { db } from '../io/db';

export const decidingIn = (by: Actor, contest: ContestRow): Promise<Deciders> =>
  decidersIn(db(), by, contest);

export const decidingOn = (by: Actor, model: { unitId: string; year: number }): Promise<Decider> =>
  deciderOnModel(db(), by, model);

/** By id, the refusal of acts that a list must not offer; absent if the reader may act. */
export type LeftToOthers = ReadonlyMap<string, Refusal>;

const left = (act: DecidingAct, deciders: Iterable<[string, Decider]>): LeftToOthers =>
  new Map(
    [...deciders].flatMap(([id, decider]): [string, Refusal][] => {
      const verdict = mayDecide(act, decider);
      return verdict.ok ? [] : [[id, verdict]];
    }),
  );

export async function entriesLeft(
  by: Actor,
  contest: ContestRow,
  { act, entries }: { act: DecidingAct; entries: readonly { id: string; block: string }[] },
): Promise<LeftToOthers> {
  const { ofEntries } = await decidersIn(db(), by, contest);
  return left(
    act,
    entries.map((entry) => [entry.id, ofEntries([entry])]),
  );
}

export const unitsLeft = async (
  by: Actor,
  contest: ContestRow,
  { act, unitIds }: { act: DecidingAct; unitIds: readonly string[] },
): Promise<LeftToOthers> =>
  left(act, await decidersOnUnits(db(), by, { contest, unitIds: [...new Set(unitIds)] }));

export async function modelsLeft(
  by: Actor,
  models: readonly { id: string; unitId: string; year: number; act: DecidingAct }[],
): Promise<LeftToOthers> {
  const found = new Map<string, Refusal>();
  for (const year of new Set(models.map((model) => model.year))) {
    const own = models.filter((model) => model.year === year);
    const decider = await decidersOnModels(db(), by, { unitIds: own.map(({ unitId }) => unitId), year });
    for (const { id, unitId, act } of own)
      for (const [, refusal] of left(act, [[id, decider(unitId)]])) found.set(id, refusal);
  }
  return found;
}
