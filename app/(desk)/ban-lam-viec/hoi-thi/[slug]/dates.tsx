import type { ContestRow } from '@/server/contests';
import { DefinitionList } from '@/ui/definition-list';
import { formatMoment } from '@/ui/format';

/** The calendar of a contest; what is coming next stands out. The grace is shown inside only. */
export function Dates({ contest, inside, now }: { contest: ContestRow; inside: boolean; now: Date }) {
  const steps = [
    { term: 'Mở nhận bài', at: contest.opensAt },
    { term: 'Hạn nhận bài', at: contest.closesAt },
    { term: 'Bắt đầu chấm thi', at: contest.judgingFrom },
    { term: 'Kết thúc chấm thi', at: contest.judgingUntil },
    ...(contest.showcaseAt ? [{ term: 'Giới thiệu bài dự thi công khai', at: contest.showcaseAt }] : []),
    ...(contest.publishedAt ? [{ term: 'Công bố kết quả', at: contest.publishedAt }] : []),
  ];
  const next = steps.find(({ at }) => now < at);
  return (
    <DefinitionList
      items={[
        ...steps.map((step) => ({
          term: step.term,
          value:
            step === next ? (
              <>
                <strong>{formatMoment(step.at)}</strong> (mốc tiếp theo)
              </>
            ) : (
              formatMoment(step.at)
            ),
        })),
        ...(inside
          ? [{ term: 'Thời gian chờ thêm', value: `${contest.graceMinutes} phút sau hạn (không công bố)` }]
          : []),
      ]}
    />
  );
}
