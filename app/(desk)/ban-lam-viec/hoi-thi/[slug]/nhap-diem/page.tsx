import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { assignmentsIn } from '@/server/contest/assignments/queries';
import { declarationsOwed } from '@/server/contest/declarations/queries';
import { resultsOf } from '@/server/contest/sheets/typing-queries';
import { Badge } from '@/ui/element/badge';
import { EmptyState } from '@/ui/list/empty-state';
import { Section } from '@/ui/page/section';
import { Stat, StatGrid } from '@/ui/chart/stat';
import { ToldNotice } from '@/app/told';
import { EntryJudges, hiddenWords } from '../entry-judges';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { type SheetAtDesk, sheetsAtDesk, stateWords } from './sheets';

export const metadata: Metadata = { title: 'Nhập điểm' };

type Props = ContestProps & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TypingPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params, '/nhap-diem');
  const here = `${deskPage.contest(contest.slug)}/nhap-diem`;
  const parts = contest.rules.parts.filter((part) => part.scoredBy === 'secretary' || part.time !== null);
  const results = await Promise.all(
    parts.map(async (part) => ({ part, rows: await resultsOf(by, contest, part) })),
  );
  const [entries, owed] = await Promise.all([assignmentsIn(by, contest), declarationsOwed(by, contest)]);
  const partsScored = contest.rules.parts.filter((part) => part.scoredBy === 'judges').length;
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/nhap-diem"
      lead="Một người nhập, người thứ hai đối chiếu bản giấy rồi xác nhận. Kết quả chỉ được tính sau khi xác nhận."
    >
      <ToldNotice query={await searchParams} />
      {results.length > 0 && (
        <Section title="Kết quả phần thi">
          <StatGrid>
            {results.map(({ part, rows }) => (
              <Stat
                key={part.key}
                value={`${rows.filter(({ result }) => result?.confirmedById).length}/${rows.length}`}
                label={part.scoredBy === 'judges' ? `${part.name}: thời gian` : part.name}
                href={`${here}/phan/${part.key}`}
                note={waitingWords(rows.filter(({ result }) => result && !result.confirmedById).length)}
              />
            ))}
          </StatGrid>
        </Section>
      )}
      {owed.length > 0 && (
        <Section
          title="Khai báo xung đột lợi ích bản giấy"
          intro="Phiếu của giám khảo chỉ nhập được khi đã có khai báo cho bài đó."
        >
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {owed.map(({ id, name, owed: left, waiting }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 px-4 py-1">
                <span>
                  {name}:{' '}
                  {[left > 0 && `${left} bài chưa khai báo`, waiting > 0 && `${waiting} bài chờ xác nhận`]
                    .filter(Boolean)
                    .join(', ')}
                </span>
                <Link
                  href={`${here}/khai-bao/${id}`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {left > 0 ? 'Nhập khai báo' : 'Đối chiếu, xác nhận'}
                  <span className="sr-only"> của {name}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title="Phiếu chấm bản giấy"
        intro="Phiếu mà giám khảo đã tự chấm trên hệ thống thì không nhập thay."
      >
        <EntryJudges
          label="Phiếu chấm theo bài và giám khảo"
          entries={entries}
          empty={
            <EmptyState title="Chưa có phiếu nào" icon="inbox">
              Phân công chấm trước khi nhập phiếu.
            </EmptyState>
          }
        >
          {(entry) =>
            entry.hidden
              ? hiddenWords[entry.hidden]
              : entry.judges.length === 0
                ? 'Chưa phân công'
                : sheetsAtDesk([entry]).map((sheet) => ({
                    key: `${sheet.part} ${sheet.judge}`,
                    cell: (
                      <>
                        <span className="flex min-w-0 flex-col items-start gap-1 py-2">
                          <span>
                            {sheet.judgeName}
                            {partsScored > 1 && `, ${sheet.partName}`}
                          </span>
                          <Badge tone={stateWords[sheet.state].tone}>{stateWords[sheet.state].label}</Badge>
                        </span>
                        <Go sheet={sheet} here={here} />
                      </>
                    ),
                  }))
          }
        </EntryJudges>
      </Section>
    </ContestFrame>
  );
}

const waitingWords = (count: number): string | undefined => (count > 0 ? `${count} chờ xác nhận` : undefined);

function Go({ sheet, here }: { sheet: SheetAtDesk; here: string }) {
  if (!['none', 'typing', 'unconfirmed', 'confirmed'].includes(sheet.state)) return null;
  const path = `${here}/phieu/${sheet.entry}/${sheet.part}/${sheet.judge}`;
  const writes = sheet.state === 'none' || sheet.state === 'typing';
  return (
    <Link
      href={writes ? path : `${path}/khoa`}
      prefetch={false}
      className="link inline-flex min-h-11 items-center"
    >
      {writes ? 'Nhập phiếu' : sheet.state === 'unconfirmed' ? 'Đối chiếu, xác nhận' : 'Xem'}
      <span className="sr-only">
        {' '}
        {sheet.code} của {sheet.judgeName}
      </span>
    </Link>
  );
}
