import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { softTone, type Tone } from '../words/tone';

export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={clsx(shape, softTone[tone])}>
      {icon && <Icon name={icon} className="size-4" />}
      {children}
    </span>
  );
}

/** The one place where lacquer red is filled: a recognised model. Printers leave grounds out, so on paper its words are dark. */
export function RecognisedBadge({ children = 'Được công nhận' }: { children?: ReactNode }) {
  return (
    <span className={clsx(shape, 'border-accent bg-accent text-white print:bg-white print:text-ink')}>
      <Icon name="flower" className="size-4" />
      {children}
    </span>
  );
}

const shape =
  'inline-flex max-w-full items-center md:whitespace-nowrap gap-1.5 rounded-md border px-2 py-0.5 text-sm leading-normal font-medium align-middle';
