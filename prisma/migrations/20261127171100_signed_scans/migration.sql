-- The paper with its signature and seal, photographed: of a decision, of the chair's ruling, of the results.
ALTER TABLE "StoredFile"
  ADD COLUMN "scanOf" TEXT,
  DROP CONSTRAINT "StoredFile_of_a_model_or_an_entry",
  ADD CONSTRAINT "StoredFile_of_one" CHECK (num_nonnulls("modelId", "entryId", "scanOf") = 1);
CREATE INDEX "StoredFile_scanOf_idx" ON "StoredFile" ("scanOf");

CREATE TABLE "SignedScan" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "decisionId" TEXT REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "rulingId" TEXT REFERENCES "Ruling" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "contestId" TEXT REFERENCES "Contest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "fileId" TEXT NOT NULL REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "createdById" TEXT NOT NULL,
  "removedAt" TIMESTAMPTZ(3),
  CONSTRAINT "SignedScan_of_one" CHECK (num_nonnulls("decisionId", "rulingId", "contestId") = 1)
);
CREATE UNIQUE INDEX "SignedScan_fileId_key" ON "SignedScan" ("fileId");
CREATE INDEX "SignedScan_decisionId_idx" ON "SignedScan" ("decisionId");
CREATE INDEX "SignedScan_rulingId_idx" ON "SignedScan" ("rulingId");
CREATE INDEX "SignedScan_contestId_idx" ON "SignedScan" ("contestId");
-- One stands at a time; another takes its place.
CREATE UNIQUE INDEX "SignedScan_one_stands" ON "SignedScan" (coalesce("decisionId", "rulingId", "contestId"))
  WHERE "removedAt" IS NULL;

-- It is followed, and its file with it.
CREATE OR REPLACE FUNCTION state_inside(of_table TEXT, stands JSONB) RETURNS JSONB LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF of_table = 'ScoreSheet' AND stands->>'status' <> 'draft' THEN
    RETURN jsonb_build_object('scores', (
      SELECT jsonb_agg(jsonb_build_array(criterion, points, comment) ORDER BY criterion)
      FROM "Score" WHERE "sheetId" = stands->>'id'));
  END IF;
  IF of_table IN ('PaperVersion', 'EntryPaper', 'SignedScan') THEN
    RETURN jsonb_build_object('file', (
      SELECT jsonb_build_array(name, size, mime, state, sha256) FROM "StoredFile" WHERE id = stands->>'fileId'));
  END IF;
  RETURN '{}';
END $$;
DO $do$
DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, %L::text[])', t."table", t.keys), ', ' ORDER BY place) INTO listed
  FROM (
    SELECT "table", keys, row_number() OVER () AS place FROM state_tables()
    UNION ALL VALUES ('SignedScan', ARRAY['id'], 10001)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
