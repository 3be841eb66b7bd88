import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { mayOrganise, overseesAll, unitsOf } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { entryStatuses } from '@/domain/contest/entry/entry';
import { isLateAct } from '@/domain/contest/results/late-act';
import { flawsOf } from '@/domain/contest/setup/flaws';
import { contestPast, entrantsIn, entryCountsOf } from '@/server/contest/setup/queries';
import { ownUnitsIn } from '@/server/contest/entries/queries';
import { lateActWords } from '@/server/contest/late-acts/list';
import { now } from '@/server/request/moment';
import { ButtonLink } from '@/ui/element/button';
import { openNowWords } from '@/ui/words/contest/contest-desk';
import { actWords } from '@/ui/words/history';
import { entryStatusWords } from '@/ui/words/contest/contest';
import { Notice } from '@/ui/element/notice';
import { Section } from '@/ui/page/section';
import { Stat, StatGrid } from '@/ui/chart/stat';
import { Timeline } from '@/ui/list/timeline';
import { seatWords } from '@/ui/words/words';
import { Dates } from './dates';
import { ContestFrame, contestHere, type ContestProps, phaseFor } from './here';
import { OwnUnit } from './own-unit';

export const metadata: Metadata = { title: 'Hội thi' };

export default async function ContestPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params, '');
  const here = deskPage.contest(contest.slug);
  const phase = phaseFor(by, contest);
  const ownUnits = unitsOf(by).length > 0 ? await ownUnitsIn({ by, now: now() }, contest) : [];
  const counts = overseesAll(by) && knowsUnits(by, contest) ? await entryCountsOf(by, contest) : null;
  const past = await contestPast(by, contest.id);
  const flaws = contest.announcedAt ? [] : flawsOf(contest.rules, await entrantsIn(contest));
  return (
    <ContestFrame contest={contest} by={by} at="">
      {contest.announcedAt === null ? (
        <Notice
          tone="warning"
          title="Hội thi đang được chuẩn bị"
          actions={
            mayOrganise(by).ok && (
              <>
                <ButtonLink href={`${here}/thong-bao`}>Thông báo Hội thi</ButtonLink>
                <ButtonLink href={`${here}/xoa`} variant="secondary">
                  Xóa Hội thi
                </ButtonLink>
              </>
            )
          }
        >
          Các đơn vị và công chúng chưa thấy Hội thi.
          {flaws.length > 0 && ' Thể lệ còn chỗ chưa khớp, xem ở phần Thể lệ.'}
        </Notice>
      ) : (
        <Notice tone="info" title={openNowWords[phase]} />
      )}
      {!knowsUnits(by, contest) && (
        <Notice tone="info" title="Hội thi chấm kín">
          Ông/Bà là giám khảo nên đến khi công bố kết quả chỉ thấy số báo danh, không thấy tên đơn vị và danh
          sách sơ loại, kể cả khi giữ vai trò khác.
        </Notice>
      )}
      {ownUnits.map((own) => (
        <OwnUnit key={own.unit.id} contest={contest} own={own} now={now()} />
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
                actWords(row.noun, row.event),
                lateActIn(row.detail),
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

/** Which act a row of two hands is about. */
function lateActIn(detail: unknown): string | false {
  const act = typeof detail === 'object' && detail !== null && 'act' in detail ? String(detail.act) : '';
  return isLateAct(act) && lateActWords[act];
}
