import type { Metadata } from 'next';
import { mayOrganise } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { knowsPanels } from '@/domain/contest/jury/blind';
import { phaseOf } from '@/domain/contest/setup/phase';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { assignmentsIn, judgesIn, loadsOf, thirdsIn } from '@/server/contest/assignments/queries';
import { mayAssign, canAssign } from '@/server/contest/assignments/assignments';
import { stagesIn } from '@/server/contest/assignments/blind-progress';
import { decidingIn } from '@/server/deciding/queries';
import { drawsAtDesk, previewsIn } from '@/server/contest/draw/queries';
import { now } from '@/server/request/moment';
import { isJudgingSettledNow } from '@/server/contest/tally/ranking-lock';
import { Disclosure } from '@/ui/focus/disclosure';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { NameSource } from './draw-forms';
import { Draws } from './draws';
import { Entries } from './entries';
import { Loads } from './loads';
import { ReopenByReceipt } from './reopen-by-receipt';
import { Spread } from './spread';
import { Stages } from './stages';
import { ThirdForm } from './third-form';

export const metadata: Metadata = { title: 'Phân công chấm' };

export default async function AssignmentsPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params, '/phan-cong');
  const chairs = sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge');
  const deciders = await decidingIn(by, contest);
  const openness = { ...contest, settled: await isJudgingSettledNow(contest, now()) };
  const may = canAssign(deciders.ofBlock(null), openness);
  const isAllowedInSome = contest.rules.blocks.some(
    ({ key }) => canAssign(deciders.ofBlock(key), openness).ok,
  );
  const told = knowsPanels(by, contest);
  const [judges, entries] = await Promise.all([judgesIn(contest.id), assignmentsIn(by, contest)]);
  const thirds = await thirdsIn(by, contest, { judges, entries });
  const blocks = contest.rules.blocks.map(({ key, name }) => ({ value: key, label: name }));
  const [draws, previews] = told ? [await drawsAtDesk(contest), await previewsIn(contest.id)] : [[], 0];
  const undone = draws.some(({ state }) => state !== 'drawn' && state !== 'cancelled');
  return (
    <ContestFrame contest={contest} by={by} at="/phan-cong">
      <Section title="Khối lượng và tiến độ chấm">
        {told ? <Loads loads={loadsOf(judges, entries)} /> : <Stages stages={await stagesIn(contest)} />}
      </Section>
      {thirds.length > 0 && (
        <Section
          title="Cần chấm lần ba"
          intro="Hai phiếu lệch nhau từ mức quy chế nêu. Phiếu chấm lần ba thay các phiếu trước."
          boxed
        >
          {thirds.map((third) => (
            <ThirdForm
              key={`${third.entry.id} ${third.part?.key}`}
              given={{
                contest: contest.id,
                entry: third.entry.id,
                part: third.part?.key ?? '',
                label: `${third.entry.code} · ${third.part?.name ?? ''}`,
                asked: third.asked,
                judges: third.candidates.map(({ id, name }) => ({ value: id, label: name })),
              }}
            />
          ))}
        </Section>
      )}
      {!told && chairs && <ReopenByReceipt slug={contest.slug} />}
      <Section
        title="Phân công mọi giám khảo chấm mọi bài"
        intro={
          previews > 0
            ? `Đã xem trước ${previews} lần; mỗi lần xem trước đều được ghi vào nhật ký.`
            : undefined
        }
        boxed
      >
        {isAllowedInSome || may.ok ? (
          <Spread contest={contest.id} blocks={blocks} />
        ) : (
          <Notice tone="info" title={reasonWords[may.reason]} />
        )}
      </Section>
      {told && (
        <Section
          title="Bốc thăm giám khảo"
          intro="Khi mỗi bài chỉ một số giám khảo chấm: nêu nguồn số, chốt danh sách trước ngày có số, hai người nhập số đã công bố. Không ai chọn được kết quả và không ai xem trước được; sau khi công bố, ai cũng tính lại được."
          boxed
        >
          <div className="space-y-6">
            {draws.length > 0 && (
              <Draws draws={draws} isAllowed={isAllowedInSome} me={by.personId} today={dayOf(now())} />
            )}
            {isAllowedInSome &&
              (undone ? (
                <Disclosure summary="Bốc thăm cho khối khác">
                  <NameSource contest={contest.id} blocks={blocks} />
                </Disclosure>
              ) : (
                <NameSource contest={contest.id} blocks={blocks} />
              ))}
          </div>
        </Section>
      )}
      {told && (
        <Section title="Từng bài dự thi">
          <Entries
            contest={contest}
            entries={entries}
            isAllowed={(entry) => mayAssign(deciders.ofEntries([entry]), contest, 'reassign').ok}
            isClearable={(mayOrganise(by).ok || chairs) && phaseOf(contest, now()) !== 'published'}
            reopens={chairs}
            me={by.personId}
          />
        </Section>
      )}
    </ContestFrame>
  );
}
