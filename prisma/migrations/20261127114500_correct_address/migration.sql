-- The address of an account is corrected by two administrators; empty: it is freed for another account.
ALTER TABLE "Proposal" ADD COLUMN "address" TEXT;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_says_address" CHECK (("act" = 'correctAddress') = ("address" IS NOT NULL));
