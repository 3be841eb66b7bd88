import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { dayOf } from '@/domain/date/calendar';
import { hasDistrictsOn, hasEnded, lastDayOf } from '@/domain/unit/unit';
import { isInferred } from '@/domain/unit/inferred';
import { type Actor, sits } from '@/domain/actor';
import { now } from '@/server/request/moment';
import { depended, underway } from '@/server/units/endings';
import { mayKeepUnit } from '@/server/deciding/units';
import { existing, unitChoices, unitFor } from '@/server/units/queries';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatDate, formatMoment, formatNumber } from '@/ui/words/format';
import { ButtonLink } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { reasonWords } from '@/ui/words/reason';
import { kindWordsOn, placeWords } from '@/ui/words/kinds';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { markOrganising } from './actions';
import { AddSuccessor, Describe, End, Reopen } from './forms';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Đơn vị' };

export default async function UnitPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await deskHere('/don-vi');
  const { id } = await params;
  const today = dayOf(now());
  const [unit, choices] = await Promise.all([unitFor(id, today), unitChoices(existing(today), today)]);
  if (!unit) notFound();
  const may = await mayKeepUnit(by, id);
  const others = choices.filter(({ value }) => value !== id);
  return (
    <>
      <PageHeader
        title={unit.name}
        kicker={kindWordsOn(unit.kind, lastDayOf(unit, today))}
        steps={[{ label: 'Đơn vị', href: deskPage.units }, { label: unit.name }]}
      />
      <div className="space-y-8">
        {hasEnded(unit, today) && unit._count.seats > 0 && (
          <Notice
            tone="warning"
            title={`Còn ${formatNumber(unit._count.seats)} vai trò ở đơn vị đã kết thúc`}
            actions={<ButtonLink href={deskPage.handingOver(id)}>Bàn giao</ButtonLink>}
          >
            Chuyển cho đơn vị kế thừa từng người hoặc tất cả, xem trước khi chuyển.
          </Notice>
        )}
        {isInferred(unit) && (
          <Notice tone="warning" title={unit.note}>
            Đối chiếu với văn bản rồi sửa tên, ngày kết thúc hoặc đơn vị kế thừa cho đúng. Khi đã đúng, thay
            câu này ở mục Ghi chú dưới đây bằng số, ngày của văn bản: đơn vị được xem là đã xác nhận.
          </Notice>
        )}
        <DefinitionList
          items={[
            { term: 'Mã', value: unit.code },
            { term: 'Cấp trên', value: unit.parent?.name },
            ...(hasDistrictsOn(lastDayOf(unit, today))
              ? []
              : [{ term: placeWords.group, value: unit.group?.name }]),
            {
              term: 'Cơ quan tổ chức',
              value: unit.organises ? 'Có: người có vai trò tổ chức thuộc đơn vị này' : undefined,
            },
            ...unit.formerNames.map(({ name, until }) => ({
              term: `Tên đến trước ${formatMoment(until)}`,
              value: name,
            })),
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
                <Link className="link" href={`${deskPage.people}?dv=${id}`}>
                  {unit._count.seats} vai trò
                </Link>
              ),
            },
          ]}
        />
        {may.ok ? (
          <Acts unit={unit} others={others} by={by} />
        ) : (
          <Notice title="Người khác thực hiện các việc về đơn vị này">{reasonWords[may.reason]}</Notice>
        )}
      </div>
    </>
  );
}

type Unit = NonNullable<Awaited<ReturnType<typeof unitFor>>>;
type ActsProps = { unit: Unit; others: Awaited<ReturnType<typeof unitChoices>>; by: Actor };

async function Acts({ unit, others, by }: ActsProps) {
  return (
    <>
      <Section title="Đổi tên, ghi chú" boxed>
        <Describe id={unit.id} words={unit} />
      </Section>
      {unit.validTo ? (
        <>
          <Section title="Thêm đơn vị kế thừa một phần" boxed>
            <AddSuccessor id={unit.id} units={others} />
          </Section>
          <Section
            title="Mở lại đơn vị"
            intro="Dùng khi ghi nhận kết thúc nhầm. Đơn vị kế thừa đã ghi cùng lần kết thúc đó được gỡ bỏ."
            boxed
          >
            {(await depended(unit.id)) ? (
              <p className="text-ink-soft">{reasonWords.successorDepends}</p>
            ) : (
              <Reopen id={unit.id} />
            )}
          </Section>
        </>
      ) : (
        <Section
          title="Kết thúc hoạt động"
          intro="Mô hình đã đăng ký vẫn thuộc đơn vị này; đơn vị kế thừa chính tiếp tục quản lý."
          boxed
        >
          <Affected {...(await underway(unit.id))} />
          <End id={unit.id} name={unit.name} units={others} />
        </Section>
      )}
      {sits(by, 'administrator') && (
        <Section
          title={unit.organises ? 'Thôi là cơ quan tổ chức' : 'Là cơ quan tổ chức'}
          intro="Cơ quan tổ chức phong trào, Hội thi. Người có vai trò tổ chức không tự quyết định về mô hình, bài dự thi của cơ quan này và của đơn vị dự thi cùng khối, trừ khi có quyết định cho phép."
          boxed
        >
          <DecisionForm
            decide={markOrganising}
            values={{ id: unit.id, organises: unit.organises ? 'khong' : 'co' }}
            label={unit.organises ? 'Thôi là cơ quan tổ chức' : 'Ghi nhận là cơ quan tổ chức'}
            reason
          />
        </Section>
      )}
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
          <Link className="link" href={deskPage.unit(id)} prefetch={false}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
