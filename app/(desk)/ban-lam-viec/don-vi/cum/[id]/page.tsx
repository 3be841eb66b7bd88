import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { dayOf } from '@/domain/date/calendar';
import { isWithin } from '@/domain/unit/group';
import { boundKindsOn, existsOn } from '@/domain/unit/unit';
import { now } from '@/server/request/moment';
import { groupFor, type GroupPage, unitsPlaced } from '@/server/units/groups/queries';
import { Badge } from '@/ui/element/badge';
import { UnitName } from '@/ui/element/unit-name';
import { DefinitionList } from '@/ui/list/definition-list';
import { type Column, DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { formatDate, formatNumber } from '@/ui/words/format';
import { kindWordsOn } from '@/ui/words/kinds';
import { ToldNotice } from '@/app/told';
import { deskHere } from '../../../screens';
import { EndGroup, PlaceUnits, RenameGroup, TakeOut } from './forms';

export const metadata: Metadata = { title: 'Cụm, khối thi đua' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function GroupScreen({ params, searchParams }: Props) {
  await deskHere('/don-vi');
  const { id } = await params;
  const query = await searchParams;
  const today = dayOf(now());
  const group = await groupFor(id);
  if (!group) notFound();
  const standing = group.members.filter((member) => isWithin(member, today) && existsOn(member.unit, today));
  return (
    <>
      <PageHeader
        title={group.name}
        steps={[
          { label: 'Đơn vị', href: deskPage.units },
          { label: 'Cụm, khối thi đua', href: deskPage.groups },
          { label: group.name },
        ]}
      />
      <div className="space-y-8">
        <ToldNotice query={query} />
        <DefinitionList
          items={[
            { term: 'Hoạt động từ', value: formatDate(group.validFrom) },
            { term: 'Kết thúc từ', value: group.validTo ? formatDate(group.validTo) : 'Đang hoạt động' },
            { term: 'Căn cứ', value: group.note || undefined },
            { term: 'Đơn vị hôm nay', value: formatNumber(standing.length) },
          ]}
        />
        <DataTable
          caption="Đơn vị trong cụm, khối"
          columns={columnsOn(today)}
          rows={group.members}
          rowKey={({ unitId, from }) => `${unitId} ${from.getTime()}`}
          empty={
            <EmptyState title="Chưa có đơn vị nào" icon="building">
              Chọn các đơn vị ở phần dưới, hoặc nhập bảng tính.
            </EmptyState>
          }
        />
        <Acts group={group} today={today} everybody={query.ai === 'tat-ca'} />
      </div>
    </>
  );
}

type Member = GroupPage['members'][number];

const columnsOn = (today: Date): Column<Member>[] => [
  {
    key: 'unit',
    label: 'Đơn vị',
    title: true,
    cell: ({ unit }) => <UnitName name={unit.name} href={deskPage.unit(unit.id)} />,
  },
  { key: 'from', label: 'Từ ngày', cell: ({ from }) => formatDate(from) },
  { key: 'until', label: 'Đến trước ngày', cell: ({ until }) => (until ? formatDate(until) : '–') },
  { key: 'state', label: 'Tình trạng', cell: (member) => <State member={member} today={today} /> },
];

function State({ member, today }: { member: Member; today: Date }) {
  if (member.from > today) return <Badge>Sẽ vào</Badge>;
  if (!isWithin(member, today)) return <Badge>Đã ra</Badge>;
  return existsOn(member.unit, today) ? (
    <Badge tone="success">Đang ở trong cụm, khối</Badge>
  ) : (
    <Badge>Đơn vị đã kết thúc</Badge>
  );
}

type ActsProps = { group: GroupPage; today: Date; everybody: boolean };

async function Acts({ group, today, everybody }: ActsProps) {
  const open = group.members.filter(({ until }) => until === null || until > today);
  const others = (await unitsPlaced(today)).filter((unit) => unit.group?.id !== group.id);
  const offered = others.filter((unit) => everybody || unit.group === null);
  const kinds = boundKindsOn(today).map((kind) => ({
    label: kindWordsOn(kind, today),
    units: offered
      .filter((unit) => unit.kind === kind)
      .map((unit) => ({
        value: unit.id,
        label: unit.name,
        hint: unit.group ? `đang ở ${unit.group.name}` : undefined,
      })),
  }));
  return (
    <>
      <Section
        title="Xếp đơn vị vào"
        intro="Đơn vị đang ở cụm, khối khác được chuyển sang từ ngày đã chọn; trước ngày đó giữ nguyên."
        boxed
      >
        <PlaceUnits
          groupId={group.id}
          kinds={kinds.filter(({ units }) => units.length > 0)}
          everybody={everybody}
          elsewhere={others.length - offered.length}
        />
      </Section>
      {open.length > 0 && (
        <Section
          title="Đưa một đơn vị ra"
          intro="Chọn đúng ngày đã xếp nếu xếp nhầm: lần xếp đó được gỡ bỏ."
          boxed
        >
          <TakeOut
            groupId={group.id}
            units={open.map(({ unit, from }) => ({
              value: unit.id,
              label: `${unit.name}, từ ${formatDate(from)}`,
            }))}
          />
        </Section>
      )}
      <Section title="Đổi tên" intro="Tên mới thay tên cũ ở mọi năm." boxed>
        <RenameGroup id={group.id} name={group.name} />
      </Section>
      {group.validTo === null && (
        <Section
          title="Kết thúc hoạt động"
          intro="Các đơn vị ra khỏi cụm, khối từ ngày đó. Số liệu các năm trước giữ nguyên."
          boxed
        >
          <EndGroup id={group.id} />
        </Section>
      )}
    </>
  );
}
