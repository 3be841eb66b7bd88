import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { mayOrganise } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { entriesLeft } from '@/server/deciding/queries';
import { freezesOf } from '@/server/contest/results/queries';
import { notCountedNow } from '@/server/contest/set-aside/queries';
import { lateActsAtDesk } from '@/server/contest/late-acts/queries';
import { openSheetsAtDesk } from '@/server/contest/sheets/open-queries';
import { sheetsToReview } from '@/server/contest/set-aside/late';
import { ButtonLink } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { ToldNotice } from '@/app/told';
import { ContestFrame, type ContestProps } from '../here';
import { FewSheets } from './few-sheets';
import { Freezes } from './freezes';
import { WaitingActs } from './late-acts';
import { Lines } from './lines';
import { Obstacles } from './obstacles';
import { NotCountedSheets } from './not-counted';
import { resultsHere } from './open';
import { SignedPapers } from './signed-papers';
import { SheetsToReview } from './sheets-to-review';

export const metadata: Metadata = { title: 'Kết quả Hội thi' };

type Props = ContestProps & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ResultsPage({ params, searchParams }: Props) {
  const { contest, by, ranking, outdated } = await resultsHere(params);
  const here = deskPage.contestResults(contest.slug);
  const freezes = await freezesOf(contest.id);
  const published = freezes.some(({ publishedAt }) => publishedAt !== null);
  // What was published is changed by a correction only, and that is asked for first.
  const correcting = published && (outdated || (await searchParams)['dinh-chinh'] !== undefined);
  const decides = mayOrganise(by).ok || sitsIn(by, contest.id, 'chiefJudge');
  const chairs = sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge');
  const open = !('refusal' in ranking);
  const review =
    decides && (open || (mayOrganise(by).ok && knowsUnits(by, contest)))
      ? await sheetsToReview(by, contest)
      : [];
  const ranked =
    'refusal' in ranking
      ? []
      : ranking.blocks.flatMap(({ block, rows }) => rows.map(({ id }) => ({ id, block })));
  const left = await entriesLeft(by, contest, { act: 'changePrize', entries: decides ? ranked : [] });
  const late = await lateActsAtDesk(by, contest);
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua">
      <ToldNotice query={await searchParams} />
      {outdated && (
        <Notice tone="warning" title="Kết quả đã công bố cần đính chính">
          Sau khi công bố có bài dự thi bị loại, hoặc phiếu chấm, xung đột lợi ích đã thay đổi. Trang kết quả
          và giấy chứng nhận giữ nguyên cho đến khi chốt và công bố bản đính chính.
        </Notice>
      )}
      {freezes.length > 0 && (
        <Section title="Bản kết quả đã chốt" boxed>
          <Freezes freezes={freezes} here={here} />
        </Section>
      )}
      <WaitingActs rows={open ? late : []} here={here} />
      <SheetsToReview sheets={review} here={here} />
      <div className="no-print flex flex-wrap gap-2">
        {!('refusal' in ranking) && (
          <>
            {mayOrganise(by).ok && (
              <ButtonLink href={`${here}/chot`} variant={published ? 'secondary' : 'primary'}>
                {published ? 'Chốt bản đính chính' : 'Chốt kết quả'}
              </ButtonLink>
            )}
            {published && !correcting && decides && (
              <ButtonLink href={`${here}?dinh-chinh=co`} variant="secondary" prefetch={false}>
                Đổi giải để đính chính
              </ButtonLink>
            )}
            {ranking.panels && (
              <ButtonLink href={`${here}/phan-tich`} variant="secondary">
                Phân tích chấm điểm
              </ButtonLink>
            )}
            {ranking.allSeen && (
              <ButtonLink href={`${here}/bien-ban`} variant="secondary">
                Biên bản tổng hợp điểm
              </ButtonLink>
            )}
          </>
        )}
        {(mayOrganise(by).ok || sitsIn(by, contest.id, 'auditor')) && (
          <ButtonLink href={`${here}/kiem-tra`} variant="secondary" prefetch={false}>
            Kiểm tra tính toàn vẹn
          </ButtonLink>
        )}
      </div>
      {'refusal' in ranking ? (
        <Notice tone="info" title={reasonWords[ranking.refusal.reason]}>
          Bảng xếp hạng mở khi mọi phiếu chấm đã nộp, hoặc khi hết thời gian chấm.
        </Notice>
      ) : (
        <>
          <Obstacles
            progress={ranking.progress}
            missing={ranking.missing}
            open={await openSheetsAtDesk(by, contest)}
            slug={contest.slug}
          />
          <FewSheets contest={contest} blocks={ranking.blocks} here={here} proposes={decides} />
          {ranking.blocks.map(({ block, blank, rows }) => {
            const tied = rows.some(
              ({ line }) => line?.tie === 'shared' || (line?.tie && line.tie.rule === 'chair'),
            );
            return (
              <Section
                key={block}
                title={contest.rules.blocks.find(({ key }) => key === block)?.name ?? block}
                actions={
                  tied &&
                  (!published || correcting) &&
                  chairs && (
                    <ButtonLink href={`${here}/dong-hang?khoi=${block}`} variant="secondary">
                      Quyết định bài bằng điểm
                    </ButtonLink>
                  )
                }
              >
                {blank && (
                  <Notice tone="warning" title="Ông/Bà có xung đột lợi ích với một bài trong khối">
                    Điểm của bài đó và thứ hạng của cả khối không hiển thị.
                  </Notice>
                )}
                <Lines
                  contest={contest}
                  rows={rows}
                  here={here}
                  changes={decides && (!published || correcting)}
                  left={left}
                />
              </Section>
            );
          })}
          {ranking.allSeen && <SignedPapers contest={contest} by={by} />}
          {ranking.allSeen && <NotCountedSheets rows={await notCountedNow(by, contest)} />}
        </>
      )}
    </ContestFrame>
  );
}
