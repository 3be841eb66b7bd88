import { withoutTitles } from '@/domain/text/person-name';
import { fold } from '@/domain/text/text';

/** Escapes `%` and `_` for LIKE. */
export const likeWords = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replace(/[\\%_]/gu, '\\$&'));

export const likeNames = (text: string): string[] => likeWords(withoutTitles(text));

export const anywhere = (words: readonly string[]): string[] => words.map((word) => `%${word}%`);
