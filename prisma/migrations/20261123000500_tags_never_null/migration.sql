-- A model without tags has an empty list. NULL reads as an empty list too, except where rows are counted by it.
UPDATE "Model" SET tags = '{}' WHERE tags IS NULL;
ALTER TABLE "Model" ALTER COLUMN tags SET DEFAULT ARRAY[]::TEXT[], ALTER COLUMN tags SET NOT NULL;
