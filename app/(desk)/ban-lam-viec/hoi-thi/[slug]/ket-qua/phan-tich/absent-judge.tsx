import { type Move, withoutEachJudge } from '@/domain/contest/advice/absent-judge';
import type { TallyOutcome } from '@/domain/contest/tally/outcome';
import type { TallyInput } from '@/domain/contest/tally/input';
import type { ContestRow } from '@/server/contest/row';
import { DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { Section } from '@/ui/page/section';

export type Whole = { input: TallyInput; outcome: TallyOutcome };

/** Whether places and prizes hang on one judge. */
export function AbsentJudge({
  contest: { rules },
  whole,
  name,
}: {
  contest: ContestRow;
  whole: Whole;
  name: (judge: string) => string;
}) {
  const prize = (key: string | null) => rules.prizes.find((one) => one.key === key)?.name ?? 'không có giải';
  const place = (rank: number | null) => (rank === null ? 'không xếp hạng' : `hạng ${rank}`);
  const prizes = (moves: Move[]) =>
    moves.map(({ entry, before, after }) => `${entry}: ${prize(before.prize)} → ${prize(after.prize)}`);
  const ranks = (moves: Move[]) =>
    moves.map(({ entry, before, after }) => `${entry}: ${place(before.rank)} → ${place(after.rank)}`);
  return (
    <Section
      title="Kết quả có đổi nếu vắng một giám khảo?"
      intro="Tính lại toàn bộ kết quả khi bỏ hết phiếu của từng giám khảo. Nơi nào giải đổi thì nên xem kỹ các phiếu trước khi quyết định."
      boxed
    >
      <DataTable
        caption="Giải và thứ hạng thay đổi khi vắng từng giám khảo"
        rows={withoutEachJudge(rules, whole.input)}
        rowKey={(row) => row.judge}
        empty={<EmptyState title="Chưa có phiếu chấm" icon="list" />}
        columns={[
          { key: 'judge', label: 'Nếu vắng', title: true, cell: ({ judge }) => name(judge) },
          {
            key: 'prizes',
            label: 'Giải đổi',
            wide: true,
            cell: (row) => <Moves moves={prizes(row.prizes)} none="Không giải nào đổi" />,
          },
          {
            key: 'ranks',
            label: 'Chỉ thứ hạng đổi',
            wide: true,
            cell: (row) => <Moves moves={ranks(row.ranks)} none="Không" />,
          },
        ]}
      />
    </Section>
  );
}

const SHOWN = 6;

function Moves({ moves, none }: { moves: readonly string[]; none: string }) {
  if (moves.length === 0) return none;
  return (
    <ul>
      {moves.slice(0, SHOWN).map((move) => (
        <li key={move}>{move}</li>
      ))}
      {moves.length > SHOWN && <li className="text-ink-soft">và {moves.length - SHOWN} bài khác</li>}
    </ul>
  );
}
