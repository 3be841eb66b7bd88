import type { Metadata } from 'next';
import { organises } from '@/domain/actor';
import { sitsIn } from '@/domain/contest/conflict';
import { freezesOf, needsCorrection } from '@/server/results-desk';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { reasonWords } from '@/ui/reason-words';
import { Section } from '@/ui/section';
import { ContestFrame, type ContestProps } from '../here';
import { Freezes } from './freezes';
import { Lines } from './lines';
import { Obstacles } from './obstacles';
import { rankingHere } from './open';

export const metadata: Metadata = { title: 'Kết quả Hội thi' };

type Props = ContestProps & { searchParams: Promise<{ 'dinh-chinh'?: string }> };

export default async function ResultsPage({ params, searchParams }: Props) {
  const { contest, by, ranking } = await rankingHere(params);
  const here = `/ban-lam-viec/hoi-thi/${contest.slug}/ket-qua`;
  const [freezes, outdated] = await Promise.all([freezesOf(contest.id), needsCorrection(contest)]);
  const published = freezes.some(({ publishedAt }) => publishedAt !== null);
  // What was published is changed by a correction only, and that is asked for first.
  const correcting = published && (outdated || (await searchParams)['dinh-chinh'] !== undefined);
  const decides = organises(by).ok || sitsIn(by, contest.id, 'chiefJudge');
  const chairs = sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge');
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua">
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
      <div className="no-print flex flex-wrap gap-2">
        {!('refusal' in ranking) && (
          <>
            {organises(by).ok && (
              <ButtonLink href={`${here}/chot`} variant={published ? 'secondary' : 'primary'}>
                {published ? 'Chốt bản đính chính' : 'Chốt kết quả'}
              </ButtonLink>
            )}
            {published && !correcting && decides && (
              <ButtonLink href={`${here}?dinh-chinh=co`} variant="secondary" prefetch={false}>
                Đổi giải để đính chính
              </ButtonLink>
            )}
            <ButtonLink href={`${here}/phan-tich`} variant="secondary">
              Phân tích chấm điểm
            </ButtonLink>
            {ranking.allSeen && (
              <ButtonLink href={`${here}/bien-ban`} variant="secondary">
                Biên bản tổng hợp điểm
              </ButtonLink>
            )}
          </>
        )}
        {(organises(by).ok || sitsIn(by, contest.id, 'auditor')) && (
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
          <Obstacles progress={ranking.progress} missing={ranking.missing} />
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
                />
              </Section>
            );
          })}
        </>
      )}
    </ContestFrame>
  );
}
