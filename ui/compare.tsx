import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** Two versions of one text, side by side, with the part that differs marked. For a save that came second. */
export function Compare({
  label,
  mine,
  theirs,
  mineLabel,
  theirsLabel,
  mineActions,
  theirsActions,
}: CompareProps) {
  const cut = differing(mine, theirs);
  return (
    <section aria-label={label} className="space-y-2">
      <h3 className="text-base">{label}</h3>
      <div className="grid gap-3 md:grid-cols-2">
        <Version
          heading={mineLabel ?? 'Nội dung Ông/Bà vừa nhập'}
          text={mine}
          cut={cut}
          actions={mineActions}
          mine
        />
        <Version
          heading={theirsLabel ?? 'Bản mới hơn đã lưu'}
          text={theirs}
          cut={cut}
          actions={theirsActions}
        />
      </div>
    </section>
  );
}

function Version({ heading, text, cut, actions, mine }: VersionProps) {
  const end = text.length - cut.after;
  return (
    <div className={clsx('rounded-lg border bg-surface p-4', mine ? 'border-primary' : 'border-edge')}>
      <p className="text-sm font-semibold text-ink-soft">{heading}</p>
      <div className="mt-1 whitespace-pre-wrap">
        {text.slice(0, cut.before)}
        {end > cut.before && (
          <mark className="rounded-sm bg-warning-soft text-ink underline decoration-warning decoration-2 underline-offset-4">
            {text.slice(cut.before, end)}
          </mark>
        )}
        {text.slice(end)}
        {text === '' && <span className="text-ink-faint">(để trống)</span>}
      </div>
      {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

/** How much of both texts is the same before and after the difference, in whole words. */
export function differing(one: string, other: string): { before: number; after: number } {
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before += 1;
  if (before === one.length && before === other.length) return { before, after: 0 };
  while (before > 0 && (inWord(one, before) || inWord(other, before))) before -= 1;
  let after = 0;
  while (after < shorter - before && one.at(-1 - after) === other.at(-1 - after)) after += 1;
  while (after > 0 && (inWord(one, one.length - after) || inWord(other, other.length - after))) after -= 1;
  return { before, after };
}

const inWord = (text: string, at: number) => /^\S\S$/.test(text.slice(Math.max(0, at - 1), at + 1));

type CompareProps = {
  label: string;
  mine: string;
  theirs: string;
  mineLabel?: string;
  theirsLabel?: string;
  mineActions?: ReactNode;
  theirsActions?: ReactNode;
};

type VersionProps = {
  heading: string;
  text: string;
  cut: { before: number; after: number };
  actions?: ReactNode;
  mine?: boolean;
};
