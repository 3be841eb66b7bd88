import type { Metadata } from 'next';
import { versionsWithoutText } from '@/server/contest/freezes/old';
import { tampered } from '@/server/audit/verify';
import { Notice } from '@/ui/element/notice';
import { tamperedLine, unprovenWords } from '@/ui/words/tampered';
import { ContestFrame, contestHere, type ContestProps } from '../../here';

export const metadata: Metadata = { title: 'Kiểm tra tính toàn vẹn' };

/** The chain of the history, and scores, results and frozen versions against it. It names rows, never points. */
export default async function IntegrityPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params, '/ket-qua/kiem-tra');
  const rows = await tampered(contest.id);
  const old = await versionsWithoutText(contest.id);
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua" title="Kiểm tra tính toàn vẹn">
      <p className="max-w-reading">
        Mỗi dòng nhật ký mang mã của dòng trước. Điểm từng phiếu đã nộp, kết quả đã nhập, bản chốt và mọi dữ
        liệu mà kết quả dựa vào được so với nhật ký; bài dự thi, đơn vị và giấy chứng nhận được so với bản kết
        quả đã công bố.
      </p>
      {rows.length === 0 ? (
        <Notice tone="success" title="Nhật ký, điểm chấm và bản chốt nguyên vẹn" />
      ) : (
        <Notice tone="danger" title="Có dữ liệu bị thay đổi ngoài hệ thống">
          <ul className="list-disc pl-5">
            {rows.map((row) => (
              <li key={`${row.kind} ${row.id}`} className="break-words">
                {tamperedLine(row)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {old.map(({ id, version }) => (
        <Notice key={id} tone="info" title={`Bản kết quả số ${version}`}>
          Bản {unprovenWords}
        </Notice>
      ))}
    </ContestFrame>
  );
}
