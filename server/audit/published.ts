import { headMark } from '@/domain/proof/chain-head';
import { db } from '../io/db';

export const publishedHeads = (most: number) =>
  db().chainHead.findMany({ orderBy: { id: 'desc' }, take: most });

export type PublishedHead = Awaited<ReturnType<typeof publishedHeads>>[number];

/** One head per line: moment, count:hash, cause, sealed hash or `-`, key, signature. */
export async function headsAsText(): Promise<string> {
  const heads = await db().chainHead.findMany({ orderBy: { id: 'asc' } });
  const lines = heads.map((head) =>
    [head.at.toISOString(), headMark(head), head.cause, head.subject || '-', head.key, head.signature].join(
      ' ',
    ),
  );
  return ['# dau nhat ky: luc, so dong:ma, viec, ma ket qua, khoa, chu ky', ...lines, ''].join('\n');
}
