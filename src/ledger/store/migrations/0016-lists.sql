-- How many jobs there are of each kind and state is counted along an index, up to a limit.
CREATE INDEX job_by_kind ON job (kind, state);
