import { expect, test } from 'vitest';
import { actWords } from '@/ui/words/history';
import { seated, unit } from '@/prisma/factories';
import { moments, plan, reportText, submitted } from '../testing/obligations';
import { setDay, waive } from '../obligations/days';
import { ruleOnDelivery } from '../obligations/deliveries';
import { addObligation } from '../obligations/schemes';
import { historyList } from './queries';
import { subjectsOf } from './subjects';

test('what was done about a plan is told in words, each row with what it is about', async () => {
  const { organiser, schemeId } = await plan();
  const [filing, excused] = [await unit({ name: 'Xã Chiềng Thử' }), await unit()];
  const [officer, leader] = [await seated('unitOfficer', filing.id), await seated('unitLeader', filing.id)];
  const acting = { by: organiser, now: moments.late };
  const id = await submitted({ unitId: filing.id, officer, leader, now: moments.early });
  await ruleOnDelivery(acting, { id, event: 'accept' });
  await waive(acting, { code: 'R6', year: 2022, unitId: excused.id, reason: 'vì' });
  await setDay(acting, { code: 'R6', year: 2022, on: new Date('2022-06-20'), reason: 'vì' });
  await addObligation(acting, { schemeId, text: reportText });
  const { rows } = await historyList(organiser, { page: 1, size: 200 });
  const subjects = await subjectsOf(organiser, rows);
  const told = rows
    .filter(({ noun }) => noun === 'delivery' || noun === 'obligation')
    .map(({ noun, event, subjectId }) => [actWords(noun, event), subjects.get(subjectId)?.words]);
  const report = 'Báo cáo định kỳ sáu tháng về UBND tỉnh (qua Sở Nội vụ)';
  expect(told).toEqual(
    expect.arrayContaining([
      ['Nộp', `${report}, năm 2022, Xã Chiềng Thử`],
      ['Tiếp nhận bản nộp', `${report}, năm 2022, Xã Chiềng Thử`],
      ['Miễn cho một đơn vị', `R6. ${report}`],
      ['Đặt hạn của năm', `R6. ${report}`],
      ['Thêm nhiệm vụ vào kế hoạch', `B1. ${reportText.words}`],
    ]),
  );
  expect(told.filter(([act, words]) => !words || /^[a-zA-Z]+$/u.test(act ?? ''))).toEqual([]);
});
