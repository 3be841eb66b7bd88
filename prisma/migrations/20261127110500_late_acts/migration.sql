-- What moves a rank or a prize once a ranking can be read: proposed by one person, carried out by another.

CREATE TABLE "LateAct" (
  "id" TEXT NOT NULL,
  "contestId" TEXT NOT NULL,
  "entryId" TEXT,
  "act" TEXT NOT NULL,
  "wish" JSONB NOT NULL DEFAULT '{}',
  "reason" TEXT NOT NULL DEFAULT '',
  "proposedAt" TIMESTAMPTZ(3) NOT NULL,
  "proposedById" TEXT NOT NULL,
  "confirmedAt" TIMESTAMPTZ(3),
  "confirmedById" TEXT,
  "permissionId" TEXT,
  "droppedAt" TIMESTAMPTZ(3),
  "droppedById" TEXT,
  "droppedReason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "LateAct_pkey" PRIMARY KEY ("id"),
  -- An entry that is in order, and a third marking that the rules ask for, may speak for themselves.
  CONSTRAINT "LateAct_says_why" CHECK (btrim("reason") <> '' OR "act" IN ('accept', 'askThird')),
  CONSTRAINT "LateAct_by_two" CHECK ("confirmedById" <> "proposedById"),
  -- By another person, or alone under a decision.
  CONSTRAINT "LateAct_confirmed" CHECK (
    num_nulls("confirmedById", "permissionId") = CASE WHEN "confirmedAt" IS NULL THEN 2 ELSE 1 END),
  CONSTRAINT "LateAct_dropped" CHECK (("droppedAt" IS NULL) = ("droppedById" IS NULL)),
  CONSTRAINT "LateAct_dropped_or_confirmed" CHECK ("droppedAt" IS NULL OR "confirmedAt" IS NULL),
  CONSTRAINT "LateAct_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "LateAct_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "LateAct_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "LateAct_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "LateAct_droppedById_fkey" FOREIGN KEY ("droppedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "LateAct_permissionId_fkey" FOREIGN KEY ("permissionId") REFERENCES "ActPermission"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "LateAct_contestId_idx" ON "LateAct" ("contestId");
CREATE INDEX "LateAct_entryId_idx" ON "LateAct" ("entryId");
-- The same waits once.
CREATE UNIQUE INDEX "LateAct_open_once" ON "LateAct" (
  "contestId", "act", COALESCE("entryId", "wish"->>'block', ''), COALESCE("wish"->>'part', "wish"->>'judge', '')
) WHERE "confirmedAt" IS NULL AND "droppedAt" IS NULL;

-- It is followed: the list of followed tables is written anew as it stands, with this one.
DO $do$
DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, %L::text[])', t."table", t.keys), ', ' ORDER BY place) INTO listed
  FROM (
    SELECT "table", keys, row_number() OVER () AS place FROM state_tables()
    UNION ALL VALUES ('LateAct', ARRAY['id'], 10001)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
