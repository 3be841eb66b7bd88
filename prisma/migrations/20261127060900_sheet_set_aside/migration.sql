-- A submitted sheet is taken out of the results by two persons with a reason, and brought back the same way.

CREATE TABLE "SheetSetAside" (
  id text PRIMARY KEY,
  "sheetId" text NOT NULL REFERENCES "ScoreSheet"(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reason text NOT NULL,
  "proposedAt" timestamptz(3) NOT NULL,
  "proposedById" text NOT NULL,
  "confirmedAt" timestamptz(3),
  "confirmedById" text,
  "droppedAt" timestamptz(3),
  "droppedById" text,
  "restoreReason" text NOT NULL DEFAULT '',
  "restoreProposedAt" timestamptz(3),
  "restoreProposedById" text,
  "restoredAt" timestamptz(3),
  "restoredById" text,
  CONSTRAINT "SheetSetAside_has_a_reason" CHECK (reason <> ''),
  CONSTRAINT "SheetSetAside_confirmed_by_somebody" CHECK (("confirmedAt" IS NULL) = ("confirmedById" IS NULL)),
  CONSTRAINT "SheetSetAside_by_two" CHECK ("confirmedById" IS NULL OR "confirmedById" <> "proposedById"),
  CONSTRAINT "SheetSetAside_dropped_or_confirmed" CHECK (
    ("droppedAt" IS NULL) = ("droppedById" IS NULL) AND ("droppedAt" IS NULL OR "confirmedAt" IS NULL)),
  CONSTRAINT "SheetSetAside_restoring_says_why" CHECK (
    ("restoreProposedAt" IS NULL) = ("restoreProposedById" IS NULL)
    AND ("restoreProposedAt" IS NULL) = ("restoreReason" = '')
    AND ("restoreProposedAt" IS NULL OR "confirmedAt" IS NOT NULL)),
  CONSTRAINT "SheetSetAside_restored_by_two" CHECK (
    ("restoredAt" IS NULL) = ("restoredById" IS NULL)
    AND ("restoredAt" IS NULL OR ("restoreProposedAt" IS NOT NULL AND "restoredById" <> "restoreProposedById")))
);
CREATE INDEX "SheetSetAside_sheetId_idx" ON "SheetSetAside" ("sheetId");
-- One at a time for each sheet.
CREATE UNIQUE INDEX "SheetSetAside_open_once" ON "SheetSetAside" ("sheetId")
  WHERE "droppedAt" IS NULL AND "restoredAt" IS NULL;
