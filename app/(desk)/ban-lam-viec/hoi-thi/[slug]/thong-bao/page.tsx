import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { cautionsOf, flawsOf } from '@/domain/contest/setup/flaws';
import { canAnnounce } from '@/domain/contest/setup/may';
import { decidingIn } from '@/server/deciding/queries';
import { entrantsIn, juryOf } from '@/server/contest/setup/queries';
import { now } from '@/server/request/moment';
import { ButtonLink } from '@/ui/element/button';
import { flawWords } from '@/ui/words/contest/contest';
import { Notice } from '@/ui/element/notice';
import { Section } from '@/ui/page/section';
import { reasonWords } from '@/ui/words/reason';
import { Dates } from '../dates';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { Cautions } from '../the-le/cautions';
import { Rescaled } from '../the-le/rescaled';
import { AnnounceForm } from './form';

export const metadata: Metadata = { title: 'Thông báo Hội thi' };

export default async function AnnouncePage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params, '/thong-bao');
  const entrants = await entrantsIn(contest);
  const verdict = canAnnounce((await decidingIn(by, contest)).ofBlock(null), { ...contest, entrants });
  const flaws = flawsOf(contest.rules, entrants);
  const jury = await juryOf(contest.id);
  const here = deskPage.contest(contest.slug);
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
      <Cautions contest={contest} />
      <Section title="Trước khi thông báo" boxed>
        <ul className="list-disc space-y-1 pl-5">
          <li>
            Hội thi năm {contest.year}
            {contest.rules.eligibility.dutyYear !== null &&
              `, cho đơn vị đã đăng ký mô hình năm ${contest.rules.eligibility.dutyYear}`}
            .
          </li>
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
          <AnnounceForm
            given={{
              id: contest.id,
              here,
              seen: contest.revision,
              cautions: cautionsOf(contest),
            }}
          />
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
