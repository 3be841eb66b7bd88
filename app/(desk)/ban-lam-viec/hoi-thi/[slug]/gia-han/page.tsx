import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { overseesAll } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/blind';
import { canExtend } from '@/domain/contest/may';
import { blockOf } from '@/domain/contest/entry';
import { extensionsOf, unitsOn } from '@/server/contest-desk';
import { now } from '@/server/moment';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatDeadline, formatMoment } from '@/ui/format';
import { Section } from '@/ui/section';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { ExtendForm } from './form';

export const metadata: Metadata = { title: 'Gia hạn nộp bài' };

export default async function ExtensionsPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params);
  if (!overseesAll(by) || !knowsUnits(contest, by)) forbidden();
  const [rows, units] = await Promise.all([extensionsOf(contest, by), unitsOn(now())]);
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/gia-han"
      lead={`Hạn chung: ${formatDeadline(contest.closesAt)}. Gia hạn cho từng đơn vị, có lý do.`}
    >
      {canExtend(contest, by).ok && (
        <Section title="Gia hạn cho một đơn vị" boxed>
          <ExtendForm
            contestId={contest.id}
            units={units
              .filter((unit) => blockOf(contest.rules, unit))
              .map(({ id, name, parent }) => ({
                value: id,
                label: parent ? `${name} (${parent.name})` : name,
              }))}
          />
        </Section>
      )}
      <Section title="Đã gia hạn">
        <DataTable
          caption="Các đơn vị được gia hạn"
          rows={rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title="Chưa gia hạn cho đơn vị nào" icon="clock" />}
          columns={[
            { key: 'unit', label: 'Đơn vị', title: true, cell: (row) => row.unit.name },
            { key: 'until', label: 'Được nộp đến', cell: (row) => formatDeadline(row.until) },
            { key: 'reason', label: 'Lý do', cell: (row) => row.reason },
            { key: 'at', label: 'Ngày cho gia hạn', cell: (row) => formatMoment(row.createdAt) },
          ]}
        />
      </Section>
    </ContestFrame>
  );
}
