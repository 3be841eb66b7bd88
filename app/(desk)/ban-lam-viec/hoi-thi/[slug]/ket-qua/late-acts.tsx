import Link from 'next/link';
import type { LateActTold } from '@/domain/contest/results/frozen-text';
import type { LateActRow } from '@/server/contest/late-acts/queries';
import { DataTable } from '@/ui/list/data-table';
import { formatMoment } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { Section } from '@/ui/page/section';

const about = ({ entry, what }: { entry: string; what: string }): string =>
  [entry, what].filter(Boolean).join(', ');

/** What waits for a second person: each with the way to its page. */
export function WaitingActs({ rows, here }: { rows: readonly LateActRow[]; here: string }) {
  const open = rows.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <Section title="Đề nghị chờ người thứ hai xác nhận" boxed>
      <Notice tone="warning" title="Chưa có hiệu lực cho đến khi một người khác xác nhận">
        Từ khi bảng xếp hạng có thể xem, loại bài, rút bài, đổi giải, quyết định bài bằng điểm, giao chấm lần
        ba đều do hai người: một người đề nghị, một người khác xác nhận.
      </Notice>
      <ul className="divide-y divide-line">
        {open.map(({ id, title, proposedBy, ...row }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span className="min-w-0">
              {[title, about(row)].filter(Boolean).join(': ')}. Người đề nghị: {proposedBy}
            </span>
            <Link
              href={`${here}/de-nghi/${id}`}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              Xem đề nghị
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type DoneRow = {
  key: string;
  title: string;
  reason: string;
  proposed: string;
  confirmed: string;
  at: Date | null;
};

/** What two did after a ranking could be read, as it stands now: for the page of the freeze. */
export const doneNow = (rows: readonly LateActRow[]): DoneRow[] =>
  rows
    .filter(({ state }) => state === 'done')
    .map((row) => ({
      key: row.id,
      title: [row.title, about(row)].filter(Boolean).join(': '),
      reason: row.reason,
      proposed: row.proposedBy,
      confirmed: row.alone ? `Một mình, theo quyết định số ${row.alone}` : row.endedBy,
      at: row.endedAt,
    }));

/** The same as it was frozen, with the names and the seats of that day. */
export const doneIn = (acts: readonly LateActTold[]): DoneRow[] =>
  acts.map((one) => ({
    key: `${one.at} ${one.act} ${about(one)}`,
    title: [one.act, about(one)].filter(Boolean).join(': '),
    reason: one.reason,
    proposed: whoOf(one.proposedBy),
    confirmed: one.confirmedBy ? whoOf(one.confirmedBy) : `Một mình, theo quyết định số ${one.permission}`,
    at: new Date(one.at),
  }));

const whoOf = ({ name, seat }: { name: string; seat: string }): string =>
  [name, seat].filter(Boolean).join(', ');

/** Who proposed and who confirmed each of them. */
export function DoneActs({ rows }: { rows: readonly DoneRow[] }) {
  return (
    <Section
      title="Quyết định sau khi có bảng xếp hạng"
      intro={rows.length === 0 ? 'Không có: xếp hạng và giải giữ như tính từ các phiếu.' : undefined}
      boxed
    >
      {rows.length > 0 && (
        <DataTable
          caption="Quyết định sau khi có bảng xếp hạng"
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'title', label: 'Việc', title: true, cell: ({ title }) => title },
            { key: 'reason', label: 'Lý do', cell: ({ reason }) => reason },
            { key: 'proposed', label: 'Người đề nghị', cell: ({ proposed }) => proposed },
            { key: 'confirmed', label: 'Người xác nhận', cell: ({ confirmed }) => confirmed },
            { key: 'at', label: 'Lúc', cell: ({ at }) => at && formatMoment(at) },
          ]}
        />
      )}
    </Section>
  );
}
