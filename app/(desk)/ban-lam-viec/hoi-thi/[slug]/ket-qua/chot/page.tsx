import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { overGiven } from '@/domain/contest/tally/prize';
import { mayFreeze, waitsForRank } from '@/domain/contest/results/freeze';
import type { Reason } from '@/domain/verdict';
import { decidingIn } from '@/server/deciding/queries';
import { handsOffered } from '@/server/contest/freezes/hands';
import { lateActsAtDesk } from '@/server/contest/late-acts/queries';
import { now } from '@/server/request/moment';
import { openSheetsAtDesk } from '@/server/contest/sheets/open-queries';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { Disclosure } from '@/ui/focus/disclosure';
import { ContestFrame, type ContestProps } from '../../here';
import { DoneActs, doneNow, WaitingActs } from '../late-acts';
import { FewSheets } from '../few-sheets';
import { Lines } from '../lines';
import { Obstacles } from '../obstacles';
import { rankingHere } from '../open';
import { FreezeForm } from './form';
import { Unranked } from './unranked';

export const metadata: Metadata = { title: 'Chốt kết quả' };

/** Before the freeze: everything that still stands against it. */
export default async function FreezePage({ params }: ContestProps) {
  const { contest, by, ranking } = await rankingHere(params, '/ket-qua/chot');
  const back = deskPage.contestResults(contest.slug);
  if ('refusal' in ranking) notFound();
  const rows = ranking.blocks.flatMap((block) => block.rows);
  // Where a line is not shown to this person, it may be one without a rank.
  const asks = rows.some(({ line }) => line === null || waitsForRank(line));
  const decider = (await decidingIn(by, contest)).ofBlock(null);
  const verdict = mayFreeze({ by: decider, now: now() }, contest, ranking.progress);
  const over = overGiven(
    contest.rules,
    rows.flatMap(({ prizes }) => prizes ?? []),
  );
  const filled = ranking.blocks.filter((block) => block.rows.length > 0);
  const nameOf = (key: string) => contest.rules.blocks.find((block) => block.key === key)?.name ?? key;
  const late = await lateActsAtDesk(by, contest);
  const corrects = contest.publishedAt !== null;
  const title = corrects ? 'Chốt bản đính chính' : 'Chốt kết quả';
  return (
    <ContestFrame contest={contest} by={by} at="/ket-qua" title={title}>
      <div className="space-y-2">
        {filled.map((block) => (
          <Disclosure
            key={block.block}
            summary={`Bảng xếp hạng sẽ chốt: ${nameOf(block.block)} (${block.rows.length} bài)`}
          >
            <Lines contest={contest} rows={block.rows} here={back} changes={false} />
          </Disclosure>
        ))}
      </div>
      <div className="max-w-reading space-y-4">
        <p>
          Bản kết quả đã chốt giữ nguyên thể lệ, tên bài dự thi, tên đơn vị, các phiếu (giám khảo theo mã),
          xếp hạng, giải, người xác nhận, người ký và mã kiểm tra. Sau khi chốt: kiểm soát viên được chọn tính
          lại và xác nhận, rồi hai người được chọn ký để công bố. Trước khi công bố vẫn trả lại được để sửa.
        </p>
        {corrects && (
          <Notice tone="info" title="Bản đính chính đứng bên cạnh bản đã công bố">
            Bản cũ vẫn xem được. Lý do đính chính nhập ở dưới được công bố nguyên văn.
          </Notice>
        )}
        {over.length > 0 && (
          <Notice tone="warning" title="Số giải trao nhiều hơn cơ cấu giải của Thể lệ">
            <ul className="list-disc pl-5">
              {over.map(({ name, block, given, count }) => (
                <li key={`${block} ${name}`}>
                  {name}
                  {block && ` (${nameOf(block)})`}: trao {given}, Thể lệ có {count}.
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Obstacles
          progress={ranking.progress}
          missing={ranking.missing}
          open={await openSheetsAtDesk(by, contest)}
          slug={contest.slug}
        />
        <FewSheets contest={contest} blocks={ranking.blocks} here={back} proposes />
        <Unranked rows={rows} here={back} />
        <WaitingActs rows={late} here={back} />
        <DoneActs rows={doneNow(late)} />
        {verdict.ok ? (
          <FreezeForm
            contest={contest.id}
            slug={contest.slug}
            offered={await handsOffered({ by, now: now() }, contest)}
            label={title}
            reason={ranking.progress.earlier}
            asks={asks}
            back={back}
          />
        ) : (
          !isSaid(verdict.reason) && <Notice tone="warning" title={reasonWords[verdict.reason]} />
        )}
      </div>
    </ContestFrame>
  );
}

/** What the list of obstacles says already, with numbers and places. */
const isSaid = (reason: Reason): boolean =>
  (['sheetsOpen', 'unconfirmed', 'fewSheets', 'tiesOpen', 'lateActsOpen'] as Reason[]).includes(reason);
