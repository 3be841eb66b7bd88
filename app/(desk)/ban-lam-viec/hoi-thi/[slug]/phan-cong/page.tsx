import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { organises } from '@/domain/actor';
import { phaseOf } from '@/domain/contest/phase';
import { sitsIn } from '@/domain/contest/conflict';
import { assignmentsIn, judgesIn, loadsOf, thirdsIn } from '@/server/assignment-desk';
import { assigns, canAssign, preview } from '@/server/assignments';
import { now } from '@/server/moment';
import { Notice } from '@/ui/notice';
import { reasonWords } from '@/ui/reason-words';
import { Section } from '@/ui/section';
import { ContestFrame, contestHere } from '../here';
import { Draw } from './draw';
import { Entries } from './entries';
import { drawInput, spreadOf } from './input';
import { Loads } from './loads';
import { ThirdForm } from './third-form';

export const metadata: Metadata = { title: 'Phân công chấm' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export default async function AssignmentsPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params);
  if (!organises(by).ok && !sitsIn(by, contest.id, 'secretary', 'chiefJudge', 'deputyJudge')) notFound();
  const chairs = sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge');
  const asked = await searchParams;
  const draw = drawInput.parse({
    ...asked,
    contest: contest.id,
    seed: asked.seed || String(Math.floor(now().getTime() / 1000) % 1_000_000),
  });
  const may = canAssign(contest, by);
  const [judges, entries, thirds] = [
    await judgesIn(contest.id),
    await assignmentsIn(contest, by),
    await thirdsIn(contest, by),
  ];
  const pairs = may.ok && asked.kind ? await preview(contest, spreadOf(draw), draw.block || null) : null;
  return (
    <ContestFrame contest={contest} by={by} at="/phan-cong">
      <Section title="Khối lượng và tiến độ chấm">
        <Loads loads={loadsOf(judges, entries)} />
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
      <Section title="Phân công" boxed>
        {may.ok ? (
          <Draw
            contest={contest}
            draw={draw}
            pairs={pairs?.map(({ entry, judge }) => ({
              entry: entries.find(({ id }) => id === entry)?.code ?? '',
              judge: judges.find(({ id }) => id === judge)?.name ?? '',
            }))}
          />
        ) : (
          <Notice tone="info" title={reasonWords[may.reason]} />
        )}
      </Section>
      <Section title="Từng bài dự thi">
        <Entries
          contest={contest}
          entries={entries}
          may={assigns(contest, by).ok}
          mayClear={(organises(by).ok || chairs) && phaseOf(contest, now()) !== 'published'}
          reopens={chairs}
          me={by.personId}
        />
      </Section>
    </ContestFrame>
  );
}
