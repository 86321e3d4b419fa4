-- Scores of pairs are likelihoods since their evidence is weighed by what was learnt: the limit is that of review/doubts.ts.
DROP INDEX proposition_in_doubt;
CREATE INDEX proposition_in_doubt ON proposition (link_score, id) WHERE link_score < 0.7 AND pinned_by IS NULL AND link_to IS NOT NULL;
