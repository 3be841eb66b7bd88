import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { sitsIn } from '@/domain/contest/conflict';
import { now } from '@/server/moment';
import { sheetBehind } from '@/server/results-desk';
import { ContestFrame, contestHere } from '../../../here';
import { ActForm } from '../../act-form';
import { reopen } from '../../actions';

export const metadata: Metadata = { title: 'Mở lại phiếu chấm' };

type Props = { params: Promise<{ slug: string; sheet: string }> };

export default async function ReopenPage({ params }: Props) {
  const { contest, by } = await contestHere(params);
  if (!sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge')) notFound();
  const { sheet: id } = await params;
  const sheet = (await sheetBehind(contest, id, by, now())) ?? notFound();
  const back = `/ban-lam-viec/hoi-thi/${contest.slug}/ket-qua/bai/${sheet.entryId}`;
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua" title="Mở lại phiếu chấm">
      <div className="max-w-reading space-y-4">
        <p>
          Phiếu của {sheet.person.name} được mở để sửa và phải nộp lại. Điểm đã nộp vẫn còn trong nhật ký. Cho
          đến khi nộp lại, phiếu không được tính.
        </p>
        <ActForm act={reopen} values={{ sheet: id, back }} label="Mở lại phiếu" reason back={back} />
      </div>
    </ContestFrame>
  );
}
