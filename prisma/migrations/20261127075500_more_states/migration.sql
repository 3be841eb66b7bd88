-- Commitments, the receipts that judges hold, and which models are closed while their entries are judged are followed as well.
DO $do$ DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, ARRAY[%s])', "table", (SELECT string_agg(quote_literal(name), ', ') FROM unnest(keys) AS name)), ', ')
  INTO listed
  FROM (
    SELECT "table", keys FROM state_tables()
    UNION ALL VALUES ('Commitment', ARRAY['id']), ('SheetReceipt', ARRAY['id']), ('ModelClosure', ARRAY['modelId', 'entryId'])
  ) AS t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;
SELECT follow_states();
