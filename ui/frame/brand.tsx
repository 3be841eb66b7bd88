import Link from 'next/link';
import { Emblem } from './emblem';

/** Emblem, name, whose it is. */
export function Brand({ href = '/', owner }: { href?: string; owner: string }) {
  return (
    <Link href={href} className="flex min-h-11 items-center gap-3">
      <Emblem className="size-11 shrink-0 sm:size-12" />
      <span>
        <span className="block text-lg leading-normal font-bold text-primary-strong">Dân vận khéo</span>
        <span className="block text-sm leading-normal text-ink-soft">{owner}</span>
      </span>
    </Link>
  );
}
