import { db } from '../../io/db';

/** Versions from before the frozen text; their hash covers neither units, titles nor signers. */
export const versionsWithoutText = (contestId: string | null = null) =>
  db().freeze.findMany({
    where: { text: null, publishedAt: { not: null }, ...(contestId && { contestId }) },
    select: { id: true, version: true, contest: { select: { name: true } } },
    orderBy: [{ contestId: 'asc' }, { version: 'asc' }],
  });
