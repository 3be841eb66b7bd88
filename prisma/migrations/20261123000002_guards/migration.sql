-- The database is the last guard: a state cannot stand without its facts.

ALTER TABLE "Seat"
  ADD CONSTRAINT "Seat_unit_seats_have_a_unit"
  CHECK ((kind IN ('unitOfficer', 'unitLeader')) = ("unitId" IS NOT NULL));

-- One open seat of a kind for each person (and unit).
CREATE UNIQUE INDEX "Seat_open_once" ON "Seat" ("personId", kind, coalesce("unitId", '')) WHERE "endedAt" IS NULL;

ALTER TABLE "Unit"
  ADD CONSTRAINT "Unit_ends_after_it_begins" CHECK ("validTo" IS NULL OR "validTo" > "validFrom"),
  ADD CONSTRAINT "Unit_is_not_its_own_parent" CHECK ("parentId" IS NULL OR "parentId" <> id);

ALTER TABLE "Person"
  ADD CONSTRAINT "Person_email_is_lower_case" CHECK (email = lower(email) AND email <> '');

ALTER TABLE "Season"
  ADD CONSTRAINT "Season_lock_has_a_reason" CHECK ("lockedAt" IS NULL OR "lockedReason" <> '');

ALTER TABLE "Model"
  ADD CONSTRAINT "Model_submitted_by_somebody"
    CHECK (status IN ('draft', 'withdrawn') OR ("submittedAt" IS NOT NULL AND "submittedById" IS NOT NULL)),
  ADD CONSTRAINT "Model_received_when"
    CHECK (status IN ('draft', 'submitted', 'returned', 'withdrawn', 'paused') OR "receivedAt" IS NOT NULL),
  ADD CONSTRAINT "Model_recognised_by_a_decision"
    CHECK (status NOT IN ('recognised', 'replicated') OR ("recognisedAt" IS NOT NULL AND "decisionId" IS NOT NULL)),
  ADD CONSTRAINT "Model_paused_from_somewhere"
    CHECK ((status = 'paused') = ("pausedFrom" IS NOT NULL)),
  ADD CONSTRAINT "Model_appraised_by_somebody"
    CHECK ((rating IS NULL) = ("appraisedAt" IS NULL) AND (rating IS NULL) = ("appraisedById" IS NULL)),
  ADD CONSTRAINT "Model_rated_with_a_score"
    CHECK (rating IS NULL OR (rating = 'notRatable') = ("appraisedScore" IS NULL)),
  ADD CONSTRAINT "Model_difference_has_a_reason"
    CHECK ("appraisedScore" IS NULL OR "appraisedScore" = "selfScore" OR "appraisalReason" <> ''),
  ADD CONSTRAINT "Model_scores_in_range"
    CHECK (coalesce("selfScore", 0) BETWEEN 0 AND 10000 AND coalesce("appraisedScore", 0) BETWEEN 0 AND 10000),
  ADD CONSTRAINT "Model_continues_only_if_it_says_so"
    CHECK (origin = 'continued' OR "continuedFromId" IS NULL);

ALTER TABLE "PaperVersion" ADD CONSTRAINT "PaperVersion_counts_from_one" CHECK (version >= 1);

ALTER TABLE "StoredFile"
  ADD CONSTRAINT "StoredFile_ready_is_hashed"
    CHECK (state <> 'ready' OR (sha256 ~ '^[0-9a-f]{64}$' AND mime <> '' AND "readyAt" IS NOT NULL)),
  ADD CONSTRAINT "StoredFile_refused_says_why" CHECK (state <> 'refused' OR refusal <> '');

-- The history is append-only, whoever asks.
CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'History is append-only';
END $$;

CREATE TRIGGER "History_append_only" BEFORE UPDATE OR DELETE ON "History"
  FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
