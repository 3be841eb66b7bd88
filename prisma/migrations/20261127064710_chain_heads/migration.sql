-- The chain's head at a moment, signed with a key that is not in the database: what leaves the house.
CREATE TABLE "ChainHead" (
  "id" BIGSERIAL PRIMARY KEY,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "lastId" BIGINT NOT NULL,
  "count" INTEGER NOT NULL CHECK ("count" > 0),
  "hash" TEXT NOT NULL,
  -- Why it was kept: daily, freeze, sign, publish, …
  "cause" TEXT NOT NULL,
  -- The hash of the frozen results that it seals; empty for a day.
  "subject" TEXT NOT NULL DEFAULT '',
  "key" TEXT NOT NULL,
  "signature" TEXT NOT NULL
);
CREATE INDEX "ChainHead_subject_idx" ON "ChainHead" ("subject");

-- Public keys are added, never taken away: what an old key signed stays checkable.
CREATE TABLE "SigningKey" (
  "fingerprint" TEXT PRIMARY KEY,
  "publicKey" TEXT NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL
);

CREATE TRIGGER "ChainHead_append_only" BEFORE UPDATE OR DELETE ON "ChainHead"
  FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER "ChainHead_never_emptied" BEFORE TRUNCATE ON "ChainHead"
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER "SigningKey_append_only" BEFORE UPDATE OR DELETE ON "SigningKey"
  FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER "SigningKey_never_emptied" BEFORE TRUNCATE ON "SigningKey"
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
