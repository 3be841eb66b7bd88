import { deskPage } from '@/domain/addresses';
import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ownUnitsIn, usableModels } from '@/server/contest/entries/queries';
import { ownLateAttempts } from '@/server/contest/entries/late-attempts';
import { now } from '@/server/request/moment';
import { lateWords } from '@/ui/words/contest/entry';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { statusWords } from '@/ui/words/words';
import { ContestFrame, contestHere, type ContestProps } from '../../here';
import { OwnAttempts } from '../own-attempts';
import { EnterForm, LateForm } from './form';

export const metadata: Metadata = { title: 'Lập bài dự thi' };

type Props = ContestProps & { searchParams: Promise<{ 'don-vi'?: string | string[] }> };

export default async function EnterPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params, '/du-thi/moi');
  const asked = [(await searchParams)['don-vi']].flat()[0];
  const ownUnits = await ownUnitsIn({ by, now: now() }, contest);
  const own = ownUnits.find(({ unit }) => unit.id === asked) ?? ownUnits[0];
  if (!own) notFound();
  const { unit, entry, verdict, late } = own;
  if (entry) redirect(deskPage.entry(contest.slug, entry.id));
  const [models, attempts] = await Promise.all([
    verdict.ok ? usableModels(by, [unit.id]) : [],
    ownLateAttempts(by, { contestId: contest.id, unitId: unit.id, entryId: null }),
  ]);
  return (
    <ContestFrame contest={contest} by={by} at="" title="Lập bài dự thi">
      {verdict.ok ? (
        <Section
          title={unit.name}
          intro="Mỗi đơn vị có một bài dự thi. Lấy từ mô hình: tên, tóm tắt và nội dung được chép sang để sửa; văn bản được liên kết đúng bản hiện có."
          boxed
        >
          <EnterForm
            given={{
              id: randomUUID(),
              contestId: contest.id,
              slug: contest.slug,
              unitId: unit.id,
              models: models.map((model) => ({
                value: model.id,
                label: `Từ mô hình “${model.name}”`,
                hint: `Năm ${model.year} · ${statusWords[model.status]}`,
              })),
            }}
          />
        </Section>
      ) : (
        <>
          <Notice tone="warning" title="Hiện không lập được bài dự thi">
            {late ? lateWords : reasonWords[verdict.reason]}
          </Notice>
          {late && (
            <Section
              title={`Đề nghị của ${unit.name}`}
              intro="Hệ thống ghi lại thời điểm đề nghị và việc đơn vị chưa lập bài dự thi, làm căn cứ khi đơn vị kiến nghị. Ban Tổ chức có thể quyết định cho đơn vị nộp muộn, có nêu lý do."
              boxed
            >
              <LateForm
                given={{ id: randomUUID(), contestId: contest.id, slug: contest.slug, unitId: unit.id }}
              />
            </Section>
          )}
          <OwnAttempts attempts={attempts} begun={false} published={contest.publishedAt !== null} />
        </>
      )}
    </ContestFrame>
  );
}
