-- One judge may be asked for a third marking of several parts of an entry.

ALTER TABLE "Assignment" ADD COLUMN "onlyParts" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
UPDATE "Assignment" SET "onlyParts" = ARRAY["onlyPart"] WHERE "onlyPart" IS NOT NULL;
ALTER TABLE "Assignment" DROP COLUMN "onlyPart";
