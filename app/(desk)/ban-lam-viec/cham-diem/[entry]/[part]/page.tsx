import { deskPage } from '@/domain/addresses';
import { clsx } from 'clsx';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { canScore } from '@/domain/contest/jury/sheet';
import { entryToJudge, othersOf, sheetToScore } from '@/server/contest/sheets/queries';
import { receiptsOf } from '@/server/contest/commitment/receipts';
import { now } from '@/server/request/moment';
import { signedIn } from '@/server/account/session';
import { saveHandsOf } from '@/server/contest/sheets/hands';
import { ButtonLink } from '@/ui/element/button';
import { Icon } from '@/ui/element/icon';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { SkipTo } from '@/ui/frame/skip-link';
import { Dossier } from '../../dossier';
import { Hands } from '@/app/(desk)/score-sheet/hands';
import { SheetForm } from '@/app/(desk)/score-sheet/sheet-form';
import { fieldsOf } from '@/app/(desk)/score-sheet/sheet-text';
import { ToldNotice } from '@/app/told';
import { ReadSheet } from '@/app/(desk)/score-sheet/read-sheet';
import { Receipts } from '../../receipts';

export const metadata: Metadata = { title: 'Phiếu chấm điểm' };

type Props = {
  params: Promise<{ entry: string; part: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SheetPage({ params, searchParams }: Props) {
  const { entry: id, part: key } = await params;
  const by = await signedIn();
  const entry = (await entryToJudge(by, id)) ?? notFound();
  if (entry.conflict.kind !== 'clear') redirect(deskPage.conflict(id));
  const scoring = (await sheetToScore(by, entry, key)) ?? notFound();
  const { part, sheet, context, text, revision } = scoring;
  const verdict = canScore({ by, now: now() }, sheet, context);
  const here = deskPage.scoreSheet(id, key);
  const receipts = scoring.id ? await receiptsOf(by, scoring.id) : [];
  const hands = scoring.id ? await saveHandsOf({ by, now: now() }, [scoring.id]) : [];
  const others = sheet.status === 'submitted' ? await othersOf(by, entry, part) : [];
  const [first] = part.criteria;
  return (
    <>
      {verdict.ok && first && <SkipTo href={`#p.${first.key}`}>Đến ô điểm đầu tiên</SkipTo>}
      <PageHeader
        title={`Phiếu chấm điểm: ${part.name}`}
        kicker={
          <>
            <span className="hidden sm:inline">{entry.contest.name} · </span>
            {[entry.code, entry.unit, entry.block].filter(Boolean).join(' · ')}
          </>
        }
        lead={entry.title}
        steps={[{ label: 'Chấm điểm', href: deskPage.judging }, { label: `${entry.code}, ${part.name}` }]}
        actions={
          <>
            {sheet.status === 'submitted' && (
              <ButtonLink href={`${here}/in`} variant="secondary">
                <Icon name="printer" /> In phiếu chấm
              </ButtonLink>
            )}
            <span className="hidden lg:inline">
              <ButtonLink href={deskPage.conflict(id)} variant="secondary">
                Khai báo xung đột lợi ích
              </ButtonLink>
            </span>
          </>
        }
      />
      <ToldNotice query={await searchParams} />
      <div
        className={clsx(
          'grid gap-8 pt-2',
          others.length > 0 ? 'lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]' : 'lg:grid-cols-2',
        )}
      >
        <div id="phieu" className="min-w-0 scroll-mt-4 space-y-6 lg:order-2">
          <p className="-mt-4 flex flex-wrap gap-x-6 lg:hidden">
            <a href="#ho-so" className="link inline-flex min-h-11 items-center gap-1">
              <Icon name="file" className="size-4" /> Đọc hồ sơ dự thi
            </a>
            <Link
              href={deskPage.conflict(id)}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              Xung đột lợi ích
            </Link>
          </p>
          {verdict.ok ? (
            <SheetForm
              part={part}
              text={fieldsOf(part, { text, own: true })}
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
              <Receipts receipts={receipts} />
            </>
          )}
          {hands.length > 0 && (
            <Section
              title="Người ghi phiếu"
              intro="Mỗi lần lưu đều ghi lại do ai thực hiện. Nếu có lần lưu không phải của Ông/Bà hoặc của người nhập thay từ bản giấy, báo Trưởng Ban Giám khảo và kiểm soát viên."
              boxed
            >
              <Hands runs={hands} judge="Ông/Bà" />
            </Section>
          )}
        </div>
        {/* After the sheet in the order of keys, so that the first score is near; beside it on a wide screen. */}
        <div
          id="ho-so"
          className="min-w-0 scroll-mt-4 lg:sticky lg:top-4 lg:order-1 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto"
        >
          <Dossier entry={entry} />
          <p className="pt-4 lg:hidden">
            <a href="#phieu" className="link inline-flex min-h-11 items-center gap-1">
              <Icon name="chevronUp" className="size-4" /> Về phiếu chấm
            </a>
          </p>
        </div>
      </div>
    </>
  );
}
