-- Whose hand wrote which revisions of a sheet: one row for each run of saves by one person.
CREATE TABLE "SheetHand" (
    "sheetId" TEXT NOT NULL,
    "firstRevision" INTEGER NOT NULL,
    "lastRevision" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SheetHand_pkey" PRIMARY KEY ("sheetId", "firstRevision"),
    CONSTRAINT "SheetHand_runs_forward" CHECK ("lastRevision" >= "firstRevision" AND "lastAt" >= "firstAt"),
    CONSTRAINT "SheetHand_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "ScoreSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SheetHand_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "SheetHand_personId_idx" ON "SheetHand"("personId");
