'use client';

import { type ChangeEvent, useActionState, useState } from 'react';
import { pointsTyped } from '@/domain/contest/points';
import { type ResultRow, type RowFault, secondsTyped } from '@/domain/contest/result-rows';
import { FileField } from '@/ui/file-field';
import { Notice } from '@/ui/notice';
import { Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { writeResults } from '../../actions';
import { sending } from './doc/sending';
import { type Known, rowsToSend } from './known';
import { rowWords } from './row-words';

type Props = { given: { contest: string; part: string }; known: Known; here: string };
type Read = { rows: ResultRow[]; faults: RowFault[] } | 'unreadable' | null;

/** A spreadsheet is read first and shown; nothing is written before the button, and nothing while a row is wrong. */
export function ImportForm({ given, known, here }: Props) {
  const [state, post] = useActionState(writeResults, null);
  const [read, setRead] = useState<Read>(null);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    setRead(null);
    if (!file) return;
    const answer = await fetch(`${here}/doc`, sending(file)).catch(() => null);
    setRead(answer?.ok ? ((await answer.json()) as Read) : 'unreadable');
  };
  return (
    <form action={post} noValidate className="space-y-4">
      {state && <Outcome state={state} />}
      <p>
        <a className="link inline-flex min-h-11 items-center" href={`${here}/mau`}>
          Tải xuống bảng mẫu
        </a>{' '}
        có sẵn số báo danh, điền điểm và thời gian rồi chọn tệp ở đây.
      </p>
      <FileField
        id="bang"
        accept=".xlsx"
        label="Tệp bảng tính (.xlsx)"
        onChange={(event) => void choose(event)}
      />
      <input type="hidden" name="contest" value={given.contest} />
      <input type="hidden" name="part" value={given.part} />
      <input type="hidden" name="source" value="import" />
      {read === 'unreadable' && (
        <Notice tone="danger" live title="Không đọc được bảng tính">
          Chọn tệp .xlsx theo bảng mẫu, nhỏ hơn 5 MB.
        </Notice>
      )}
      {read && read !== 'unreadable' && (
        <div aria-live="polite" className="space-y-4">
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
    </form>
  );
}
