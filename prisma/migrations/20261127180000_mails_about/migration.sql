-- A mail says in columns what it is about: who may read it is decided by them, and not by an address in its text.
CREATE TYPE "MailNoun" AS ENUM ('entry', 'sheet', 'assignment', 'answer', 'publication', 'lateAct', 'proposal',
  'model', 'unit', 'head', 'person');

ALTER TABLE "Mail" ADD COLUMN "noun" "MailNoun", ADD COLUMN "subjectId" TEXT;

-- Mails from before name what they are about in an address, which is read this once. What judges must not read comes
-- first; an address that leads to no row leaves the id empty.
CREATE FUNCTION "mailIsAbout"(letter "Mail") RETURNS TABLE (noun "MailNoun", "subjectId" TEXT) LANGUAGE sql STABLE AS $$
  WITH page AS (
    SELECT regexp_match(letter.text, '/du-thi/([^/\s]+)') AS entry,
      regexp_match(letter.text, '/cham-diem/ban-chot/([^/\s]+)') AS freeze,
      regexp_match(letter.text, '/cham-diem/([^/\s]+)/([^/\s]+)') AS sheet,
      regexp_match(letter.text, '/ket-qua/de-nghi/([^/\s]+)') AS act,
      regexp_match(letter.text, '/ban-lam-viec/de-nghi/([^/\s]+)') AS proposal,
      regexp_match(letter.text, '/ban-lam-viec/mo-hinh/([^/\s]+)') AS model
  )
  SELECT kind::"MailNoun", coalesce(id, '') FROM page, LATERAL (
    SELECT 1 AS place, 'entry' AS kind, page.entry[1] AS id WHERE letter.text LIKE '%/du-thi/%'
    UNION ALL SELECT 2, 'answer', page.freeze[1] WHERE page.freeze IS NOT NULL
    UNION ALL SELECT 3, 'sheet', (SELECT s.id FROM "ScoreSheet" s WHERE s."entryId" = page.sheet[1]
      AND s.part = page.sheet[2] AND s."personId" = letter."personId") WHERE page.sheet IS NOT NULL
    UNION ALL SELECT 4, 'assignment', (SELECT c.id FROM "Contest" c WHERE letter.subject LIKE '% – ' || c.name
      ORDER BY c."createdAt" DESC LIMIT 1) WHERE letter.text LIKE '%/cham-diem%'
    UNION ALL SELECT 5, 'lateAct', page.act[1] WHERE page.act IS NOT NULL
    UNION ALL SELECT 6, 'proposal', page.proposal[1] WHERE page.proposal IS NOT NULL
    UNION ALL SELECT 7, 'model', page.model[1] WHERE page.model IS NOT NULL
    UNION ALL SELECT 8, 'unit', h."subjectId" FROM "History" h
      WHERE h.noun = 'unit' AND h.event = 'remind' AND h.detail->'mails' ? letter.id
    UNION ALL SELECT 9, 'publication', (SELECT f.id FROM "Freeze" f JOIN "Contest" c ON c.id = f."contestId"
      WHERE letter.text LIKE '%/hoi-thi/' || c.slug || '/ket-qua%'
        AND letter.text LIKE '%bản kết quả số ' || f.version || ':%' LIMIT 1)
      WHERE letter.text ~ '/hoi-thi/[^/\s]+/ket-qua' AND letter.text NOT LIKE '%/ban-lam-viec/%'
    UNION ALL SELECT 10, 'head', (SELECT c.id::TEXT FROM "ChainHead" c
      WHERE letter.text LIKE '%' || c.signature || '%' LIMIT 1) WHERE letter.text LIKE '%/nhat-ky-cong-khai%'
    UNION ALL SELECT 11, 'person', letter."personId"
  ) known ORDER BY place LIMIT 1
$$;

UPDATE "Mail" m SET "noun" = about.noun, "subjectId" = about."subjectId"
FROM "Mail" letter, LATERAL "mailIsAbout"(letter) about WHERE letter.id = m.id;

DROP FUNCTION "mailIsAbout"("Mail");

ALTER TABLE "Mail" ALTER COLUMN "noun" SET NOT NULL, ALTER COLUMN "subjectId" SET NOT NULL;
CREATE INDEX "Mail_noun_subjectId_idx" ON "Mail" ("noun", "subjectId");
