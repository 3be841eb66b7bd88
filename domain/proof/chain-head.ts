export type ChainHead = {
  at: Date;
  count: number;
  hash: string;
  subject: string;
};

/** Each kind of signed text has its own first words, so no signature fits another kind. */
const title = 'Dan van kheo - dau nhat ky';

/** Four UTF-8 lines, each ended by a line feed. */
export const wordsOfHead = ({ at, count, hash, subject }: ChainHead): string =>
  `${[title, headMark({ count, hash }), at.toISOString(), subject || '-'].join('\n')}\n`;

export const headMark = ({ count, hash }: Pick<ChainHead, 'count' | 'hash'>): string => `${count}:${hash}`;

/** Accepts the hash in groups and without its count, as typed from paper. */
export function readHead(typed: string): { count: number | null; hash: string } | null {
  const plain = typed.replace(/\s/gu, '').toLowerCase();
  const { count, hash } = /^(?:(?<count>\d{1,12}):)?(?<hash>[\da-f]{64})$/u.exec(plain)?.groups ?? {};
  return hash ? { count: count ? Number(count) : null, hash } : null;
}
