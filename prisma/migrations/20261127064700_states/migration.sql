-- Every row that a decision rests on leaves the digest of its state in the history, in the transaction that changed it.
-- Triggers note the digests; the portal writes them into the history last of all. A change past the portal is noted
-- here too, but nobody writes it into the history: there the digest of before still stands, and verify finds it.

ALTER TABLE "History" ADD COLUMN "states" JSONB NOT NULL DEFAULT '{}';

CREATE UNLOGGED TABLE "Touched" (
  "order" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  "table" TEXT NOT NULL,
  key TEXT NOT NULL,
  -- Null: the row is gone.
  digest TEXT,
  -- The migration that changed the row.
  cause TEXT
);
CREATE INDEX "Touched_xid" ON "Touched" (xid);

-- The tables whose rows are followed, with the columns of their keys. Score and StoredFile are followed inside the
-- sheet, and inside the paper, that they belong to.
CREATE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('ActPermission', ARRAY['id']),
    ('Proposal', ARRAY['id']),
    ('OfficeSettings', ARRAY['id']),
    ('Unit', ARRAY['id']),
    ('UnitSuccession', ARRAY['predecessorId', 'successorId']),
    ('Person', ARRAY['id']),
    ('Seat', ARRAY['id']),
    ('Season', ARRAY['year']),
    ('Model', ARRAY['id']),
    ('Decision', ARRAY['id']),
    ('Paper', ARRAY['id']),
    ('PaperVersion', ARRAY['id']),
    ('Contest', ARRAY['id']),
    ('ContestSecret', ARRAY['contestId']),
    ('ContestExtension', ARRAY['id']),
    ('LateAttempt', ARRAY['id']),
    ('Entry', ARRAY['id']),
    ('EntryPaper', ARRAY['id']),
    ('Conflict', ARRAY['entryId', 'personId']),
    ('Assignment', ARRAY['entryId', 'personId']),
    ('ScoreSheet', ARRAY['id']),
    ('SheetSetAside', ARRAY['id']),
    ('PartResult', ARRAY['entryId', 'part']),
    ('Ruling', ARRAY['id']),
    ('Freeze', ARRAY['id']),
    ('Award', ARRAY['id'])
$$;

-- Columns of followed tables on which no decision rests: words for the search, counters of saves, a judge's own notes.
CREATE FUNCTION state_left_out(of_table TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE of_table
    WHEN 'Unit' THEN ARRAY['folded']
    WHEN 'Person' THEN ARRAY['folded']
    WHEN 'Model' THEN ARRAY['tsv', 'unitWords', 'revision', 'updatedAt']
    WHEN 'Entry' THEN ARRAY['revision', 'updatedAt']
    WHEN 'ScoreSheet' THEN ARRAY['privateNote', 'revision', 'updatedAt']
    ELSE ARRAY[]::TEXT[]
  END
$$;

-- What may still be written freely is not followed until it is handed in.
CREATE FUNCTION state_open(of_table TEXT, status TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN of_table = 'ScoreSheet' AND status = 'draft' THEN ARRAY['comment']
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

-- What hangs on the row and is followed with it.
CREATE FUNCTION state_inside(of_table TEXT, stands JSONB) RETURNS JSONB LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF of_table = 'ScoreSheet' AND stands->>'status' <> 'draft' THEN
    RETURN jsonb_build_object('scores', (
      SELECT jsonb_agg(jsonb_build_array(criterion, points, comment) ORDER BY criterion)
      FROM "Score" WHERE "sheetId" = stands->>'id'));
  END IF;
  IF of_table IN ('PaperVersion', 'EntryPaper') THEN
    RETURN jsonb_build_object('file', (
      SELECT jsonb_build_array(name, size, mime, state, sha256) FROM "StoredFile" WHERE id = stands->>'fileId'));
  END IF;
  RETURN '{}';
END $$;

-- The state of a row as text, of all its columns or of those that were known when it was recorded.
CREATE FUNCTION state_text(of_table TEXT, stands JSONB, known TEXT[] DEFAULT NULL) RETURNS TEXT LANGUAGE plpgsql STABLE AS $$
DECLARE
  kept JSONB := stands - state_left_out(of_table) - state_open(of_table, stands->>'status');
BEGIN
  IF known IS NOT NULL THEN
    SELECT coalesce(jsonb_object_agg(key, value), '{}') INTO kept FROM jsonb_each(kept) WHERE key = ANY (known);
  END IF;
  RETURN (kept || state_inside(of_table, stands))::TEXT;
END $$;

CREATE FUNCTION state_digest(words TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(words, 'UTF8')), 'hex')
$$;

CREATE FUNCTION state_key(stands JSONB, keys TEXT[]) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(stands->>name, ' ' ORDER BY place) FROM unnest(keys) WITH ORDINALITY AS parts (name, place)
$$;

-- Moments are written in UTC whatever the session's own zone.
CREATE FUNCTION note_state() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
DECLARE
  before JSONB;
  after JSONB;
  words TEXT;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); words := state_text(TG_TABLE_NAME, after); END IF;
  IF TG_OP = 'UPDATE' AND words = state_text(TG_TABLE_NAME, before) THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' AND (after IS NULL OR state_key(before, TG_ARGV) <> state_key(after, TG_ARGV)) THEN
    INSERT INTO "Touched" ("table", key) VALUES (TG_TABLE_NAME, state_key(before, TG_ARGV));
  END IF;
  IF after IS NOT NULL THEN
    INSERT INTO "Touched" ("table", key, digest)
    VALUES (TG_TABLE_NAME, state_key(after, TG_ARGV), state_digest(words));
  END IF;
  RETURN NULL;
