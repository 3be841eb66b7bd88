-- A unit that had not begun an entry before the close leaves a trace of its try too.

ALTER TABLE "LateAttempt" ADD COLUMN "unitId" TEXT;
UPDATE "LateAttempt" SET "unitId" = "Entry"."unitId" FROM "Entry" WHERE "Entry".id = "LateAttempt"."entryId";
ALTER TABLE "LateAttempt" ALTER COLUMN "unitId" SET NOT NULL;
ALTER TABLE "LateAttempt" ALTER COLUMN "entryId" DROP NOT NULL;
ALTER TABLE "LateAttempt" ADD CONSTRAINT "LateAttempt_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "LateAttempt_unitId_idx" ON "LateAttempt"("unitId");
