import type { Metadata } from 'next';
import { organises, overseesAll, unitsOf } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/blind';
import { entryStatuses } from '@/domain/contest/entry';
import { flawsOf } from '@/domain/contest/may';
import { contestPast, countsOf } from '@/server/contest-desk';
import { standOf } from '@/server/entry-desk';
import { now } from '@/server/moment';
import { ButtonLink } from '@/ui/button';
import { contestPastWords, openNowWords } from '@/ui/contest-desk-words';
import { entryStatusWords } from '@/ui/contest-words';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { Stat, StatGrid } from '@/ui/stat';
import { Timeline } from '@/ui/timeline';
import { seatWords } from '@/ui/words';
import { Dates } from './dates';
import { ContestFrame, contestHere, type ContestProps, phaseFor } from './here';
import { Stand } from './stand';

export const metadata: Metadata = { title: 'Hội thi' };

export default async function ContestPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params);
  const here = `/ban-lam-viec/hoi-thi/${contest.slug}`;
  const phase = phaseFor(contest, by);
  const stands = unitsOf(by).length > 0 ? await standOf(contest, by, now()) : [];
  const counts = overseesAll(by) && knowsUnits(contest, by) ? await countsOf(contest, by) : null;
  const past = await contestPast(contest.id, by);
  return (
    <ContestFrame contest={contest} by={by} at="">
      {contest.announcedAt === null ? (
        <Notice
          tone="warning"
          title="Hội thi đang được chuẩn bị"
          actions={organises(by).ok && <ButtonLink href={`${here}/thong-bao`}>Thông báo Hội thi</ButtonLink>}
        >
          Các đơn vị và công chúng chưa thấy Hội thi.
          {flawsOf(contest.rules).length > 0 && ' Thể lệ còn chỗ chưa khớp, xem ở phần Thể lệ.'}
        </Notice>
      ) : (
        <Notice tone="info" title={openNowWords[phase]} />
      )}
      {!knowsUnits(contest, by) && (
        <Notice tone="info" title="Hội thi chấm kín">
          Ông/Bà là giám khảo nên đến khi công bố kết quả chỉ thấy số báo danh, không thấy tên đơn vị và danh
          sách sơ loại, kể cả khi giữ vai trò khác.
        </Notice>
      )}
      {stands.map((stand) => (
        <Stand key={stand.unit.id} contest={contest} stand={stand} />
      ))}
      <Section title="Mốc thời gian" boxed>
        <Dates contest={contest} inside={overseesAll(by)} now={now()} />
      </Section>
      {counts && (
        <Section title="Bài dự thi" intro="Bài đang soạn chỉ đơn vị thấy, không tính ở đây.">
          <StatGrid>
            <Stat value={counts.all} label="Tất cả" href={`${here}/so-loai`} />
            {entryStatuses
              .filter((status) => status !== 'draft' && counts.byStatus[status] > 0)
              .map((status) => (
                <Stat
                  key={status}
                  value={counts.byStatus[status]}
                  label={entryStatusWords[status]}
                  href={`${here}/so-loai?trang-thai=${status}`}
                />
              ))}
            {counts.byBlock.map(({ block, count }) => (
              <Stat
                key={block.key}
                value={count}
                label={block.name}
                href={`${here}/so-loai?khoi=${block.key}`}
              />
            ))}
          </StatGrid>
        </Section>
      )}
      {overseesAll(by) && (
        <Section title="Lịch sử" boxed>
          <Timeline
            label="Lịch sử Hội thi"
            items={past.map((row) => ({
              key: String(row.id),
              at: row.at,
              title: [
                contestPastWords[row.event] ?? row.event,
                row.noun === 'seat' && row.to in seatWords && seatWords[row.to as keyof typeof seatWords],
              ]
                .filter(Boolean)
                .join(': '),
              by: row.person,
              note: row.reason || undefined,
            }))}
          />
        </Section>
      )}
    </ContestFrame>
  );
}
