import type { Metadata } from 'next';
import { organises } from '@/domain/actor';
import { flawsOf } from '@/domain/contest/may';
import { namesOf } from '@/server/units';
import { ButtonLink } from '@/ui/button';
import { ContestRulesView } from '@/ui/contest-rules';
import { flawWords } from '@/ui/contest-words';
import { formatDate } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { ContestFrame, contestHere, type ContestProps } from '../here';

export const metadata: Metadata = { title: 'Thể lệ' };

export default async function RulesPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params);
  const may = organises(by).ok;
  const flaws = may ? flawsOf(contest.rules) : [];
  const units = await namesOf(
    contest.rules.blocks.flatMap((block) => block.admitted.map(({ unitId }) => unitId)),
  );
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/the-le"
      actions={
        may && <ButtonLink href={`/ban-lam-viec/hoi-thi/${contest.slug}/the-le/sua`}>Sửa Thể lệ</ButtonLink>
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
      <ContestRulesView rules={contest.rules} units={units} />
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
