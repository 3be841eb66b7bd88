-- A row trigger does not see TRUNCATE, which empties the history in one word.
CREATE TRIGGER "History_never_emptied" BEFORE TRUNCATE ON "History"
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
