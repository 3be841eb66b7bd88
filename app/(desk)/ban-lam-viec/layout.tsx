import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import type { Actor } from '@/domain/actor';
import { demonstrationMoment } from '@/server/demonstration';
import { now } from '@/server/moment';
import { signedIn } from '@/server/session';
import { namesOf } from '@/server/units';
import { DemoBanner } from '@/ui/demo-banner';
import { DeskShell, deskItem } from '@/ui/desk-shell';
import { Icon } from '@/ui/icon';
import { ServerClock } from '@/ui/server-clock';
import { seatWords } from '@/ui/words';
import { leave } from './leave';
import { navOf } from './nav';

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const by = await signedIn();
  const moment = demonstrationMoment();
  return (
    <DeskShell
      owner="Tỉnh Sơn La"
      banner={moment && <DemoBanner moment={moment} />}
      person={{ name: by.name, ...(await standing(by)) }}
      nav={navOf(by)}
      signOut={
        <form action={leave}>
          <button type="submit" className={deskItem}>
            <Icon name="leave" /> Đăng xuất
          </button>
        </form>
      }
    >
      <ServerClock now={now()} />
      {children}
    </DeskShell>
  );
}

/** One seat as an office and its unit; several as lines, each seat with its own unit. */
async function standing(by: Actor): Promise<{ seat?: string; unit?: ReactNode }> {
  const units = await namesOf(by.seats.flatMap((seat) => ('unitId' in seat ? [seat.unitId] : [])));
  const seats = by.seats.map((seat) => ({
    seat: seatWords[seat.kind],
    unit: 'unitId' in seat ? units.get(seat.unitId) : undefined,
  }));
  if (seats.length === 1) return seats[0] ?? {};
  const lines = new Set(seats.map(({ seat, unit }) => [seat, unit].filter(Boolean).join(', ')));
  return {
    unit: [...lines].map((line) => (
      <span key={line} className="block">
        {line}
      </span>
    )),
  };
}
