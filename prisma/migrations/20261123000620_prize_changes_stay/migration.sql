-- An entry holds a prize once; that the deliberation gave it, and that a published version certifies it, are two rows.
-- What was changed must outlive the publication, so that a correction does not fall back to the ranking's proposal.
DROP INDEX "Award_once";
CREATE UNIQUE INDEX "Award_once" ON "Award" ("entryId", prize, ("freezeId" IS NULL)) WHERE "endedAt" IS NULL;
