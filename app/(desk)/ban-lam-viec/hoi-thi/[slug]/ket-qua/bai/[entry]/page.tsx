import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mayOrganise } from '@/domain/actor';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { now } from '@/server/request/moment';
import { sheetsBehind } from '@/server/contest/results/sheets-behind';
import { saveHandsOf } from '@/server/contest/sheets/hands';
import { tieWords, unrankedWords } from '@/ui/words/contest/contest';
import { formatPointsOrDash } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { ContestFrame } from '../../../here';
import { rankingHere } from '../../open';
import { PartBehind } from './part-behind';

export const metadata: Metadata = { title: 'Căn cứ xếp hạng' };

type Props = { params: Promise<{ slug: string; entry: string }> };

/** Every rank explains itself in words. */
export default async function ExplainPage({ params }: Props) {
  const { contest, by, ranking } = await rankingHere(params, '/ket-qua');
  const { entry: id } = await params;
  if ('refusal' in ranking) notFound();
  const row = ranking.blocks.flatMap(({ rows }) => rows).find((one) => one.id === id);
  const line = row?.line;
  if (!row || !line) notFound();
  const sheets = await sheetsBehind({ by, now: now() }, { contest, entryId: id });
  const hands = await saveHandsOf(
    { by, now: now() },
    sheets.map((sheet) => sheet.id),
  );
  const partName = (key: string) => contest.rules.parts.find((part) => part.key === key)?.name ?? key;
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/ket-qua"
      title={`Căn cứ xếp hạng – ${row.code}`}
      lead={row.title}
    >
      <Section title="Tóm tắt" boxed>
        <p>
          {row.unit && `${row.unit}. `}
          {line.rank === null ? (
            line.unranked ? (
              `Không xếp hạng: ${unrankedWords[line.unranked].toLowerCase()}.`
            ) : (
              'Ông/Bà có xung đột lợi ích trong khối này nên thứ hạng không hiển thị.'
            )
          ) : (
            <>
              Hạng <strong>{line.rank}</strong> với tổng <strong>{formatPointsOrDash(line.total)}</strong>{' '}
              điểm.
            </>
          )}
        </p>
        {line.tie && <p>{tieWords(line.tie, partName)}.</p>}
        {row.prizes?.map(({ prize, changeReason }) => (
          <p key={prize}>
            Giải: {contest.rules.prizes.find(({ key }) => key === prize)?.name ?? prize}
            {changeReason ? `. Đã đổi so với xếp hạng, lý do: ${changeReason}` : ', theo xếp hạng.'}
          </p>
        ))}
      </Section>
      {contest.rules.parts.map((part) => {
        const own = line.parts.find((one) => one.part === part.key);
        return (
          own && (
            <PartBehind
              key={part.key}
              contest={contest}
              part={part}
              line={own}
              panels={ranking.panels}
              judgeOf={(label) => ranking.judgeOf(line.entry, label)}
              sheets={sheets.filter((sheet) => sheet.part === part.key)}
              hands={hands}
              reopens={sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge')}
              setsAside={mayOrganise(by).ok || sitsIn(by, contest.id, 'chiefJudge')}
            />
          )
        );
      })}
    </ContestFrame>
  );
}
