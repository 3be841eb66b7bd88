-- Counts the commits that the public may notice, so that every process can tell a kept page from an outdated one.
CREATE TABLE "PublicGeneration" (
    "id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "PublicGeneration_pkey" PRIMARY KEY ("id")
);
INSERT INTO "PublicGeneration" ("id", "number") VALUES (1, 1);
