-- The moment when somebody could read a ranking for the first time. What was frozen before was read before.
ALTER TABLE "Contest" ADD COLUMN "rankingOpenedAt" timestamptz(3);
UPDATE "Contest" c SET "rankingOpenedAt" = f.at
  FROM (SELECT "contestId", min("frozenAt") AS at FROM "Freeze" GROUP BY "contestId") f WHERE f."contestId" = c.id;
