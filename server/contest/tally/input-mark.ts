import type { Tx } from '../../io/db';

/**
 * Changes as soon as any row that the tally reads is written, even past the portal, or a freeze is.
 * Far cheaper than the tally.
 */
export async function markOfInput(tx: Tx, contestId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ mark: string }[]>`
    WITH entries AS (SELECT id, xmin, ctid FROM "Entry" WHERE "contestId" = ${contestId}),
      sheets AS (SELECT s.id, s.xmin, s.ctid FROM "ScoreSheet" s JOIN entries e ON e.id = s."entryId"),
      versions AS (
        SELECT 'contest' AS of_table, xmin, ctid FROM "Contest" WHERE id = ${contestId}
        UNION ALL SELECT 'secret', xmin, ctid FROM "ContestSecret" WHERE "contestId" = ${contestId}
        UNION ALL SELECT 'freeze', xmin, ctid FROM "Freeze" WHERE "contestId" = ${contestId}
        UNION ALL SELECT 'ruling', xmin, ctid FROM "Ruling" WHERE "contestId" = ${contestId}
        UNION ALL SELECT 'entry', xmin, ctid FROM entries
        UNION ALL SELECT 'sheet', xmin, ctid FROM sheets
        UNION ALL SELECT 'score', t.xmin, t.ctid FROM "Score" t JOIN sheets s ON s.id = t."sheetId"
        UNION ALL SELECT 'setAside', t.xmin, t.ctid FROM "SheetSetAside" t JOIN sheets s ON s.id = t."sheetId"
        UNION ALL SELECT 'assignment', t.xmin, t.ctid FROM "Assignment" t JOIN entries e ON e.id = t."entryId"
        UNION ALL SELECT 'conflict', t.xmin, t.ctid FROM "Conflict" t JOIN entries e ON e.id = t."entryId"
        UNION ALL SELECT 'result', t.xmin, t.ctid FROM "PartResult" t JOIN entries e ON e.id = t."entryId"
      )
    SELECT md5(string_agg(of_table || xmin::text || ctid::text, ' ' ORDER BY of_table, ctid)) AS mark FROM versions`;
  return row?.mark ?? '';
}

const answers = new Map<string, { mark: string; answer: boolean }>();

/** The answer of before, as long as the mark is the same. @param key whose answer it is */
export async function unlessChanged(
  key: string,
  mark: string,
  ask: () => Promise<boolean>,
): Promise<boolean> {
  const known = answers.get(key);
  if (known?.mark === mark) return known.answer;
  const answer = await ask();
  answers.set(key, { mark, answer });
  return answer;
}
