import type { AssignedEntry } from '@/server/contest/assignments/queries';
import type { Tone } from '@/ui/words/tone';

export type DeskState =
  | 'conflicted'
  | 'unasked'
  | 'none'
  | 'judge'
  | 'typing'
  | 'unconfirmed'
  | 'confirmed'
  | 'submitted';

export type SheetAtDesk = {
  entry: string;
  code: string;
  part: string;
  partName: string;
  judge: string;
  judgeName: string;
  state: DeskState;
};

/** Each sheet that is to come, as the secretariat needs to know it: never a score. */
export const sheetsAtDesk = (entries: readonly AssignedEntry[]): SheetAtDesk[] =>
  entries.flatMap((entry) =>
    entry.judges.flatMap((judge) =>
      judge.parts.map(({ part, sheet }) => ({
        entry: entry.id,
        code: entry.code,
        part: part.key,
        partName: part.name,
        judge: judge.id,
        judgeName: judge.name,
        state: stateOf(judge.conflict.kind, sheet),
      })),
    ),
  );

type Sheet = AssignedEntry['judges'][number]['parts'][number]['sheet'];

function stateOf(conflict: 'unasked' | 'clear' | 'conflicted', sheet: Sheet): DeskState {
  if (conflict === 'conflicted') return 'conflicted';
  if (sheet?.status === 'submitted') {
    if (!sheet.typedById) return 'submitted';
    return sheet.confirmedById ? 'confirmed' : 'unconfirmed';
  }
  if (sheet?.typedById) return 'typing';
  if (sheet && sheet.revision > 0) return 'judge';
  return conflict === 'unasked' ? 'unasked' : 'none';
}

export const stateWords: Record<DeskState, { label: string; tone: Tone }> = {
  conflicted: { label: 'Không chấm do xung đột lợi ích', tone: 'neutral' },
  unasked: { label: 'Chưa khai báo xung đột lợi ích', tone: 'warning' },
  none: { label: 'Chưa có', tone: 'neutral' },
  judge: { label: 'Giám khảo tự chấm', tone: 'progress' },
  typing: { label: 'Đang nhập', tone: 'progress' },
  unconfirmed: { label: 'Chờ xác nhận', tone: 'warning' },
  confirmed: { label: 'Đã xác nhận', tone: 'success' },
  submitted: { label: 'Giám khảo đã nộp', tone: 'success' },
};
