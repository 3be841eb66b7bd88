-- A receipt that a judge holds stays as it was given; only that another took its place is told later, and once.
CREATE FUNCTION receipt_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."replacedAt" IS NULL AND to_jsonb(NEW) - 'replacedAt' = to_jsonb(OLD) - 'replacedAt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a receipt is append-only';
END $$;
CREATE TRIGGER "SheetReceipt_append_only" BEFORE UPDATE OR DELETE ON "SheetReceipt"
  FOR EACH ROW EXECUTE FUNCTION receipt_is_append_only();
CREATE TRIGGER "SheetReceipt_never_emptied" BEFORE TRUNCATE ON "SheetReceipt"
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER "Commitment_never_emptied" BEFORE TRUNCATE ON "Commitment"
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
