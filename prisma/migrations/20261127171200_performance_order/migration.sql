-- In which order the entries of a block perform in a live part. Each row replaces the one before; none is changed or taken away.
CREATE TABLE "PerformanceOrder" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "contestId" TEXT NOT NULL REFERENCES "Contest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "part" TEXT NOT NULL,
  "block" TEXT NOT NULL,
  "order" TEXT[] NOT NULL,
  "source" TEXT NOT NULL,
  "number" TEXT,
  "reason" TEXT NOT NULL DEFAULT '',
  "setAt" TIMESTAMPTZ(3) NOT NULL,
  "setById" TEXT NOT NULL,
  CONSTRAINT "PerformanceOrder_says_where_from" CHECK ("source" <> ''),
  CONSTRAINT "PerformanceOrder_of_digits" CHECK ("number" ~ '^[0-9]+$')
);
CREATE INDEX "PerformanceOrder_contestId_part_block_idx" ON "PerformanceOrder" ("contestId", "part", "block");

-- It is followed.
DO $do$
DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, %L::text[])', t."table", t.keys), ', ' ORDER BY place) INTO listed
  FROM (
    SELECT "table", keys, row_number() OVER () AS place FROM state_tables()
    UNION ALL VALUES ('PerformanceOrder', ARRAY['id'], 10001)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
