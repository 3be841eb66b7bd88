-- A question names a unit with its district, a field, a year and the usual short forms together. So a model is found by
-- these words too, and not by "Ủy ban nhân dân", which is said of every unit and holds "ban", "nhân" and "dân".

-- The people whose name is written Mông, Hmông, H'Mông and H’Mông are found by each of them.
CREATE FUNCTION search_fold(t text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(public.vn_fold(t), '\mh[^[:alnum:]]{0,2}mong\M', 'mong', 'g');

CREATE OR REPLACE FUNCTION search_words(t text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
  SELECT coalesce(array_agg(word) || array_agg(word || '_' || follower) FILTER (WHERE follower IS NOT NULL), '{}')
  FROM (
    SELECT left(word, 60) AS word, lead(left(word, 60)) OVER (ORDER BY place) AS follower
    FROM regexp_split_to_table(public.search_fold(t), '[^[:alnum:]]+') WITH ORDINALITY AS split(word, place)
    WHERE word <> ''
  ) syllables;
END;

-- Field, year and subjects, as people say them.
CREATE FUNCTION model_said(field "Field", year int, tags text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN 'nam ' || year::text || ' '
    || CASE field
      WHEN 'economy' THEN 'phat trien kinh te'
      WHEN 'cultureSociety' THEN 'van hoa xa hoi'
      WHEN 'defenceSecurity' THEN 'quoc phong an ninh'
      WHEN 'politicalSystem' THEN 'xay dung he thong chinh tri'
      ELSE '' END
    || CASE WHEN 'newRural' = ANY (tags) THEN ', nong thon moi' ELSE '' END
    || CASE WHEN 'ethnicMinorityArea' = ANY (tags) THEN ', vung dan toc thieu so' ELSE '' END
    || CASE WHEN 'adminReform' = ANY (tags) THEN ', cai cach hanh chinh' ELSE '' END
    || CASE WHEN 'digitalTransformation' = ANY (tags) THEN ', chuyen doi so' ELSE '' END
    || CASE WHEN 'environment' = ANY (tags) THEN ', bao ve moi truong' ELSE '' END
    || CASE WHEN 'povertyReduction' = ANY (tags) THEN ', giam ngheo' ELSE '' END;

-- Each kin by its names, its code and the district that it lies in.
CREATE OR REPLACE FUNCTION unit_words(wanted text) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE earlier(id) AS (
    SELECT wanted
    UNION SELECT s."predecessorId" FROM "UnitSuccession" s JOIN earlier ON s."successorId" = earlier.id
  ), later(id) AS (
    SELECT wanted
    UNION SELECT s."successorId" FROM "UnitSuccession" s JOIN later ON s."predecessorId" = later.id
  )
  SELECT coalesce(string_agg(
    replace(u.folded || ' ' || coalesce(p.folded, '') || ' ' || lower(u.code), 'uy ban nhan dan ', ''),
    ' ' ORDER BY u.id <> wanted, u.id), '')
  FROM "Unit" u LEFT JOIN "Unit" p ON p.id = u."parentId" AND p.kind <> 'province'
  WHERE u.id IN (SELECT id FROM earlier UNION SELECT id FROM later)
$$;

CREATE OR REPLACE FUNCTION unit_kin_words_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched text[];
BEGIN
  IF TG_TABLE_NAME = 'Unit' THEN
    touched := ARRAY(SELECT id FROM "Unit" WHERE id = NEW.id OR "parentId" = NEW.id);
  ELSIF TG_OP = 'DELETE' THEN
    touched := ARRAY[OLD."predecessorId", OLD."successorId"];
  ELSE
    touched := ARRAY[NEW."predecessorId", NEW."successorId"];
  END IF;
  -- Whoever is kin to a touched unit: before it and after it.
  UPDATE "Model" m SET "unitWords" = unit_words(m."unitId")
  WHERE m."unitId" IN (
    WITH RECURSIVE earlier(id) AS (
      SELECT unnest(touched)
      UNION SELECT s."predecessorId" FROM "UnitSuccession" s JOIN earlier ON s."successorId" = earlier.id
    ), later(id) AS (
      SELECT unnest(touched)
      UNION SELECT s."successorId" FROM "UnitSuccession" s JOIN later ON s."predecessorId" = later.id
    ) SELECT id FROM earlier UNION SELECT id FROM later
  ) AND m."unitWords" <> unit_words(m."unitId");
  RETURN NULL;
END $$;

DROP TRIGGER "Unit_words_change" ON "Unit";
CREATE TRIGGER "Unit_words_change" AFTER UPDATE OF folded, "parentId", code ON "Unit"
  FOR EACH ROW WHEN (OLD.folded <> NEW.folded OR OLD."parentId" IS DISTINCT FROM NEW."parentId" OR OLD.code <> NEW.code)
  EXECUTE FUNCTION unit_kin_words_change();

UPDATE "Model" SET "unitWords" = unit_words("unitId") WHERE "unitWords" <> unit_words("unitId");

ALTER TABLE "Model" DROP COLUMN tsv;

-- Names are sorted as a Vietnamese dictionary has them, and numbers in them as people count: Phường 2 before Phường 10.
CREATE COLLATION vn_names (provider = icu, locale = 'vi-u-kn-true');
ALTER TABLE "Unit" ALTER COLUMN name TYPE text COLLATE vn_names;
ALTER TABLE "Model" ALTER COLUMN name TYPE text COLLATE vn_names;
ALTER TABLE "Contest" ALTER COLUMN name TYPE text COLLATE vn_names;
ALTER TABLE "Person" ALTER COLUMN name TYPE text COLLATE vn_names;

ALTER TABLE "Model" ADD COLUMN tsv tsvector GENERATED ALWAYS AS (
  array_to_tsvector(
    search_words(name) || search_words("unitWords") || search_words(model_said(field, year, tags)) || search_words(rationale)
    || search_words(objectives) || search_words(method) || search_words("areaAudience") || search_words(outputs)
    || search_words(results)
  )
) STORED;
ALTER TABLE "Model" ALTER COLUMN tsv SET STORAGE EXTERNAL;
CREATE INDEX "Model_public_search" ON "Model" USING gin (year, field, "districtId", "unitKind", tags, tsv)
  WHERE status IN ('recognised', 'replicated');

-- Questions are put into words by domain/search-words.ts.
DROP FUNCTION search_query(text, boolean);
