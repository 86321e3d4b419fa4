-- The name that the desks of an agency give the story of an article.
ALTER TABLE version ADD COLUMN slugline text;
