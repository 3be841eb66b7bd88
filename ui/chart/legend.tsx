import { type Fill, fillTone } from '../words/tone';

export type ChartPart = { key: string; label: string; fill: Fill };
export type ChartRow = { label: string; values: Record<string, number>; href?: string };

export function Legend({ parts }: { parts: readonly ChartPart[] }) {
  return (
    <ul aria-label="Chú giải" className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {parts.map((part) => (
        <li key={part.key} className="flex items-center gap-1.5">
          <svg aria-hidden="true" focusable="false" width="14" height="14">
            <rect width="14" height="14" rx="2" className={fillTone[part.fill]} />
          </svg>
          {part.label}
        </li>
      ))}
    </ul>
  );
}
