-- A search fetches thousands of rows to count and sort them, and none of their texts. So long texts and the search words
-- stand beside the table, and sixteen rows on a page instead of three. What a row is counted by stays in it.
ALTER TABLE "Model" SET (toast_tuple_target = 512);
ALTER TABLE "Model" ALTER COLUMN tsv SET STORAGE EXTERNAL;
ALTER TABLE "Model" ALTER COLUMN tags SET STORAGE MAIN;

-- Every filter of the showcase, so that words with filters are answered by the index alone.
DROP INDEX "Model_public_search";
CREATE INDEX "Model_public_search" ON "Model" USING gin (year, field, "districtId", "unitKind", tags, tsv)
  WHERE status IN ('recognised', 'replicated');
