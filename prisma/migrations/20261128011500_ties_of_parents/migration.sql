-- A parent and a child have a line of their own: a centre under an office that went into another one stands under that one
-- too, a commune whose district became a town was under both, and so was what went into a commune.

CREATE OR REPLACE VIEW "UnitTie" AS
WITH RECURSIVE line("unitId", "kinId") AS (
  SELECT "successorId", "predecessorId" FROM "UnitSuccession"
  UNION
  SELECT line."unitId", s."predecessorId"
  FROM line JOIN "UnitSuccession" s ON s."successorId" = line."kinId"
), kin("unitId", "kinId") AS (
  SELECT "unitId", "kinId" FROM line
  UNION
  SELECT "kinId", "unitId" FROM line
), above("unitId", "kinId", tie, inverse) AS (
  SELECT id, "parentId", 'parent', 'child' FROM "Unit" WHERE "parentId" IS NOT NULL
  UNION ALL
  SELECT u.id, kin."kinId", 'parentKin', 'childKin' FROM "Unit" u JOIN kin ON kin."unitId" = u."parentId"
  UNION ALL
  SELECT line."kinId", u."parentId", 'parentKin', 'childKin'
  FROM "Unit" u JOIN line ON line."unitId" = u.id WHERE u."parentId" IS NOT NULL
)
SELECT id AS "unitId", id AS "kinId", 'self' AS tie FROM "Unit"
UNION ALL
SELECT "unitId", "kinId", tie FROM above
UNION ALL
SELECT "kinId", "unitId", inverse FROM above
UNION ALL
SELECT "unitId", "kinId", 'predecessor' FROM line
UNION ALL
SELECT "kinId", "unitId", 'successor' FROM line
UNION ALL
SELECT line."unitId", above."kinId", 'predecessorParent' FROM line JOIN above ON above."unitId" = line."kinId"
UNION ALL
SELECT above."kinId", line."unitId", 'childSuccessor' FROM line JOIN above ON above."unitId" = line."kinId";
