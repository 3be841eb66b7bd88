import type { ModelStatus } from '@/domain/model/lifecycle';
import type { AskedState, Standing } from '@/domain/standing';
import { type Tally, tallyOf } from '@/domain/standing';
import type { Duty } from '@/domain/obligation';
import { inOrder } from '@/domain/text';
import { boundKinds } from '@/domain/unit';
import type { ModelCount } from '@/server/model-list';
import { ColumnChart } from '@/ui/column-chart';
import { type Column, DataTable } from '@/ui/data-table';
import { Section } from '@/ui/section';
import { type ChartPart, StackChart } from '@/ui/stack-chart';
import { unitKindWords } from '@/ui/words';
import { modelsHref, type UnitsAsk, unitsHref } from './ask';
import { CountLink } from './duty-table';

type Props = { standings: readonly Standing[]; counts: readonly ModelCount[]; nam: string };

/** One line of a table: its units, its models, and the part of the URL that asks for them. */
type Group = {
  key: string;
  label: string;
  tally: Tally;
  models: number;
  recognised: number;
  ask: Partial<UnitsAsk>;
};

export function ByKind({ standings, counts, nam }: Props) {
  const groups = boundKinds.map((kind) =>
    groupOf(
      unitKindWords[kind],
      { nam, kind },
      standings.filter(({ unit }) => unit.kind === kind),
      counts.filter((count) => count.unitKind === kind),
    ),
  );
  return <Groups title="Theo loại đơn vị" first="Loại đơn vị" groups={groups} />;
}

export function ByDistrict({ standings, counts, nam }: Props) {
  const districts = new Map(
    standings.flatMap(({ unit }) => (unit.district ? [[unit.district.id, unit.district.name]] : [])),
  );
  const groups = [...districts]
    .sort(([, a], [, b]) => inOrder(a, b))
    .map(([districtId, name]) =>
      groupOf(
        name,
        { nam, districtId },
        standings.filter(({ unit }) => unit.district?.id === districtId),
        counts.filter((count) => count.districtId === districtId),
      ),
    );
  return <Groups title="Theo huyện, thành phố" first="Huyện, thành phố" groups={groups} />;
}

export function ByYear({ standings, counts }: Omit<Props, 'nam'>) {
  const years = [...new Set(standings.map(({ year }) => year))];
  const groups = years.map((year) =>
    groupOf(
      `Năm ${year}`,
      { nam: String(year) },
      standings.filter((standing) => standing.year === year),
      counts.filter((count) => count.year === year),
    ),
  );
  return (
    <Groups title="Theo năm" first="Năm" groups={groups}>
      <ColumnChart caption="Mức hoàn thành qua các năm" parts={parts} rows={groups.map(chartRow)} />
    </Groups>
  );
}

const wasRecognised: readonly ModelStatus[] = ['recognised', 'replicated'];

function groupOf(label: string, ask: Group['ask'], standings: Standing[], counts: ModelCount[]): Group {
  const sum = (rows: ModelCount[]) => rows.reduce((total, row) => total + row._count, 0);
  return {
    key: label,
    label,
    tally: tallyOf(standings),
    models: sum(counts),
    recognised: sum(counts.filter((row) => wasRecognised.includes(row.status))),
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
    underway: tally.registered - tally.complete,
    unregistered: tally.bound - tally.registered,
  },
});

type GroupsProps = { title: string; first: string; groups: Group[]; children?: React.ReactNode };

function Groups({ title, first, groups, children }: GroupsProps) {
  const shown = groups.filter((group) => group.tally.bound > 0 || group.models > 0);
  if (shown.length === 0) return null;
  return (
    <Section title={title} boxed>
      {children ?? (
        <StackChart caption="Mức hoàn thành của các đơn vị" parts={parts} rows={shown.map(chartRow)} share />
      )}
      <DataTable caption={title} columns={columns(first)} rows={shown} rowKey={(group) => group.key} />
    </Section>
  );
}

const columns = (first: string): Column<Group>[] => [
  { key: 'group', label: first, title: true, cell: (group) => group.label },
  units('bound', 'Đơn vị', {}, (tally) => tally.bound),
  units(
    'registered',
    'Đã đăng ký',
    { duty: 'registration', state: 'delivered' },
    (tally) => tally.registered,
  ),
  units(
    'owed',
    'Chưa đăng ký',
    { duty: 'registration', state: 'owed' },
    (tally) => tally.bound - tally.registered,
  ),
  units('overdue', 'Có việc quá hạn', { state: 'missing' }, (tally) => tally.overdue),
  units('complete', 'Hoàn thành đủ', { state: 'delivered' }, (tally) => tally.complete),
  {
    key: 'models',
    label: 'Mô hình',
    numeric: true,
    cell: (group) => (
      <CountLink count={group.models} of={`${group.label}, mô hình`} href={modelsHref(modelAsk(group))} />
    ),
  },
];

const modelAsk = ({ ask: { nam, kind, districtId } }: Group) => ({ nam, kind, districtId });

const units = (
  key: string,
  label: string,
  ask: { duty?: Duty; state?: AskedState },
  count: (tally: Tally) => number,
): Column<Group> => ({
  key,
  label,
  numeric: true,
  cell: (group) => (
    <CountLink
      count={count(group.tally)}
      of={`${group.label}, ${label.toLowerCase()}`}
      href={unitsHref({ ...group.ask, ...ask })}
    />
  ),
});
