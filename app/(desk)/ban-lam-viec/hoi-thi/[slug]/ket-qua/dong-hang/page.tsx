import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { sitsIn } from '@/domain/contest/conflict';
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
  const shared = block.rows.filter(({ line }) => line?.tie === 'shared');
  const ranks = [...new Set(shared.map(({ line }) => line?.rank))];
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua" title="Quyết định bài bằng điểm">
      <p className="max-w-reading">
        Các bài dưới đây bằng tổng điểm và bằng mọi tiêu chí phụ. Trưởng Ban Giám khảo quyết định thứ tự bằng
        văn bản, nêu lý do; nếu không quyết định, các bài đồng hạng.
      </p>
      {ranks.length === 0 && <p>Khối này không còn bài nào chờ quyết định.</p>}
      {ranks.map((rank) => (
        <Section key={rank} title={`Đồng hạng ${rank}`} boxed>
          <RuleForm
            given={{
              contest: contest.id,
              slug: contest.slug,
              block: block.block,
              entries: shared
                .filter(({ line }) => line?.rank === rank)
                .map(({ id, code, title, unit, line }) => ({
                  id,
                  label: `${code} · ${title}${unit ? ` (${unit})` : ''}, ${formatPoints(line?.total ?? 0)} điểm`,
                })),
            }}
          />
        </Section>
      ))}
    </ContestFrame>
  );
}
