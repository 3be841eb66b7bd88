import { clsx } from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountLink } from '../sign-in/account-link';
import { Brand } from './brand';
import { buttonClass } from '../element/button';
import { CloseDrawer } from '../list/facets';
import { Icon } from '../element/icon';
import { mainId } from './skip-link';

/** Header and footer of what everybody may read. */
export function PublicShell({ owner, nav, here, banner, footer, children }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {banner}
      <header className="border-b border-line bg-surface">
        <div className="weave" />
        <div className="shell flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
          <Brand owner={owner} />
          <button type="button" popoverTarget="menu" className={`${buttonClass('quiet')} lg:hidden`}>
            <Icon name="menu" /> Danh mục
          </button>
          <nav id="menu" popover="auto" aria-label="Danh mục chính" className="drawer menu-panel">
            <div className="mb-2 flex items-center justify-between lg:hidden">
              <p className="text-lg font-semibold">Danh mục</p>
              <CloseDrawer target="menu" />
            </div>
            <ul className="gap-1 lg:flex lg:items-center">
              {nav.map((item) => (
                <li key={item.href}>
                  <MenuLink item={item} here={here} />
                </li>
              ))}
              <li className="max-lg:mt-4 lg:ml-3">
                <AccountLink />
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main id={mainId} tabIndex={-1} className="shell flex-1 py-6 outline-none sm:py-8">
        {children}
      </main>
      <footer className="on-dark no-print mt-8 bg-primary-strong text-white">
        <div className="weave" />
        <div className="shell py-8">{footer}</div>
      </footer>
    </div>
  );
}

function MenuLink({ item: { href, label }, here }: { item: NavItem; here: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={href === here ? 'true' : undefined}
      className={clsx(menuItem, href === here && menuHere)}
    >
      {label}
    </Link>
  );
}

const menuItem =
  'flex min-h-11 items-center rounded-md px-3 text-ink-soft hover:bg-primary-soft hover:text-primary-strong';
const menuHere = 'font-semibold text-primary-strong bg-primary-soft';

export type NavItem = { href: string; label: string };

type PublicShellProps = {
  /** whose portal, e.g. "Tỉnh Sơn La" */
  owner: string;
  nav: readonly NavItem[];
  /** the item we are in */
  here: string;
  banner?: ReactNode;
  footer: ReactNode;
  children: ReactNode;
};
