-- After the freeze each judge confirms the own sheets as they were frozen, or objects; what others write about it stands beside.

CREATE TYPE "FreezeAnswerKind" AS ENUM ('confirmed', 'objected');

CREATE TABLE "FreezeAnswer" (
  "id" TEXT NOT NULL,
  "freezeId" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "answer" "FreezeAnswerKind" NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "FreezeAnswer_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "FreezeAnswer_objection_says_why" CHECK ("answer" <> 'objected' OR btrim("reason") <> ''),
  CONSTRAINT "FreezeAnswer_freezeId_fkey" FOREIGN KEY ("freezeId") REFERENCES "Freeze"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "FreezeAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "FreezeAnswer_freezeId_idx" ON "FreezeAnswer" ("freezeId");
CREATE INDEX "FreezeAnswer_personId_idx" ON "FreezeAnswer" ("personId");

CREATE TABLE "FreezeReply" (
  "id" TEXT NOT NULL,
  "freezeId" TEXT NOT NULL,
  "judgeId" TEXT NOT NULL,
  "answerId" TEXT,
  "reason" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "byId" TEXT NOT NULL,
  "seat" "SeatKind" NOT NULL,
  CONSTRAINT "FreezeReply_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "FreezeReply_says_why" CHECK (btrim("reason") <> ''),
  CONSTRAINT "FreezeReply_by_another" CHECK ("byId" <> "judgeId"),
  CONSTRAINT "FreezeReply_freezeId_fkey" FOREIGN KEY ("freezeId") REFERENCES "Freeze"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "FreezeReply_judgeId_fkey" FOREIGN KEY ("judgeId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "FreezeReply_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "FreezeReply_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "FreezeAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "FreezeReply_freezeId_idx" ON "FreezeReply" ("freezeId");
CREATE INDEX "FreezeReply_judgeId_idx" ON "FreezeReply" ("judgeId");
CREATE INDEX "FreezeReply_byId_idx" ON "FreezeReply" ("byId");
-- One reply to an objection, one passing over of a judge.
CREATE UNIQUE INDEX "FreezeReply_answerId_key" ON "FreezeReply" ("answerId");
CREATE UNIQUE INDEX "FreezeReply_passed_over_once" ON "FreezeReply" ("freezeId", "judgeId") WHERE "answerId" IS NULL;

-- What somebody said about what is signed is never unsaid.
CREATE FUNCTION freeze_answer_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an answer to frozen results is append-only';
END $$;
CREATE TRIGGER "FreezeAnswer_append_only" BEFORE UPDATE OR DELETE ON "FreezeAnswer"
  FOR EACH ROW EXECUTE FUNCTION freeze_answer_is_append_only();
CREATE TRIGGER "FreezeReply_append_only" BEFORE UPDATE OR DELETE ON "FreezeReply"
  FOR EACH ROW EXECUTE FUNCTION freeze_answer_is_append_only();

-- Both are followed: the list of followed tables is written anew as it stands, with these two.
DO $do$
DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, %L::text[])', t."table", t.keys), ', ' ORDER BY place) INTO listed
  FROM (
    SELECT "table", keys, row_number() OVER () AS place FROM state_tables()
    UNION ALL VALUES ('FreezeAnswer', ARRAY['id'], 10001), ('FreezeReply', ARRAY['id'], 10002)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
