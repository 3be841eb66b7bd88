import type { SeatKind } from '@/domain/actor';
import { entryName } from '@/domain/contest/entry/number';
import type { FrozenHand, LateActTold } from '@/domain/contest/results/frozen-text';
import type { LateAct } from '@/domain/contest/results/late-act';
import type { ContestRow } from '../row';
import { prizeName } from '../prizes/prize-name';
import type { Tx } from '../../io/db';
import { pseudonyms } from '../conflicts/pseudonyms';
import { seatsOf, documentSeatWords } from '../set-aside/not-counted';
import { entriesOfAct, lateOf, type LateRow } from '../late-act-rows';

export const lateActWords: Record<LateAct, string> = {
  accept: 'Xác nhận bài dự thi hợp lệ',
  refuse: 'Xác nhận bài dự thi không hợp lệ',
  disqualify: 'Loại bài dự thi',
  reconsider: 'Xem xét lại bài dự thi',
  withdraw: 'Rút bài dự thi',
  changePrize: 'Đổi giải',
  rule: 'Quyết định thứ tự bài bằng điểm',
  askThird: 'Giao chấm lần ba',
  clearConflict: 'Xóa khai báo xung đột lợi ích',
  rankFew: 'Xếp hạng bài có ít phiếu hơn Thể lệ',
};

const named = {
  proposedBy: { select: { name: true } },
  confirmedBy: { select: { name: true } },
  permission: { select: { number: true } },
} as const;

export async function lateActsOf(tx: Tx, contest: ContestRow): Promise<LateActTold[]> {
  const rows = await tx.lateAct.findMany({
    where: { contestId: contest.id, confirmedAt: { not: null } },
    include: named,
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
  });
  const hands = rows.flatMap(({ proposedById, confirmedById }) => [proposedById, confirmedById ?? '']);
  const seatAt = await seatsOf(tx, contest.id, hands);
  const told: LateActTold[] = [];
  for (const found of rows) {
    const { proposedBy, confirmedBy, permission, ...facts } = found;
    const row = lateOf(facts);
    const at = row.confirmedAt ?? row.proposedAt;
    const hand = (personId: string, name: string, moment: Date): FrozenHand => {
      const seat: SeatKind | null = seatAt(personId, moment);
      return { personId, name, seat: seat ? documentSeatWords[seat] : '' };
    };
    told.push({
      act: lateActWords[row.act],
      ...(await publicWhat(tx, contest, row)),
      reason: row.reason,
      at: at.toISOString(),
      proposedBy: hand(row.proposedById, proposedBy.name, row.proposedAt),
      confirmedBy: row.confirmedById ? hand(row.confirmedById, confirmedBy?.name ?? '', at) : null,
      permission: permission?.number ?? '',
    });
  }
  return told;
}

/** The reason identifies the judge, and beside the pseudonym it would open all their sheets. */
async function publicWhat(tx: Tx, contest: ContestRow, row: LateRow) {
  const told = await whatOf(tx, contest, row);
  return row.act === 'clearConflict' ? { ...told, what: '' } : told;
}

/** Uses numbers, codes and pseudonyms, never a unit or judge. */
export async function whatOf(
  tx: Tx,
  contest: ContestRow,
  row: LateRow,
): Promise<{ entry: string; what: string }> {
  const entries = await entriesOfAct(tx, row);
  const code = (id: string | null) => entryName(entries.find((one) => one.id === id)?.number ?? null);
  const part = contest.rules.parts.find(({ key }) => key === row.wish.part)?.name;
  if (row.act === 'rule') return { entry: '', what: (row.wish.order ?? []).map(code).join(', ') };
  const entry = code(row.entryId);
  if (row.act === 'changePrize') {
    const prize = row.wish.prize ? prizeName({ rules: contest.rules }, row.wish.prize) : 'Không trao giải';
    return { entry, what: prize };
  }
  if (row.act === 'rankFew') return { entry, what: `${row.wish.came ?? 0} phiếu` };
  if (!row.wish.judge) return { entry, what: '' };
  const label = (await pseudonyms(tx, contest.id))(row.entryId ?? '', row.wish.judge);
  return { entry, what: [part, `giám khảo ${label}`].filter(Boolean).join(', ') };
}
