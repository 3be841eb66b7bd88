-- Seats of a contest, and each state of an entry, a sheet and a result with its facts.

ALTER TABLE "Seat" DROP CONSTRAINT "Seat_unit_seats_have_a_unit";
ALTER TABLE "Seat"
  ADD CONSTRAINT "Seat_stands_where_it_belongs" CHECK (
    (kind IN ('unitOfficer', 'unitLeader')) = ("unitId" IS NOT NULL)
    AND (kind IN ('chiefJudge', 'deputyJudge', 'judge', 'secretary', 'auditor')) = ("contestId" IS NOT NULL));

DROP INDEX "Seat_open_once";
CREATE UNIQUE INDEX "Seat_open_once"
  ON "Seat" ("personId", kind, coalesce("unitId", ''), coalesce("contestId", '')) WHERE "endedAt" IS NULL;

-- A jury has one chair at a time.
CREATE UNIQUE INDEX "Seat_one_chief_judge" ON "Seat" ("contestId") WHERE kind = 'chiefJudge' AND "endedAt" IS NULL;

ALTER TABLE "StoredFile"
  ADD CONSTRAINT "StoredFile_of_a_model_or_an_entry" CHECK (("modelId" IS NULL) <> ("entryId" IS NULL));

ALTER TABLE "Contest"
  ADD CONSTRAINT "Contest_dates_in_order"
    CHECK ("opensAt" < "closesAt" AND "closesAt" <= "judgingFrom" AND "judgingFrom" < "judgingUntil"),
  ADD CONSTRAINT "Contest_grace_is_short" CHECK ("graceMinutes" BETWEEN 0 AND 1440);

ALTER TABLE "ContestExtension" ADD CONSTRAINT "ContestExtension_has_a_reason" CHECK (reason <> '');
ALTER TABLE "LateAttempt"
  ADD CONSTRAINT "LateAttempt_admitted_with_a_reason" CHECK (("admittedAt" IS NULL) = ("admittedReason" = ''));

ALTER TABLE "Entry"
  ADD CONSTRAINT "Entry_submitted_by_somebody" CHECK (
    status IN ('draft', 'withdrawn')
    OR ("submittedAt" IS NOT NULL AND "submittedById" IS NOT NULL AND number IS NOT NULL AND receipt IS NOT NULL));

-- A unit enters a contest once in force; what it withdrew does not count.
CREATE UNIQUE INDEX "Entry_one_for_each_unit" ON "Entry" ("contestId", "unitId") WHERE status <> 'withdrawn';

ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_declared_says_why" CHECK (answer = 'none' OR reason <> '');
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_ended_says_why" CHECK ("endedAt" IS NULL OR "endReason" <> '');

ALTER TABLE "ScoreSheet"
  ADD CONSTRAINT "ScoreSheet_submitted_when" CHECK ((status = 'submitted') = ("submittedAt" IS NOT NULL)),
  ADD CONSTRAINT "ScoreSheet_typed_and_confirmed_by_two" CHECK ("confirmedById" IS NULL OR "confirmedById" <> "typedById");
ALTER TABLE "Score" ADD CONSTRAINT "Score_is_not_negative" CHECK (coalesce(points, 0) >= 0);
ALTER TABLE "PartResult"
  ADD CONSTRAINT "PartResult_is_not_negative" CHECK (coalesce(points, 0) >= 0 AND coalesce(seconds, 0) >= 0),
  ADD CONSTRAINT "PartResult_confirmed_by_another" CHECK ("confirmedById" IS NULL OR "confirmedById" <> "typedById");
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_has_a_reason" CHECK (reason <> '');

ALTER TABLE "Freeze"
  ADD CONSTRAINT "Freeze_signed_in_order" CHECK (
    ("firstSignedAt" IS NULL OR "approvedAt" IS NOT NULL) AND ("publishedAt" IS NULL OR "firstSignedAt" IS NOT NULL)),
  ADD CONSTRAINT "Freeze_two_persons_publish" CHECK ("publishedById" IS NULL OR "publishedById" <> "firstSignedById"),
  ADD CONSTRAINT "Freeze_corrections_say_why" CHECK (version = 1 OR reason <> '');

-- An entry holds a prize once.
CREATE UNIQUE INDEX "Award_once" ON "Award" ("entryId", prize) WHERE "endedAt" IS NULL;
