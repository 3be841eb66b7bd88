-- What a press has done, until the page that it leads to has said it: any process may draw that page.
CREATE UNLOGGED TABLE "ToldOnce" (
    "word" TEXT NOT NULL,
    "personId" TEXT,
    "notice" TEXT NOT NULL,
    "href" TEXT NOT NULL DEFAULT '',
    "label" TEXT NOT NULL DEFAULT '',
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ToldOnce_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "ToldOnce_until_idx" ON "ToldOnce"("until");
