-- Pseudonyms that cannot be guessed from the list of the jury. Bundles that are frozen keep those they were frozen with.

CREATE TABLE "ContestSecret" (
    "contestId" TEXT NOT NULL,
    "salt" TEXT NOT NULL,

    CONSTRAINT "ContestSecret_pkey" PRIMARY KEY ("contestId")
);
ALTER TABLE "ContestSecret" ADD CONSTRAINT "ContestSecret_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO "ContestSecret" ("contestId", "salt") SELECT id, gen_random_uuid()::text FROM "Contest";
