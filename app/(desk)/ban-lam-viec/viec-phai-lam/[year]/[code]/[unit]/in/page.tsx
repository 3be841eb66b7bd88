import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { deskPage } from '@/domain/addresses';
import { formFor } from '@/domain/report/form';
import { currentActor } from '@/server/account/session';
import { knownNow } from '@/server/obligations/figures/known';
import { deliveryWith } from '@/server/obligations/delivery-queries';
import { answerOf } from '@/server/obligations/queries';
import { now } from '@/server/request/moment';
import { ButtonLink } from '@/ui/element/button';
import { PrintButton } from '@/ui/page/print-button';
import { ReportSheet } from './sheet';

export const metadata: Metadata = { title: 'Biểu số liệu để in' };

type Props = { params: Promise<{ year: string; code: string; unit: string }> };

/** The form of a report on paper, as it stands or as it was sent. */
export default async function ReportPrintPage({ params }: Props) {
  const { year, code, unit: slug } = await params;
  const by = await currentActor();
  if (!/^\d{4}$/u.test(year)) notFound();
  const about = { code: decodeURIComponent(code), year: Number(year), slug };
  const answer = await answerOf({ by, now: now() }, about);
  if (!answer || !formFor(about.code)) notFound();
  const delivery = answer.delivery && (await deliveryWith(by, answer.delivery.id));
  const isOpen = delivery?.status === 'draft' || delivery?.status === 'returned';
  return (
    <>
      <div className="no-print flex flex-wrap gap-2 pb-4">
        <PrintButton>In</PrintButton>
        <ButtonLink variant="secondary" href={deskPage.answer(year, about.code, slug)}>
          Về báo cáo
        </ButtonLink>
      </div>
      <ReportSheet
        answer={answer}
        delivery={delivery}
        known={isOpen ? await knownNow({ by, now: now() }, delivery.id) : null}
      />
    </>
  );
}
