import { reasonWords } from './reason-words';

/** A reason as it came over the line: one of ours, or that the thing is no longer there for this person. */
export const refusedWords = (reason: string): string =>
  reason in reasonWords
    ? reasonWords[reason as keyof typeof reasonWords]
    : 'Mô hình này không còn mở với tài khoản đang đăng nhập.';
