import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { mayOrganise } from '@/domain/actor';
import {
  type AppraisalStage,
  stages,
  underAppraisal,
  type UnderAppraisal,
} from '@/server/registry/decisions/appraisals';
import { standsIn } from '@/domain/text/place';
import { ButtonLink } from '@/ui/element/button';
import { type Column, DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDate, formatPointsOrDash } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { NumberedPager } from '@/ui/list/pager';
import { RatingBadge } from '@/ui/element/status';
import { Tabs } from '@/ui/page/tabs';
import { UnitName } from '@/ui/element/unit-name';
import { inLine, lineOfStatus } from '../mo-hinh/line';
import { deskHere } from '../screens';

export const metadata: Metadata = { title: 'Thẩm định' };

const here = deskPage.appraisals;

const asked = z.object({
  buoc: z.enum(stages).catch('proposed'),
  trang: z.coerce.number().int().min(1).catch(1),
});

const stageWords: Record<AppraisalStage, string> = {
  proposed: 'Mới đề nghị',
  unrated: 'Chưa chấm',
  rated: 'Chờ quyết định',
};

const emptyWords: Record<AppraisalStage, string> = {
  proposed: 'Không có mô hình nào mới đề nghị công nhận',
  unrated: 'Không có mô hình nào chờ chấm điểm',
  rated: 'Không có mô hình nào chờ quyết định',
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AppraisalsPage({ searchParams }: Props) {
  const by = await deskHere('/tham-dinh');
  const { buoc, trang } = asked.parse(await searchParams);
  const { rows, counts, pages } = await underAppraisal(by, buoc, trang);
  return (
    <>
      <PageHeader
        title="Thẩm định"
        lead="Mô hình đề nghị công nhận, chờ lâu nhất đứng trước."
        actions={
          <>
            <ButtonLink variant="secondary" href={`${here}/quyet-dinh`}>
              Các quyết định
            </ButtonLink>
            {mayOrganise(by).ok && <ButtonLink href={`${here}/quyet-dinh/moi`}>Nhập quyết định</ButtonLink>}
          </>
        }
      />
      <Tabs
        label="Bước thẩm định"
        items={stages.map((stage) => ({
          label: stageWords[stage],
          href: `${here}?buoc=${stage}`,
          current: stage === buoc,
          count: counts[stage],
        }))}
      />
      <div className="mt-4">
        <DataTable
          caption={`Mô hình: ${stageWords[buoc]}`}
          columns={columns}
          rows={rows}
          rowKey={(model) => model.id}
          empty={<EmptyState title={emptyWords[buoc]} />}
        />
        <NumberedPager page={trang} pages={pages} hrefOf={(page) => `${here}?buoc=${buoc}&trang=${page}`} />
      </div>
    </>
  );
}

const columns: Column<UnderAppraisal>[] = [
  {
    key: 'name',
    label: 'Mô hình',
    title: true,
    width: 'broad',
    cell: (model) => (
      <Link
        className="link"
        prefetch={false}
        data-row-link
        href={inLine(`${here}/${model.id}`, lineOfStatus(model.status))}
      >
        {model.name}
      </Link>
    ),
  },
  {
    key: 'unit',
    label: 'Đơn vị',
    cell: ({ unit, unitKind, district, group }) => (
      <UnitName name={unit.name} parent={standsIn({ kind: unitKind, district, group })} />
    ),
  },
  { key: 'year', label: 'Năm', numeric: true, width: 'narrow', cell: (model) => model.year },
  { key: 'self', label: 'Tự chấm', numeric: true, cell: (model) => formatPointsOrDash(model.selfScore) },
  {
    key: 'score',
    label: 'Thẩm định',
    numeric: true,
    cell: (model) => formatPointsOrDash(model.appraisedScore),
  },
  {
    key: 'rating',
    label: 'Xếp loại',
    cell: (model) => (model.rating ? <RatingBadge rating={model.rating} /> : '–'),
  },
  { key: 'since', label: 'Từ ngày', cell: (model) => formatDate(model.statusSince) },
];
