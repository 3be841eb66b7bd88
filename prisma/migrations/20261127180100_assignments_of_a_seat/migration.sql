-- What ended with a judge's seat says so: who is seated again gets it back, and nothing that was taken in the same moment.
ALTER TABLE "Assignment" ADD COLUMN "endedWithSeatId" TEXT REFERENCES "Seat"(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- Until now the moment told.
UPDATE "Assignment" a SET "endedWithSeatId" = s.id
FROM "Entry" e, "Seat" s
WHERE e.id = a."entryId" AND s."contestId" = e."contestId" AND s."personId" = a."personId"
  AND s.kind IN ('chiefJudge', 'deputyJudge', 'judge') AND s."endedAt" = a."endedAt";

ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_ended_with_seat" CHECK ("endedWithSeatId" IS NULL OR "endedAt" IS NOT NULL);
