import type { Acting } from '@/domain/actor';
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

type Sheet = {
  id: string;
  revision: number;
  scores: readonly { criterion: string; points: number | null; comment: string }[];
  hands: readonly { firstRevision: number; personId: string }[];
};

type Score = Sheet['scores'][number];

/** What the text changes among the scores, for a sheet saves after every number.
 * @throws Denied scoreOffScale */
export function changedScores(part: Part, { sheet, text }: { sheet: Sheet; text: SheetText }): Score[] {
  return part.criteria.flatMap((criterion) => {
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
}

type Writing = Acting & {
  sheet: Sheet;
  scores: readonly Score[];
  words: { comment?: string | undefined; privateNote?: string | undefined };
  typedById: string | null;
};

/** One revision further, in one statement: scores, words, and whose hand it was. Saves come every
 * second, so they stay out of history, and a run by one person is one row. */
export async function writeSheet(
  tx: Tx,
  { sheet, scores, words, typedById, by, now }: Writing,
): Promise<void> {
  const [last] = sheet.hands;
  const revision = sheet.revision + 1;
  const first = last && last.personId === by.personId ? last.firstRevision : revision;
  await tx.$executeRaw`
    WITH scored AS (
      INSERT INTO "Score" ("sheetId", criterion, points, comment)
      SELECT ${sheet.id}, criterion, points, comment
      FROM jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) AS row(criterion text, points int, comment text)
      ON CONFLICT ("sheetId", criterion) DO UPDATE SET points = EXCLUDED.points, comment = EXCLUDED.comment),
    handed AS (
      INSERT INTO "SheetHand" ("sheetId", "firstRevision", "lastRevision", "personId", "firstAt", "lastAt")
      SELECT ${sheet.id}, ${first}, ${revision}, ${by.personId}, ${now}, ${now}
      WHERE ${by.personId}::text IS NOT NULL
      ON CONFLICT ("sheetId", "firstRevision")
      DO UPDATE SET "lastRevision" = EXCLUDED."lastRevision", "lastAt" = EXCLUDED."lastAt")
    UPDATE "ScoreSheet" SET comment = coalesce(${words.comment ?? null}, comment),
      "privateNote" = coalesce(${words.privateNote ?? null}, "privateNote"),
      "typedById" = ${typedById}, revision = ${revision}, "updatedAt" = ${now}
    WHERE id = ${sheet.id}`;
}
