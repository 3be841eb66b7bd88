-- Two hands: a deciding seat is proposed by one and confirmed by another, and waits before it gives any right.

-- Null: from "createdAt" on. "standIn" is what the person is until then, when an office only changes.
ALTER TABLE "Seat"
  ADD COLUMN "effectiveAt" TIMESTAMPTZ(3),
  ADD COLUMN "standIn" "SeatKind",
  ADD CONSTRAINT "Seat_stand_in_waits" CHECK ("standIn" IS NULL OR "effectiveAt" IS NOT NULL);

ALTER TYPE "KeyPurpose" ADD VALUE 'handover';

CREATE TABLE "OfficeSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seatWaitHours" INTEGER NOT NULL DEFAULT 24,

    CONSTRAINT "OfficeSettings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "OfficeSettings_one_row" CHECK (id = 1),
    CONSTRAINT "OfficeSettings_wait_in_range" CHECK ("seatWaitHours" BETWEEN 0 AND 720)
);

CREATE TYPE "ProposalAct" AS ENUM ('giveSeat', 'endSeat', 'endAccount', 'reopenAccount', 'resetPassword', 'setSeatWait');
CREATE TYPE "ProposalOutcome" AS ENUM ('confirmed', 'alone', 'declined', 'withdrawn', 'expired');

CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "act" "ProposalAct" NOT NULL,
    "personId" TEXT,
    "kind" "SeatKind",
    "contestId" TEXT,
    "hours" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "half" TEXT,
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "ProposalOutcome",
    "outcomeById" TEXT,
    "outcomeAt" TIMESTAMPTZ(3),
    "outcomeReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Proposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_outcomeById_fkey" FOREIGN KEY ("outcomeById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_outcome_with_its_facts" CHECK (
      ("outcome" IS NULL) = ("outcomeAt" IS NULL)
      AND ("outcome" IS NULL OR "outcome" = 'expired') = ("outcomeById" IS NULL)),
    -- The law of the two hands, where nobody forgets it.
    CONSTRAINT "Proposal_confirmed_by_another" CHECK (
      "outcome" IS DISTINCT FROM 'confirmed'
      OR ("outcomeById" <> "proposedById" AND "outcomeById" IS DISTINCT FROM "personId")),
    CONSTRAINT "Proposal_alone_seats_an_administrator" CHECK (
      "outcome" IS DISTINCT FROM 'alone' OR ("act" = 'giveSeat' AND "kind" = 'administrator')),
    CONSTRAINT "Proposal_says_what" CHECK (
      ("act" IN ('giveSeat', 'endSeat')) = ("kind" IS NOT NULL)
      AND ("act" = 'setSeatWait') = ("hours" IS NOT NULL)
      AND ("act" = 'setSeatWait') = ("personId" IS NULL)
      AND ("act" = 'resetPassword') = ("half" IS NOT NULL))
);

CREATE INDEX "Proposal_personId_idx" ON "Proposal"("personId");
CREATE INDEX "Proposal_contestId_idx" ON "Proposal"("contestId");
CREATE UNIQUE INDEX "Proposal_open_once_of_a_seat"
  ON "Proposal" ("act", "personId", "kind", coalesce("contestId", '')) WHERE "outcome" IS NULL AND "kind" IS NOT NULL;
CREATE UNIQUE INDEX "Proposal_open_once"
  ON "Proposal" ("act", coalesce("personId", '')) WHERE "outcome" IS NULL AND "kind" IS NULL;

-- What happened to an account, for its owner to read.
CREATE TABLE "AccountNotice" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountNotice_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AccountNotice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "AccountNotice_personId_at_idx" ON "AccountNotice"("personId", "at");
