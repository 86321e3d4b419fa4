-- Other ids under which publishers name their articles, in notes of what corrects them or takes them back. Agencies give short ones anew
-- every day, so that one may stand for several articles.
CREATE TABLE article_alias (
  alias text COLLATE "C" NOT NULL,
  article_id text COLLATE "C" NOT NULL REFERENCES article (id),
  PRIMARY KEY (alias, article_id)
);
CREATE INDEX article_alias_by_article ON article_alias (article_id);
