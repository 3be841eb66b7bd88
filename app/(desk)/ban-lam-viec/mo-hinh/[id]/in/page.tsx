import type { Metadata } from 'next';
import { namedAt } from '@/domain/date/named-at';
import { papersOf } from '@/server/registry/models/paper-queries';
import { ButtonLink } from '@/ui/element/button';
import { modelHere } from '../screens';
import { PrintButton } from './print-button';
import { Sheet } from './sheet';

export const metadata: Metadata = { title: 'Phiếu đăng ký để in' };

export default async function PrintPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { by, model: seen, here } = await modelHere('/in', id);
  // The form bears the names of the day on which it was submitted.
  const model = seen.submittedAt ? namedAt(seen, seen.submittedAt) : seen;
  const papers = await papersOf(by, id);
  return (
    <>
      <div className="no-print flex flex-wrap gap-2 pb-4">
        <PrintButton />
        <ButtonLink variant="secondary" href={here}>
          Về hồ sơ mô hình
        </ButtonLink>
      </div>
      <Sheet model={model} papers={papers} />
    </>
  );
}
