import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { entriesLeft } from '@/server/deciding/queries';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { ContestFrame } from '../../here';
import { rankingHere } from '../open';
import { PrizeForm } from './form';

export const metadata: Metadata = { title: 'Xét giải, đổi giải' };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ bai?: string }> };

export default async function PrizePage({ params, searchParams }: Props) {
  const { contest, by, ranking } = await rankingHere(params, '/ket-qua/giai');
  const { bai } = await searchParams;
  if ('refusal' in ranking) notFound();
  const found = ranking.blocks
    .flatMap(({ block, rows }) => rows.map((row) => ({ block, row })))
    .find(({ row }) => row.id === bai && row.prizes !== null);
  if (!found) notFound();
  const { row, block } = found;
  const all = ranking.blocks.flatMap(({ rows }) => rows.flatMap(({ prizes }) => prizes ?? []));
  const refusal = (
    await entriesLeft(by, contest, { act: 'changePrize', entries: [{ id: row.id, block }] })
  ).get(row.id);
  const table = contest.rules.prizes.filter((prize) => prize.kind === 'main' && prize.block === block);
  const proposed = table.find(({ key }) => key === row.line?.prize)?.name ?? 'không có giải';
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/ket-qua"
      title={`${row.prizes?.length ? 'Đổi giải' : 'Xét giải'} – ${row.code}`}
      lead={row.title}
    >
      <div className="max-w-reading space-y-4">
        <p>
          Theo xếp hạng: <strong>{proposed}</strong>. Giải khác với xếp hạng phải có lý do; lý do ghi trong
          biên bản và được công bố cùng kết quả. Việc này có hiệu lực khi một người khác của Ban Tổ chức hoặc
          Trưởng, Phó Trưởng Ban Giám khảo xác nhận.
        </p>
        {refusal ? (
          <Notice title={reasonWords[refusal.reason]} />
        ) : (
          <PrizeForm
            given={{
              contest: contest.id,
              slug: contest.slug,
              entry: row.id,
              prize: row.prizes?.[0]?.prize ?? '',
              prizes: table.map(({ key, name, count }) => {
                const given = all.filter(({ prize }) => prize === key).length;
                const left = Math.max(0, count - given);
                return { value: key, label: `${name} (đang trao ${given}/${count}, còn ${left})` };
              }),
            }}
          />
        )}
      </div>
    </ContestFrame>
  );
}
