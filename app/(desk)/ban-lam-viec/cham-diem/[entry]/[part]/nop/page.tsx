import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { canScore, canSubmitPoints } from '@/domain/contest/jury/sheet';
import { all } from '@/domain/verdict';
import { entryToJudge, sheetToScore } from '@/server/contest/sheets/queries';
import { now } from '@/server/request/moment';
import { signedIn } from '@/server/account/session';
import { RefusalNotice } from '@/ui/form/outcome';
import { PageHeader } from '@/ui/page/page-header';
import { ReadSheet } from '@/app/(desk)/score-sheet/read-sheet';
import { LockForm } from './form';

export const metadata: Metadata = { title: 'Nộp phiếu chấm' };

export default async function LockPage({ params }: { params: Promise<{ entry: string; part: string }> }) {
  const { entry: id, part: key } = await params;
  const by = await signedIn();
  const entry = (await entryToJudge(by, id)) ?? notFound();
  const scoring = (await sheetToScore(by, entry, key)) ?? notFound();
  const here = deskPage.scoreSheet(id, key);
  if (entry.conflict.kind !== 'clear' || !scoring.id) redirect(here);
  const verdict = all(
    canScore({ by, now: now() }, scoring.sheet, scoring.context),
    canSubmitPoints(scoring.part, scoring.text.points),
  );
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Nộp phiếu chấm"
        kicker={[entry.contest.name, entry.code, entry.unit].filter(Boolean).join(' · ')}
        lead={entry.title}
        steps={[
          { label: 'Chấm điểm', href: deskPage.judging },
          { label: `${entry.code}, ${scoring.part.name}`, href: here },
          { label: 'Nộp' },
        ]}
      />
      <div className="space-y-6">
        <p>
          Sau khi nộp, phiếu bị khóa. Chỉ Trưởng Ban Giám khảo mở lại được, khi có lý do; phiếu của Trưởng Ban
          do Phó Trưởng Ban mở lại.
        </p>
        <ReadSheet part={scoring.part} text={{ ...scoring.text, privateNote: '' }} />
        {verdict.ok ? (
          <LockForm given={{ entry: id, part: key, sheet: scoring.id, seen: scoring.revision, here }} />
        ) : (
          <RefusalNotice refusal={verdict} />
        )}
      </div>
    </div>
  );
}
