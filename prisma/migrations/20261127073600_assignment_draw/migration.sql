-- The draw of assignments: its source is named, and its list closed, before the day on which a number becomes known.
CREATE TABLE "AssignmentDraw" (
    "id" TEXT NOT NULL,
    "contestId" TEXT NOT NULL,
    "block" TEXT,
    "each" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "drawOn" DATE NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL,
    "namedById" TEXT NOT NULL,
    "list" TEXT,
    "listHash" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" TEXT,
    "earlier" JSONB NOT NULL DEFAULT '[]',
    "number" TEXT,
    "typedAt" TIMESTAMPTZ(3),
    "typedById" TEXT,
    "drawnAt" TIMESTAMPTZ(3),
    "drawnById" TEXT,
    "seed" TEXT,
    "pairs" JSONB,
    "cancelReason" TEXT NOT NULL DEFAULT '',
    "cancelAskedAt" TIMESTAMPTZ(3),
    "cancelAskedById" TEXT,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" TEXT,
    CONSTRAINT "AssignmentDraw_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AssignmentDraw_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AssignmentDraw_each_check" CHECK ("each" BETWEEN 1 AND 50),
    CONSTRAINT "AssignmentDraw_closed_whole" CHECK (num_nulls("list", "listHash", "closedAt", "closedById") IN (0, 4)),
    CONSTRAINT "AssignmentDraw_closed_hash" CHECK ("listHash" = encode(sha256(convert_to("list", 'UTF8')), 'hex')),
    -- Days are Vietnamese days.
    CONSTRAINT "AssignmentDraw_named_before" CHECK (("namedAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < "drawOn"),
    CONSTRAINT "AssignmentDraw_closed_before" CHECK (("closedAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < "drawOn"),
    CONSTRAINT "AssignmentDraw_typed_after" CHECK (num_nulls("number", "typedAt", "typedById") = 3 OR (num_nulls("number", "typedAt", "typedById", "closedAt") = 0
      AND ("typedAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= "drawOn")),
    CONSTRAINT "AssignmentDraw_drawn_by_two" CHECK (num_nulls("drawnAt", "drawnById", "seed", "pairs") = 4 OR (num_nulls("drawnAt", "drawnById", "seed", "pairs", "number") = 0
      AND "drawnById" <> "typedById" AND "seed" = encode(sha256(convert_to("listHash" || "number", 'UTF8')), 'hex'))),
    CONSTRAINT "AssignmentDraw_drawn_or_cancelled" CHECK ("drawnAt" IS NULL OR "cancelledAt" IS NULL)
);

CREATE INDEX "AssignmentDraw_contestId_idx" ON "AssignmentDraw"("contestId");

CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('ActPermission', ARRAY['id']),
    ('Proposal', ARRAY['id']),
    ('OfficeSettings', ARRAY['id']),
    ('Unit', ARRAY['id']),
    ('UnitSuccession', ARRAY['predecessorId', 'successorId']),
    ('Person', ARRAY['id']),
    ('Seat', ARRAY['id']),
    ('Season', ARRAY['year']),
    ('Model', ARRAY['id']),
    ('Decision', ARRAY['id']),
    ('Paper', ARRAY['id']),
    ('PaperVersion', ARRAY['id']),
    ('Contest', ARRAY['id']),
    ('ContestSecret', ARRAY['contestId']),
    ('ContestExtension', ARRAY['id']),
    ('LateAttempt', ARRAY['id']),
    ('Entry', ARRAY['id']),
    ('EntryPaper', ARRAY['id']),
    ('Conflict', ARRAY['entryId', 'personId']),
    ('Assignment', ARRAY['entryId', 'personId']),
    ('AssignmentDraw', ARRAY['id']),
    ('ScoreSheet', ARRAY['id']),
    ('SheetSetAside', ARRAY['id']),
    ('PartResult', ARRAY['entryId', 'part']),
    ('Ruling', ARRAY['id']),
    ('Freeze', ARRAY['id']),
    ('Award', ARRAY['id'])
$$;
SELECT follow_states();
