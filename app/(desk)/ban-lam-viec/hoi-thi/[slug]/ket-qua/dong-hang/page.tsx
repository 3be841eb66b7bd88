import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Line } from '@/domain/contest/tally/outcome';
import { entriesLeft, type LeftToOthers } from '@/server/deciding/queries';
import type { RankedEntry } from '@/server/contest/results/queries';
import { formatPoints } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { ContestFrame } from '../../here';
import { rankingHere } from '../open';
import { RuleForm } from './form';

export const metadata: Metadata = { title: 'Quyết định bài bằng điểm' };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ khoi?: string }> };

export default async function RulingPage({ params, searchParams }: Props) {
  const { contest, by, ranking } = await rankingHere(params, '/ket-qua/dong-hang');
  const { khoi } = await searchParams;
  if ('refusal' in ranking) notFound();
  const block = ranking.blocks.find((one) => one.block === khoi) ?? notFound();
  const open = groups(block.rows, ({ tie, rank }) => (tie === 'shared' ? rank : null));
  // Decided once, and not frozen yet: the chair may decide again, and the newest decision counts.
  const decided = groups(block.rows, ({ tie, total }) =>
    tie !== 'shared' && tie?.rule === 'chair' ? total : null,
  );
  const ranked = block.rows.map(({ id }) => ({ id, block: block.block }));
  const left = await entriesLeft(by, contest, { act: 'rule', entries: ranked });
  const given = { contest: contest.id, slug: contest.slug, block: block.block };
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua" title="Quyết định bài bằng điểm">
      <p className="max-w-reading">
        Các bài dưới đây bằng tổng điểm và bằng mọi tiêu chí phụ. Trưởng Ban Giám khảo quyết định thứ tự bằng
        văn bản, nêu số văn bản và lý do; một người khác xác nhận thì có hiệu lực. Bài có giải phải được quyết
        định trước khi chốt; các bài khác, nếu không quyết định, đồng hạng.
      </p>
      {open.length === 0 && <p>Khối này không còn bài nào chờ quyết định.</p>}
      {open.map((rows) => (
        <Section key={rows[0]?.code} title={`Đồng hạng ${rows[0]?.line?.rank}`} boxed>
          <Ruling rows={rows} given={given} left={left} />
        </Section>
      ))}
      {decided.map((rows) => (
        <Section
          key={rows[0]?.code}
          title={`Đã quyết định: ${rows.map(({ code }) => code).join(', ')}`}
          intro="Xếp theo quyết định mới nhất. Có thể quyết định lại trước khi chốt; quyết định cũ được giữ trong nhật ký."
          boxed
        >
          <Ruling rows={rows} given={given} left={left} />
        </Section>
      ))}
    </ContestFrame>
  );
}

type RulingProps = {
  rows: readonly RankedEntry[];
  given: { contest: string; slug: string; block: string };
  left: LeftToOthers;
};

/** The form, or why another person decides on these entries. */
function Ruling({ rows, given, left }: RulingProps) {
  const refusal = rows.map(({ id }) => left.get(id)).find(Boolean);
  if (refusal) return <Notice title={reasonWords[refusal.reason]} />;
  return <RuleForm given={{ ...given, entries: rows.map(choiceOf) }} />;
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
  code,
  label: `${code} · ${title}${unit ? ` (${unit})` : ''}, ${formatPoints(line?.total ?? 0)} điểm`,
});
