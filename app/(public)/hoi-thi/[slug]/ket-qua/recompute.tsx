import type { ShownResults } from '@/server/contest-public/results';
import { ButtonLink } from '@/ui/button';
import { Section } from '@/ui/section';

/** How anybody recomputes the ranking from the download alone. */
export function Recompute({ results, slug }: { results: ShownResults; slug: string }) {
  const file = `/hoi-thi/${slug}/goi-ket-qua.json?ban=${results.version}`;
  return (
    <Section
      title="Tự tính lại kết quả"
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
      <pre className="overflow-x-auto rounded-lg border border-line bg-surface p-4 text-sm">
        node tinh-lai.mjs goi-ket-qua.json
      </pre>
      <p>
        Mã kiểm tra (SHA-256) của bản số {results.version}:{' '}
        <code className="text-sm break-all">{results.hash}</code>
      </p>
    </Section>
  );
}
