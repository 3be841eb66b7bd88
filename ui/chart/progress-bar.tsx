import { formatPercent } from '../words/format';
import type { Tone } from '../words/tone';

/** `share` from 0 to 1. The words carry the number: colour alone says nothing. */
export function ProgressBar({ label, share, detail, tone = 'info' }: ProgressBarProps) {
  const kept = Math.min(1, Math.max(0, share));
  return (
    <div>
      <div className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span className="text-ink-soft tabular-nums">{detail ?? formatPercent(kept)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={Math.round(kept * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        className="mt-1 h-2.5 overflow-hidden rounded-full border border-edge bg-paper-deep"
      >
        <div className={bars[tone]} style={{ width: `${kept * 100}%` }} />
      </div>
    </div>
  );
}

const bars: Record<Tone, string> = {
  neutral: 'h-full bg-neutral-fill',
  info: 'h-full bg-primary',
  progress: 'h-full bg-progress-fill',
  success: 'h-full bg-success-fill',
  warning: 'h-full bg-warning-fill',
  danger: 'h-full bg-danger-fill',
};

type ProgressBarProps = { label: string; share: number; detail?: string; tone?: Tone };
