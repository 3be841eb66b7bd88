-- A model is found by its unit's name and by every name that the place had before or has had since. The database
-- keeps the words itself: succession is recorded years after the models are.

CREATE FUNCTION unit_words(wanted text) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE earlier(id) AS (
    SELECT wanted
    UNION SELECT s."predecessorId" FROM "UnitSuccession" s JOIN earlier ON s."successorId" = earlier.id
  ), later(id) AS (
    SELECT wanted
    UNION SELECT s."successorId" FROM "UnitSuccession" s JOIN later ON s."predecessorId" = later.id
  )
  SELECT coalesce(string_agg(u.folded, ' ' ORDER BY u.id <> wanted, u.id), '')
  FROM "Unit" u WHERE u.id IN (SELECT id FROM earlier UNION SELECT id FROM later)
$$;

CREATE FUNCTION model_takes_unit_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."unitWords" := unit_words(NEW."unitId");
  RETURN NEW;
END $$;

CREATE TRIGGER "Model_takes_unit_words" BEFORE INSERT OR UPDATE OF "unitId" ON "Model"
  FOR EACH ROW EXECUTE FUNCTION model_takes_unit_words();

CREATE FUNCTION unit_kin_words_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched text[];
BEGIN
  IF TG_TABLE_NAME = 'Unit' THEN
    touched := ARRAY[NEW.id];
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

CREATE TRIGGER "Unit_words_change" AFTER UPDATE OF folded ON "Unit"
  FOR EACH ROW WHEN (OLD.folded <> NEW.folded) EXECUTE FUNCTION unit_kin_words_change();
CREATE TRIGGER "UnitSuccession_words_change" AFTER INSERT OR UPDATE OR DELETE ON "UnitSuccession"
  FOR EACH ROW EXECUTE FUNCTION unit_kin_words_change();
