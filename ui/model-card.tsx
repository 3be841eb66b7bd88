import Link from 'next/link';
import type { ReactNode } from 'react';
import { RecognisedBadge } from './element/badge';
import { WeavePlate } from './frame/weave';

/** A model in the showcase. The whole card is pressed through the link in its heading. */
export function ModelCard({
  href,
  title,
  unit,
  year,
  field,
  photo,
  recognised,
  excerpt,
  tags = [],
  first,
}: ModelCardProps) {
  return (
    <article className="relative flex h-full flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-card hover:border-primary-line hover:shadow-lifted">
      <div className="aspect-16/9 w-full shrink-0 overflow-hidden bg-paper-deep">
        {photo ? (
          <img
            src={photo.src}
            alt={photo.alt}
            loading={first ? 'eager' : 'lazy'}
            fetchPriority={first ? 'high' : 'auto'}
            decoding="async"
            className="size-full object-cover"
          />
        ) : (
          <WeavePlate seed={title} />
        )}
      </div>
      <div className="flex flex-1 flex-col gap-2 p-4">
        <p className="text-sm text-ink-faint">
          {field} · Năm {year}
        </p>
        <h3 className="text-lg leading-normal">
          <Link
            href={href}
            prefetch={false}
            title={title}
            className="cover-link line-clamp-4 hover:text-primary"
          >
            {title}
          </Link>
        </h3>
        {unit && <div className="text-sm text-ink-soft">{unit}</div>}
        {excerpt && (
          <p className="line-clamp-3 text-sm text-ink-soft">
            {excerpt.before}
            <mark className="bg-transparent font-semibold text-ink">{excerpt.hit}</mark>
            {excerpt.after}
          </p>
        )}
        {tags.length > 0 && <p className="text-sm text-ink-faint">{tags.join(' · ')}</p>}
        {recognised && (
          <div className="mt-auto pt-1">
            <RecognisedBadge>{recognised}</RecognisedBadge>
          </div>
        )}
      </div>
    </article>
  );
}

export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">{children}</div>;
}

type ModelCardProps = {
  href: string;
  title: string;
  /** a UnitName or a plain name; left out where the page is the unit's */
  unit?: ReactNode;
  year: number;
  field: string;
  photo?: { src: string; alt: string };
  /** the words of the recognition, e.g. "Được công nhận cấp tỉnh" */
  recognised?: string;
  tags?: readonly string[];
  /** where its text says what was searched for */
  excerpt?: { before: string; hit: string; after: string };
  /** the first of the list: its picture is what a visitor waits for on a slow line */
  first?: boolean;
};
