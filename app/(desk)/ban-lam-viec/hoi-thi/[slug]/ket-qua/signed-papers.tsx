import type { ContestRow } from '@/server/contest/row';
import { now } from '@/server/request/moment';
import type { SignedIn } from '@/domain/actor';
import { rulingPapers } from '@/server/scans/scans';
import { Section } from '@/ui/page/section';
import { SignedScan } from '../../../ban-chup/signed-scan';

const readers =
  'Bản quét hoặc ảnh chụp văn bản có chữ ký và dấu. Công khai trên trang kết quả khi Hội thi đã công bố; không đính kèm văn bản có nội dung không được công khai.';

type Props = { contest: ContestRow; by: SignedIn };

/** The chair's rulings and the decision on the results, each with its signed paper. */
export async function SignedPapers({ contest, by }: Props) {
  const rulings = await rulingPapers({ by, now: now() }, contest.id);
  const published = contest.publishedAt !== null;
  if (rulings.length === 0 && !published) return null;
  return (
    <Section title="Văn bản đã ký (bản chụp)" id="van-ban-da-ky" boxed>
      {rulings.map(({ id, codes, reason }) => (
        <section key={id}>
          <h3 className="text-lg">Quyết định của Trưởng Ban Giám khảo về {codes.join(', ')}</h3>
          <p className="max-w-reading break-words text-ink-soft">{reason}</p>
          <SignedScan subject={{ kind: 'ruling', id }} by={by} readers={readers} />
        </section>
      ))}
      {published && (
        <section>
          <h3 className="text-lg">Quyết định công nhận kết quả Hội thi</h3>
          <SignedScan subject={{ kind: 'contest', id: contest.id }} by={by} readers={readers} />
        </section>
      )}
    </Section>
  );
}
