import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { canReport } from '@/domain/model/may';
import { dossier } from '@/server/dossier';
import { currentActor } from '@/server/session';
import { PageHeader } from '@/ui/page-header';
import { StatusBadge } from '@/ui/status';
import { ReportForm } from './form';
import { scoreTyped } from './input';

export const metadata: Metadata = { title: 'Kết quả, tự chấm điểm' };

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const by = await currentActor();
  const model = await dossier(id, by);
  if (!model) notFound();
  if (!canReport(model, by).ok) redirect(`/ban-lam-viec/mo-hinh/${id}`);
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Kết quả, tự chấm điểm"
        kicker={`${model.unit.name} · Năm ${model.year}`}
        steps={[
          { label: 'Mô hình', href: '/ban-lam-viec/mo-hinh' },
          { label: 'Hồ sơ', href: `/ban-lam-viec/mo-hinh/${id}` },
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
