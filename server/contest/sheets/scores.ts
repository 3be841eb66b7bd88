import { onScale } from '@/domain/contest/jury/sheet';
import type { Part } from '@/domain/contest/setup/rules';
import { Denied, no } from '@/domain/verdict';
import type { Tx } from '../../io/db';

declare module '@/domain/verdict' {
  interface Reasons {
    scoreOffScale: true;
  }
}

export type SheetText = {
  points?: Record<string, number | null>;
  comments?: Record<string, string>;
  comment?: string;
  privateNote?: string;
};

type Sheet = { id: string; scores: readonly { criterion: string; points: number | null; comment: string }[] };

/** Writes only changed scores, in one statement, for a sheet saves after every number. */
export async function saveScores(
  tx: Tx,
  part: Part,
  { sheet, text }: { sheet: Sheet; text: SheetText },
): Promise<void> {
  const rows = part.criteria.flatMap((criterion) => {
    const known = sheet.scores.find((score) => score.criterion === criterion.key);
    const points = text.points?.[criterion.key];
    const comment = text.comments?.[criterion.key];
    if (points === undefined && comment === undefined) return [];
    if (typeof points === 'number' && !onScale(part, criterion, points))
      throw new Denied(no('scoreOffScale'));
    const row = {
      criterion: criterion.key,
      points: points === undefined ? (known?.points ?? null) : points,
      comment: comment ?? known?.comment ?? '',
    };
    return known?.points === row.points && known.comment === row.comment ? [] : [row];
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Score" ("sheetId", criterion, points, comment)
    SELECT ${sheet.id}, criterion, points, comment
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(criterion text, points int, comment text)
    ON CONFLICT ("sheetId", criterion) DO UPDATE SET points = EXCLUDED.points, comment = EXCLUDED.comment`;
}
