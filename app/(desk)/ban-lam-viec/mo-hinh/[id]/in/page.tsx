import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { dossier } from '@/server/dossier';
import { papersOf } from '@/server/paper-list';
import { currentActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { PrintButton } from './print-button';
import { Sheet } from './sheet';

export const metadata: Metadata = { title: 'Phiếu đăng ký để in' };

export default async function PrintPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const by = await currentActor();
  const model = await dossier(id, by);
  if (!model) notFound();
  const papers = await papersOf(id, by);
  return (
    <>
      <div className="no-print flex flex-wrap gap-2 pb-4">
        <PrintButton />
        <ButtonLink variant="secondary" href={`/ban-lam-viec/mo-hinh/${id}`}>
          Về hồ sơ mô hình
        </ButtonLink>
      </div>
      <Sheet model={model} papers={papers} />
    </>
  );
}
