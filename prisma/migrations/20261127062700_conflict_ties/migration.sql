-- How units are tied to one another, and persons to units: one source for seeing, scoring and deciding.

-- The body that runs the plan and its contests. Whoever holds the organiser's seat belongs to it.
ALTER TABLE "Unit" ADD COLUMN "organises" BOOLEAN NOT NULL DEFAULT false;

-- `tie`: what `kinId` is to `unitId`. Successions go over any number of steps. Districts have no rows of succession: the
-- district of a commune is tied to whatever that commune became part of.
CREATE VIEW "UnitTie" AS
WITH RECURSIVE line("unitId", "kinId") AS (
  SELECT "successorId", "predecessorId" FROM "UnitSuccession"
  UNION
  SELECT line."unitId", s."predecessorId"
  FROM line JOIN "UnitSuccession" s ON s."successorId" = line."kinId"
)
SELECT id AS "unitId", id AS "kinId", 'self' AS tie FROM "Unit"
UNION ALL
SELECT id, "parentId", 'parent' FROM "Unit" WHERE "parentId" IS NOT NULL
UNION ALL
SELECT "parentId", id, 'child' FROM "Unit" WHERE "parentId" IS NOT NULL
UNION ALL
SELECT "unitId", "kinId", 'predecessor' FROM line
UNION ALL
SELECT "kinId", "unitId", 'successor' FROM line
UNION ALL
SELECT line."unitId", u."parentId", 'predecessorParent'
FROM line JOIN "Unit" u ON u.id = line."kinId" WHERE u."parentId" IS NOT NULL
UNION ALL
SELECT u."parentId", line."unitId", 'childSuccessor'
FROM line JOIN "Unit" u ON u.id = line."kinId" WHERE u."parentId" IS NOT NULL;

-- A seat ever held ties for good. `office`: only through the organiser's seat.
CREATE VIEW "PersonTie" AS
SELECT s."personId", t."kinId" AS "viaId", t."unitId", t.tie, false AS office
FROM "Seat" s JOIN "UnitTie" t ON t."kinId" = s."unitId"
UNION
SELECT s."personId", t."kinId", t."unitId", t.tie, true
FROM "Seat" s JOIN "Unit" u ON u."organises" JOIN "UnitTie" t ON t."kinId" = u.id
WHERE s.kind = 'organiser';

-- A decision that lets somebody act in spite of a conflict, because the office is too small.
CREATE TABLE "ActPermission" (
  id TEXT PRIMARY KEY,
  "personId" TEXT NOT NULL REFERENCES "Person"(id),
  "contestId" TEXT REFERENCES "Contest"(id),
  year INTEGER REFERENCES "Season"(year),
  acts TEXT[] NOT NULL,
  number TEXT NOT NULL,
  "issuedOn" DATE NOT NULL,
  reason TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "createdById" TEXT NOT NULL REFERENCES "Person"(id),
  "confirmedAt" TIMESTAMPTZ(3),
  "confirmedById" TEXT REFERENCES "Person"(id),
  "endedAt" TIMESTAMPTZ(3),
  "endedById" TEXT REFERENCES "Person"(id),
  "endedReason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "ActPermission_one_scope" CHECK (("contestId" IS NULL) <> (year IS NULL)),
  CONSTRAINT "ActPermission_permits_something" CHECK (cardinality(acts) > 0),
  CONSTRAINT "ActPermission_says_why" CHECK (number <> '' AND reason <> ''),
  CONSTRAINT "ActPermission_by_others" CHECK (
    "createdById" <> "personId"
    AND ("confirmedById" IS NULL OR ("confirmedById" <> "personId" AND "confirmedById" <> "createdById"))
  ),
  CONSTRAINT "ActPermission_confirmed" CHECK (("confirmedAt" IS NULL) = ("confirmedById" IS NULL)),
  CONSTRAINT "ActPermission_ended"
    CHECK (("endedAt" IS NULL) = ("endedById" IS NULL) AND ("endedAt" IS NULL) = ("endedReason" = ''))
);
CREATE INDEX "ActPermission_personId_idx" ON "ActPermission" ("personId");
CREATE INDEX "ActPermission_contestId_idx" ON "ActPermission" ("contestId");
