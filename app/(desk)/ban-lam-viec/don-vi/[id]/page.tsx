import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden, notFound } from 'next/navigation';
import { dayOf } from '@/domain/calendar';
import { keepsUnits } from '@/domain/person';
import { now } from '@/server/moment';
import { signedIn } from '@/server/session';
import { existing, unitChoices, unitFor } from '@/server/unit-lists';
import { DefinitionList } from '@/ui/definition-list';
import { formatDate } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { unitKindWords } from '@/ui/words';
import { AddSuccessor, Describe, End } from './forms';

export const metadata: Metadata = { title: 'Đơn vị' };

export default async function UnitPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await signedIn();
  if (!keepsUnits(by).ok) forbidden();
  const { id } = await params;
  const [unit, choices] = await Promise.all([unitFor(id), unitChoices(existing(dayOf(now())))]);
  if (!unit) notFound();
  const others = choices.filter(({ value }) => value !== id);
  return (
    <>
      <PageHeader
        title={unit.name}
        kicker={unitKindWords[unit.kind]}
        steps={[{ label: 'Đơn vị', href: '/ban-lam-viec/don-vi' }, { label: unit.name }]}
      />
      <div className="space-y-8">
        <DefinitionList
          items={[
            { term: 'Mã', value: unit.code },
            { term: 'Cấp trên', value: unit.parent?.name },
            { term: 'Hoạt động từ', value: formatDate(unit.validFrom) },
            {
              term: unit.validTo && unit.validTo > dayOf(now()) ? 'Sẽ kết thúc từ' : 'Kết thúc từ',
              value: unit.validTo ? formatDate(unit.validTo) : 'Đang hoạt động',
            },
            {
              term: 'Kế thừa từ',
              value: <Kin units={unit.predecessors.map(({ predecessor }) => predecessor)} />,
            },
            {
              term: 'Đơn vị kế thừa',
              value: <Kin units={unit.successors.map(({ successor }) => successor)} />,
            },
            {
              term: 'Người dùng',
              value: (
                <Link className="link" href={`/ban-lam-viec/nguoi-dung?dv=${id}`}>
                  {unit._count.seats} vai trò
                </Link>
              ),
            },
          ]}
        />
        <Section title="Đổi tên, ghi chú" boxed>
          <Describe id={id} words={unit} />
        </Section>
        {unit.validTo ? (
          <Section title="Thêm đơn vị kế thừa một phần" boxed>
            <AddSuccessor id={id} units={others} />
          </Section>
        ) : (
          <Section
            title="Kết thúc hoạt động"
            intro="Mô hình đã đăng ký vẫn thuộc đơn vị này; đơn vị kế thừa chính tiếp tục quản lý."
            boxed
          >
            <End id={id} units={others} />
          </Section>
        )}
      </div>
    </>
  );
}

function Kin({ units }: { units: { id: string; name: string }[] }) {
  if (units.length === 0) return 'Không có';
  return (
    <ul>
      {units.map(({ id, name }) => (
        <li key={id}>
          <Link className="link" href={`/ban-lam-viec/don-vi/${id}`} prefetch={false}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
