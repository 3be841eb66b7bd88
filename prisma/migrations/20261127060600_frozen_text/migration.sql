-- The frozen text: one canonical text is stored, hashed, served and signed. Rows from before keep inputs, outcome and hash as they are.
ALTER TABLE "Freeze"
  ADD COLUMN "text" TEXT,
  ADD COLUMN "approverId" TEXT,
  ADD COLUMN "firstSignerId" TEXT,
  ADD COLUMN "secondSignerId" TEXT,
  ALTER COLUMN "inputs" DROP NOT NULL,
  ALTER COLUMN "outcome" DROP NOT NULL;

-- Either the text holds everything, or the two columns of old do: there are never two truths in one row.
ALTER TABLE "Freeze"
  ADD CONSTRAINT "Freeze_one_form" CHECK (
    ("text" IS NULL AND "inputs" IS NOT NULL AND "outcome" IS NOT NULL)
    OR ("text" IS NOT NULL AND "inputs" IS NULL AND "outcome" IS NULL)),
  ADD CONSTRAINT "Freeze_names_three_people" CHECK (
    "text" IS NULL
    OR ("approverId" IS NOT NULL AND "firstSignerId" IS NOT NULL AND "secondSignerId" IS NOT NULL
      AND "approverId" <> "firstSignerId" AND "approverId" <> "secondSignerId" AND "firstSignerId" <> "secondSignerId"
      AND "approverId" <> "frozenById")),
  ADD CONSTRAINT "Freeze_acted_on_by_whom_it_names" CHECK (
    "text" IS NULL
    OR (coalesce("approvedById", "approverId") = "approverId"
      AND coalesce("firstSignedById", "firstSignerId") = "firstSignerId"
      AND coalesce("publishedById", "secondSignerId") = "secondSignerId"));
