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

/** All seats and units of the account in one line each. */
async function standing(by: Actor): Promise<{ seat: string; unit?: string }> {
  const units = await namesOf(by.seats.flatMap((seat) => ('unitId' in seat ? [seat.unitId] : [])));
  const seats = [...new Set(by.seats.map((seat) => seatWords[seat.kind]))];
  return { seat: seats.join(', '), unit: [...units.values()].join(', ') || undefined };
}
