import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden, notFound } from 'next/navigation';
import { dayOf } from '@/domain/calendar';
import { keepsUnits } from '@/domain/person';
import { now } from '@/server/moment';
import { signedIn } from '@/server/session';
import { depended, underway } from '@/server/unit-endings';
import { existing, unitChoices, unitFor } from '@/server/unit-lists';
import { DefinitionList } from '@/ui/definition-list';
import { formatDate, formatNumber } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { reasonWords } from '@/ui/reason-words';
import { unitKindWords } from '@/ui/words';
import { AddSuccessor, Describe, End, Reopen } from './forms';

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
          <>
            <Section title="Thêm đơn vị kế thừa một phần" boxed>
              <AddSuccessor id={id} units={others} />
            </Section>
            <Section
              title="Mở lại đơn vị"
              intro="Dùng khi ghi nhận kết thúc nhầm. Đơn vị kế thừa đã ghi cùng lần kết thúc đó được gỡ bỏ."
              boxed
            >
              {(await depended(id)) ? (
                <p className="text-ink-soft">{reasonWords.successorDepends}</p>
              ) : (
                <Reopen id={id} />
              )}
            </Section>
          </>
        ) : (
          <Section
            title="Kết thúc hoạt động"
            intro="Mô hình đã đăng ký vẫn thuộc đơn vị này; đơn vị kế thừa chính tiếp tục quản lý."
            boxed
          >
            <Affected {...(await underway(id))} />
            <End id={id} name={unit.name} units={others} />
          </Section>
        )}
      </div>
    </>
  );
}

/** What the end would touch, before it is confirmed. */
function Affected({ models, people, entries, children }: Awaited<ReturnType<typeof underway>>) {
  const lines = [
    models > 0 && `${formatNumber(models)} mô hình đang thực hiện`,
    people > 0 && `${formatNumber(people)} tài khoản đang dùng`,
    entries > 0 && `${formatNumber(entries)} bài dự thi chưa kết thúc`,
    children > 0 && `${formatNumber(children)} đơn vị trực thuộc đang hoạt động`,
  ].filter((line) => line !== false);
  if (lines.length === 0) return <p>Đơn vị không có mô hình, tài khoản, bài dự thi nào đang dở dang.</p>;
  return (
    <Notice tone="warning" title="Kết thúc hoạt động ảnh hưởng đến">
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
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
