import { type Actor, mayOrganise } from '@/domain/actor';
import { type ModelTask, provinceTasks } from '@/domain/registry/model/waiting';
import { modelsLeft } from '../deciding/queries';
import { type LineItem, lineItem, lineOf, type ModelAsk } from '../registry/models/list';

export type LinePlace = {
  /** From 1; null if the model has left the list, for example when received. */
  at: number | null;
  count: number;
  previous: LineItem | null;
  following: LineItem | null;
  waiting: LineItem | null;
  left: number;
};

export const modelTaskIn = ({ status, rating }: Pick<LineItem, 'status' | 'rating'>): ModelTask | null =>
  provinceTasks[status]?.(rating) ?? null;

export async function placeIn(
  by: Actor,
  ask: ModelAsk,
  current: Pick<LineItem, 'id' | 'status' | 'rating'>,
): Promise<LinePlace> {
  const line = await lineOf(by, ask);
  const at = line.findIndex(({ id }) => id === current.id);
  const rotated = [...line.slice(at + 1), ...line.slice(0, Math.max(at, 0))];
  const waiting = await waitingIn(by, rotated, modelTaskIn(current));
  return {
    at: at < 0 ? null : at + 1,
    count: line.length,
    previous: at < 0 ? null : (line[at - 1] ?? null),
    following: at < 0 ? null : (line[at + 1] ?? null),
    waiting: waiting[0] ?? null,
    left: waiting.length,
  };
}

export async function waitingIn(
  by: Actor,
  line: readonly LineItem[],
  task: ModelTask | null,
): Promise<LineItem[]> {
  if (!mayOrganise(by).ok) return [];
  const waiting = line.filter((one) => (task ? modelTaskIn(one) === task : modelTaskIn(one) !== null));
  const others = await modelsLeft(
    by,
    waiting.map(({ id, unitId, year, ...one }) => {
      const act = modelTaskIn(one) === 'rate' ? ('rate' as const) : ('moveModel' as const);
      return { id, unitId, year, act };
    }),
  );
  return waiting.filter(({ id }) => !others.has(id));
}

/** Ask before the act, which removes the model from the list. */
export async function nextAfter(by: Actor, ask: ModelAsk, id: string): Promise<LineItem | null> {
  const current = await lineItem(by, id);
  return current && (await placeIn(by, ask, current)).waiting;
}
