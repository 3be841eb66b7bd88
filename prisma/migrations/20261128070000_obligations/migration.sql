-- What a plan of the province asks of whom by when, and what units file for it.
CREATE TYPE "Nature" AS ENUM ('registry', 'paper', 'figure', 'post', 'activity', 'consolidated', 'commitment', 'channel');
CREATE TYPE "DeliveryStatus" AS ENUM ('draft', 'submitted', 'returned', 'accepted');

CREATE TABLE "Scheme" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "issuedOn" DATE NOT NULL,
  "issuer" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "purpose" TEXT NOT NULL DEFAULT '',
  "firstYear" INTEGER NOT NULL,
  "lastYear" INTEGER NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "createdById" TEXT NOT NULL,
  CONSTRAINT "Scheme_period" CHECK ("firstYear" <= "lastYear" AND "lastYear" - "firstYear" < 20),
  CONSTRAINT "Scheme_named" CHECK ("number" <> '' AND "title" <> '' AND "issuer" <> '')
);

CREATE TABLE "Obligation" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "schemeId" TEXT NOT NULL REFERENCES "Scheme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "place" INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "clause" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "evidence" TEXT NOT NULL DEFAULT '',
  "quote" TEXT NOT NULL DEFAULT '',
  "nature" "Nature" NOT NULL,
  "kinds" "UnitKind"[],
  "unitId" TEXT REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "outside" TEXT NOT NULL DEFAULT '',
  "due" JSONB NOT NULL,
  "sameAs" TEXT,
  "duty" TEXT,
  "firstYear" INTEGER NOT NULL,
  "lastYear" INTEGER NOT NULL,
  CONSTRAINT "Obligation_period" CHECK ("firstYear" <= "lastYear"),
  CONSTRAINT "Obligation_named" CHECK ("code" <> '' AND "words" <> ''),
  CONSTRAINT "Obligation_not_its_own_answer" CHECK ("sameAs" IS DISTINCT FROM "code")
);
CREATE UNIQUE INDEX "Obligation_schemeId_code_key" ON "Obligation" ("schemeId", "code");

CREATE TABLE "SetDay" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "obligationId" TEXT NOT NULL REFERENCES "Obligation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "year" INTEGER NOT NULL,
  "unitId" TEXT REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "on" DATE NOT NULL,
  "reason" TEXT NOT NULL,
  "setAt" TIMESTAMPTZ(3) NOT NULL,
  "setById" TEXT NOT NULL,
  CONSTRAINT "SetDay_says_why" CHECK ("reason" <> '')
);
CREATE INDEX "SetDay_obligationId_year_idx" ON "SetDay" ("obligationId", "year");
-- One day for everybody, and one for each unit; another takes its place.
CREATE UNIQUE INDEX "SetDay_one" ON "SetDay" ("obligationId", "year", coalesce("unitId", ''));

CREATE TABLE "Waiver" (
  "obligationId" TEXT NOT NULL REFERENCES "Obligation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "unitId" TEXT NOT NULL REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "year" INTEGER NOT NULL,
  "reason" TEXT NOT NULL,
  "waivedAt" TIMESTAMPTZ(3) NOT NULL,
  "waivedById" TEXT NOT NULL,
  PRIMARY KEY ("obligationId", "unitId", "year"),
  CONSTRAINT "Waiver_says_why" CHECK ("reason" <> '')
);

CREATE TABLE "Delivery" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "obligationId" TEXT NOT NULL REFERENCES "Obligation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "unitId" TEXT NOT NULL REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "year" INTEGER NOT NULL,
  "districtId" TEXT REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "status" "DeliveryStatus" NOT NULL DEFAULT 'draft',
  "number" TEXT NOT NULL DEFAULT '',
  "issuedOn" DATE,
  "narrative" TEXT NOT NULL DEFAULT '',
  "revision" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "createdById" TEXT NOT NULL,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL,
  "submittedAt" TIMESTAMPTZ(3),
  "sentAt" TIMESTAMPTZ(3),
  "sentById" TEXT,
  "receipt" TEXT,
  "onPaper" BOOLEAN NOT NULL DEFAULT false,
  "returnReason" TEXT NOT NULL DEFAULT '',
  "returnedAt" TIMESTAMPTZ(3),
  "acceptedAt" TIMESTAMPTZ(3),
  "acceptedById" TEXT,
  CONSTRAINT "Delivery_submitted" CHECK (("status" = 'draft') = ("submittedAt" IS NULL)),
  CONSTRAINT "Delivery_sent" CHECK (num_nonnulls("submittedAt", "sentAt", "sentById", "receipt") IN (0, 4)),
  CONSTRAINT "Delivery_returned" CHECK ("status" <> 'returned' OR ("returnReason" <> '' AND "returnedAt" IS NOT NULL)),
  CONSTRAINT "Delivery_accepted" CHECK (("status" = 'accepted') = ("acceptedAt" IS NOT NULL AND "acceptedById" IS NOT NULL))
);
CREATE UNIQUE INDEX "Delivery_obligationId_unitId_year_key" ON "Delivery" ("obligationId", "unitId", "year");
CREATE UNIQUE INDEX "Delivery_receipt_key" ON "Delivery" ("receipt");
CREATE INDEX "Delivery_unitId_year_idx" ON "Delivery" ("unitId", "year");
CREATE INDEX "Delivery_year_status_idx" ON "Delivery" ("year", "status");
CREATE INDEX "Delivery_districtId_idx" ON "Delivery" ("districtId");

