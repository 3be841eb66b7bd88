import { province } from '@/domain/province';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { demonstrationMoment } from '@/server/account/demonstration';
import { Brand } from '@/ui/frame/brand';
import { DemoBanner } from '@/ui/frame/demo-banner';
import { mainId } from '@/ui/frame/skip-link';

export const metadata: Metadata = { robots: { index: false } };

/** The doors to the desk: one sheet in the middle, nothing else to press. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  await connection();
  const moment = demonstrationMoment();
  return (
    <div className="flex min-h-dvh flex-col">
      {moment && <DemoBanner moment={moment} />}
      <header className="border-b border-line bg-surface">
        <div className="weave" />
        <div className="shell py-2">
          <Brand owner={province.atStart} href="/" />
        </div>
      </header>
      <main id={mainId} tabIndex={-1} className="shell flex-1 py-8 outline-none sm:py-12">
        <div className="mx-auto max-w-md">{children}</div>
      </main>
    </div>
  );
}
