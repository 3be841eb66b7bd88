import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { headMark } from '@/domain/proof/chain-head';
import { continuity } from '@/server/history/continues';
import { type ListedKey, listedKeys } from '@/server/audit/keys';
import { publishedHeads, type PublishedHead } from '@/server/audit/published';
import { continuityNotice } from '@/ui/words/anchor';
import { type Column, DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatMoment } from '@/ui/words/format';
import { actWords } from '@/ui/words/history';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { PublicPage } from '../public-page';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Mã đầu nhật ký',
  description:
    'Mã đầu nhật ký của cổng theo ngày, có chữ ký số, để phát hiện nhật ký bị viết lại hoặc cắt bớt.',
  alternates: { canonical: '/nhat-ky-cong-khai' },
};

const shown = 100;

export default async function HeadsPage() {
  const [heads, keys] = [await publishedHeads(shown), await listedKeys()];
  const stands = continuityNotice(await continuity());
  return (
    <PublicPage here={publicPage.contests}>
      <PageHeader
        title="Mã đầu nhật ký"
        lead="Mỗi mã gắn với mọi việc đã ghi đến lúc đó. Ai giữ một mã đều có thể hỏi cổng, bất cứ lúc nào về sau, nhật ký còn chứa mã ấy không."
      />
      <div className="space-y-8">
        {stands && <Notice {...stands} />}
        <DataTable
          caption="Mã đầu nhật ký, mới nhất trước"
          columns={columns}
          rows={heads}
          rowKey={({ id }) => String(id)}
          empty={<EmptyState title="Chưa có mã nào" icon="history" />}
        />
        <p>
          <Link href="/nhat-ky.txt" prefetch={false} className="link inline-flex min-h-11 items-center">
            Mọi mã kèm chữ ký (tệp văn bản)
          </Link>
        </p>
        <Section
          title="Khóa công khai (Ed25519)"
          intro="Dấu vân tay là SHA-256 của khóa dạng DER. Hãy đối chiếu dấu vân tay với bản in trên văn bản của cơ quan chủ trì, không chỉ với trang này."
        >
          <Keys keys={keys} />
          <p>
            <Link
              href="/khoa-cong-khai.pem"
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              Tải khóa công khai
            </Link>{' '}
            và{' '}
            <a
              href="/kiem-tra/kiem-tra-nhat-ky.mjs"
              className="link inline-flex min-h-11 items-center"
              download
            >
              chương trình kiểm tra chữ ký
            </a>
          </p>
        </Section>
      </div>
    </PublicPage>
  );
}

function Keys({ keys }: { keys: readonly ListedKey[] }) {
  return (
    <ul className="list-disc pl-5">
      {keys.map(({ fingerprint, since, isOwn }) => (
        <li key={fingerprint}>
          <code className="break-all">{fingerprint}</code>
          {isOwn
            ? `, dùng từ ${formatMoment(since)}`
            : ': khóa lạ, không phải của cổng, không dùng để kiểm tra'}
        </li>
      ))}
    </ul>
  );
}

const columns: Column<PublishedHead>[] = [
  { key: 'at', label: 'Lúc', title: true, cell: ({ at }) => formatMoment(at) },
  {
    key: 'cause',
    label: 'Việc',
    cell: ({ cause }) =>
      cause === 'daily' ? 'Cuối ngày' : actWords(cause === 'commit' ? 'contest' : 'result', cause),
  },
  {
    key: 'mark',
    label: 'Số dòng và mã',
    cell: (head) => <code className="break-all">{headMark(head)}</code>,
  },
  {
    key: 'subject',
    label: 'Mã kết quả hoặc mã cam kết',
    cell: ({ subject }) => (subject ? <code className="break-all">{subject}</code> : '–'),
  },
];
