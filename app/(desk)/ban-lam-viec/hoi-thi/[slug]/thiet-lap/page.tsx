import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { organises } from '@/domain/actor';
import { canSetUp } from '@/domain/contest/may';
import { progressOf } from '@/server/contest-desk';
import { formatIsoDate, formatIsoMinute } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { reasonWords } from '@/ui/reason-words';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { SetUpForm } from './form';

export const metadata: Metadata = { title: 'Thiết lập Hội thi' };

const day = (date: Date | null) => (date ? formatIsoDate(date) : '');
const minute = (date: Date | null) => (date ? formatIsoMinute(date) : '');

export default async function SetUpPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params);
  if (!organises(by).ok) forbidden();
  const progress = await progressOf(contest.id);
  const verdict = canSetUp(contest, progress, by, '…');
  const { name, organiser, rulesNumber, rulesText, judgingNumber, judgingText } = contest;
  return (
    <ContestFrame contest={contest} by={by} at="/thiet-lap" lead="Văn bản, cơ quan tổ chức, mốc thời gian.">
      {verdict.ok ? (
        <SetUpForm
          given={{
            id: contest.id,
            asksReason: progress.entries > 0,
            texts: {
              name,
              organiser,
              rulesNumber,
              rulesText,
              judgingNumber,
              judgingText,
              rulesIssuedOn: day(contest.rulesIssuedOn),
              judgingIssuedOn: day(contest.judgingIssuedOn),
            },
            dates: {
              opensAt: minute(contest.opensAt),
              closesAt: minute(contest.closesAt),
              graceMinutes: String(contest.graceMinutes),
              judgingFrom: minute(contest.judgingFrom),
              judgingUntil: minute(contest.judgingUntil),
              showcaseAt: minute(contest.showcaseAt),
            },
          }}
        />
      ) : (
        <Notice tone="warning">{reasonWords[verdict.reason]}</Notice>
      )}
    </ContestFrame>
  );
}
