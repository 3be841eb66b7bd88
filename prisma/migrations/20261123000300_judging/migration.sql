-- A third marking of one part; sheets opened again; frozen results given back before publication.

ALTER TABLE "Assignment" ADD COLUMN "onlyPart" TEXT;
ALTER TABLE "ScoreSheet" ADD COLUMN "reopenedAt" TIMESTAMPTZ(3);

ALTER TABLE "Freeze"
  ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3),
  ADD COLUMN "withdrawnById" TEXT,
  ADD COLUMN "withdrawnReason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Freeze"
  ADD CONSTRAINT "Freeze_withdrawn_or_published" CHECK ("withdrawnAt" IS NULL OR "publishedAt" IS NULL),
  ADD CONSTRAINT "Freeze_withdrawn_says_why" CHECK (("withdrawnAt" IS NULL) = ("withdrawnReason" = ''));

-- One frozen result at a time waits for its signatures.
CREATE UNIQUE INDEX "Freeze_one_pending" ON "Freeze" ("contestId")
  WHERE "publishedAt" IS NULL AND "withdrawnAt" IS NULL;
