import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { canWrite } from '@/domain/model/may';
import { dossier } from '@/server/dossier';
import { carried, contextOf } from '@/server/models';
import { currentActor } from '@/server/session';
import { PageHeader } from '@/ui/page-header';
import { Notice } from '@/ui/notice';
import { StatusBadge } from '@/ui/status';
import { lastReturn } from '../returned';
import { RegistrationForm } from './form';

export const metadata: Metadata = { title: 'Phiếu đăng ký' };

export default async function RegistrationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const by = await currentActor();
  const model = await dossier(id, by);
  if (!model) notFound();
  if (!canWrite(model, by).ok) redirect(`/ban-lam-viec/mo-hinh/${id}`);
  const returned = model.status === 'returned' ? await lastReturn(model, by) : null;
  return (
    <>
      <PageHeader
        title="Phiếu đăng ký mô hình"
        kicker={[`${model.unit.name} · Năm ${model.year}`, model.name].filter(Boolean).join(' · ')}
        steps={[
          { label: 'Mô hình', href: '/ban-lam-viec/mo-hinh' },
          { label: 'Hồ sơ', href: `/ban-lam-viec/mo-hinh/${id}` },
          { label: 'Phiếu đăng ký' },
        ]}
        badges={<StatusBadge status={model.status} />}
        lead="Nội dung được tự động lưu khi nhập."
      />
      {returned && (
        <div className="pb-6">
          <Notice tone="warning" title="Sở Nội vụ đề nghị bổ sung">
            <p className="whitespace-pre-line">{returned.reason}</p>
          </Notice>
        </div>
      )}
      <RegistrationForm
        given={{
          id,
          text: carried(model),
          revision: model.revision,
          papers: contextOf(model).papers,
          person: by.personId ?? '',
        }}
      />
    </>
  );
}
