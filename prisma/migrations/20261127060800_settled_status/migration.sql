-- How a judge stood to an entry is settled when the entry is assigned and when a sheet is submitted. Rows from before
-- take what is true today, and say so.

ALTER TABLE "Assignment" ADD COLUMN "conflictStatus" jsonb;
ALTER TABLE "ScoreSheet" ADD COLUMN "conflictStatus" jsonb;

CREATE FUNCTION "statusToday"(entry text, person text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  WITH near AS (
    SELECT u.id AS unit, 0 AS rank FROM "Entry" e JOIN "Unit" u ON u.id = e."unitId" WHERE e.id = entry
    UNION ALL SELECT u."parentId", 1 FROM "Entry" e JOIN "Unit" u ON u.id = e."unitId" WHERE e.id = entry
    UNION ALL SELECT c.id, 2 FROM "Entry" e JOIN "Unit" c ON c."parentId" = e."unitId" WHERE e.id = entry
    UNION ALL SELECT p."predecessorId", 3 FROM "Entry" e JOIN "UnitSuccession" p ON p."successorId" = e."unitId"
      WHERE e.id = entry
    UNION ALL SELECT n."successorId", 4 FROM "Entry" e JOIN "UnitSuccession" n ON n."predecessorId" = e."unitId"
      WHERE e.id = entry
  ), kin AS (
    SELECT min(near.rank) AS rank, coalesce(jsonb_agg(DISTINCT s."unitId"), '[]') AS units
    FROM near JOIN "Seat" s ON s."unitId" = near.unit AND s."personId" = person
    HAVING count(*) > 0
  ), known AS (
    SELECT
      (SELECT c.answer::text FROM "Conflict" c WHERE c."entryId" = entry AND c."personId" = person) AS answer,
      (SELECT (ARRAY['ownUnit', 'superiorUnit', 'subordinateUnit', 'formerUnit', 'successorUnit'])[rank + 1]
         FROM kin) AS relation,
      coalesce((SELECT units FROM kin), '[]') AS units
  )
  SELECT jsonb_build_object(
    'kind', CASE WHEN relation IS NOT NULL THEN 'conflicted' WHEN answer IS NULL THEN 'unasked'
                 WHEN answer = 'none' THEN 'clear' ELSE 'conflicted' END,
    'answer', answer, 'relation', relation, 'units', units,
    'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'filled', true)
  FROM known
$$;

UPDATE "Assignment" SET "conflictStatus" = "statusToday"("entryId", "personId");
UPDATE "ScoreSheet" SET "conflictStatus" = "statusToday"("entryId", "personId")
  WHERE status = 'submitted' OR "reopenedAt" IS NOT NULL;

DROP FUNCTION "statusToday"(text, text);

ALTER TABLE "Assignment"
  ALTER COLUMN "conflictStatus" SET NOT NULL,
  ADD CONSTRAINT "Assignment_conflict_status_is_known"
    CHECK ("conflictStatus"->>'kind' IN ('unasked', 'clear', 'conflicted') AND "conflictStatus" ? 'at');
ALTER TABLE "ScoreSheet"
  ADD CONSTRAINT "ScoreSheet_submitted_with_its_conflict_status" CHECK (
    (status <> 'submitted' AND "conflictStatus" IS NULL)
    OR ("conflictStatus"->>'kind' IN ('unasked', 'clear', 'conflicted') AND "conflictStatus" ? 'at') IS TRUE);
