import type { Duty } from '@/domain/obligation';
import { type AskedState, type Standing, type Tally, tallyOf } from '@/domain/standing';
import { inOrder } from '@/domain/text';
import { boundKinds } from '@/domain/unit';
import type { ModelCount } from '@/server/model-list';
import { ColumnChart } from '@/ui/column-chart';
import { Section } from '@/ui/section';
import { type ChartPart, StackChart } from '@/ui/stack-chart';
import { unitKindWords } from '@/ui/words';
import { modelsHref, type UnitsAsk, unitsHref } from './ask';
import { type Figure, Figures } from './figures';

type Props = { standings: readonly Standing[]; counts: readonly ModelCount[]; nam: string };

/** One line of a table: its units, its models, and the part of the URL that asks for them. */
type Group = {
  key: string;
  label: string;
  tally: Tally;
  models: number;
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
      <ColumnChart caption="Mức hoàn thành qua các năm" parts={parts} rows={groups.map(chartRow)} tabled />
    </Groups>
  );
}

function groupOf(label: string, ask: Group['ask'], standings: Standing[], counts: ModelCount[]): Group {
  return {
    key: label,
    label,
    tally: tallyOf(standings),
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
      count: (tally) => tally.bound - tally.registered,
    },
    { label: 'Có việc quá hạn', ask: { state: 'missing' }, count: (tally) => tally.overdue },
    { label: 'Hoàn thành đủ', ask: { state: 'delivered' }, count: (tally) => tally.complete },
  ];

const figuresOf = ({ tally, models, ask }: Group): Figure[] => [
  ...heads.map((head) => ({ count: head.count(tally), href: unitsHref({ ...ask, ...head.ask }) })),
  { count: models, href: modelsHref({ nam: ask.nam, kind: ask.kind, districtId: ask.districtId }) },
];
