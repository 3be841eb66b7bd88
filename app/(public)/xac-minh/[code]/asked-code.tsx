'use client';

import { usePathname } from 'next/navigation';

const LONGEST = 40;

/** The code of the address; a page that is not found is not told its parameters. */
export function AskedCode() {
  const last = usePathname().split('/').at(-1) ?? '';
  return <span className="whitespace-nowrap">{readable(last).slice(0, LONGEST)}</span>;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
