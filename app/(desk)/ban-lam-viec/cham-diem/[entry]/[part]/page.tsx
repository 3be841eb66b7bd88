import { clsx } from 'clsx';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { canScore } from '@/domain/contest/judging';
import { entryToJudge, othersOf, sheetToScore } from '@/server/judge-desk';
import { now } from '@/server/moment';
import { signedIn } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { reasonWords } from '@/ui/reason-words';
import { Dossier } from '../../dossier';
import { SheetForm } from '../../sheet-form';
import { fieldsOf } from '../../sheet-text';
import { ReadSheet } from '../../read-sheet';

export const metadata: Metadata = { title: 'Phiếu chấm điểm' };

type Props = {
  params: Promise<{ entry: string; part: string }>;
  searchParams: Promise<{ xong?: string }>;
};

export default async function SheetPage({ params, searchParams }: Props) {
  const { entry: id, part: key } = await params;
  const by = await signedIn();
  const entry = (await entryToJudge(id, by)) ?? notFound();
  if (entry.standing.kind !== 'clear') redirect(`/ban-lam-viec/cham-diem/${id}/xung-dot`);
  const scoring = (await sheetToScore(entry, key, by)) ?? notFound();
  const { part, sheet, context, text, revision } = scoring;
  const verdict = canScore(sheet, context, by, now());
  const here = `/ban-lam-viec/cham-diem/${id}/${key}`;
  const others = sheet.status === 'submitted' ? await othersOf(entry, part, by) : [];
  return (
    <>
      <PageHeader
        title={`Phiếu chấm điểm: ${part.name}`}
        kicker={[entry.contest.name, entry.code, entry.unit, entry.block].filter(Boolean).join(' · ')}
        lead={entry.title}
        steps={[
          { label: 'Chấm điểm', href: '/ban-lam-viec/cham-diem' },
          { label: `${entry.code}, ${part.name}` },
        ]}
        actions={
          <>
            {sheet.status === 'submitted' && (
              <ButtonLink href={`${here}/in`} variant="secondary">
                <Icon name="printer" /> In phiếu chấm
              </ButtonLink>
            )}
            <ButtonLink href={`/ban-lam-viec/cham-diem/${id}/xung-dot`} variant="secondary">
              Khai báo xung đột lợi ích
            </ButtonLink>
          </>
        }
      />
      {(await searchParams).xong === 'nop' && sheet.status === 'submitted' && (
        <Notice tone="success" live title="Đã nộp phiếu chấm">
          Phiếu đã khóa. Có thể in để ký, hoặc chấm bài tiếp theo.
        </Notice>
      )}
      <div
        className={clsx(
          'grid gap-8 pt-2',
          others.length > 0 ? 'lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]' : 'lg:grid-cols-2',
        )}
      >
        <div className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto">
          <Dossier entry={entry} />
        </div>
        <div className="min-w-0 space-y-6">
          {verdict.ok ? (
            <SheetForm
              part={part}
              text={fieldsOf(part, text, true)}
              revision={revision}
              shelf={`phieu.${id}.${key}.${by.personId}`}
              saveTo={`${here}/luu`}
              goTo={`${here}/nop`}
              submitLabel="Xem lại và nộp"
            />
          ) : (
            <>
              {sheet.status !== 'submitted' && (
                <Notice tone="warning" title={reasonWords[verdict.reason]}>
                  Nội dung đã chấm vẫn còn.
                </Notice>
              )}
              <ReadSheet part={part} text={text} others={others} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
