import type { ContestRow } from '@/server/contest/row';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatDeadline, formatMoment } from '@/ui/words/format';

/** The calendar of a contest; what is coming next stands out. The grace is shown inside only. */
export function Dates({ contest, inside, now }: { contest: ContestRow; inside: boolean; now: Date }) {
  const steps: { term: string; at: Date; ends?: boolean }[] = [
    { term: 'Bắt đầu nhận bài', at: contest.opensAt },
    { term: 'Hạn nhận bài', at: contest.closesAt, ends: true },
    { term: 'Bắt đầu chấm thi', at: contest.judgingFrom },
    { term: 'Kết thúc chấm thi', at: contest.judgingUntil, ends: true },
    ...(contest.showcaseAt ? [{ term: 'Giới thiệu bài dự thi công khai', at: contest.showcaseAt }] : []),
    ...(contest.publishedAt ? [{ term: 'Công bố kết quả', at: contest.publishedAt }] : []),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const next = steps.find(({ at }) => now < at);
  return (
    <DefinitionList
      items={[
        ...steps.map((step) => ({
          term: step.term,
          value:
            step === next ? (
              <>
                <strong>{said(step)}</strong> (mốc tiếp theo)
              </>
            ) : (
              said(step)
            ),
        })),
        ...(inside
          ? [{ term: 'Thời gian chờ thêm', value: `${contest.graceMinutes} phút sau hạn (không công bố)` }]
          : []),
      ]}
    />
  );
}

function said({ at, ends }: { at: Date; ends?: boolean }): string {
  const words = ends ? formatDeadline(at) : formatMoment(at);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