ALTER TABLE "StoredFile"
  ADD COLUMN "deliveryId" TEXT REFERENCES "Delivery" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  DROP CONSTRAINT "StoredFile_of_one",
  ADD CONSTRAINT "StoredFile_of_one" CHECK (num_nonnulls("modelId", "entryId", "scanOf", "deliveryId") = 1);
CREATE INDEX "StoredFile_deliveryId_idx" ON "StoredFile" ("deliveryId");

CREATE TABLE "DeliveryPaper" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "deliveryId" TEXT NOT NULL REFERENCES "Delivery" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "fileId" TEXT NOT NULL REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "createdById" TEXT NOT NULL,
  "removedAt" TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX "DeliveryPaper_fileId_key" ON "DeliveryPaper" ("fileId");
CREATE INDEX "DeliveryPaper_deliveryId_idx" ON "DeliveryPaper" ("deliveryId");

-- They are followed; of a draft, who and where it is, not its words.
CREATE OR REPLACE FUNCTION state_left_out(of_table TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE of_table
    WHEN 'Unit' THEN ARRAY['folded']
    WHEN 'Person' THEN ARRAY['folded']
    WHEN 'Model' THEN ARRAY['tsv', 'unitWords', 'revision', 'updatedAt']
    WHEN 'Entry' THEN ARRAY['revision', 'updatedAt']
    WHEN 'Delivery' THEN ARRAY['revision', 'updatedAt']
    WHEN 'ScoreSheet' THEN ARRAY['privateNote', 'revision', 'updatedAt']
    WHEN 'Passkey' THEN ARRAY['counter', 'usedAt']
    WHEN 'Authenticator' THEN ARRAY['lastStep']
    ELSE ARRAY[]::TEXT[]
  END
$$;
CREATE OR REPLACE FUNCTION state_open(of_table TEXT, status TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN of_table = 'ScoreSheet' AND status = 'draft' THEN ARRAY['comment']
    WHEN of_table = 'Delivery' AND status IN ('draft', 'returned') THEN ARRAY['number', 'issuedOn', 'narrative']
    WHEN of_table = 'Entry' AND status IN ('draft', 'returned')
      THEN ARRAY['title', 'summary', 'story', 'clipLink', 'team']
    WHEN of_table = 'Model' AND status IN ('draft', 'returned')
      THEN ARRAY['field', 'holder', 'origin', 'continuedFromId', 'tags', 'leadPerson', 'contactPerson',
        'contactPhone', 'name', 'slug', 'rationale', 'objectives', 'method', 'areaAudience', 'actors', 'resources',
        'duration', 'outputs', 'sustainability', 'results', 'selfScore']
    WHEN of_table = 'Model' AND status IN ('submitted', 'received', 'running', 'interimReviewed', 'finalReviewed')
      THEN ARRAY['results', 'selfScore']
    ELSE ARRAY[]::TEXT[]
  END
$$;
CREATE OR REPLACE FUNCTION state_inside(of_table TEXT, stands JSONB) RETURNS JSONB LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF of_table = 'ScoreSheet' AND stands->>'status' <> 'draft' THEN
    RETURN jsonb_build_object('scores', (
      SELECT jsonb_agg(jsonb_build_array(criterion, points, comment) ORDER BY criterion)
      FROM "Score" WHERE "sheetId" = stands->>'id'));
  END IF;
  IF of_table IN ('PaperVersion', 'EntryPaper', 'SignedScan', 'DeliveryPaper') THEN
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
    UNION ALL VALUES
      ('Scheme', ARRAY['id'], 10001), ('Obligation', ARRAY['id'], 10002), ('SetDay', ARRAY['id'], 10003),
      ('Waiver', ARRAY['obligationId', 'unitId', 'year'], 10004), ('Delivery', ARRAY['id'], 10005),
      ('DeliveryPaper', ARRAY['id'], 10006)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
