import { publicPage } from '@/domain/addresses';
import Link from 'next/link';
import type { EntryResult } from '@/server/contest/results/of-entry';
import { formatPoints } from '@/ui/words/format';
import { Hash } from '@/ui/element/hash';
import { Notice } from '@/ui/element/notice';

/** What the entry has come to, with the way to its certificates and to all results. */
export function ResultNotice({ result, slug }: { result: EntryResult; slug: string }) {
  const { rank, total, prizes, version, hash } = result;
  const place = rank === null ? 'Không xếp hạng' : `Hạng ${rank}`;
  return (
    <Notice
      tone={prizes.length > 0 ? 'success' : 'info'}
      title={prizes.length > 0 ? `Đạt ${prizes.map(({ name }) => name).join(', ')}` : 'Đã công bố kết quả'}
    >
      <p>{total === null ? place : `${place}, ${formatPoints(total)} điểm`}.</p>
      <ul className="flex flex-wrap gap-x-6">
        {prizes.map(({ name, code }) => (
          <li key={code}>
            <Link className="link inline-flex min-h-11 items-center" href={publicPage.certificate(code)}>
              Giấy chứng nhận {name}
            </Link>
          </li>
        ))}
        <li>
          <Link className="link inline-flex min-h-11 items-center" href={publicPage.contestResults(slug)}>
            Toàn bộ kết quả Hội thi
          </Link>
        </li>
      </ul>
      <p>
        Mã kiểm tra (SHA-256) của bản kết quả số {version}: <Hash hash={hash} />
      </p>
    </Notice>
  );
}
