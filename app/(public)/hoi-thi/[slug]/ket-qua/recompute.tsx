import { publicPage } from '@/domain/addresses';
import Link from 'next/link';
import type { headSealing } from '@/server/audit/asked';
import type { ShownResults } from '@/server/public/contest/results';
import { ButtonLink } from '@/ui/element/button';
import { Hash } from '@/ui/element/hash';
import { HeadLine } from '@/ui/page/head-line';
import { Section } from '@/ui/page/section';

type RecomputeProps = {
  results: ShownResults;
  slug: string;
  head: Awaited<ReturnType<typeof headSealing>>;
};

/** How anybody recomputes the ranking from the download alone. */
export function Recompute({ results, slug, head }: RecomputeProps) {
  const file = `${publicPage.contest(slug)}/goi-ket-qua.json?ban=${results.version}`;
  return (
    <Section
      title="Tự tính lại kết quả"
      id="tinh-lai"
      intro="Gói kết quả có thể lệ và toàn bộ phiếu chấm (giám khảo mang mã số). Chương trình kèm theo không cần mạng và không dùng phần nào của cổng."
      actions={
        <>
          <ButtonLink href={file} variant="secondary" prefetch={false} download>
            Tải gói kết quả
          </ButtonLink>
          <ButtonLink href="/kiem-tra/tinh-lai.mjs" variant="secondary" prefetch={false} download>
            Tải chương trình
          </ButtonLink>
        </>
      }
    >
      <pre className="rounded-lg border border-line bg-surface p-4 text-sm break-words whitespace-pre-wrap">
        {results.text && 'sha256sum goi-ket-qua.json\n'}node tinh-lai.mjs goi-ket-qua.json &lt;mã trên
        giấy&gt;
      </pre>
      <p>
        Mã kiểm tra (SHA-256) của bản số {results.version}: <Hash hash={results.hash} />
      </p>
      {results.text && (
        <p>
          Mã này là mã SHA-256 của chính tệp gói kết quả. Nên đối chiếu với mã in trên biên bản, giấy chứng
          nhận hoặc trong thư báo kết quả, không chỉ với trang này.
        </p>
      )}
      {head && (
        <p>
          <HeadLine head={head} at={head.at} />
        </p>
      )}
      <p>
        <Link href="/nhat-ky-cong-khai" prefetch={false} className="underline">
          Mã đầu nhật ký và chữ ký số của từng bản kết quả
        </Link>
      </p>
    </Section>
  );
}
