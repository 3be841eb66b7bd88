import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { fullMarks, sumOf } from '@/domain/contest/tally/marking';
import { receiptsOf } from '@/server/contest/commitment/receipts';
import { entryToJudge, sheetToScore } from '@/server/contest/sheets/queries';
import { signedIn } from '@/server/account/session';
import { ButtonLink } from '@/ui/element/button';
import { formatOfficeDate, formatPoints } from '@/ui/words/format';
import { Kept } from '@/ui/kept';
import { PrintButton } from '@/ui/page/print-button';
import { Letterhead, ScoreTable, Signatures } from '@/app/(desk)/office-sheet';

export const metadata: Metadata = { title: 'Phiếu chấm điểm để in' };

/** Phiếu chấm điểm, to be signed by hand. Only a submitted sheet is printed with its points. */
export default async function PrintSheetPage({
  params,
}: {
  params: Promise<{ entry: string; part: string }>;
}) {
  const { entry: id, part: key } = await params;
  const by = await signedIn();
  const entry = (await entryToJudge(by, id)) ?? notFound();
  if (entry.conflict.kind !== 'clear') notFound();
  const { part, text, row } = (await sheetToScore(by, entry, key)) ?? notFound();
  const submitted = row?.status === 'submitted';
  const [receipt] = submitted ? await receiptsOf(by, row.id) : [];
  const points = submitted ? text.points : {};
  const sum = sumOf(part, {
    points: Object.fromEntries(Object.entries(points).map(([k, v]) => [k, v ?? 0])),
  });
  return (
    <>
      <div className="no-print flex flex-wrap gap-2 pb-4">
        <PrintButton>In phiếu chấm</PrintButton>
        <ButtonLink variant="secondary" href={deskPage.scoreSheet(id, key)}>
          Về phiếu chấm
        </ButtonLink>
      </div>
      <article className="office-sheet">
        <Letterhead superior={entry.contest.organiser} body="Ban Giám khảo" />
        <h1>Phiếu chấm điểm</h1>
        <p className="subject">
          <Kept text={entry.contest.name} />
        </p>
        <p>Phần thi: {part.name}</p>
        <p>Số báo danh: {entry.code}</p>
        <p>Bài dự thi: {entry.title}</p>
        {entry.unit && <p>Đơn vị: {entry.unit}</p>}
        <ScoreTable
          widths={[7, 31, 13, 13, 36]}
          centred={[0, 2, 3]}
          head={['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm chấm', 'Nhận xét']}
          rows={part.criteria.map((criterion, at) => [
            String(at + 1),
            criterion.name,
            formatPoints(criterion.points),
            points[criterion.key] === undefined ? '' : formatPoints(points[criterion.key] ?? 0),
            submitted ? (text.comments[criterion.key] ?? '') : '',
          ])}
          foot={['', 'Tổng', formatPoints(fullMarks(part)), submitted ? formatPoints(sum) : '', '']}
        />
        <p>Nhận xét chung: {submitted && text.comment ? text.comment : '…'}</p>
        {row?.submittedAt && <p>Nộp trên hệ thống {formatOfficeDate(row.submittedAt)}.</p>}
        {receipt && (
          <p>
            Mã giám khảo ở bài này: {receipt.judge}. Mã biên nhận:{' '}
            <span className="break-all">{receipt.hash}</span>.
          </p>
        )}
        <Signatures signers={[{ office: 'Giám khảo', name: submitted ? by.name : '' }]} />
      </article>
    </>
  );
}
