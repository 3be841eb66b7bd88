import { expect, test } from 'vitest';
import { day } from '@/domain/calendar';
import { dateErrors } from './dates';

const candidates = [{ id: 'a', name: 'Đường hoa', proposedOn: '2022-11-20' }];
const errorsOn = (issuedOn: Date, recognise = ['a']) =>
  dateErrors({ year: 2022, issuedOn, recognise, decline: [] }, candidates, '2022-12-01').issuedOn;

test('a day to come, a day before the year and a day before the proposal are told before anything is written', () => {
  expect(errorsOn(day(2022, 12, 2))).toMatch(/không được sau hôm nay/u);
  expect(errorsOn(day(2021, 12, 31))).toMatch(/trước năm/u);
  expect(errorsOn(day(2022, 11, 19))).toBe(
    'Ngày ban hành trước ngày đề nghị công nhận: Đường hoa (20/11/2022)',
  );
  expect([errorsOn(day(2022, 11, 20)), errorsOn(day(2022, 12, 1)), errorsOn(day(2022, 11, 19), [])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
