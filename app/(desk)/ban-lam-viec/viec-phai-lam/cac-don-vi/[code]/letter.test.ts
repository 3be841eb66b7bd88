import { expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import type { KnownObligation } from '@/server/obligations/asked';
import type { UnitAnswers } from '@/server/obligations/queries';
import { urgingLetter } from './letter';

const unit = { slug: 'xa-chieng-ban', bodyName: 'Ủy ban nhân dân xã Chiềng Ban' } as UnitAnswers['unit'];
const obligation = { code: 'R6', clause: 'mục IV.1', words: 'Báo cáo sáu tháng' } as KnownObligation;

test('the letter says what, by which clause, since when and where', () => {
  const due = { on: day(2022, 6, 15), dueDayCounts: false };
  const { subject, text } = urgingLetter(
    { unit, year: 2022 },
    { obligation, due },
    { note: 'Gửi trước cuộc họp.', portal: 'https://cong.vi-du.vn', now: new Date('2022-06-20T01:00:00Z') },
  );
  expect(subject).toBe('Đôn đốc: Báo cáo sáu tháng, năm 2022');
  for (const words of [
    'Kính gửi: Ủy ban nhân dân xã Chiềng Ban',
    'mục IV.1',
    'quá hạn 6 ngày',
    'trước ngày 15/06/2022 (thứ Tư)',
    'Gửi trước cuộc họp.',
    'https://cong.vi-du.vn/ban-lam-viec/viec-phai-lam/2022/R6/xa-chieng-ban',
  ])
    expect(text).toContain(words);
});
