import { reasonWords } from './words/reason';

/** What a draft is the text of. */
export type Drafted = 'Mô hình' | 'Bài dự thi' | 'Phiếu chấm';

/** A reason as it came over the line: one of ours, or that the thing is no longer there for this person. */
export const refusedWords = (reason: string, of: Drafted): string =>
  reason in reasonWords
    ? reasonWords[reason as keyof typeof reasonWords]
    : `${of} này không còn mở với tài khoản đang đăng nhập.`;
