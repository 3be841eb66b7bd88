import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { sitsIn } from '@/domain/contest/conflict';
import type { Line } from '@/domain/contest/outcome';
import type { RankedEntry } from '@/server/results-desk';
import { formatPoints } from '@/ui/format';
import { Section } from '@/ui/section';
import { ContestFrame } from '../../here';
import { rankingHere } from '../open';
import { RuleForm } from './form';

export const metadata: Metadata = { title: 'Quyết định bài bằng điểm' };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ khoi?: string }> };

export default async function RulingPage({ params, searchParams }: Props) {
  const { contest, by, ranking } = await rankingHere(params);
  const { khoi } = await searchParams;
  if ('refusal' in ranking || !sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge')) notFound();
  const block = ranking.blocks.find((one) => one.block === khoi) ?? notFound();
  const open = groups(block.rows, ({ tie, rank }) => (tie === 'shared' ? rank : null));
  // Decided once, and not frozen yet: the chair may decide again, and the newest decision counts.
  const decided = groups(block.rows, ({ tie, total }) =>
    tie !== 'shared' && tie?.rule === 'chair' ? total : null,
  );
  const given = { contest: contest.id, slug: contest.slug, block: block.block };
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua" title="Quyết định bài bằng điểm">
      <p className="max-w-reading">
        Các bài dưới đây bằng tổng điểm và bằng mọi tiêu chí phụ. Trưởng Ban Giám khảo quyết định thứ tự bằng
        văn bản, nêu số văn bản và lý do. Bài có giải phải được quyết định trước khi chốt; các bài khác, nếu
        không quyết định, đồng hạng.
      </p>
      {open.length === 0 && <p>Khối này không còn bài nào chờ quyết định.</p>}
      {open.map((rows) => (
        <Section key={rows[0]?.code} title={`Đồng hạng ${rows[0]?.line?.rank}`} boxed>
          <RuleForm given={{ ...given, entries: rows.map(choiceOf) }} />
        </Section>
      ))}
      {decided.map((rows) => (
        <Section
          key={rows[0]?.code}
          title={`Đã quyết định: ${rows.map(({ code }) => code).join(', ')}`}
          intro="Xếp theo quyết định mới nhất. Có thể quyết định lại trước khi chốt; quyết định cũ được giữ trong nhật ký."
          boxed
        >
          <RuleForm given={{ ...given, entries: rows.map(choiceOf) }} />
        </Section>
      ))}
    </ContestFrame>
  );
}

/** Rows of one block under equal keys; null belongs to none. */
function groups(rows: readonly RankedEntry[], key: (line: Line) => number | null): RankedEntry[][] {
  const found = new Map<number, RankedEntry[]>();
  for (const row of rows) {
    const of = row.line ? key(row.line) : null;
    if (of !== null) found.set(of, [...(found.get(of) ?? []), row]);
  }
  return [...found.values()];
}

const choiceOf = ({ id, code, title, unit, line }: RankedEntry) => ({
  id,
  label: `${code} · ${title}${unit ? ` (${unit})` : ''}, ${formatPoints(line?.total ?? 0)} điểm`,
});
