import type { SeatKind } from '@/domain/actor';
import type { AnswerState, FreezeAnswerKind } from '@/domain/contest/results/answer';

/** What judges say to frozen results, and what is written about it. */

export const answerStateWords: Record<AnswerState, string> = {
  missing: 'Chưa trả lời',
  confirmed: 'Đã xác nhận đúng',
  objected: 'Có ý kiến, chờ trả lời',
  replied: 'Có ý kiến, đã được trả lời',
  passedOver: 'Không trả lời trong thời hạn',
};

/** Towards the judge. */
export const answerStateHints: Record<AnswerState, string> = {
  missing: 'Đề nghị Ông/Bà xem và trả lời',
  confirmed: 'Ông/Bà đã xác nhận các phiếu đúng như bản chốt',
  objected: 'Ý kiến của Ông/Bà đang chờ trả lời; kết quả chưa được công bố',
  replied: 'Ý kiến của Ông/Bà đã được trả lời',
  passedOver: 'Đã quá thời hạn; Ban Tổ chức quyết định tiếp tục. Ông/Bà vẫn trả lời được cho đến khi công bố',
};

export const answerWords: Record<FreezeAnswerKind, string> = {
  confirmed: 'Xác nhận đúng',
  objected: 'Nêu điều không đúng',
};

const bySeat: Partial<Record<SeatKind, string>> = {
  organiser: 'Ban Tổ chức',
  auditor: 'Kiểm soát viên',
  chiefJudge: 'Trưởng Ban Giám khảo',
};

/** @param answerId the objection; null: the publication goes on without an answer */
export const replyWords = (answerId: string | null, seat: SeatKind): string =>
  answerId === null
    ? `${bySeat[seat] ?? ''} quyết định tiếp tục, không chờ trả lời`
    : `${bySeat[seat] ?? ''} trả lời`;
