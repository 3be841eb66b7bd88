-- The names that a unit no longer bears: what was issued before `until` keeps them.
CREATE TABLE "FormerName" (
  "unitId" TEXT NOT NULL,
  "until" TIMESTAMPTZ(3) NOT NULL,
  "name" TEXT NOT NULL,
  "bodyName" TEXT NOT NULL,
  CONSTRAINT "FormerName_pkey" PRIMARY KEY ("unitId", "until"),
  CONSTRAINT "FormerName_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- The units that a locked year counts, as they stood when it was locked.
CREATE TABLE "BoundUnit" (
  "year" INTEGER NOT NULL,
  "unitId" TEXT NOT NULL,
  "validTo" DATE,
  CONSTRAINT "BoundUnit_pkey" PRIMARY KEY ("year", "unitId"),
  CONSTRAINT "BoundUnit_year_fkey" FOREIGN KEY ("year") REFERENCES "Season"("year") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "BoundUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "BoundUnit_unitId_idx" ON "BoundUnit" ("unitId");

INSERT INTO "BoundUnit" ("year", "unitId", "validTo")
SELECT s."year", u."id", u."validTo"
FROM "Season" s
JOIN "Unit" u ON u."kind" <> 'province' AND u."validFrom" <= s."registrationDue"
  AND (u."validTo" IS NULL OR u."validTo" > s."registrationDue")
WHERE s."lockedAt" IS NOT NULL;

-- Both are followed.
DO $do$
DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, %L::text[])', t."table", t.keys), ', ' ORDER BY place) INTO listed
  FROM (
    SELECT "table", keys, row_number() OVER () AS place FROM state_tables()
    UNION ALL VALUES ('FormerName', ARRAY['unitId', 'until'], 10001), ('BoundUnit', ARRAY['year', 'unitId'], 10002)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
