import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An article of a story. */
export interface StoryArticle {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly published: string;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
}

/** A statement that a story's gold ledger puts on a claim; `span` is the place of its content in the article. */
export interface GoldMention {
  readonly claim: string;
  readonly article: string;
  readonly who: readonly string[];
  readonly content: string;
  readonly span: readonly [number, number];
}

/** A folder of articles about one affair with its gold ledger. */
export interface Story {
  readonly name: string;
  readonly articles: readonly StoryArticle[];
  readonly mentions: readonly GoldMention[];
}

/** Reads a story folder: articles/ and ledger.json. Throws where a gold content is not in its article. */
export function readStory(folder: string): Story {
  const articles = readdirSync(join(folder, 'articles'))
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => JSON.parse(readFileSync(join(folder, 'articles', f), 'utf8')) as StoryArticle);
  const texts = new Map(articles.map((a) => [a.id, a.text]));
  const { claims } = JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')) as {
    claims: { key: string; statements: { article: string; who: string[]; content: string }[] }[];
  };
  const mentions = claims.flatMap(({ key, statements }) =>
    statements.map(({ article, who, content }): GoldMention => {
      const at = texts.get(article)?.indexOf(content) ?? -1;
      if (at < 0) throw new Error(`gold content not in ${article}: ${content}`);
      return { claim: key, article, who, content, span: [at, at + content.length] };
    }),
  );
  return { name: folder.split('/').at(-1) ?? folder, articles, mentions };
}

/** The stories in a folder of stories, by name. */
export function readStories(folder: string): Story[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readStory(join(folder, entry.name)));
}
