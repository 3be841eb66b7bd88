-- Vietnamese full text: folded (no marks, đ → d, lower case), the language-free 'simple' configuration.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The two-argument, qualified form of unaccent is what makes this function immutable in truth.
CREATE FUNCTION vn_fold(t text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, t));

ALTER TABLE "Model" DROP COLUMN tsv;
ALTER TABLE "Model" ADD COLUMN tsv tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', vn_fold(name)), 'A')
  || setweight(to_tsvector('simple', "unitWords"), 'A')
  || setweight(to_tsvector('simple', vn_fold(rationale || ' ' || objectives || ' ' || method || ' ' || "areaAudience"
       || ' ' || outputs || ' ' || results)), 'B')
) STORED;

-- What the public searches: only what visible.models(PUBLIC) admits.
CREATE INDEX "Model_public_search" ON "Model" USING gin (year, field, "districtId", tsv)
  WHERE status IN ('recognised', 'replicated');
CREATE INDEX "Model_public_newest" ON "Model" ("recognisedAt" DESC, id DESC)
  WHERE status IN ('recognised', 'replicated');
CREATE INDEX "Model_public_year" ON "Model" (year, "recognisedAt" DESC, id DESC)
  WHERE status IN ('recognised', 'replicated');
CREATE INDEX "Model_public_field" ON "Model" (field, "recognisedAt" DESC, id DESC)
  WHERE status IN ('recognised', 'replicated');
CREATE INDEX "Model_public_district" ON "Model" ("districtId", "recognisedAt" DESC, id DESC)
  WHERE status IN ('recognised', 'replicated');

CREATE INDEX "Unit_folded" ON "Unit" USING gin (folded gin_trgm_ops);
CREATE INDEX "Person_folded" ON "Person" USING gin (folded gin_trgm_ops);
