import type { Language } from '../lang/language.ts';
import type { Reading } from '../read/reading.ts';
import { lookUpNoun } from '../read/speaker-nouns.ts';
import type { Lexicon } from './lexicon.ts';
import { lookUp } from './scan.ts';

/** What names without a table entry are read against. */
export interface ArticleNames {
  readonly language: Language;
  readonly lexicon: Lexicon;
  /** What tells this article from all others. */
  readonly article: string;
  /** Other names of the article's bodies, lower case → the fullest: "calder" → "Calder Foods". */
  readonly fullest: ReadonlyMap<string, string>;
}

/** The names of an article. */
export function namesOf(reading: Reading, language: Language, lexicon: Lexicon): ArticleNames {
  const bodies = reading.actors.filter((actor) => /^(?:organisation|government|medium|agency|group|unknown)$/u.test(actor.kind));
  const fullest = new Map(bodies.flatMap((actor) => actor.aliases.map((alias) => [alias.toLowerCase(), actor.name] as const)));
  return { language, lexicon, article: articleKey(reading.article), fullest };
}

/** Key of a body that no table knows, by its name; bodies without a proper name are bound to the article. */
export function nameKey(names: ArticleNames, name: string): string {
  const clean = bare(name);
  const words = bare(names.fullest.get(clean.toLowerCase()) ?? clean).split(/\s+/u);
  // "Portal The War Zone": the noun before a name is no part of it
  while (words.length > 1 && lookUpNoun(names.language, words[0]!.toLowerCase()) !== null && isProper(names, words[1]!)) words.shift();
  while (words.length > 1 && /^(?:to|the|a|an|der|die|das|dem|den|des|eine?|einer)$/iu.test(words[0]!) && !/^The$/u.test(words[0]!))
    words.shift();
  const lower = words.join(' ').toLowerCase();
  return words.some((word) => isProper(names, word)) ? `name:${lower}` : `name:${lower} ${names.article}`;
}

function bare(name: string): string {
  return name
    .replace(/[„“”"»«‚‘]/gu, '')
    .replace(/['’]s?$/u, '')
    .trim();
}

/** Whether a word is a proper name that no table knows: a capital letter on what is no noun of theirs. */
export function isProper({ language, lexicon }: ArticleNames, word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  if (lookUpNoun(language, word.toLowerCase()) === null && lookUp(word, lexicon) === null) return true;
  // "BauUnion", "LKA": written as no common noun is
  return /\p{Ll}\p{Lu}/u.test(word);
}

/** What tells an article from all others. */
export function articleKey(article: Reading['article']): string {
  return article.id || [article.outlet, article.published, article.text.length].filter(Boolean).join(' ');
}
