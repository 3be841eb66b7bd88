'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** Knows whether it is where we are. `exact`: children pages do not count. */
export function NavLink({ href, exact, className, currentClassName, children }: NavLinkProps) {
  const path = usePathname();
  const here = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={here ? (path === href ? 'page' : 'true') : undefined}
      className={clsx(className, here && currentClassName)}
    >
      {children}
    </Link>
  );
}

type NavLinkProps = {
  href: string;
  exact?: boolean;
  className?: string;
  currentClassName?: string;
  children: ReactNode;
};
