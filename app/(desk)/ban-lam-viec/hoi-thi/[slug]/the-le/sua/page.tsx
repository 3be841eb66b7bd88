import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { organises } from '@/domain/actor';
import { progressOf, unitsOn } from '@/server/contest-desk';
import { now } from '@/server/moment';
import { NeedsScript } from '@/ui/needs-script';
import { Notice } from '@/ui/notice';
import { reasonWords } from '@/ui/reason-words';
import { ContestFrame, contestHere, type ContestProps } from '../../here';
import { RulesForm } from './form';

export const metadata: Metadata = { title: 'Sửa Thể lệ' };

export default async function EditRulesPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params);
  if (!organises(by).ok) forbidden();
  const [progress, units] = await Promise.all([progressOf(contest.id), unitsOn(now())]);
  return (
    <ContestFrame contest={contest} by={by} at="/the-le" title="Sửa Thể lệ">
      <NeedsScript>
        Bảng sửa Thể lệ thêm, bớt được từng khối, phần thi, tiêu chí nên cần JavaScript. Bật JavaScript rồi
        tải lại trang; văn bản và mốc thời gian ở phần Thiết lập sửa được không cần JavaScript.
      </NeedsScript>
      {contest.publishedAt ? (
        <Notice tone="warning">{reasonWords.contestPublished}</Notice>
      ) : (
        <RulesForm
          given={{
            id: contest.id,
            base: contest.revision,
            readAt: `/ban-lam-viec/hoi-thi/${contest.slug}/the-le`,
            rules: contest.rules,
            units: units
              .filter((unit) => unit.kind !== 'province')
              .map(({ id, name, parent }) => ({
                value: id,
                label: parent ? `${name} (${parent.name})` : name,
              })),
            asksReason: progress.entries > 0,
            locked: progress.scores > 0,
          }}
        />
      )}
    </ContestFrame>
  );
}
