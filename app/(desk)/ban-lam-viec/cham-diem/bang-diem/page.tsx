import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { fullMarks } from '@/domain/contest/tally/marking';
import { ToldNotice } from '@/app/told';
import { judgingOf } from '@/server/contest/sheets/queries';
import { signedIn } from '@/server/account/session';
import { Badge } from '@/ui/element/badge';
import { DataTable, TableScroll } from '@/ui/list/data-table';
import { formatPoints, formatPointsOrDash } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { type Order, orders, type OwnSheet, ownSheets } from '../own-sheets';
import { sheetWords } from '@/app/(desk)/score-sheet/sheet-words';
import { HandInForm } from './form';

export const metadata: Metadata = { title: 'Bảng điểm của tôi' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const orderWords: Record<Order, string> = {
  tong: 'Tổng điểm, cao trước',
  so: 'Số báo danh',
  khoi: 'Khối, rồi tổng điểm',
};

/** The judge's own sheets beside each other, to be compared and revised until they are handed in. */
export default async function OwnScoresPage({ searchParams }: Props) {
  const by = await signedIn();
  const query = await searchParams;
  const { 'hoi-thi': asked, 'sap-xep': sorted } = query;
  const { contest, tasks } = (await judgingOf(by)).find((one) => one.contest.id === asked) ?? notFound();
  const order = orders.find((known) => known === sorted) ?? 'tong';
  const here = `${deskPage.pointsTable}?hoi-thi=${contest.id}`;
  const tables = contest.rules.parts
    .filter(({ scoredBy }) => scoredBy === 'judges')
    .map((part) => ({ part, rows: ownSheets(tasks, part, order) }))
    .filter(({ rows }) => rows.length > 0);
  const ready = tables.flatMap(({ rows }) =>
    rows.flatMap(({ code, ready: sheet }) => (sheet ? [{ code, id: sheet.id, seen: sheet.revision }] : [])),
  );
  return (
    <>
      <PageHeader
        title="Bảng điểm của tôi"
        kicker={contest.name}
        steps={[{ label: 'Chấm điểm', href: deskPage.judging }, { label: 'Bảng điểm của tôi' }]}
        lead="So các phiếu của mình với nhau, sửa lại khi cần, rồi nộp cùng lúc. Phiếu chưa nộp còn sửa được."
      />
      <ToldNotice query={query} />
      <nav aria-label="Sắp xếp" className="flex flex-wrap items-center gap-x-4 pb-4">
        <span className="text-ink-soft">Sắp xếp:</span>
        {orders.map((one) => (
          <Link
            key={one}
            href={`${here}&sap-xep=${one}`}
            prefetch={false}
            aria-current={one === order ? 'true' : undefined}
            className="link inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {orderWords[one]}
          </Link>
        ))}
      </nav>
      <div className="space-y-8">
        {tables.map(({ part, rows }) => (
          <Section key={part.key} title={part.name}>
            <TableScroll label={`Điểm phần ${part.name}`}>
              <DataTable
                caption={`Điểm phần ${part.name} của tôi`}
                rows={rows}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: 'entry',
                    label: 'Bài dự thi',
                    title: true,
                    cell: ({ id, code, title, unit, block }) => (
                      <>
                        <span className="block text-sm font-normal text-ink-faint">
                          {[code, unit, block].filter(Boolean).join(' · ')}
                        </span>
                        <Link href={deskPage.scoreSheet(id, part.key)} prefetch={false} className="link">
                          {title}
                        </Link>
                      </>
                    ),
                  },
                  ...part.criteria.map((criterion, at) => ({
                    key: criterion.key,
                    label: `${at + 1}. ${criterion.name} (${formatPoints(criterion.points)})`,
                    numeric: true,
                    cell: ({ points }: OwnSheet) => formatPointsOrDash(points.get(criterion.key)),
                  })),
                  {
                    key: 'sum',
                    label: `Tổng (${formatPoints(fullMarks(part))})`,
                    numeric: true,
                    cell: ({ sum, scored }) => (scored > 0 ? <strong>{formatPoints(sum)}</strong> : '–'),
                  },
                  {
                    key: 'state',
                    label: 'Phiếu',
                    cell: ({ status, scored }) => (
                      <Badge tone={status === 'submitted' ? 'success' : scored > 0 ? 'progress' : 'neutral'}>
                        {status === 'draft' && scored > 0
                          ? `Đang chấm ${scored}/${part.criteria.length}`
                          : sheetWords(status)}
                      </Badge>
                    ),
                  },
                ]}
              />
            </TableScroll>
          </Section>
        ))}
        {ready.length > 0 && (
          <HandInForm
            given={{
              sheets: ready.map(({ id, seen }) => ({ id, seen })),
              codes: ready.map(({ code }) => code),
              back: here,
            }}
          />
        )}
      </div>
    </>
  );
}
