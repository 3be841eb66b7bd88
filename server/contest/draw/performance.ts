import type { Acting } from '@/domain/actor';
import { entryName } from '@/domain/contest/entry/number';
import { ORDER_FORMAT, orderFrom } from '@/domain/contest/jury/performance-order';
import { canJustify } from '@/domain/text/reason';
import { line } from '@/domain/text/text';
import { all, Denied, must, no, yes } from '@/domain/verdict';
import { mayAssign } from '@/server/contest/assignments/assignments';
import { holdContest } from '@/server/contest/row';
import { decidersIn } from '@/server/deciding/deciders';
import { sha256 } from '@/server/history/row-hash';
import { isFrozen } from '@/server/contest/frozen';
import { record } from '@/server/history/history';
import type { Tx } from '@/server/io/db';
import { liveParts } from '@/server/contest/performing/places';
import { transact } from '@/server/write';

export type NewOrder = {
  contestId: string;
  part: string;
  block: string;
  source: string;
  /** Required unless it is the first order. */
  reason: string;
  /** A public number to draw from, or the lots drawn in the hall. */
  lots: { number: string } | { order: readonly string[] };
};

/** Earlier orders stay on record. @throws Denied reasonMissing, changedMeanwhile */
export const setOrder = ({ by, now }: Acting, asked: NewOrder): Promise<void> =>
  transact(async (tx) => {
    const { contestId, block, source, lots } = asked;
    const contest = await holdContest(tx, by, contestId);
    const part = liveParts(contest).find(({ key }) => key === asked.part);
    const reason = line(asked.reason);
    const before = await tx.performanceOrder.count({ where: { contestId, part: asked.part, block } });
    const allowed = must(
      all(
        contest.publishedAt ? no('contestPublished') : yes,
        mayAssign((await decidersIn(tx, by, contest)).ofBlock(block), contest),
        (await isFrozen(tx, contestId)) ? no('resultsFrozen') : yes,
        // The rules changed after the page was rendered.
        part ? yes : no('changedMeanwhile'),
        before > 0 ? canJustify(reason) : yes,
      ),
    );
    const entries = await performing(tx, contestId, block);
    const order = 'number' in lots ? drawn(entries, { ...asked, number: lots.number }) : [...lots.order];
    // An entry was accepted or withdrawn after the page was rendered.
    const whole = new Set(order).size === entries.length && entries.every(({ id }) => order.includes(id));
    if (order.length === 0 || order.length > entries.length || !whole)
      throw new Denied(no('changedMeanwhile'));
    const number = 'number' in lots ? lots.number : null;
    const facts = { contestId, part: asked.part, block, order, source: line(source), number, reason };
    await tx.performanceOrder.create({ data: { ...facts, setAt: now, setById: by.personId ?? '' } });
    const name = new Map(entries.map((entry) => [entry.id, entryName(entry.number)]));
    const codes = order.flatMap((id) => name.get(id) ?? []);
    const detail = { part: asked.part, block, source: facts.source, number, order: codes };
    record(tx, allowed, {
      noun: 'contest',
      subjectId: contestId,
      event: 'orderPerformance',
      reason,
      detail,
      by,
      now,
    });
  });

const performing = (tx: Tx, contestId: string, block: string) =>
  tx.entry.findMany({
    where: { contestId, block, status: 'accepted' },
    select: { id: true, number: true },
    orderBy: { number: 'asc' },
  });

type Entries = Awaited<ReturnType<typeof performing>>;
type Asked = Pick<NewOrder, 'contestId' | 'part' | 'block'> & { number: string };

function drawn(entries: Entries, { contestId: contest, part, block, number }: Asked): string[] {
  const numbers = entries.map((entry) => entry.number ?? 0);
  const list = { format: ORDER_FORMAT, contest, part, block, entries: numbers } as const;
  const order = orderFrom(list, number, sha256);
  return order.flatMap((of) => entries.find((entry) => entry.number === of)?.id ?? []);
}
