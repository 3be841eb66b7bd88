import Link from 'next/link';
import { waitsForRank } from '@/domain/contest/results/freeze';
import type { Ranking } from '@/server/contest/results/queries';
import { unrankedWords } from '@/ui/words/contest/contest';
import { Disclosure } from '@/ui/focus/disclosure';
import { Notice } from '@/ui/element/notice';

type Row = Ranking['blocks'][number]['rows'][number];

/** The entries that would be published without a rank, by name and reason. */
export function Unranked({ rows, here }: { rows: readonly Row[]; here: string }) {
  const waiting = rows.flatMap(({ line, ...row }) =>
    line?.unranked && waitsForRank(line) ? [{ ...row, why: unrankedWords[line.unranked] }] : [],
  );
  if (waiting.length === 0) return null;
  return (
    <Notice tone="warning" title={`${waiting.length}/${rows.length} bài dự thi chưa được xếp hạng`}>
      <p>Bài chưa xếp hạng được công bố không có thứ hạng và không được xét giải.</p>
      <Disclosure summary="Danh sách bài chưa xếp hạng">
        <ul className="list-disc pl-5">
          {waiting.map(({ id, code, title, why }) => (
            <li key={code}>
              <Link href={`${here}/bai/${id}`} prefetch={false} className="link">
                <span className="whitespace-nowrap">{code}</span> · {title}
              </Link>
              : {why.charAt(0).toLowerCase() + why.slice(1)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Notice>
  );
}
