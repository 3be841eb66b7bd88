import { deskPage } from '@/domain/addresses';
import { dayOf } from '@/domain/date/calendar';
import type { Metadata } from 'next';
import { entrantsIn, rulesUseOf, unitsOn } from '@/server/contest/setup/queries';
import { groupsOn } from '@/server/units/groups/queries';
import { choiceOf } from '@/server/units/queries';
import { maySetRules } from '@/domain/contest/setup/may';
import { decidingIn } from '@/server/deciding/queries';
import { now } from '@/server/request/moment';
import { NeedsScript } from '@/ui/page/needs-script';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { ContestFrame, contestHere, type ContestProps } from '../../here';
import { RulesForm } from './form';

export const metadata: Metadata = { title: 'Sửa Thể lệ' };

export default async function EditRulesPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params, '/the-le/sua');
  const decider = (await decidingIn(by, contest)).ofBlock(null);
  const [progress, units, groups, entrants] = await Promise.all([
    rulesUseOf(contest, now()),
    unitsOn(now()),
    groupsOn(dayOf(contest.opensAt)),
    entrantsIn(contest),
  ]);
  const verdict = maySetRules(decider, { ...contest, entrants }, { next: contest.rules, progress });
  return (
    <ContestFrame contest={contest} by={by} at="/the-le" title="Sửa Thể lệ">
      <NeedsScript>
        Bảng sửa Thể lệ thêm, bớt được từng khối, phần thi, tiêu chí nên cần JavaScript. Bật JavaScript rồi
        tải lại trang; văn bản và mốc thời gian ở phần Thiết lập sửa được không cần JavaScript.
      </NeedsScript>
      {verdict.ok && progress.scores > 0 && (
        <Notice tone="info" title="Đã có điểm chấm">
          Khi lưu, hệ thống tính bài nào được lợi, bài nào thiệt theo các phiếu đã nộp. Không ai xem được điều
          đó trước khi bảng xếp hạng mở; khi mở thì Lịch sử sửa đổi Thể lệ nêu rõ.
        </Notice>
      )}
      {!verdict.ok && verdict.reason !== 'rulesFlawed' ? (
        <Notice tone="warning">{reasonWords[verdict.reason]}</Notice>
      ) : (
        <RulesForm
          given={{
            id: contest.id,
            base: contest.revision,
            readAt: `${deskPage.contest(contest.slug)}/the-le`,
            rules: contest.rules,
            year: contest.year,
            name: contest.name,
            announcedAt: contest.announcedAt,
            opensAt: contest.opensAt,
            units: units
              .filter((unit) => unit.kind !== 'province')
              .map((unit) => choiceOf(unit, dayOf(now()))),
            groups: groups.map(({ id, name }) => ({ value: id, label: name })),
            entrants,
            asksReason: progress.entries > 0,
            locked: progress.scores > 0,
          }}
        />
      )}
    </ContestFrame>
  );
}
