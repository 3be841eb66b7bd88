import { province } from '@/domain/province';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import type { Actor } from '@/domain/actor';
import { demonstrationMoment } from '@/server/account/demonstration';
import { drawnFor } from '@/server/request/drawn-for';
import { waysToConfirm } from '@/server/account/factors/identity';
import { now } from '@/server/request/moment';
import { signedIn } from '@/server/account/session';
import { unitNamesOf } from '@/server/units/units';
import { DemoBanner } from '@/ui/frame/demo-banner';
import { DeskShell } from '@/ui/frame/desk-shell';
import { DrawnFor } from '@/ui/page/drawn-for';
import { OwnFactorsHere } from '@/ui/sign-in/own-factors';
import { ServerClock } from '@/ui/frame/server-clock';
import { SignOut } from '@/ui/frame/sign-out';
import { seatWords } from '@/ui/words/words';
import { navOf } from './nav';
import { askOwnPasskey } from './tai-khoan/xac-thuc/actions';

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const by = await signedIn();
  const moment = demonstrationMoment();
  const { passkeys, ...own } = await waysToConfirm(by.personId);
  return (
    <DrawnFor value={drawnFor(by.personId)} name={by.name}>
      <OwnFactorsHere value={{ ...own, ask: passkeys > 0 ? askOwnPasskey : null }}>
        <DeskShell
          owner={province.atStart}
          banner={moment && <DemoBanner moment={moment} />}
          person={{ name: by.name, ...(await standing(by)) }}
          nav={navOf(by)}
          signOut={<SignOut name={by.name} />}
        >
          <ServerClock now={now()} />
          {children}
        </DeskShell>
      </OwnFactorsHere>
    </DrawnFor>
  );
}

/** One seat as an office and its unit; several as lines, each seat with its own unit. */
async function standing(by: Actor): Promise<{ seat?: string; unit?: ReactNode }> {
  const units = await unitNamesOf(by.seats.flatMap((seat) => ('unitId' in seat ? [seat.unitId] : [])));
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
