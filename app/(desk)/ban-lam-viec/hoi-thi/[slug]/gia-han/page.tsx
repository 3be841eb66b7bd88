import { dayOf } from '@/domain/date/calendar';
import type { Metadata } from 'next';
import { canExtend } from '@/domain/contest/setup/may';
import { blockOf, entrantOf } from '@/domain/contest/setup/blocks';
import { extensionsOf, unitsOn } from '@/server/contest/setup/queries';
import { decidingIn, unitsLeft } from '@/server/deciding/queries';
import { choiceOf } from '@/server/units/queries';
import { now } from '@/server/request/moment';
import { DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDeadline, formatMoment } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { ExtendForm } from './form';

export const metadata: Metadata = { title: 'Gia hạn nộp bài' };

export default async function ExtensionsPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params, '/gia-han');
  const deciders = await decidingIn(by, contest);
  const [rows, units] = await Promise.all([extensionsOf(by, contest), unitsOn(now())]);
  const isAllowed = canExtend(deciders.ofEntries([]), contest).ok;
  const competing = units.filter((unit) => blockOf(contest.rules, entrantOf(unit, contest)));
  const ids = competing.map(({ id }) => id);
  const left = isAllowed ? await unitsLeft(by, contest, { act: 'extend', unitIds: ids }) : new Map();
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/gia-han"
      lead={`Hạn chung: ${formatDeadline(contest.closesAt)}. Gia hạn cho từng đơn vị, có lý do.`}
    >
      {isAllowed && (
        <Section title="Gia hạn cho một đơn vị" boxed>
          <ExtendForm
            contestId={contest.id}
            units={competing.filter(({ id }) => !left.has(id)).map((unit) => choiceOf(unit, dayOf(now())))}
          />
          {left.size > 0 && (
            <p className="mt-3 text-sm text-ink-soft">
              {left.size} đơn vị không có trong danh sách vì liên quan đến Ông/Bà hoặc dự thi cùng khối với
              đơn vị của Ông/Bà: người khác gia hạn.
            </p>
          )}
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
