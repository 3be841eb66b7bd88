import { headMark, readHead, wordsOfHead } from '@/domain/proof/chain-head';
import type { ChainHead } from '@/prisma/generated/client';
import { db } from '../io/db';
import type { SignedMark } from '../history/beside-key';
import type { Replay } from './replay';
import { isSigned } from '../history/signing';

export type DifferingHead = { kind: 'head'; id: string; recorded: string; found: string };

export type AnchorAnswer =
  | { kind: 'unreadable' }
  | { kind: 'held'; place: number; count: number }
  /** The row is gone: history was rewritten or cut off before it. */
  | { kind: 'lost'; count: number }
  | { kind: 'moved'; place: number; expected: number };

export type UnkeptHead = { kind: 'signed'; id: string; recorded: string; found: string };

/** @param typed a head as on paper, `5045:3f2a…` or the hash alone */
export function answerAnchor(typed: string, { places, count }: Replay): AnchorAnswer {
  const head = readHead(typed);
  if (!head) return { kind: 'unreadable' };
  const place = places.get(head.hash);
  if (place === undefined) return { kind: 'lost', count };
  if (head.count !== null && head.count !== place) return { kind: 'moved', place, expected: head.count };
  return { kind: 'held', place, count };
}

/** Compares it with history and with the list, from which heads may have been deleted. */
export function differingSigned(
  head: SignedMark | null,
  heads: readonly ChainHead[],
  { places }: Replay,
): UnkeptHead[] {
  if (!head) return [];
  const place = places.get(head.hash);
  const listed = heads.some(({ hash, count }) => hash === head.hash && count === head.count);
  if (place === head.count && listed) return [];
  const found = place === head.count ? 'không còn trong danh sách mã' : `dòng ${place ?? 'không có'}`;
  return [{ kind: 'signed', id: headMark(head), recorded: `dòng ${head.count}`, found }];
}

export async function differingHeads(
  heads: readonly ChainHead[],
  { places }: Replay,
): Promise<DifferingHead[]> {
  const keys = await db().signingKey.findMany();
  const known = new Map(keys.map(({ fingerprint, publicKey }) => [fingerprint, publicKey]));
  return heads.flatMap((head) => {
    const publicKey = known.get(head.key);
    const place = places.get(head.hash);
    const signed = publicKey !== undefined && isSigned(wordsOfHead(head), head.signature, publicKey);
    if (place === head.count && signed) return [];
    const found = place === head.count ? 'chữ ký không khớp' : `dòng ${place ?? 'không có'}`;
    return [{ kind: 'head' as const, id: String(head.id), recorded: `dòng ${head.count}`, found }];
  });
}
