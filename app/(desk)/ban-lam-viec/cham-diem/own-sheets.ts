import { canSubmitPoints } from '@/domain/contest/jury/sheet';
import type { Part } from '@/domain/contest/setup/rules';
import type { JudgeTask } from '@/server/contest/sheets/queries';

/** A judge's own sheets of one part, side by side. */

export const sumOf = (points: ReadonlyMap<string, number>): number =>
  [...points.values()].reduce((sum, one) => sum + one, 0);

export type OwnSheet = Pick<JudgeTask, 'id' | 'code' | 'title' | 'unit' | 'block'> & {
  status: 'draft' | 'submitted' | null;
  points: ReadonlyMap<string, number>;
  sum: number;
  scored: number;
  /** Whole, and not handed in yet. */
  ready: { id: string; revision: number } | null;
};

export const orders = ['tong', 'so', 'khoi'] as const;
export type Order = (typeof orders)[number];

/** @param order by total, highest first; by number; or by block, and in it by total */
export function ownSheets(tasks: readonly JudgeTask[], part: Part, order: Order): OwnSheet[] {
  const rows = tasks
    .filter(({ conflict }) => conflict.kind === 'clear')
    .flatMap(({ parts, ...task }) => {
      const own = parts.find((one) => one.part.key === part.key);
      if (!own) return [];
      const { status, points, scored, sheet } = own;
      const whole = canSubmitPoints(part, Object.fromEntries(points)).ok;
      const ready = sheet && status === 'draft' && whole ? sheet : null;
      return [{ ...task, status, points, scored, sum: sumOf(points), ready }];
    });
  const byNumber = (a: OwnSheet, b: OwnSheet) => (a.code < b.code ? -1 : 1);
  const bySum = (a: OwnSheet, b: OwnSheet) => b.sum - a.sum || byNumber(a, b);
  if (order === 'so') return rows.sort(byNumber);
  if (order === 'khoi') return rows.sort((a, b) => a.block.localeCompare(b.block, 'vi') || bySum(a, b));
  return rows.sort(bySum);
}
