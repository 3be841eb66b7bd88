import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { schemePeriods } from '@/server/obligations/scheme-queries';
import { type Actor, mayOrganise, overseesAll, unitsOf } from '@/domain/actor';
import { waitingIn } from '@/server/tasks/line';
import { type ListedModel, listModels } from '@/server/registry/models/list';
import { seasons } from '@/server/registry/duties/seasons';
import { currentActor } from '@/server/account/session';
import { districtsOf, groupsOf } from '@/server/registry/duties/duties';
import { unitNamesOf } from '@/server/units/units';
import { buttonClass, ButtonLink } from '@/ui/element/button';
import { DataTable, TableScroll } from '@/ui/list/data-table';
import { DownloadLink } from '@/ui/page/drawn-for';
import { EmptyState } from '@/ui/list/empty-state';
import { formatNumber } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { NumberedPager } from '@/ui/list/pager';
import { PrintButton } from '@/ui/page/print-button';
import { Shortcuts } from '@/ui/focus/shortcuts';
import { href, type ModelsAsk, modelsAsk, modelsHref, modelsParams, type Query } from '../nghia-vu/ask';
import { ToldNotice } from '../../../told';
import { columns } from './columns';
import { modelChips, ModelFilters } from './filters';
import { ReceiveForm } from './receive-form';

export const metadata: Metadata = { title: 'Mô hình' };

/** Longer lists go to paper as a spreadsheet; the page says so. */
const ON_PAPER = 400;

type Props = { searchParams: Promise<Query> };

export default async function ModelsPage({ searchParams }: Props) {
  const by = await currentActor();
  const [all, query] = [await seasons(), await searchParams];
  const years = all.map(({ year }) => year);
  const ask = modelsAsk(query, years);
  const [page, districts, groups, units] = await Promise.all([
    pageOf(by, ask),
    districtsOf(ask.years, by),
    groupsOf(ask.years),
    unitNamesOf(ask.unitId ? [ask.unitId] : []),
  ]);
  const pickable = await waitingIn(by, page.rows, 'receive');
  const unit = units.get(ask.unitId ?? '');
  const filtered = modelChips(ask, { districts, groups }, unit).length > 0;
  const table = (
    <TableScroll label="Danh sách mô hình">
      <DataTable
        caption="Danh sách mô hình"
        columns={columns({ ask, lined: overseesAll(by), pickable: new Set(pickable.map(({ id }) => id)) })}
        rows={page.rows}
        onPaper={page.others}
        rowKey={(model) => model.id}
        empty={<Nothing filtered={filtered} registers={unitsOf(by).length > 0} />}
      />
    </TableScroll>
  );
  return (
    <>
      <PageHeader
        title="Mô hình “Dân vận khéo”"
        lead={leadOf(by)}
        actions={<Actions ask={ask} any={page.count > 0} registers={unitsOf(by).length > 0} />}
      />
      <div className="space-y-4">
        <ToldNotice query={query} />
        <ModelFilters
          ask={ask}
          years={years}
          periods={await schemePeriods()}
          districts={districts}
          groups={groups}
          unit={unit}
        />
        <p role="status" className="text-ink-soft">
          {formatNumber(page.count)} mô hình
        </p>
        {mayOrganise(by).ok && page.count > 0 && <Shortcuts rows keys={listKeys} />}
        {mayOrganise(by).ok ? <ReceiveForm offered={pickable.length}>{table}</ReceiveForm> : table}
        <NumberedPager
          page={ask.page}
          pages={Math.ceil(page.count / ask.size)}
          whole={page.whole}
          hrefOf={(number) => modelsHref({ ...ask, page: number })}
          summary={
            page.rows.length > 0 &&
            `${page.first + 1}–${page.first + page.rows.length} trong ${formatNumber(page.count)} mô hình`
          }
        />
      </div>
    </>
  );
}

const listKeys = [
  { key: 'j', label: 'dòng sau' },
  { key: 'k', label: 'dòng trước' },
  { key: 'Enter', label: 'mở hồ sơ' },
  { key: 't', label: 'chọn dòng để tiếp nhận' },
];

/** The page, and the rest of the list for paper. */
async function pageOf(by: Actor, ask: ModelsAsk) {
  const first = (ask.page - 1) * ask.size;
  const { rows, count } = await listModels(by, ask, { skip: first, take: ask.size });
  const whole = count <= ON_PAPER;
  const others: ListedModel[] =
    whole && count > rows.length && rows.length > 0
      ? (await listModels(by, ask, { take: ON_PAPER })).rows.filter(
          ({ id }) => !rows.some((row) => row.id === id),
        )
      : [];
  return { rows, count, first, whole, others };
}

function Actions({ ask, any, registers }: { ask: ModelsAsk; any: boolean; registers: boolean }) {
  const params = modelsParams({ ...ask, page: 1 });
  return (
    <>
      {any && (
        <>
          <PrintButton />
          <DownloadLink
            className={buttonClass('secondary')}
            href={href(`${deskPage.duties}/xuat`, { ds: 'mo-hinh', ...params })}
          >
            Xuất bảng tính
          </DownloadLink>
        </>
      )}
      {registers && <ButtonLink href={deskPage.newModel}>Đăng ký mô hình</ButtonLink>}
    </>
  );
}

function Nothing({ filtered, registers }: { filtered: boolean; registers: boolean }) {
  if (filtered)
    return (
      <EmptyState title="Không có mô hình nào khớp với bộ lọc" icon="search">
        Bỏ bớt điều kiện lọc để xem thêm.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Chưa có mô hình nào"
      actions={registers && <ButtonLink href={deskPage.newModel}>Đăng ký mô hình</ButtonLink>}
    >
      {registers && 'Mỗi năm, mỗi đơn vị đăng ký ít nhất một mô hình kèm kế hoạch thực hiện.'}
    </EmptyState>
  );
}

const leadOf = (by: Actor) =>
  overseesAll(by)
    ? 'Tất cả mô hình các đơn vị đã nộp.'
    : 'Mô hình của đơn vị, và mô hình các đơn vị trực thuộc đã nộp.';
