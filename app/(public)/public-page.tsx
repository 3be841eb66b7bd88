import { province } from '@/domain/province';
import type { ReactNode } from 'react';
import { yearOf } from '@/domain/date/calendar';
import { now } from '@/server/io/clock';
import { env } from '@/server/io/env';
import { schemeInForce } from '@/server/obligations/scheme-queries';
import { DemoBanner } from '@/ui/frame/demo-banner';
import { Footer } from '@/ui/frame/footer';
import { PublicShell } from '@/ui/frame/public-shell';
import { schemeCalled } from '@/ui/words/plan/obligation';
import { ComfortsScript } from '../tien-ich/comforts-script';
import { contactLines } from './contact';
import { footerLinks, menu } from './menu';

/** Every page that everybody may read. `here` is the item of the menu that it belongs to. */
export async function PublicPage({ here, children }: { here: string; children: ReactNode }) {
  const scheme = await schemeInForce(yearOf(now()));
  return (
    <PublicShell
      owner={province.atStart}
      here={here}
      nav={menu}
      banner={env().APP_ENV === 'demonstration' ? <DemoBanner /> : undefined}
      footer={
        <Footer
          name={`Cổng thông tin mô hình “Dân vận khéo” ${province.inLine}`}
          office={`Cơ quan chủ trì: ${province.organiser}`}
          address={scheme ? `Thực hiện ${schemeCalled(scheme)}` : undefined}
          links={footerLinks}
          contact={contactLines()}
        />
      }
    >
      {children}
      <ComfortsScript />
    </PublicShell>
  );
}
