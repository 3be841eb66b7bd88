import { type Cautioned, cautionsOf } from '@/domain/contest/setup/flaws';
import { cautionWords } from '@/ui/words/contest/contest';
import { Notice } from '@/ui/element/notice';

/** What is allowed and may surprise: it does not hold the announcement up, whoever announces says to have read it. */
export function Cautions({ contest }: { contest: Cautioned }) {
  const found = cautionsOf(contest);
  if (found.length === 0) return null;
  return (
    <Notice tone="warning" title="Cần lưu ý trước khi thông báo">
      <ul className="list-disc pl-5">
        {found.map((caution) => (
          <li key={caution}>{cautionWords[caution]}</li>
        ))}
      </ul>
    </Notice>
  );
}
