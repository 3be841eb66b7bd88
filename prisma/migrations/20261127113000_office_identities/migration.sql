-- Whose account at the office's own sign-in opens which account here: bound once, by the subject that the provider never
-- gives to another, and no longer by a mailbox that changes hands.
CREATE TABLE "OfficeIdentity" (
  "issuer" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "boundAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "OfficeIdentity_pkey" PRIMARY KEY ("issuer", "subject"),
  CONSTRAINT "OfficeIdentity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "OfficeIdentity_one_of_a_person" ON "OfficeIdentity" ("personId", "issuer");

-- What the provider wants back when the session ends; gone with it.
ALTER TABLE "LoginSession" ADD COLUMN "officeToken" TEXT;

-- It lets somebody in, so it is followed.
DO $do$
DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, %L::text[])', t."table", t.keys), ', ' ORDER BY place) INTO listed
  FROM (
    SELECT "table", keys, row_number() OVER () AS place FROM state_tables()
    UNION ALL VALUES ('OfficeIdentity', ARRAY['issuer', 'subject'], 10001)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
