-- Who tries again and again waits longer and longer, from the last try on.
ALTER TABLE "RateLimit" ADD COLUMN "lastAt" TIMESTAMPTZ(3);
UPDATE "RateLimit" SET "lastAt" = "windowStart";
ALTER TABLE "RateLimit" ALTER COLUMN "lastAt" SET NOT NULL;

-- A link that was asked for again is sent again: from the seed and the portal's secret it can be made once more.
ALTER TABLE "OneTimeKey" ADD COLUMN "seed" TEXT;
ALTER TABLE "OneTimeKey" ADD COLUMN "sentAt" TIMESTAMPTZ(3);
