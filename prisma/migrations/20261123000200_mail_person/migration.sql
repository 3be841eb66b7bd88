-- A mail knows its person: whether its link opens an administrator's account decides who may read it.
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person" (id) ON DELETE SET NULL ON UPDATE CASCADE;
