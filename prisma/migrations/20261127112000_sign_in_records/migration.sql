-- Who signed in, or tried to: for the owner of the account and for administrators; swept, and no part of the history.
CREATE TABLE "SignInRecord" (
  -- Of what came in: of its own; of what did not: the same for the same try within a quarter of an hour, so that a flood
  -- of tries is one row that counts them.
  "id" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "lastAt" TIMESTAMPTZ(3) NOT NULL,
  "times" INTEGER NOT NULL DEFAULT 1,
  -- Null: no account has the address that was typed, and what was typed is not kept.
  "personId" TEXT,
  "way" TEXT NOT NULL,
  "result" TEXT NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  "device" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  CONSTRAINT "SignInRecord_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "SignInRecord_says_why" CHECK (("result" = 'in') = ("reason" = '')),
  CONSTRAINT "SignInRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "SignInRecord_personId_lastAt_idx" ON "SignInRecord" ("personId", "lastAt");
CREATE INDEX "SignInRecord_lastAt_idx" ON "SignInRecord" ("lastAt");
