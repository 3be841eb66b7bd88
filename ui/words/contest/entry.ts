import type { EntryEvent, EntryStatus } from '@/domain/contest/entry/entry';
import type { TeamMember } from '@/domain/contest/entry/needs';
import { type EntryMissing, entryNeeds, type TeamFault } from '@/domain/contest/entry/needs';
import { entryMissingWords } from './contest';
import type { Tone } from '../tone';

/** What is said of an entry beside the labels of contest-words.ts. */

export const entryStatusTone: Record<EntryStatus, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  accepted: 'success',
  ineligible: 'danger',
  withdrawn: 'neutral',
  disqualified: 'danger',
};

/** A unit that has begun nothing before the close. */
export const lateWords =
  'Đã hết thời hạn nhận bài dự thi. Nếu có lý do chính đáng, đơn vị đề nghị Ban Tổ chức cho nộp muộn.';

/** What the entry waits for. */
export const entryWaitingWords: Record<EntryStatus, string> = {
  draft: 'Bản dự thảo, chỉ đơn vị xem được. Lãnh đạo đơn vị nộp khi đã đủ nội dung.',
  submitted: 'Đã nộp, chờ Ban Tổ chức kiểm tra hồ sơ.',
  returned: 'Ban Tổ chức trả lại để bổ sung. Đơn vị sửa rồi nộp lại trước khi chấm thi.',
  accepted: 'Hợp lệ, được vào vòng chấm thi.',
  ineligible: 'Không hợp lệ. Đơn vị có thể đề nghị Ban Tổ chức xem xét lại.',
  withdrawn: 'Đơn vị đã rút bài dự thi.',
  disqualified: 'Bị loại khỏi Hội thi. Đơn vị có thể đề nghị Ban Tổ chức xem xét lại.',
};

/** Of a draft: it can still be handed in, or the close has passed. */
export const draftWaitingWords = ({ open }: { open: boolean }): string =>
  open
    ? entryWaitingWords.draft
    : 'Bản dự thảo, chỉ đơn vị xem được. Đã hết hạn nộp; lãnh đạo đơn vị có thể đề nghị Ban Tổ chức cho nộp muộn.';

/** What will come of it, said before the button is pressed. */
export const entryConsequenceWords: Record<EntryEvent, string> = {
  submit:
    'Sau khi nộp, bài dự thi không sửa được, trừ khi Ban Tổ chức trả lại. Đơn vị nhận biên nhận có số, giờ nộp và mã kiểm tra của từng tệp.',
  return: 'Đơn vị nhận lại bài dự thi cùng lý do, sửa rồi nộp lại trước khi chấm thi.',
  accept: 'Bài dự thi được đưa vào vòng chấm thi.',
  refuse: 'Bài dự thi được đóng với lý do dưới đây; đơn vị xem được lý do.',
  withdraw: 'Bài dự thi được đóng lại. Đơn vị lập được bài mới khi còn thời hạn nhận bài.',
  reconsider: 'Bài dự thi trở lại trạng thái trước khi bị đóng; đơn vị xem được lý do.',
  disqualify: 'Bài dự thi bị loại, điểm đã chấm không được tính; đơn vị xem được lý do.',
};

/** In the history of an entry. */
export const entryPastWords: Record<string, string> = {
  enter: 'Lập bài dự thi',
  submit: 'Nộp bài dự thi',
  return: 'Trả lại bổ sung',
  accept: 'Xác nhận hợp lệ',
  refuse: 'Xác nhận không hợp lệ',
  withdraw: 'Rút bài dự thi',
  disqualify: 'Loại khỏi Hội thi',
  reconsider: 'Xem xét lại',
  attach: 'Thêm tệp',
  remove: 'Gỡ tệp',
  relink: 'Lấy bản mới của văn bản trong hồ sơ mô hình',
  admit: 'Cho nộp sau thời hạn theo quyết định',
};

export const teamRoleWords: Record<TeamMember['role'], string> = {
  captain: 'Đội trưởng',
  member: 'Thành viên',
  reserve: 'Dự bị',
};

/** As an item of the task list. */
export const entryNeedWords: Record<EntryMissing, string> = {
  title: 'Tên bài dự thi',
  summary: 'Tóm tắt',
  story: 'Nội dung bài dự thi',
  captain: 'Đúng một đội trưởng',
  team: 'Số thành viên đội thi theo Thể lệ',
  'paper.dossier': 'Tệp hồ sơ dự thi',
  clip: 'Clip giới thiệu (tệp hoặc đường dẫn)',
};

/** How many people the team has too many or too few. */
export const teamFaultWords = ({ kind, by }: TeamFault): string =>
  kind === 'tooFew' ? `Thiếu ${by} người` : kind === 'tooMany' ? `Thừa ${by} người` : `Thừa ${by} dự bị`;

/** What a late try lacked, in a sentence. @param begun the unit had an entry then */
export function whatWasMissing({ begun, missing }: { begun: boolean; missing: readonly string[] }): string {
  if (!begun) return 'Khi đó đơn vị chưa lập bài dự thi nào.';
  if (missing.length === 0) return 'Khi đó hồ sơ đã đủ.';
  const needs = missing.filter(isNeed).map((need) => entryMissingWords[need]);
  return `Khi đó: ${needs.join('; ')}.`;
}

const isNeed = (text: string): text is EntryMissing => entryNeeds.some((need) => need === text);
