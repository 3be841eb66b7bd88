import type { SeatKind } from '@/domain/actor';
import { entryName } from '@/domain/contest/entry/number';
import type { SetAside } from '@/domain/contest/results/frozen-text';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../io/db';
import { pseudonyms } from '../conflicts/pseudonyms';
import { isBarred } from '../tally/input';
import { isOut, newestSetAside } from '../tally/counted';

export const notCountedWhys = [
  'setAside',
  'reopened',
  'unconfirmed',
  'conflict',
  'withdrawn',
  'disqualified',
] as const;
export type NotCountedWhy = (typeof notCountedWhys)[number];

export type NotCounted = {
  sheetId: string;
  entry: string;
  part: string;
  judgeId: string;
  why: NotCountedWhy;
  reason: string;
  at: Date;
  by: { personId: string; seat: SeatKind | null }[];
};

const submittedOnce = {
  OR: [{ status: 'submitted' }, { reopenedAt: { not: null } }],
} satisfies Prisma.ScoreSheetWhereInput;

const read = (tx: Tx, contestId: string) =>
  tx.scoreSheet.findMany({
    where: { ...submittedOnce, entry: { contestId } },
    include: { entry: true, ...newestSetAside },
    omit: { comment: true, privateNote: true },
    orderBy: [{ entry: { number: 'asc' } }, { part: 'asc' }, { personId: 'asc' }],
  });
type Row = Awaited<ReturnType<typeof read>>[number];

export async function notCounted(tx: Tx, contestId: string): Promise<NotCounted[]> {
  const rows = (await read(tx, contestId)).flatMap((row) => {
    const why = whyOf(row);
    return why ? [{ row, why }] : [];
  });
  const causes = await causesOf(
    tx,
    rows.flatMap(({ row }) => [row.id, row.entryId]),
  );
  const told = rows.map(({ row, why }) => ({ row, why, cause: causeOf(row, why, causes) }));
  const hands = [...new Set(told.flatMap(({ cause }) => cause.hands))];
  const seatAt = await seatsOf(tx, contestId, hands);
  return told.map(({ row, why, cause: { hands: by, at, reason } }) => ({
    sheetId: row.id,
    entry: entryName(row.entry.number),
    part: row.part,
    judgeId: row.personId,
    why,
    reason,
    at,
    by: by.map((personId) => ({ personId, seat: seatAt(personId, at) })),
  }));
}

/** Sheets of a withdrawn entry stay in the input instead; no sheet is in both lists. */
export async function setAsideOf(tx: Tx, contestId: string): Promise<SetAside[]> {
  const judge = await pseudonyms(tx, contestId);
  const entries = await tx.entry.findMany({
    where: { contestId, number: { not: null } },
    select: { id: true, number: true },
  });
  const idOf = new Map(entries.map(({ id, number }) => [entryName(number), id]));
  const order = ({ entry, part, judge: label }: SetAside): string => `${entry} ${part} ${label}`;
  return (await notCounted(tx, contestId))
    .filter(({ why }) => why !== 'withdrawn')
    .map(({ entry, part, judgeId, why, reason, at, by }) => ({
      entry,
      part,
      judge: judge(idOf.get(entry) ?? '', judgeId),
      why: [notCountedWords[why], reason].filter(Boolean).join(': '),
      at: at.toISOString(),
      by: [...new Set(by.map(({ seat }) => (seat ? documentSeatWords[seat] : 'Hệ thống')))],
    }))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

export const notCountedWords: Record<NotCountedWhy, string> = {
  setAside: 'Không tính theo quyết định của hai người',
  reopened: 'Đã mở lại, chưa nộp lại',
  unconfirmed: 'Nhập từ bản giấy, chưa được người thứ hai xác nhận',
  conflict: 'Xung đột lợi ích đã xác định khi nộp phiếu',
  withdrawn: 'Bài dự thi đã rút',
  disqualified: 'Bài dự thi đã bị loại',
};

export const documentSeatWords: Record<SeatKind, string> = {
  unitOfficer: 'Cán bộ đơn vị dự thi',
  unitLeader: 'Lãnh đạo đơn vị dự thi',
  organiser: 'Ban Tổ chức',
  viewer: 'Người theo dõi',
  administrator: 'Quản trị hệ thống',
  chiefJudge: 'Trưởng Ban Giám khảo',
  deputyJudge: 'Phó Trưởng Ban Giám khảo',
  judge: 'Giám khảo',
  secretary: 'Tổ Thư ký',
  auditor: 'Kiểm soát viên',
};

function whyOf(row: Row): NotCountedWhy | null {
  const { status } = row.entry;
  if (status === 'disqualified') return status;
  return ownWhy(row) ?? (status === 'withdrawn' ? status : null);
}

function ownWhy(row: Row): NotCountedWhy | null {
  if (isOut(row)) return 'setAside';
  if (row.status === 'draft') return 'reopened';
  if (row.typedById && !row.confirmedById) return 'unconfirmed';
  return isBarred(row.conflictStatus) ? 'conflict' : null;
}

type Cause = { hands: string[]; at: Date; reason: string };
type Causes = ReadonlyMap<string, Cause>;

async function causesOf(tx: Tx, subjectIds: string[]): Promise<Causes> {
  const rows = await tx.history.findMany({
    where: {
      subjectId: { in: [...new Set(subjectIds)] },
      OR: [
        { noun: 'sheet', event: { in: ['reopen', 'submit'] } },
        { noun: 'entry', event: { in: ['withdraw', 'disqualify'] } },
      ],
    },
    select: { subjectId: true, personId: true, at: true, reason: true, detail: true },
    orderBy: { id: 'asc' },
  });
  return new Map(
    rows.map(({ subjectId, personId, at, reason, detail }) => {
      const { proposedById } = detail as { proposedById?: string };
      return [subjectId, { hands: [proposedById, personId].flatMap((id) => id ?? []), at, reason }];
    }),
  );
}

function causeOf(row: Row, why: NotCountedWhy, causes: Causes): Cause {
  const aside = row.setAsides[0];
  if (why === 'setAside' && aside?.confirmedAt) {
    const hands = [aside.proposedById, aside.confirmedById ?? ''];
    return { hands, at: aside.confirmedAt, reason: aside.reason };
  }
  if (why === 'conflict') return { hands: [], at: row.submittedAt ?? row.updatedAt, reason: '' };
  const leaves = why === 'withdrawn' || why === 'disqualified';
  const unknown = { hands: [], at: leaves ? row.entry.statusSince : row.updatedAt, reason: '' };
  return causes.get(leaves ? row.entryId : row.id) ?? unknown;
}

export async function seatsOf(tx: Tx, contestId: string, personIds: string[]) {
  const seats = await tx.seat.findMany({
    where: { personId: { in: personIds }, OR: [{ contestId }, { contestId: null }] },
    orderBy: [{ contestId: 'asc' }, { createdAt: 'asc' }],
  });
  return (personId: string, at: Date): SeatKind | null => {
    const held = seats.filter((seat) => seat.personId === personId);
    const then = held.filter((seat) => seat.createdAt <= at && (!seat.endedAt || seat.endedAt > at));
    return (then[0] ?? held[0])?.kind ?? null;
  };
}
