import { formatScore } from '@/ui/words/format';

type Row = { label: string; toPanel: number | null; few: boolean };

const HEIGHT = 36;
const MIDDLE = 50;
const AXIS = 20;

/**
 * Each judge as a dot left (stricter) or right (milder) of the panel's line, on a scale of 100 points. Hollow: too few
 * shared entries. The table below says the same in numbers.
 */
export function SeverityChart({ rows }: { rows: readonly Row[] }) {
  const shown = rows.flatMap(({ toPanel, ...row }) => (toPanel === null ? [] : [{ ...row, toPanel }]));
  if (shown.length === 0) return null;
  // A scale that stands still: somebody who differs little stands near the middle, whoever differs most.
  const most = Math.max(AXIS, ...shown.map(({ toPanel }) => Math.abs(toPanel)));
  return (
    <figure>
      <figcaption className="flex justify-between text-sm text-ink-soft">
        <span>← Chặt hơn ({formatScore(-most)})</span>
        <span>Rộng hơn (+{formatScore(most)}) →</span>
      </figcaption>
      <ul className="mt-2">
        {shown.map(({ label, toPanel, few }) => (
          <li key={label} className="grid grid-cols-[minmax(6rem,1fr)_2fr] items-center gap-4">
            <span className="truncate text-sm" title={label}>
              {label}
            </span>
            <svg
              role="img"
              aria-label={`${label}: ${toPanel > 0 ? '+' : ''}${formatScore(toPanel)}${few ? ', ít số liệu' : ''}`}
              width="100%"
              height={HEIGHT}
            >
              <line x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} className="stroke-line" />
              <line x1="50%" x2="50%" y1="0" y2={HEIGHT} className="stroke-edge" strokeDasharray="3 3" />
              <circle
                cx={`${MIDDLE + (toPanel / most) * 46}%`}
                cy={HEIGHT / 2}
                r="7"
                className={few ? 'fill-surface stroke-primary' : 'fill-primary stroke-primary'}
                strokeWidth="2"
              />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}
