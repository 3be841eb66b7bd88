import type { Metadata } from 'next';
import { maySetUp } from '@/domain/contest/setup/may';
import { decidingIn } from '@/server/deciding/queries';
import { rulesUseOf } from '@/server/contest/setup/queries';
import { now } from '@/server/request/moment';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { SetUpForm } from './form';
import { Settings } from './settings';
import { textsOf } from './texts';

export const metadata: Metadata = { title: 'Thiết lập Hội thi' };

export default async function SetUpPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params, '/thiet-lap');
  const progress = await rulesUseOf(contest, now());
  const decider = (await decidingIn(by, contest)).ofBlock(null);
  const verdict = maySetUp(decider, contest);
  return (
    <ContestFrame contest={contest} by={by} at="/thiet-lap" lead="Văn bản, cơ quan tổ chức, mốc thời gian.">
      {verdict.ok ? (
        <SetUpForm
          given={{
            id: contest.id,
            slug: contest.slug,
            asksReason: progress.entries > 0,
            yearStands: contest.announcedAt !== null,
            revision: contest.revision,
            texts: textsOf(contest),
          }}
        />
      ) : (
        <>
          <Notice
            tone="info"
            title={
              verdict.reason === 'contestPublished'
                ? 'Kết quả Hội thi đã công bố nên không sửa được thiết lập.'
                : reasonWords[verdict.reason]
            }
          />
          <Settings contest={contest} now={now()} />
        </>
      )}
    </ContestFrame>
  );
}
