-- Groups of units (cụm, khối thi đua) that the organiser keeps; they stand where the district stood until 30/06/2025.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE "Group" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT COLLATE vn_names NOT NULL,
  "slug" TEXT NOT NULL,
  "validFrom" DATE NOT NULL,
  "validTo" DATE,
  "note" TEXT NOT NULL DEFAULT '',
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Group_life" CHECK ("validTo" > "validFrom"),
  CONSTRAINT "Group_named" CHECK ("name" <> '')
);
CREATE UNIQUE INDEX "Group_slug_key" ON "Group" ("slug");

CREATE TABLE "GroupMember" (
  "unitId" TEXT NOT NULL REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "groupId" TEXT NOT NULL REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "from" DATE NOT NULL,
  "until" DATE,
  CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("unitId", "from"),
  CONSTRAINT "GroupMember_span" CHECK ("until" > "from"),
  -- No unit in two groups on one day.
  CONSTRAINT "GroupMember_one_at_a_time" EXCLUDE USING gist ("unitId" WITH =, daterange("from", "until") WITH &&)
);
CREATE INDEX "GroupMember_groupId_idx" ON "GroupMember" ("groupId");

-- A member stands within the life of its group.
CREATE FUNCTION group_member_fits() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "GroupMember" m JOIN "Group" g ON g.id = m."groupId"
    WHERE g.id = CASE TG_TABLE_NAME WHEN 'Group' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'groupId' END
      AND NOT daterange(g."validFrom", g."validTo") @> daterange(m."from", m."until")
  ) THEN
    RAISE EXCEPTION 'A member of a group outside the life of the group' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "GroupMember_fits" AFTER INSERT OR UPDATE ON "GroupMember"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION group_member_fits();
CREATE CONSTRAINT TRIGGER "Group_fits" AFTER UPDATE ON "Group"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION group_member_fits();

-- A model carries the group of its year as it carries the district; a locked year keeps the groups it had.
ALTER TABLE "Model" ADD COLUMN "groupId" TEXT REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BoundUnit" ADD COLUMN "groupId" TEXT REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Model_public_group" ON "Model" ("groupId", "recognisedAt" DESC, id DESC)
  WHERE status IN ('recognised', 'replicated');

-- Both are followed.
DO $do$
DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, %L::text[])', t."table", t.keys), ', ' ORDER BY place) INTO listed
  FROM (
    SELECT "table", keys, row_number() OVER () AS place FROM state_tables()
    UNION ALL VALUES ('Group', ARRAY['id'], 10001), ('GroupMember', ARRAY['unitId', 'from'], 10002)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
