import { clsx } from 'clsx';
import { type Phase, phases } from '@/domain/contest/setup/phase';
import { formatDeadline, formatMoment } from '@/ui/words/format';
import { Section } from '@/ui/page/section';

type Dates = {
  phase: Phase;
  opensAt: Date;
  closesAt: Date;
  judgingFrom: Date;
  judgingUntil: Date;
  publishedAt: Date | null;
};

/** The days of the contest, with what is going on now. */
export function Calendar({ contest, now }: { contest: Dates; now: Date }) {
  return (
    <Section title="Lịch Hội thi" intro={`Giờ Việt Nam. Cập nhật lúc ${formatMoment(now)}.`}>
      <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {steps(contest).map(({ label, when, during }) => {
          const current = during.includes(contest.phase);
          const done = during.every((phase) => phases.indexOf(phase) < phases.indexOf(contest.phase));
          return (
            <li
              key={label}
              aria-current={current ? 'step' : undefined}
              className={clsx(
                'rounded-lg border p-4',
                current ? 'border-primary bg-primary-soft' : 'border-line bg-surface',
              )}
            >
              <p className="font-semibold">{label}</p>
              <p className="text-ink-soft">{when}</p>
              {current && <p className="mt-1 text-sm font-medium text-primary">Đang diễn ra</p>}
              {done && <p className="mt-1 text-sm text-ink-faint">Đã xong</p>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

const steps = (dates: Dates): { label: string; when: string; during: Phase[] }[] => [
  {
    label: 'Nhận bài dự thi',
    when: `Từ ${formatMoment(dates.opensAt)} đến ${formatDeadline(dates.closesAt)}`,
    during: ['open', 'grace'],
  },
  { label: 'Sơ loại', when: `Đến ${formatDeadline(dates.judgingFrom)}`, during: ['screening'] },
  {
    label: 'Chấm thi',
    when: `Từ ${formatMoment(dates.judgingFrom)} đến ${formatDeadline(dates.judgingUntil)}`,
    during: ['judging'],
  },
  {
    label: 'Xét giải, công bố',
    when: dates.publishedAt ? `Công bố lúc ${formatMoment(dates.publishedAt)}` : 'Sau khi kết thúc chấm thi',
    during: ['deliberating'],
  },
];
