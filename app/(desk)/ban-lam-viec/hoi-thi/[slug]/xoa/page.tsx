import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { mayDiscard } from '@/domain/contest/setup/may';
import { juryOf } from '@/server/contest/setup/queries';
import { decidingIn } from '@/server/deciding/queries';
import { ButtonLink } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { DiscardForm } from './form';

export const metadata: Metadata = { title: 'Xóa Hội thi' };

export default async function DiscardPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params, '/xoa');
  const verdict = mayDiscard((await decidingIn(by, contest)).ofBlock(null), contest);
  const here = deskPage.contest(contest.slug);
  const seats = (await juryOf(contest.id)).length;
  return (
    <ContestFrame contest={contest} by={by} at="" title="Xóa Hội thi">
      {verdict.ok ? (
        <Section
          title="Xóa Hội thi chưa thông báo"
          intro="Hội thi không còn trong danh sách và không mở lại được; lịch sử vẫn giữ ai đã lập, sửa và xóa."
          boxed
        >
          {seats > 0 && (
            <Notice tone="warning">
              {seats} người được giao nhiệm vụ trong Hội thi này sẽ thôi nhiệm vụ.
            </Notice>
          )}
          <DiscardForm id={contest.id} here={here} />
        </Section>
      ) : (
        <Notice
          tone="warning"
          title={reasonWords[verdict.reason]}
          actions={
            <ButtonLink href={here} variant="secondary">
              Về tổng quan
            </ButtonLink>
          }
        />
      )}
    </ContestFrame>
  );
}
