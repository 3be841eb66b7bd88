import Link from 'next/link';
import type { Field } from '@/domain/registry/model/form';
import { formatNumber } from '@/ui/words/format';
import { fieldWords } from '@/ui/words/words';

/** One of the four fields of the plan, with a drawing of its own. */
export function FieldCard({ field, count, href }: { field: Field; count: number; href: string }) {
  return (
    <div className="relative flex h-full items-center gap-4 rounded-lg border border-line bg-surface p-4 shadow-card hover:border-primary hover:bg-primary-soft sm:flex-col sm:items-start">
      <svg
        viewBox="0 0 48 48"
        aria-hidden="true"
        focusable="false"
        className="size-14 shrink-0 text-primary"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {drawings[field]}
      </svg>
      <p className="min-w-0">
        <Link href={href} prefetch={false} className="cover-link block font-semibold">
          {fieldWords[field]}
        </Link>
        <span className="text-sm text-ink-soft tabular-nums">{formatNumber(count)} mô hình</span>
      </p>
    </div>
  );
}

const drawings: Record<Field, React.ReactNode> = {
  economy: (
    <>
      <path d="M4 40h40M6 34c8-5 16-5 24-1 5 2 9 2 12 1M6 28c7-4 13-4 19-2" className="text-primary-line" />
      <path d="M33 30V12" />
      <path
        d="M33 14c-5 0-7-3-7-7 5 0 7 3 7 7Zm0 6c5 0 7-3 7-7-5 0-7 3-7 7Zm0 7c-5 0-7-3-7-7 5 0 7 3 7 7Z"
        className="fill-primary-soft"
      />
    </>
  ),
  cultureSociety: (
    <>
      <path d="M4 40h40" className="text-primary-line" />
      <path d="M10 40V27m9 13V27m10 13V27m9 13V27M7 27h34" />
      <path d="M4 23 15 9h18l11 14Z" className="fill-primary-soft" />
      <path d="m15 9-3-4m21 4 3-4" className="text-accent" />
    </>
  ),
  defenceSecurity: (
    <>
      <path d="M24 5 9 10v12c0 10 6 16 15 20 9-4 15-10 15-20V10L24 5Z" className="fill-primary-soft" />
      <path
        d="m24 15 2.500 5.200 5.700.8-4.100 4 1 5.700-5.100-2.700-5.100 2.700 1-5.700-4.100-4 5.700-.8L24 15Z"
        className="text-accent"
      />
    </>
  ),
  politicalSystem: (
    <>
      <circle cx="24" cy="13" r="6" className="fill-primary-soft" />
      <circle cx="10" cy="20" r="4" />
      <circle cx="38" cy="20" r="4" />
      <path d="M12 40c0-9 4-14 12-14s12 5 12 14H12Z" className="fill-primary-soft" />
      <path d="M3 38c0-6 2-9 7-9m35 9c0-6-2-9-7-9" />
    </>
  ),
};
