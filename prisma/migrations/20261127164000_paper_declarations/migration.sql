-- A judge's declaration on paper: typed by one person, compared by another.
ALTER TABLE "Conflict"
  ADD COLUMN "typedById" TEXT,
  ADD COLUMN "confirmedById" TEXT,
  ADD CONSTRAINT "Conflict_typed_and_confirmed_by_two" CHECK ("confirmedById" IS NULL OR "confirmedById" <> "typedById"),
  ADD CONSTRAINT "Conflict_typed_by_another" CHECK ("typedById" <> "personId");
