import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { organises } from '@/domain/actor';
import { overGiven } from '@/domain/contest/prize';
import { canFreeze, waitsForRank } from '@/domain/contest/results';
import { now } from '@/server/moment';
import { Checkbox } from '@/ui/choice-field';
import { Notice } from '@/ui/notice';
import { reasonWords } from '@/ui/reason-words';
import { ContestFrame, type ContestProps } from '../../here';
import { DecisionForm } from '../../../../decision-form';
import { freezeResults } from '../actions';
import { Obstacles } from '../obstacles';
import { rankingHere } from '../open';
import { Unranked } from './unranked';

export const metadata: Metadata = { title: 'Chốt kết quả' };

/** Before the freeze: everything that still stands against it. */
export default async function FreezePage({ params }: ContestProps) {
  const { contest, by, ranking } = await rankingHere(params);
  if (!organises(by).ok) notFound();
  const back = `/ban-lam-viec/hoi-thi/${contest.slug}/ket-qua`;
  if ('refusal' in ranking) notFound();
  const rows = ranking.blocks.flatMap((block) => block.rows);
  // Where a line is not shown to this person, it may be one without a rank.
  const asks = rows.some(({ line }) => line === null || waitsForRank(line));
  const verdict = canFreeze(contest, ranking.progress, by, '…', now());
  const over = overGiven(
    contest.rules,
    rows.flatMap(({ prizes }) => prizes ?? []),
  );
  const corrects = contest.publishedAt !== null;
  const title = corrects ? 'Chốt bản đính chính' : 'Chốt kết quả';
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua" title={title}>
      <div className="max-w-reading space-y-4">
        <p>
          Bản kết quả đã chốt giữ nguyên thể lệ, các phiếu (giám khảo theo mã), xếp hạng, giải và mã kiểm tra.
          Sau khi chốt: kiểm soát viên tính lại và xác nhận, rồi hai người của Ban Tổ chức ký để công bố.
          Trước khi công bố vẫn trả lại được để sửa.
        </p>
        {corrects && (
          <Notice tone="info" title="Bản đính chính đứng bên cạnh bản đã công bố">
            Bản cũ vẫn xem được. Lý do đính chính nhập ở dưới được công bố nguyên văn.
          </Notice>
        )}
        {over.length > 0 && (
          <Notice tone="warning" title="Số giải trao nhiều hơn cơ cấu giải của Thể lệ">
            <ul className="list-disc pl-5">
              {over.map(({ name, block, given, count }) => (
                <li key={`${block} ${name}`}>
                  {name}
                  {block && ` (${contest.rules.blocks.find(({ key }) => key === block)?.name ?? block})`}:
                  trao {given}, Thể lệ có {count}.
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Obstacles progress={ranking.progress} missing={ranking.missing} />
        <Unranked rows={rows} here={back} />
        {verdict.ok ? (
          <DecisionForm
            decide={freezeResults}
            values={{ contest: contest.id, slug: contest.slug }}
            label={title}
            reason={ranking.progress.earlier}
            back={back}
          >
            {asks && <Checkbox name="seen" value="co" label="Đã xem danh sách bài chưa xếp hạng" required />}
          </DecisionForm>
        ) : (
          <Notice tone="warning" title={reasonWords[verdict.reason]} />
        )}
      </div>
    </ContestFrame>
  );
}
