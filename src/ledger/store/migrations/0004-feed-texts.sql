-- What a feed tells of an item itself, for the case that its page cannot be had.

-- The bytes of the item as JSON, until its page was had.
ALTER TABLE poll ADD COLUMN feed_text text COLLATE "C" REFERENCES raw (sha256);
CREATE INDEX poll_by_feed_text ON poll (feed_text) WHERE feed_text IS NOT NULL;

-- Why the page of an article could not be had, as {code, message}, so that a version has the text of its feed; null for every other.
ALTER TABLE version ADD COLUMN page_problem jsonb;
