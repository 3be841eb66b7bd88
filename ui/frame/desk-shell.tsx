import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Brand } from './brand';
import { buttonClass } from '../element/button';
import { CloseDrawer } from '../list/facets';
import { formatNumber } from '../words/format';
import { Icon, type IconName } from '../element/icon';
import { NavLink } from './nav-link';
import { Person } from '../element/person';
import { mainId } from './skip-link';

/** The frame of signed-in work: whose desk, where one can go, and the sheet in the middle. */
export function DeskShell({ owner, person, nav, banner, seatSwitch, signOut, children }: DeskShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {banner}
      <div className="flex flex-1 flex-col lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]">
        <header className="desk-side no-print border-line bg-surface max-lg:border-b lg:border-r">
          <div className="weave" />
          <div className="desk-brand flex items-center justify-between gap-3 px-4 py-2 lg:py-4">
            <Brand owner={owner} href={deskPage.home} />
            <button
              type="button"
              popoverTarget="desk-menu"
              className={`${buttonClass('quiet')} px-2! lg:hidden`}
            >
              <Icon name="menu" /> <span className="max-[24rem]:sr-only">Danh mục</span>
            </button>
          </div>
          <div id="desk-menu" popover="auto" className="drawer desk-panel">
            <div className="mb-2 flex items-center justify-between lg:hidden">
              <p className="text-lg font-semibold">Danh mục</p>
              <CloseDrawer target="desk-menu" />
            </div>
            <div className="rounded-md bg-paper-deep p-3">
              <Person name={person.name} title={person.seat} unit={person.unit} />
              {seatSwitch && <div className="mt-2">{seatSwitch}</div>}
            </div>
            <nav aria-label="Bàn làm việc" className="mt-3 space-y-4">
              {nav.map((group, index) => (
                <DeskNavGroup key={group.label ?? index} group={group} />
              ))}
            </nav>
            <div className="mt-4 border-t border-line pt-3">
              <Link href="/" prefetch={false} className={deskItem}>
                <Icon name="eye" /> Trang công khai
              </Link>
              {signOut}
            </div>
          </div>
        </header>
        <main id={mainId} tabIndex={-1} className="min-w-0 px-4 py-6 outline-none sm:px-8 lg:py-8">
          <div className="mx-auto max-w-page">{children}</div>
        </main>
      </div>
    </div>
  );
}

function DeskNavGroup({ group }: { group: NavGroup }) {
  return (
    <div>
      {group.label && <p className="px-3 text-sm font-semibold text-ink-faint">{group.label}</p>}
      <ul>
        {group.items.map((item) => (
          <li key={item.href}>
            <NavLink href={item.href} exact={item.exact} className={deskItem} currentClassName={deskHere}>
              {item.icon && <Icon name={item.icon} />}
              <span className="flex-1">{item.label}</span>
              {item.count !== undefined && item.count > 0 && (
                <span className="rounded-full bg-primary px-2 text-sm text-white tabular-nums">
                  {formatNumber(item.count)}
                  <span className="sr-only"> việc đang chờ</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How every line of the menu looks, the way out included. */
export const deskItem =
  'flex min-h-11 w-full items-center gap-3 rounded-md px-3 py-1.5 text-ink-soft hover:bg-primary-soft hover:text-primary-strong';
const deskHere = 'bg-primary-soft font-semibold text-primary-strong';

/** `exact`: pages below it do not light it up (the desk's own front page). */
export type DeskNavItem = { href: string; label: string; icon?: IconName; count?: number; exact?: boolean };
export type NavGroup = { label?: string; items: readonly DeskNavItem[] };

type DeskShellProps = {
  owner: string;
  person: { name: string; seat?: string; unit?: ReactNode };
  nav: readonly NavGroup[];
  banner?: ReactNode;
  seatSwitch?: ReactNode;
  /** the form that signs out */
  signOut: ReactNode;
  children: ReactNode;
};
