-- Reports: the figures of a unit's report, and the organiser's report on all of them.
ALTER TABLE "Delivery"
  ADD COLUMN "figures" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "known" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "formRevision" INTEGER,
  ADD CONSTRAINT "Delivery_figures_keyed" CHECK (jsonb_typeof("figures") = 'object' AND jsonb_typeof("known") = 'object'),
  ADD CONSTRAINT "Delivery_figures_of_a_form" CHECK ("formRevision" IS NOT NULL OR ("figures" = '{}' AND "known" = '{}')),
  ADD CONSTRAINT "Delivery_form_counted" CHECK ("formRevision" IS NULL OR "formRevision" >= 1);

CREATE TABLE "Report" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "obligationId" TEXT NOT NULL REFERENCES "Obligation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "year" INTEGER NOT NULL,
  "sections" JSONB NOT NULL DEFAULT '{}',
  "revision" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "createdById" TEXT NOT NULL,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Report_sections_keyed" CHECK (jsonb_typeof("sections") = 'object')
);
CREATE UNIQUE INDEX "Report_obligationId_year_key" ON "Report" ("obligationId", "year");

CREATE TABLE "ReportFreeze" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "reportId" TEXT NOT NULL REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "version" INTEGER NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "frozenAt" TIMESTAMPTZ(3) NOT NULL,
  "frozenById" TEXT NOT NULL,
  CONSTRAINT "ReportFreeze_counted" CHECK ("version" >= 1),
  CONSTRAINT "ReportFreeze_corrections_say_why" CHECK ("version" = 1 OR "reason" <> ''),
  CONSTRAINT "ReportFreeze_hash_of_text" CHECK ("hash" = encode(sha256(convert_to("text", 'UTF8')), 'hex'))
);
CREATE UNIQUE INDEX "ReportFreeze_reportId_version_key" ON "ReportFreeze" ("reportId", "version");

CREATE FUNCTION report_freeze_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A frozen report is never changed';
END $$;
CREATE TRIGGER "ReportFreeze_append_only" BEFORE UPDATE OR DELETE ON "ReportFreeze"
  FOR EACH ROW EXECUTE FUNCTION report_freeze_is_append_only();
CREATE TRIGGER "ReportFreeze_never_emptied" BEFORE TRUNCATE ON "ReportFreeze"
  FOR EACH STATEMENT EXECUTE FUNCTION report_freeze_is_append_only();

-- They are followed; of a draft, who and where it is, not its words and figures.
CREATE OR REPLACE FUNCTION state_left_out(of_table TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE of_table
    WHEN 'Unit' THEN ARRAY['folded']
    WHEN 'Person' THEN ARRAY['folded']
    WHEN 'Model' THEN ARRAY['tsv', 'unitWords', 'revision', 'updatedAt']
    WHEN 'Entry' THEN ARRAY['revision', 'updatedAt']
    WHEN 'Delivery' THEN ARRAY['revision', 'updatedAt']
    WHEN 'Report' THEN ARRAY['sections', 'revision', 'updatedAt']
    WHEN 'ScoreSheet' THEN ARRAY['privateNote', 'revision', 'updatedAt']
    WHEN 'Passkey' THEN ARRAY['counter', 'usedAt']
    WHEN 'Authenticator' THEN ARRAY['lastStep']
    ELSE ARRAY[]::TEXT[]
  END
$$;
CREATE OR REPLACE FUNCTION state_open(of_table TEXT, status TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN of_table = 'ScoreSheet' AND status = 'draft' THEN ARRAY['comment']
    WHEN of_table = 'Delivery' AND status IN ('draft', 'returned')
      THEN ARRAY['number', 'issuedOn', 'narrative', 'figures', 'formRevision']
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
DO $do$
DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, %L::text[])', t."table", t.keys), ', ' ORDER BY place) INTO listed
  FROM (
    SELECT "table", keys, row_number() OVER () AS place FROM state_tables()
    UNION ALL VALUES ('Report', ARRAY['id'], 10001), ('ReportFreeze', ARRAY['id'], 10002)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
