-- Propositions that are tied, directly or through others, share a strand, whose claims are found anew when something joins it; what
-- only points has none. The strand is named by the least id of its propositions.
ALTER TABLE proposition ADD COLUMN strand text COLLATE "C";
UPDATE proposition SET strand = s.least FROM (SELECT claim_id, min(id) AS least FROM proposition WHERE core GROUP BY claim_id) AS s
  WHERE s.claim_id = proposition.claim_id AND proposition.core;
CREATE INDEX proposition_by_strand ON proposition (strand) WHERE strand IS NOT NULL;
