import type { Actor } from '@/domain/actor';
import { line } from '@/domain/text/text';
import { must, no, yes } from '@/domain/verdict';
import { db } from '../io/db';
import { verify } from './verify';
import { readsHistory } from '../visible/registry';
import type { AnchorAnswer } from './anchor';
import { differingFiles } from './files';

/** Compares chain, rows, signed heads and files. @param typed a head as on paper, or empty */
export async function verifyHistory(by: Actor, typed: string): Promise<Verified> {
  must(readsHistory(by) ? yes : no('needsOrganiser'));
  const { tampered, anchored } = await verify(null, line(typed) || null);
  return { differing: [...tampered, ...(await differingFiles())], anchored };
}

type Verified = {
  differing: (Awaited<ReturnType<typeof verify>>['tampered'][number] | DifferingFile)[];
  anchored: AnchorAnswer | null;
};
type DifferingFile = Awaited<ReturnType<typeof differingFiles>>[number];

export async function headNow(): Promise<{ count: number; hash: string } | null> {
  const [row] = await db().$queryRaw<{ count: number; hash: string }[]>`
    SELECT (SELECT count(*)::int FROM "History" WHERE id <= last.id) AS count, hash
    FROM (SELECT id, hash FROM "History" ORDER BY id DESC LIMIT 1) AS last`;
  return row ?? null;
}

export const headSealing = (hash: string) =>
  db().chainHead.findFirst({ where: { subject: hash }, orderBy: { id: 'desc' } });
