import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { organises } from '@/domain/actor';
import { sitsIn } from '@/domain/contest/conflict';
import { assignmentsIn } from '@/server/assignment-desk';
import { resultsOf } from '@/server/typing-desk';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { Stat, StatGrid } from '@/ui/stat';
import { EntryJudges } from '../entry-judges';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { type SheetAtDesk, sheetsAtDesk, stateWords } from './sheets';

export const metadata: Metadata = { title: 'Nhập điểm' };

export default async function TypingPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params);
  if (!organises(by).ok && !sitsIn(by, contest.id, 'secretary')) notFound();
  const here = `/ban-lam-viec/hoi-thi/${contest.slug}/nhap-diem`;
  const parts = contest.rules.parts.filter((part) => part.scoredBy === 'secretary' || part.time !== null);
  const results = await Promise.all(
    parts.map(async (part) => ({ part, rows: await resultsOf(contest, part, by) })),
  );
  const entries = await assignmentsIn(contest, by);
  const partsScored = contest.rules.parts.filter((part) => part.scoredBy === 'judges').length;
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/nhap-diem"
      lead="Một người nhập, người thứ hai đối chiếu bản giấy rồi xác nhận. Kết quả chỉ được tính sau khi xác nhận."
    >
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
              ? 'Không xem được do có xung đột lợi ích'
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
