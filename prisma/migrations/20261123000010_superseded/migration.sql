ALTER TABLE "PaperVersion" ADD COLUMN "supersededAt" TIMESTAMPTZ(3);

UPDATE "PaperVersion" v SET "supersededAt" = newer."createdAt"
FROM "PaperVersion" newer
WHERE newer."paperId" = v."paperId" AND newer.version = v.version + 1;

-- A paper has one version that counts.
CREATE UNIQUE INDEX "PaperVersion_one_current" ON "PaperVersion" ("paperId") WHERE "supersededAt" IS NULL;
