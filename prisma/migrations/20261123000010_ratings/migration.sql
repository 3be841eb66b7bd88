-- A score below 50 is "không đủ điều kiện xếp loại" and still a score that the unit may read; only a rating needs one.
-- What is not ratable always says why.

ALTER TABLE "Model"
  DROP CONSTRAINT "Model_rated_with_a_score",
  ADD CONSTRAINT "Model_rated_with_a_score"
    CHECK (rating IS NULL OR rating = 'notRatable' OR "appraisedScore" IS NOT NULL),
  ADD CONSTRAINT "Model_not_ratable_says_why" CHECK (rating <> 'notRatable' OR "appraisalReason" <> '');
