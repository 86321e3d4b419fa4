-- What blocks of its text a version is known to have, as [{kind, start, end}]; null where nothing is known of them.
ALTER TABLE version ADD COLUMN blocks jsonb;
