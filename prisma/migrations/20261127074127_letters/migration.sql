-- A letter's end is its arrival: what waits for a press, what is being handed over, and what was given up are told apart.
ALTER TABLE "Mail" ADD COLUMN "heldAt" TIMESTAMPTZ(3);
ALTER TABLE "Mail" ADD COLUMN "handingAt" TIMESTAMPTZ(3);
ALTER TABLE "Mail" ADD COLUMN "givenUpAt" TIMESTAMPTZ(3);
CREATE INDEX "Mail_unsent" ON "Mail" ("createdAt") WHERE "sentAt" IS NULL;

-- What lay in the outbox before there was a mail server waits for a press; what was tried for the last time is given up.
-- Letters that a job still goes after are left to it.
DO $$
DECLARE
  going TEXT[] := ARRAY[]::TEXT[];
BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NOT NULL THEN
    EXECUTE $q$
      SELECT coalesce(array_agg(payload->>'id'), ARRAY[]::TEXT[]) FROM graphile_worker._private_jobs
      WHERE attempts < max_attempts AND payload->>'id' IS NOT NULL $q$ INTO going;
    -- The tries of a job that is under way now reach over a long weekend.
    EXECUTE $q$
      UPDATE graphile_worker._private_jobs SET max_attempts = 24
      WHERE attempts < max_attempts AND max_attempts = 12
        AND task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'sendMail') $q$;
  END IF;
  UPDATE "Mail" SET "heldAt" = "createdAt"
  WHERE "sentAt" IS NULL AND attempts = 0 AND id <> ALL (going);
  UPDATE "Mail" SET "givenUpAt" = "createdAt"
  WHERE "sentAt" IS NULL AND attempts > 0 AND id <> ALL (going);
END $$;
