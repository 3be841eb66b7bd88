-- What stands in a unit's way, told to Sở Nội vụ (KH 04, IV), and what became of it.
CREATE TABLE "Difficulty" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "unitId" TEXT NOT NULL REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "words" TEXT NOT NULL,
  "reportedAt" TIMESTAMPTZ(3) NOT NULL,
  "reportedById" TEXT NOT NULL,
  "forwardedTo" TEXT NOT NULL DEFAULT '',
  "forwardedAt" TIMESTAMPTZ(3),
  "answer" TEXT NOT NULL DEFAULT '',
  "answeredAt" TIMESTAMPTZ(3),
  "answeredById" TEXT,
  CONSTRAINT "Difficulty_says_what" CHECK ("words" <> ''),
  CONSTRAINT "Difficulty_forwarded" CHECK (("forwardedTo" = '') = ("forwardedAt" IS NULL)),
  CONSTRAINT "Difficulty_answered" CHECK (("answer" = '') = ("answeredAt" IS NULL) AND ("answeredAt" IS NULL) = ("answeredById" IS NULL))
);
CREATE INDEX "Difficulty_unitId_idx" ON "Difficulty" ("unitId");
CREATE INDEX "Difficulty_answeredAt_idx" ON "Difficulty" ("answeredAt");

-- It is followed.
DO $do$
DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, %L::text[])', t."table", t.keys), ', ' ORDER BY place) INTO listed
  FROM (
    SELECT "table", keys, row_number() OVER () AS place FROM state_tables()
    UNION ALL VALUES ('Difficulty', ARRAY['id'], 10001)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
