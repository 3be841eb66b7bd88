import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { PageHeader } from '@/ui/page/page-header';
import { StatusBadge } from '@/ui/element/status';
import { modelHere } from '../screens';
import { ReportForm } from './form';
import { scoreTyped } from './input';

export const metadata: Metadata = { title: 'Kết quả, tự chấm điểm' };

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { by, model, here } = await modelHere('/ket-qua', id);
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Kết quả, tự chấm điểm"
        kicker={`${model.unit.name} · Năm ${model.year}`}
        steps={[
          { label: 'Mô hình', href: deskPage.models },
          { label: 'Hồ sơ', href: here },
          { label: 'Kết quả' },
        ]}
        badges={<StatusBadge status={model.status} />}
        lead={model.name}
      />
      <ReportForm
        given={{
          id,
          text: { results: model.results, selfScore: scoreTyped(model.selfScore) ?? '' },
          revision: model.revision,
          person: by.personId ?? '',
        }}
      />
    </div>
  );
}
