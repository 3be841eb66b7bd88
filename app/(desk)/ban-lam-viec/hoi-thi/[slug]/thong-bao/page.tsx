import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { organises } from '@/domain/actor';
import { canAnnounce, flawsOf } from '@/domain/contest/may';
import { juryOf } from '@/server/contest-desk';
import { now } from '@/server/moment';
import { ButtonLink } from '@/ui/button';
import { flawWords } from '@/ui/contest-words';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { reasonWords } from '@/ui/reason-words';
import { Dates } from '../dates';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { Rescaled } from '../the-le/rescaled';
import { AnnounceForm } from './form';

export const metadata: Metadata = { title: 'Thông báo Hội thi' };

export default async function AnnouncePage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params);
  if (!organises(by).ok) forbidden();
  const verdict = canAnnounce(contest, by);
  const flaws = flawsOf(contest.rules);
  const jury = await juryOf(contest.id);
  const here = `/ban-lam-viec/hoi-thi/${contest.slug}`;
  return (
    <ContestFrame contest={contest} by={by} at="" title="Thông báo Hội thi">
      {!verdict.ok && (
        <Notice
          tone="warning"
          title={contest.announcedAt ? 'Hội thi đã được thông báo.' : reasonWords[verdict.reason]}
        >
          {flaws.length > 0 && (
            <ul className="list-disc pl-5">
              {flaws.map((flaw) => (
                <li key={flaw}>{flawWords[flaw]}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <Rescaled rules={contest.rules} />
      <Section title="Trước khi thông báo" boxed>
        <ul className="list-disc space-y-1 pl-5">
          <li>
            {contest.rulesNumber ? `Thể lệ số ${contest.rulesNumber}.` : 'Chưa nhập số văn bản Thể lệ.'}
          </li>
          <li>
            {contest.judgingNumber
              ? `Quy chế chấm thi số ${contest.judgingNumber}.`
              : 'Chưa nhập số văn bản Quy chế chấm thi.'}
          </li>
          <li>
            {contest.rules.blocks.length} khối, {contest.rules.parts.length} phần thi,{' '}
            {contest.rules.prizes.reduce((sum, prize) => sum + prize.count, 0)} giải.
          </li>
          <li>
            {jury.length === 0
              ? 'Chưa có ai trong Ban Giám khảo, Tổ Thư ký, kiểm soát viên.'
              : `Đã có ${jury.length} người trong Ban Giám khảo, Tổ Thư ký, kiểm soát viên.`}
          </li>
        </ul>
        <Dates contest={contest} inside now={now()} />
      </Section>
      {verdict.ok && (
        <Section
          title="Thông báo"
          intro="Sau khi thông báo, các đơn vị và công chúng thấy Hội thi. Không thu hồi được."
          boxed
        >
          <AnnounceForm id={contest.id} here={here} seen={contest.revision} />
        </Section>
      )}
      {!verdict.ok && (
        <ButtonLink href={here} variant="secondary">
          Về tổng quan
        </ButtonLink>
      )}
    </ContestFrame>
  );
}
