-- Judges of a blind contest get copies of files, and models whose words an entry carries close until the results.

ALTER TABLE "EntryPaper"
  ADD COLUMN "copyId" TEXT,
  ADD COLUMN "copyRemoved" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "copyLeft" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
CREATE UNIQUE INDEX "EntryPaper_copyId_key" ON "EntryPaper"("copyId");
ALTER TABLE "EntryPaper" ADD CONSTRAINT "EntryPaper_copyId_fkey" FOREIGN KEY ("copyId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "ModelClosure" (
    "modelId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ModelClosure_pkey" PRIMARY KEY ("modelId", "entryId")
);
CREATE INDEX "ModelClosure_entryId_idx" ON "ModelClosure"("entryId");
ALTER TABLE "ModelClosure" ADD CONSTRAINT "ModelClosure_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ModelClosure" ADD CONSTRAINT "ModelClosure_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Entries of blind contests that were submitted before: the model that they were drawn from.
INSERT INTO "ModelClosure" ("modelId", "entryId", "at")
SELECT e."modelId", e.id, e."submittedAt" FROM "Entry" e JOIN "Contest" c ON c.id = e."contestId"
WHERE e."modelId" IS NOT NULL AND e."submittedAt" IS NOT NULL AND c."publishedAt" IS NULL AND (c.rules->>'blind')::boolean;
