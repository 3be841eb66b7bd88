-- A receipt for every submitted sheet, and the commitment to all of them. Sheets that were submitted before get theirs
-- with the first commitment.

CREATE TABLE "SheetReceipt" (
    "id" TEXT NOT NULL,
    "sheetId" TEXT NOT NULL,
    "judge" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SheetReceipt_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SheetReceipt_hash_key" ON "SheetReceipt"("hash");
CREATE INDEX "SheetReceipt_sheetId_idx" ON "SheetReceipt"("sheetId");
CREATE UNIQUE INDEX "SheetReceipt_one_in_force" ON "SheetReceipt"("sheetId") WHERE "replacedAt" IS NULL;
ALTER TABLE "SheetReceipt" ADD CONSTRAINT "SheetReceipt_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "ScoreSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SheetReceipt" ADD CONSTRAINT "SheetReceipt_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "salt" ~ '^[0-9a-f]{32}$');

CREATE TABLE "Commitment" (
    "id" TEXT NOT NULL,
    "contestId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "leaves" TEXT[] NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Commitment_contestId_version_key" ON "Commitment"("contestId", "version");
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_reason_check" CHECK (("version" = 1) = ("reason" = ''));

-- What was published is never taken back: another one stands beside it.
CREATE FUNCTION commitment_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a commitment is append-only';
END $$;
CREATE TRIGGER "Commitment_append_only" BEFORE UPDATE OR DELETE ON "Commitment"
  FOR EACH ROW EXECUTE FUNCTION commitment_is_append_only();
