-- What the rush before a deadline asks again and again; without these each asking reads a whole table.

-- How much an entry or a model already holds, at the beginning of each upload.
CREATE INDEX "StoredFile_entryId_idx" ON "StoredFile" ("entryId");
CREATE INDEX "StoredFile_modelId_idx" ON "StoredFile" ("modelId");
-- Where a file stands, at each download.
CREATE INDEX "EntryPaper_fileId_idx" ON "EntryPaper" ("fileId");
CREATE INDEX "EntryPaper_versionId_idx" ON "EntryPaper" ("versionId");
-- Whether a late attempt was admitted, at each look at an entry.
CREATE INDEX "LateAttempt_entryId_idx" ON "LateAttempt" ("entryId");
-- Who may not be on a team, at each submission: the contest's seats and the organisers among those of all units.
CREATE INDEX "Seat_contestId_idx" ON "Seat" ("contestId");
CREATE INDEX "Seat_kind_idx" ON "Seat" ("kind");
