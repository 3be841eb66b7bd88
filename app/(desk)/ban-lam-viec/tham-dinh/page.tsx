import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import { z } from 'zod';
import { organises, overseesAll } from '@/domain/actor';
import { type Stage, stages, underAppraisal, type UnderAppraisal } from '@/server/appraisals';
import { currentActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { type Column, DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatDate, formatPointsOrDash } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { NumberedPager } from '@/ui/pager';
import { RatingBadge } from '@/ui/status';
import { Tabs } from '@/ui/tabs';
import { UnitName } from '@/ui/unit-name';

export const metadata: Metadata = { title: 'Thẩm định' };

const here = '/ban-lam-viec/tham-dinh';

const asked = z.object({
  buoc: z.enum(stages).catch('proposed'),
  trang: z.coerce.number().int().min(1).catch(1),
});

const stageWords: Record<Stage, string> = {
  proposed: 'Mới đề nghị',
  unrated: 'Chưa chấm',
  rated: 'Chờ quyết định',
};

const emptyWords: Record<Stage, string> = {
  proposed: 'Không có mô hình nào mới đề nghị công nhận',
  unrated: 'Không có mô hình nào chờ chấm điểm',
  rated: 'Không có mô hình nào chờ quyết định',
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AppraisalsPage({ searchParams }: Props) {
  const by = await currentActor();
  if (!overseesAll(by)) forbidden();
  const { buoc, trang } = asked.parse(await searchParams);
  const { rows, counts, pages } = await underAppraisal(buoc, trang, by);
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
            {organises(by).ok && <ButtonLink href={`${here}/quyet-dinh/moi`}>Nhập quyết định</ButtonLink>}
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
      <Link className="link" prefetch={false} href={`${here}/${model.id}`}>
        {model.name}
      </Link>
    ),
  },
  {
    key: 'unit',
    label: 'Đơn vị',
    cell: (model) => <UnitName name={model.unit.name} parent={model.unit.parent?.name} />,
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
