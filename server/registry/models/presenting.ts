import type { Acting } from '@/domain/actor';
import { canPresent } from '@/domain/registry/model/may';
import { Denied, must, no } from '@/domain/verdict';
import { record } from '../../history/history';
import { modelContextOf, hold } from './models';
import { notifyLeaders } from './notices';
import { transact } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    leaderAbsent: true;
  }
}

/** An officer cannot submit, so the leaders are notified. @throws Denied leaderAbsent */
export const present = ({ by, now }: Acting, id: string): Promise<void> =>
  transact(async (tx) => {
    const model = await hold(tx, by, id);
    const rows = await tx.history.findMany({
      where: { noun: 'model', subjectId: id, event: 'present' },
      select: { event: true, detail: true },
    });
    const again = rows.some((row) => presents(row, model.revision));
    const allowed = must(canPresent(by, model, { context: modelContextOf(model), presented: again }));
    if ((await notifyLeaders(tx, { by, now }, id)) === 0) throw new Denied(no('leaderAbsent'));
    const detail = { revision: model.revision };
    record(tx, allowed, { noun: 'model', subjectId: id, event: 'present', detail, by, now });
  });

export const presents = ({ event, detail }: { event: string; detail: unknown }, revision: number): boolean =>
  event === 'present' && (detail as { revision?: number } | null)?.revision === revision;
