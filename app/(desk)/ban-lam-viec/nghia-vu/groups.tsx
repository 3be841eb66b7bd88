import type { Duty } from '@/domain/registry/duties/obligation';
import { type AskedState, type DutyRecord, type Tally, tallyOf } from '@/domain/registry/duties/duty-record';
import { inOrder } from '@/domain/text/text';
import { hasGroupsIn, UNGROUPED } from '@/domain/unit/group';
import { boundKinds } from '@/domain/unit/unit';
import type { ModelCount } from '@/server/registry/models/list';
import { ColumnChart } from '@/ui/chart/column-chart';
import { Section } from '@/ui/page/section';
import { StackChart } from '@/ui/chart/stack-chart';
import type { ChartPart } from '@/ui/chart/legend';
import { kindWordsIn, placeWords, ungroupedWords } from '@/ui/words/kinds';
import { modelsHref, type UnitsAsk, unitsHref, yearsIn } from './ask';
import { type Figure, Figures } from './figures';

type Props = { dutyRecords: readonly DutyRecord[]; counts: readonly ModelCount[]; nam: string };

/** One line of a table: its units, its models, and the part of the URL that asks for them. */
type Group = {
  key: string;
  label: string;
  tally: Tally;
  models: number;
  ask: Partial<UnitsAsk>;
};

export function ByKind({ dutyRecords, counts, nam }: Props) {
  const groups = boundKinds.map((kind) =>
    groupOf(kindWordsIn(kind, yearsIn(nam)), {
      ask: { nam, kind },
      dutyRecords: dutyRecords.filter(({ unit }) => unit.kind === kind),
      counts: counts.filter((count) => count.unitKind === kind),
    }),
  );
  return <Groups title="Theo loại đơn vị" first="Loại đơn vị" groups={groups} />;
}

export function ByDistrict({ dutyRecords, counts, nam }: Props) {
  const districts = new Map(
    dutyRecords.flatMap(({ unit }) => (unit.district ? [[unit.district.id, unit.district.name]] : [])),
  );
  const groups = [...districts]
    .sort(([, a], [, b]) => inOrder(a, b))
    .map(([districtId, name]) =>
      groupOf(name, {
        ask: { nam, districtId },
        dutyRecords: dutyRecords.filter(({ unit }) => unit.district?.id === districtId),
        counts: counts.filter((count) => count.districtId === districtId),
      }),
    );
  return <Groups title="Theo huyện, thành phố" first={placeWords.district} groups={groups} />;
}

/** Where the districts stood. Who stands in none is a line of its own. */
export function ByGroup({ dutyRecords, counts, nam }: Props) {
  const told = dutyRecords.filter(({ year }) => hasGroupsIn(year));
  const named = new Map(told.flatMap(({ unit }) => (unit.group ? [[unit.group.id, unit.group.name]] : [])));
  const line = (name: string, groupId: string | null) =>
    groupOf(name, {
      ask: { nam, groupId: groupId ?? UNGROUPED },
      dutyRecords: told.filter(({ unit }) => (unit.group?.id ?? null) === groupId),
      counts: counts.filter((count) => hasGroupsIn(count.year) && count.groupId === groupId),
    });
  const groups = [...named]
    .sort(([, a], [, b]) => inOrder(a, b))
    .map(([groupId, name]) => line(name, groupId));
  return (
    <Groups
      title="Theo cụm, khối thi đua"
      first={placeWords.group}
      groups={told.length > 0 ? [...groups, line(ungroupedWords, null)] : []}
    />
  );
}

export function ByYear({ dutyRecords, counts }: Omit<Props, 'nam'>) {
  const years = [...new Set(dutyRecords.map(({ year }) => year))];
  const groups = years.map((year) =>
    groupOf(`Năm ${year}`, {
      ask: { nam: String(year) },
      dutyRecords: dutyRecords.filter((dutyRecord) => dutyRecord.year === year),
      counts: counts.filter((count) => count.year === year),
    }),
  );
  return (
    <Groups title="Theo năm" first="Năm" groups={groups}>
      <ColumnChart caption="Mức hoàn thành qua các năm" parts={parts} rows={groups.map(chartRow)} tabled />
    </Groups>
  );
}

function groupOf(
  label: string,
  { ask, dutyRecords, counts }: { ask: Group['ask']; dutyRecords: DutyRecord[]; counts: ModelCount[] },
): Group {
  return {
    key: label,
    label,
    tally: tallyOf(dutyRecords),
    models: counts.reduce((total, row) => total + row._count, 0),
    ask,
  };
}

const parts: ChartPart[] = [
  { key: 'complete', label: 'Hoàn thành đủ', fill: 'success' },
  { key: 'underway', label: 'Đã đăng ký, còn việc', fill: 'info' },
  { key: 'unregistered', label: 'Chưa đăng ký', fill: 'danger' },
];

const chartRow = ({ label, tally, ask }: Group) => ({
  label,
  href: unitsHref(ask),
  values: {
    complete: tally.complete,
    underway: tally.bound - tally.complete - tally.unregistered,
    unregistered: tally.unregistered,
  },
});

type GroupsProps = { title: string; first: string; groups: Group[]; children?: React.ReactNode };

function Groups({ title, first, groups, children }: GroupsProps) {
  const shown = groups.filter((group) => group.tally.bound > 0 || group.models > 0);
  if (shown.length === 0) return null;
  return (
    <Section title={title} boxed>
      {children ?? (
        <StackChart
          caption="Mức hoàn thành của các đơn vị"
          parts={parts}
          rows={shown.map(chartRow)}
          share
          tabled
        />
      )}
      <Figures
        caption={title}
        first={first}
        heads={[...heads.map((head) => head.label), 'Mô hình']}
        rows={shown.map((group) => ({ key: group.key, label: group.label, figures: figuresOf(group) }))}
      />
    </Section>
  );
}

/** The columns: what is counted, and the part of the URL that asks for it. */
const heads: { label: string; ask: { duty?: Duty; state?: AskedState }; count: (tally: Tally) => number }[] =
  [
    { label: 'Đơn vị', ask: {}, count: (tally) => tally.bound },
    {
      label: 'Đã đăng ký',
      ask: { duty: 'registration', state: 'delivered' },
      count: (tally) => tally.registered,
    },
    {
      label: 'Chưa đăng ký',
      ask: { duty: 'registration', state: 'owed' },
      count: (tally) => tally.unregistered,
    },
    { label: 'Có việc quá hạn', ask: { state: 'missing' }, count: (tally) => tally.overdue },
    { label: 'Hoàn thành đủ', ask: { state: 'delivered' }, count: (tally) => tally.complete },
  ];

const figuresOf = ({ tally, models, ask }: Group): Figure[] => [
  ...heads.map((head) => ({ count: head.count(tally), href: unitsHref({ ...ask, ...head.ask }) })),
  {
    count: models,
    href: modelsHref({ nam: ask.nam, kind: ask.kind, districtId: ask.districtId, groupId: ask.groupId }),
  },
];
