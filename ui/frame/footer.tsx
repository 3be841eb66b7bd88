import Link from 'next/link';
import type { ReactNode } from 'react';
import { Emblem } from './emblem';
import type { NavItem } from './public-shell';

/** The words under every public page. */
export function Footer({ name, office, address, contact = [], links, note }: FooterProps) {
  return (
    <div className="grid gap-8 md:grid-cols-[2fr_1fr]">
      <div className="flex gap-4">
        <Emblem className="size-12 shrink-0" />
        <div>
          <p className="font-semibold">{name}</p>
          <p>{office}</p>
          {address && <p className="text-primary-line">{address}</p>}
          {contact.map((line) => (
            <p key={line} className="text-primary-line">
              {line}
            </p>
          ))}
          {note && <p className="mt-2 text-sm text-primary-line">{note}</p>}
        </div>
      </div>
      <nav aria-label="Liên kết cuối trang">
        <ul className="grid grid-cols-2 gap-x-6">
          {links.map((link) => (
            <li key={link.href}>
              <Link
                href={link.href}
                prefetch={false}
                className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
              >
                {link.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

type FooterProps = {
  name: string;
  office: string;
  address?: string;
  /** how the office is reached, a line each */
  contact?: readonly string[];
  links: readonly NavItem[];
  note?: ReactNode;
};
