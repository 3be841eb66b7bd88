import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { mayOrganise } from '@/domain/actor';
import { flawsOf } from '@/domain/contest/setup/flaws';
import { entrantsIn, namesInBlocks } from '@/server/contest/setup/queries';
import { ButtonLink } from '@/ui/element/button';
import { ContestRulesView } from '@/ui/contest-rules';
import { flawWords } from '@/ui/words/contest/contest';
import { formatDate } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { Section } from '@/ui/page/section';
import { ContestFrame, contestHere, type ContestProps } from '../here';

export const metadata: Metadata = { title: 'Thể lệ' };

export default async function RulesPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params, '/the-le');
  const isAllowed = mayOrganise(by).ok;
  const flaws = isAllowed ? flawsOf(contest.rules, await entrantsIn(contest)) : [];
  const names = await namesInBlocks(contest.rules);
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/the-le"
      actions={
        isAllowed && <ButtonLink href={`${deskPage.contest(contest.slug)}/the-le/sua`}>Sửa Thể lệ</ButtonLink>
      }
    >
      {flaws.length > 0 && (
        <Notice tone="warning" title="Thể lệ còn chỗ chưa khớp">
          <ul className="list-disc pl-5">
            {flaws.map((flaw) => (
              <li key={flaw}>{flawWords[flaw]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ContestRulesView rules={contest.rules} names={names} opensAt={contest.opensAt} />
      <Paper
        title="Thể lệ"
        number={contest.rulesNumber}
        on={contest.rulesIssuedOn}
        text={contest.rulesText}
      />
      <Paper
        title="Quy chế chấm thi"
        number={contest.judgingNumber}
        on={contest.judgingIssuedOn}
        text={contest.judgingText}
      />
    </ContestFrame>
  );
}

function Paper({
  title,
  number,
  on,
  text,
}: {
  title: string;
  number: string;
  on: Date | null;
  text: string;
}) {
  if (!text && !number) return null;
  const intro = [number && `Số ${number}`, on && `ngày ${formatDate(on)}`].filter(Boolean).join(', ');
  return (
    <Section title={title} intro={intro || undefined} boxed>
      {text && <p className="max-w-reading whitespace-pre-line">{text}</p>}
    </Section>
  );
}
