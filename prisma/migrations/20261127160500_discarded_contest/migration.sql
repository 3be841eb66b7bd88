-- A contest that nobody outside has seen may be taken away; its history stays.
ALTER TABLE "Contest"
  ADD COLUMN "discardedAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Contest_discarded_unannounced" CHECK ("discardedAt" IS NULL OR "announcedAt" IS NULL);
