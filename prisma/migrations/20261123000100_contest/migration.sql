-- CreateEnum
CREATE TYPE "EntryStatus" AS ENUM ('draft', 'submitted', 'returned', 'accepted', 'ineligible', 'withdrawn', 'disqualified');

-- CreateEnum
CREATE TYPE "ConflictAnswer" AS ENUM ('none', 'declared', 'recused');

-- CreateEnum
CREATE TYPE "SheetStatus" AS ENUM ('draft', 'submitted');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "SeatKind" ADD VALUE 'chiefJudge';
ALTER TYPE "SeatKind" ADD VALUE 'deputyJudge';
ALTER TYPE "SeatKind" ADD VALUE 'judge';
ALTER TYPE "SeatKind" ADD VALUE 'secretary';
ALTER TYPE "SeatKind" ADD VALUE 'auditor';

-- AlterEnum
ALTER TYPE "PaperKind" ADD VALUE 'dossier';

-- AlterTable
ALTER TABLE "Seat" ADD COLUMN     "contestId" TEXT;

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "entryId" TEXT,
ALTER COLUMN "modelId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Contest" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organiser" TEXT NOT NULL,
    "rulesText" TEXT NOT NULL DEFAULT '',
    "rulesNumber" TEXT NOT NULL DEFAULT '',
    "rulesIssuedOn" DATE,
    "judgingText" TEXT NOT NULL DEFAULT '',
    "judgingNumber" TEXT NOT NULL DEFAULT '',
    "judgingIssuedOn" DATE,
    "rules" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "graceMinutes" INTEGER NOT NULL DEFAULT 0,
    "judgingFrom" TIMESTAMPTZ(3) NOT NULL,
    "judgingUntil" TIMESTAMPTZ(3) NOT NULL,
    "showcaseAt" TIMESTAMPTZ(3),
    "announcedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "copiedFromId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" TEXT NOT NULL,

    CONSTRAINT "Contest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContestExtension" (
    "id" TEXT NOT NULL,
    "contestId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" TEXT NOT NULL,

    CONSTRAINT "ContestExtension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LateAttempt" (
    "id" TEXT NOT NULL,
    "contestId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" TEXT NOT NULL,
    "missing" TEXT[],
    "closed" BOOLEAN NOT NULL,
    "admittedAt" TIMESTAMPTZ(3),
    "admittedReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LateAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT NOT NULL,
    "contestId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "modelId" TEXT,
    "status" "EntryStatus" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "story" TEXT NOT NULL DEFAULT '',
    "clipLink" TEXT NOT NULL DEFAULT '',
    "team" JSONB NOT NULL DEFAULT '[]',
    "returns" INTEGER NOT NULL DEFAULT 0,
    "number" INTEGER,
    "receipt" JSONB,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" TEXT,
    "statusSince" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryPaper" (
    "id" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "kind" "PaperKind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT NOT NULL,
    "versionId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EntryPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conflict" (
    "entryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "answer" "ConflictAnswer" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Conflict_pkey" PRIMARY KEY ("entryId","personId")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "entryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("entryId","personId")
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "id" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "status" "SheetStatus" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "third" BOOLEAN NOT NULL DEFAULT false,
    "comment" TEXT NOT NULL DEFAULT '',
    "privateNote" TEXT NOT NULL DEFAULT '',
    "submittedAt" TIMESTAMPTZ(3),
    "typedById" TEXT,
    "confirmedById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Score" (
    "sheetId" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "points" INTEGER,
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Score_pkey" PRIMARY KEY ("sheetId","criterion")
);

-- CreateTable
CREATE TABLE "PartResult" (
    "entryId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "points" INTEGER,
    "seconds" INTEGER,
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "typedById" TEXT NOT NULL,
    "confirmedById" TEXT,

    CONSTRAINT "PartResult_pkey" PRIMARY KEY ("entryId","part")
);

-- CreateTable
CREATE TABLE "Ruling" (
    "id" TEXT NOT NULL,
    "contestId" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "order" TEXT[],
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "Ruling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Freeze" (
    "id" TEXT NOT NULL,
    "contestId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "algorithm" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "outcome" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,
    "frozenById" TEXT NOT NULL,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedById" TEXT,
    "firstSignedAt" TIMESTAMPTZ(3),
    "firstSignedById" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" TEXT,

    CONSTRAINT "Freeze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Award" (
    "id" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "prize" TEXT NOT NULL,
    "changeReason" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "freezeId" TEXT,
    "code" TEXT,

    CONSTRAINT "Award_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Contest_slug_key" ON "Contest"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ContestExtension_contestId_unitId_key" ON "ContestExtension"("contestId", "unitId");

-- CreateIndex
CREATE INDEX "LateAttempt_contestId_idx" ON "LateAttempt"("contestId");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_slug_key" ON "Entry"("slug");

-- CreateIndex
CREATE INDEX "Entry_contestId_status_idx" ON "Entry"("contestId", "status");

-- CreateIndex
CREATE INDEX "Entry_unitId_idx" ON "Entry"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_contestId_number_key" ON "Entry"("contestId", "number");

-- CreateIndex
CREATE INDEX "EntryPaper_entryId_idx" ON "EntryPaper"("entryId");

-- CreateIndex
CREATE INDEX "Conflict_personId_idx" ON "Conflict"("personId");

-- CreateIndex
CREATE INDEX "Assignment_personId_idx" ON "Assignment"("personId");

-- CreateIndex
CREATE INDEX "ScoreSheet_personId_idx" ON "ScoreSheet"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreSheet_entryId_part_personId_key" ON "ScoreSheet"("entryId", "part", "personId");

-- CreateIndex
CREATE INDEX "Ruling_contestId_idx" ON "Ruling"("contestId");

-- CreateIndex
CREATE UNIQUE INDEX "Freeze_contestId_version_key" ON "Freeze"("contestId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Award_code_key" ON "Award"("code");

-- CreateIndex
CREATE INDEX "Award_entryId_idx" ON "Award"("entryId");

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContestExtension" ADD CONSTRAINT "ContestExtension_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContestExtension" ADD CONSTRAINT "ContestExtension_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateAttempt" ADD CONSTRAINT "LateAttempt_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateAttempt" ADD CONSTRAINT "LateAttempt_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryPaper" ADD CONSTRAINT "EntryPaper_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryPaper" ADD CONSTRAINT "EntryPaper_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryPaper" ADD CONSTRAINT "EntryPaper_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PaperVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "ScoreSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartResult" ADD CONSTRAINT "PartResult_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Freeze" ADD CONSTRAINT "Freeze_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_freezeId_fkey" FOREIGN KEY ("freezeId") REFERENCES "Freeze"("id") ON DELETE SET NULL ON UPDATE CASCADE;

