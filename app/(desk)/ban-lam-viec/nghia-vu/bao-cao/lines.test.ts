import { expect, test } from 'vitest';
import { type Duty, type DutyState, duties } from '@/domain/registry/duties/obligation';
import { usualDates } from '@/domain/registry/duties/season';
import type { DutyRecord } from '@/domain/registry/duties/duty-record';
import { yearReport } from '@/domain/registry/duties/year-report';
import { groupOf, linesOf } from './lines';

const season = { ...usualDates(2022), lockedAt: null, lockedReason: '' };
const now = new Date('2022-06-20T02:00:00Z');

function dutyRecord(
  at: number,
  { district, done, otherwise }: { district: string | null; done: readonly Duty[]; otherwise: DutyState },
): DutyRecord {
  const states = Object.fromEntries(duties.map((duty) => [duty, done.includes(duty) ? 'onTime' : otherwise]));
  const name = `Đơn vị ${at}`;
  return {
    unit: {
      id: name,
      slug: name,
      code: '',
      name,
      bodyName: name,
      kind: district ? 'commune' : 'department',
      district: district ? { id: district, name: district } : null,
    },
    year: 2022,
    states: states as DutyRecord['states'],
  };
}

const report = (dutyRecords: DutyRecord[], before: DutyRecord[] = []) =>
  yearReport({ season, now, dutyRecords, sameDay: before, wholeYear: before, groupOf });

test('five sentences with the figures of the tables', () => {
  const rows = [
    dutyRecord(1, { district: 'Huyện A', done: ['registration', 'plan', 'interim'], otherwise: 'due' }),
    dutyRecord(2, { district: 'Huyện B', done: ['registration', 'plan'], otherwise: 'missing' }),
    dutyRecord(3, { district: 'Huyện C', done: ['registration'], otherwise: 'missing' }),
    dutyRecord(4, { district: null, done: [], otherwise: 'missing' }),
  ];
  const before = [
    dutyRecord(1, { district: 'Huyện A', done: ['registration'], otherwise: 'missing' }),
    dutyRecord(2, { district: 'Huyện B', done: [], otherwise: 'missing' }),
  ];
  expect(linesOf(report(rows, before), now)).toEqual([
    'Đến ngày 20/06/2022, 3/4 (75%) đơn vị đã đăng ký mô hình năm 2022, tăng 25 điểm phần trăm so với cùng kỳ năm 2021 (50%).',
    'Trong các nhiệm vụ đã đến hạn, đã hoàn thành 6/12 (50%) lượt, tăng 33,3 điểm phần trăm so với cùng kỳ năm 2021 (16,7%).',
    expect.stringMatching(
      /^Nhiệm vụ đạt cao nhất là .* \(75%\), thấp nhất là .* \(0%\), còn 3 đơn vị quá hạn\.$/u,
    ),
    'Dẫn đầu: Huyện A (100%), Huyện B (66,7%), Huyện C (33,3%). Thấp nhất: Sở, ban, ngành (0%), Huyện C (33,3%), Huyện B (66,7%).',
    expect.stringContaining('3 đơn vị có việc quá hạn, cần đôn đốc. Việc đến hạn tiếp theo: '),
  ]);
});

test('a first year has no year before beside it, and an empty one says so', () => {
  const [first, second] = linesOf(
    report([dutyRecord(1, { district: 'Huyện A', done: ['registration'], otherwise: 'due' })]),
    now,
  );
  expect(first).toBe('Đến ngày 20/06/2022, 1/1 (100%) đơn vị đã đăng ký mô hình năm 2022.');
  expect(second).not.toContain('cùng kỳ');
  expect(linesOf(report([]), now).join(' ')).not.toMatch(/NaN|undefined|Infinity/u);
});
