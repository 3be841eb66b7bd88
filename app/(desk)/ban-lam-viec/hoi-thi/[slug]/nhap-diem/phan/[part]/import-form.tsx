'use client';

import { useState } from 'react';
import { pointsTyped } from '@/domain/contest/tally/points';
import { type ResultRow, type RowFault, secondsTyped } from '@/domain/contest/tally/result-rows';
import type { Unread } from '@/domain/spreadsheet/unread';
import { Button } from '@/ui/element/button';
import { DownloadLink } from '@/ui/page/drawn-for';
import { FileField } from '@/ui/form/file-field';
import { Notice } from '@/ui/element/notice';
import { Outcome } from '@/ui/form/outcome';
import { tellMisdrawn } from '@/ui/page/page-owner';
import { PostForm, usePost } from '@/ui/form/post';
import { unreadWords } from '@/ui/words/contest/sheet';
import { Submit } from '@/ui/form/submit';
import { writeResults } from '../../actions';
import { sending } from './doc/sending';
import { type Known, rowsToSend } from './known';
import { rowWords } from './row-words';

type Props = { given: { contest: string; part: string }; known: Known; here: string };
type Read = { rows: ResultRow[]; faults: RowFault[]; hidden: number; withHidden: boolean } | string | null;

/** A spreadsheet is read first and shown; nothing is written before the button, and nothing while a row is wrong. */
export function ImportForm({ given, known, here }: Props) {
  const [state, post] = usePost(writeResults);
  const [read, setRead] = useState<Read>(null);
  const [file, setFile] = useState<File>();
  const look = async (chosen: File | undefined, { withHidden }: { withHidden: boolean }) => {
    setFile(chosen);
    setRead(chosen ? await readBy(`${here}/doc`, { file: chosen, withHidden }) : null);
  };
  return (
    <PostForm post={post} noValidate className="space-y-4">
      {state && <Outcome state={state} />}
      <p>
        <DownloadLink className="link inline-flex min-h-11 items-center" href={`${here}/mau`}>
          Tải xuống bảng mẫu
        </DownloadLink>{' '}
        có sẵn số báo danh, điền điểm và thời gian rồi chọn tệp ở đây.
      </p>
      <FileField
        id="bang"
        accept=".xlsx,.csv"
        label="Tệp bảng tính (.xlsx, .csv)"
        onChange={(event) => void look(event.target.files?.[0], { withHidden: false })}
      />
      <input type="hidden" name="contest" value={given.contest} />
      <input type="hidden" name="part" value={given.part} />
      <input type="hidden" name="source" value="import" />
      {typeof read === 'string' && (
        <Notice tone="danger" live title="Không đọc được bảng tính">
          {read}
        </Notice>
      )}
      {read && typeof read !== 'string' && (
        <div aria-live="polite" className="space-y-4">
          {read.hidden > 0 && (
            <Notice
              tone="warning"
              title={
                read.withHidden
                  ? `Đã đọc cả ${read.hidden} dòng đang ẩn`
                  : `${read.hidden} dòng đang ẩn trong tệp chưa được đọc`
              }
            >
              <Button variant="secondary" onClick={() => void look(file, { withHidden: !read.withHidden })}>
                {read.withHidden ? 'Bỏ các dòng đang ẩn' : 'Đọc cả các dòng đang ẩn'}
              </Button>
            </Notice>
          )}
          {read.faults.length > 0 && (
            <Notice tone="warning" title={`${read.faults.length} dòng cần sửa trong bảng`}>
              <ul className="list-disc pl-5">
                {read.faults.map(({ row, code, why }) => (
                  <li key={row}>
                    Dòng {row}
                    {code && ` (${code})`}: {rowWords[why]}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {read.rows.length > 0 && (
            <>
              <p className="font-semibold">Xem trước {read.rows.length} kết quả</p>
              <ul className="columns-1 gap-8 tabular-nums sm:columns-2 lg:columns-3">
                {read.rows.map(({ code, points, seconds }) => (
                  <li key={code}>
                    {code}: {points === null ? '' : `${pointsTyped(points)} điểm`}
                    {seconds === null ? '' : ` ${secondsTyped(seconds)}`}
                  </li>
                ))}
              </ul>
              <input type="hidden" name="rows" value={rowsToSend(read.rows, known)} />
              {read.faults.length === 0 && <Submit>Ghi {read.rows.length} kết quả</Submit>}
            </>
          )}
        </div>
      )}
    </PostForm>
  );
}

/** What the server reads in the file, or the sentence that says why it reads nothing. */
async function readBy(
  address: string,
  { file, withHidden }: { file: File; withHidden: boolean },
): Promise<Read> {
  const answer = await fetch(`${address}${withHidden ? '?an=1' : ''}`, sending(file)).catch(() => null);
  if (answer?.status === 409) tellMisdrawn();
  if (answer?.status === 401) return 'Phiên đăng nhập đã kết thúc. Đăng nhập ở trang mới rồi chọn lại tệp.';
  if (answer?.status === 413) return unreadWords({ why: 'tooBig' });
  if (answer?.status === 422) return unreadWords(((await answer.json()) as { unread: Unread }).unread);
  if (!answer?.ok) return 'Mất kết nối hoặc máy chủ chưa trả lời được. Kiểm tra mạng rồi chọn lại tệp.';
  return { ...((await answer.json()) as Exclude<Read, string | null>), withHidden };
}
