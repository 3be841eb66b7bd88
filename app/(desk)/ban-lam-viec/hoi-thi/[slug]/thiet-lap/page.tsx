import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { organises } from '@/domain/actor';
import { canSetUp } from '@/domain/contest/may';
import { progressOf } from '@/server/contest-desk';
import { now } from '@/server/moment';
import { Notice } from '@/ui/notice';
import { reasonWords } from '@/ui/reason-words';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { SetUpForm } from './form';
import { Settings } from './settings';
import { textsOf } from './texts';

export const metadata: Metadata = { title: 'Thiết lập Hội thi' };

export default async function SetUpPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params);
  if (!organises(by).ok) forbidden();
  const progress = await progressOf(contest.id);
  const verdict = canSetUp(contest, progress, by, '…');
  return (
    <ContestFrame contest={contest} by={by} at="/thiet-lap" lead="Văn bản, cơ quan tổ chức, mốc thời gian.">
      {verdict.ok ? (
        <SetUpForm
          given={{
            id: contest.id,
            asksReason: progress.entries > 0,
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
