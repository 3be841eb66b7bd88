-- What a writing transaction asks at its end: the states that it changed, and the hash to which its rows of the history
-- are linked. Whoever has nothing to write into the history does not wait for the chain's lock. One statement instead
-- of three; as the function is volatile, the hash is read after the lock, and so is the last one committed.
CREATE FUNCTION end_of_history(recorded BOOLEAN, OUT states JSONB, OUT previous TEXT) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  states := take_states();
  IF NOT recorded AND states = '{}' THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('History'));
  previous := coalesce((SELECT hash FROM "History" ORDER BY id DESC LIMIT 1), '');
END $$;
