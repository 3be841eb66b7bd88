import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { organises, sits } from '@/domain/actor';
import { sitsIn } from '@/domain/contest/conflict';
import { tampered } from '@/server/verify';
import { Notice } from '@/ui/notice';
import { tamperedWords } from '@/ui/tampered-words';
import { ContestFrame, contestHere, type ContestProps } from '../../here';

export const metadata: Metadata = { title: 'Kiểm tra tính toàn vẹn' };

/** The chain of the history, and scores, results and frozen versions against it. It names rows, never points. */
export default async function IntegrityPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params);
  if (!organises(by).ok && !sits(by, 'administrator') && !sitsIn(by, contest.id, 'auditor')) notFound();
  const rows = await tampered(contest.id);
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua" title="Kiểm tra tính toàn vẹn">
      <p className="max-w-reading">
        Mỗi dòng nhật ký mang mã của dòng trước. Điểm từng phiếu đã nộp, kết quả đã nhập và bản chốt được so
        với nhật ký.
      </p>
      {rows.length === 0 ? (
        <Notice tone="success" title="Nhật ký, điểm chấm và bản chốt nguyên vẹn" />
      ) : (
        <Notice tone="danger" title="Có dữ liệu bị thay đổi ngoài hệ thống">
          <ul className="list-disc pl-5">
            {rows.map(({ kind, id }) => (
              <li key={`${kind} ${id}`}>
                {tamperedWords[kind]}: <code className="break-all">{id}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </ContestFrame>
  );
}