END $$;

-- The points of a sheet that was handed in are part of the sheet's state.
CREATE FUNCTION note_score() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
BEGIN
  INSERT INTO "Touched" ("table", key, digest)
  SELECT 'ScoreSheet', id, state_digest(state_text('ScoreSheet', to_jsonb(s)))
  FROM "ScoreSheet" s
  WHERE status <> 'draft'
    AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD."sheetId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."sheetId" END);
  RETURN NULL;
END $$;

CREATE TRIGGER "Score_noted" AFTER INSERT OR UPDATE OR DELETE ON "Score"
  FOR EACH ROW EXECUTE FUNCTION note_score();

-- Follows every table of the list that is not followed yet; a migration that lengthens the list calls it again.
CREATE FUNCTION follow_states() RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
  followed RECORD;
BEGIN
  FOR followed IN SELECT * FROM state_tables() LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON %I', followed."table" || '_noted', followed."table");
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION note_state(%s)',
      followed."table" || '_noted', followed."table",
      (SELECT string_agg(quote_literal(name), ', ') FROM unnest(followed.keys) AS name));
  END LOOP;
END $$;
SELECT follow_states();

-- What the transaction has changed, as {table: {key: digest}}, and forgets it.
CREATE FUNCTION take_states() RETURNS JSONB LANGUAGE sql AS $$
  WITH noted AS (DELETE FROM "Touched" WHERE xid = pg_current_xact_id_if_assigned() RETURNING *),
    last AS (SELECT DISTINCT ON ("table", key) "table", key, digest FROM noted ORDER BY "table", key, "order" DESC),
    grouped AS (SELECT "table", jsonb_object_agg(key, digest) AS states FROM last GROUP BY "table")
  SELECT coalesce(jsonb_object_agg("table", states), '{}') FROM grouped
$$;

-- Every row of a table with the digest of its state as it is now.
CREATE FUNCTION states_in(of_table TEXT, known TEXT[] DEFAULT NULL) RETURNS TABLE (key TEXT, digest TEXT)
LANGUAGE plpgsql STABLE SET timezone = 'UTC' AS $$
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT state_key(to_jsonb(t), $1), state_digest(state_text($2, to_jsonb(t), $3)) FROM %I t', of_table)
  USING (SELECT keys FROM state_tables() WHERE "table" = of_table), of_table, known;
END $$;

CREATE FUNCTION state_columns() RETURNS TABLE ("table" TEXT, columns TEXT[]) LANGUAGE sql STABLE AS $$
  SELECT t."table", array_agg(a.attname::TEXT ORDER BY a.attname)
  FROM state_tables() t JOIN pg_attribute a ON a.attrelid = to_regclass(quote_ident(t."table"))
  WHERE a.attnum > 0 AND NOT a.attisdropped AND NOT a.attname = ANY (state_left_out(t."table"))
  GROUP BY 1
$$;
