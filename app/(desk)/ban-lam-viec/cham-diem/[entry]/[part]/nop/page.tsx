import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { canScore, isComplete } from '@/domain/contest/judging';
import { all } from '@/domain/verdict';
import { entryToJudge, sheetToScore } from '@/server/judge-desk';
import { now } from '@/server/moment';
import { signedIn } from '@/server/session';
import { RefusalNotice } from '@/ui/outcome';
import { PageHeader } from '@/ui/page-header';
import { ReadSheet } from '../../../read-sheet';
import { LockForm } from './form';

export const metadata: Metadata = { title: 'Nộp phiếu chấm' };

export default async function LockPage({ params }: { params: Promise<{ entry: string; part: string }> }) {
  const { entry: id, part: key } = await params;
  const by = await signedIn();
  const entry = (await entryToJudge(id, by)) ?? notFound();
  const scoring = (await sheetToScore(entry, key, by)) ?? notFound();
  const here = `/ban-lam-viec/cham-diem/${id}/${key}`;
  if (entry.standing.kind !== 'clear' || !scoring.id) redirect(here);
  const verdict = all(
    canScore(scoring.sheet, scoring.context, by, now()),
    isComplete(scoring.part, scoring.text.points),
  );
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Nộp phiếu chấm"
        kicker={[entry.contest.name, entry.code, entry.unit].filter(Boolean).join(' · ')}
        lead={entry.title}
        steps={[
          { label: 'Chấm điểm', href: '/ban-lam-viec/cham-diem' },
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
