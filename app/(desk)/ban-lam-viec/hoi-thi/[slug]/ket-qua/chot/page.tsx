import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { organises } from '@/domain/actor';
import { canFreeze } from '@/domain/contest/results';
import { now } from '@/server/moment';
import { Notice } from '@/ui/notice';
import { reasonWords } from '@/ui/reason-words';
import { ContestFrame, type ContestProps } from '../../here';
import { DecisionForm } from '../../../../decision-form';
import { freezeResults } from '../actions';
import { Obstacles } from '../obstacles';
import { rankingHere } from '../open';

export const metadata: Metadata = { title: 'Chốt kết quả' };

/** Before the freeze: everything that still stands against it. */
export default async function FreezePage({ params }: ContestProps) {
  const { contest, by, ranking } = await rankingHere(params);
  if (!organises(by).ok) notFound();
  const back = `/ban-lam-viec/hoi-thi/${contest.slug}/ket-qua`;
  if ('refusal' in ranking) notFound();
  const verdict = canFreeze(contest, ranking.progress, by, '…', now());
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua" title="Chốt kết quả">
      <div className="max-w-reading space-y-4">
        <p>
          Bản chốt giữ nguyên thể lệ, các phiếu (giám khảo theo mã), xếp hạng, giải và mã kiểm tra. Sau khi
          chốt: kiểm soát viên tính lại và xác nhận, rồi hai người của Ban Tổ chức ký để công bố. Trước khi
          công bố vẫn trả lại được để sửa.
        </p>
        <Obstacles progress={ranking.progress} missing={ranking.missing} />
        {verdict.ok ? (
          <DecisionForm
            decide={freezeResults}
            values={{ contest: contest.id, slug: contest.slug }}
            label="Chốt kết quả"
            reason={ranking.progress.earlier}
            back={back}
          />
        ) : (
          <Notice tone="warning" title={reasonWords[verdict.reason]} />
        )}
      </div>
    </ContestFrame>
  );
}
