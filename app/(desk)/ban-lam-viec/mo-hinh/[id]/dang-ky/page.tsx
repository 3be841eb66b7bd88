import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { carried, modelContextOf } from '@/server/registry/models/models';
import { PageHeader } from '@/ui/page/page-header';
import { SavesItself } from '@/ui/draft/saves-itself';
import { StatusBadge } from '@/ui/element/status';
import { lastReturn } from '../returning/returned';
import { modelHere } from '../screens';
import { RegistrationForm } from './form';

export const metadata: Metadata = { title: 'Phiếu đăng ký' };

export default async function RegistrationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { by, model, here } = await modelHere('/dang-ky', id);
  const returned = model.status === 'returned' ? await lastReturn(by, model) : null;
  return (
    <>
      <PageHeader
        title="Phiếu đăng ký mô hình"
        kicker={[`${model.unit.name} · Năm ${model.year}`, model.name].filter(Boolean).join(' · ')}
        steps={[
          { label: 'Mô hình', href: deskPage.models },
          { label: 'Hồ sơ', href: here },
          { label: 'Phiếu đăng ký' },
        ]}
        badges={<StatusBadge status={model.status} />}
        lead={<SavesItself />}
      />
      <RegistrationForm
        given={{
          id,
          text: carried(model),
          revision: model.revision,
          papers: modelContextOf(model).papers,
          person: by.personId ?? '',
          asked: returned?.reason ?? '',
        }}
      />
    </>
  );
}
