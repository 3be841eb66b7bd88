import type { ContestDates, ContestTexts } from '@/server/contest/facts';
import { formatIsoDate, formatIsoMinute } from '@/ui/words/format';

/** Dates and texts of a contest as they stand in the fields of the form, and the fields' names on screen. */
export const setUpWords = {
  name: 'Tên Hội thi',
  organiser: 'Cơ quan tổ chức',
  year: 'Năm của Hội thi',
  opensAt: 'Bắt đầu nhận bài',
  closesAt: 'Hạn nhận bài',
  graceMinutes: 'Số phút chờ bài gửi sát giờ',
  judgingFrom: 'Bắt đầu chấm thi',
  judgingUntil: 'Kết thúc chấm thi',
  showcaseAt: 'Giới thiệu bài dự thi từ',
  rulesNumber: 'Số, ký hiệu văn bản Thể lệ',
  rulesIssuedOn: 'Ngày ban hành Thể lệ',
  rulesText: 'Toàn văn Thể lệ',
  judgingNumber: 'Số, ký hiệu văn bản Quy chế chấm thi',
  judgingIssuedOn: 'Ngày ban hành Quy chế chấm thi',
  judgingText: 'Toàn văn Quy chế chấm thi',
} as const;

export type SetUpField = keyof typeof setUpWords;
export type SetUpTexts = Record<SetUpField, string>;

export const textsOf = (contest: ContestDates & ContestTexts): SetUpTexts => ({
  name: contest.name,
  organiser: contest.organiser,
  year: String(contest.year),
  opensAt: minute(contest.opensAt),
  closesAt: minute(contest.closesAt),
  graceMinutes: String(contest.graceMinutes),
  judgingFrom: minute(contest.judgingFrom),
  judgingUntil: minute(contest.judgingUntil),
  showcaseAt: minute(contest.showcaseAt),
  rulesNumber: contest.rulesNumber,
  rulesIssuedOn: day(contest.rulesIssuedOn),
  rulesText: contest.rulesText,
  judgingNumber: contest.judgingNumber,
  judgingIssuedOn: day(contest.judgingIssuedOn),
  judgingText: contest.judgingText,
});

const day = (date: Date | null) => (date ? formatIsoDate(date) : '');
const minute = (date: Date | null) => (date ? formatIsoMinute(date) : '');
