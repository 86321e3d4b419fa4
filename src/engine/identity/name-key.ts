import type { Language } from '../lang/language.ts';
import { PAPER } from '../read/media.ts';
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
  /** Bodies that only their name tells, as the article writes the last word of it. */
  readonly bodies: readonly { readonly word: string; readonly key: string }[];
}

/** The names of an article. */
export function namesOf(reading: Reading, language: Language, lexicon: Lexicon): ArticleNames {
  const bodies = reading.actors.filter((actor) => /^(?:organisation|government|medium|agency|group|unknown)$/u.test(actor.kind));
  const fullest = new Map(
    bodies.flatMap((actor) =>
      actor.aliases.filter((alias) => sharesName(actor.name, alias)).map((alias) => [alias.toLowerCase(), actor.name] as const),
    ),
  );
  const names: ArticleNames = { language, lexicon, article: articleKey(reading.article), fullest, bodies: [] };
  const found = reading.actors
    .filter((actor) => actor.kind === 'organisation' || actor.kind === 'unknown')
    .filter((actor) => !isPartOfPerson(reading, actor.name))
    .map((actor) => ({ word: actor.name.split(/\s+/u).at(-1)!, key: nameKey(names, actor.name) }))
    .filter(({ word, key }) => /^\p{Lu}/u.test(word) && key.includes(word.toLowerCase()) && !key.endsWith(names.article));
  return { ...names, bodies: found };
}

/** The tagger may take a surname for a body: "O’Leary". */
function isPartOfPerson(reading: Reading, name: string): boolean {
  return reading.actors.some((actor) => actor.kind === 'person' && actor.name.split(' ').includes(name.split(' ').at(-1)!));
}

/** An alias is another form of a name only where they share a capitalised word; the reading may be wrong about others. */
function sharesName(name: string, alias: string): boolean {
  const words = new Set(name.toLowerCase().split(/\s+/u));
  return alias.split(/\s+/u).some((word) => /^\p{Lu}/u.test(word) && words.has(word.toLowerCase()));
}

/** Key of a body that no table knows, by its name; bodies without a proper name are bound to the article. */
export function nameKey(names: ArticleNames, name: string): string {
  const clean = bare(name);
  const words = bare(names.fullest.get(clean.toLowerCase()) ?? clean).split(/\s+/u);
  // "Portal The War Zone": the noun before a name is no part of it
  while (words.length > 1 && lookUpNoun(names.language, words[0]!.toLowerCase()) !== null && isProper(names, words[1]!)) words.shift();
  while (words.length > 1 && /^(?:to|the|a|an|der|die|das|dem|den|des|eine?|einer)$/iu.test(words[0]!) && !/^The$/u.test(words[0]!))
    words.shift();
  // "Hamburger Nordhaus Bank", "Nordhaus AG": town and legal form come and go; but "Leiner Post" without its town is any paper
  while (
    words.length > 1 &&
    !(words.length === 2 && PAPER.test(words[1]!)) &&
    /^\p{Lu}\p{Ll}{2,}er$/u.test(words[0]!) &&
    names.language.code === 'de' &&
    words.slice(1).some((word) => isProper(names, word) || isCompoundName(names, word))
  )
    words.shift();
  while (words.length > 1 && LEGAL_FORM.test(words.at(-1)!)) words.pop();
  if (names.language.code === 'en') dropDescription(words, names);
  const lower = words.join(' ').toLowerCase();
  if (words.length === 1 && isCompoundName(names, words[0]!)) return `name:${lower}`;
  return words.some((word) => isProper(names, word)) ? `name:${lower}` : `name:${lower} ${names.article}`;
}

/** "Ahrenfeld hospital in Germany", "Klinikum Ahrenfeld": what is written small behind a name only says what bears it. */
function dropDescription(words: string[], names: ArticleNames): void {
  const place = words.findIndex((word, i) => i > 1 && /^(?:in|near)$/u.test(word));
  if (place > 0 && isProper(names, words[0]!)) words.length = place;
  while (
    words.length > 1 &&
    /^\p{Ll}/u.test(words.at(-1)!) &&
    lookUpNoun(names.language, words.at(-1)!) !== null &&
    isProper(names, words.at(-2)!)
  )
    words.pop();
}

/** "Gemeindebund", "Sparkassenverband": German compounds for bodies are names, plain nouns ("Verband") are not. */
function isCompoundName({ language }: ArticleNames, word: string): boolean {
  const lower = word.toLowerCase();
  return language.code === 'de' && lower.length > 9 && language.speakers[lower] === undefined && !language.roles.has(lower);
}

const LEGAL_FORM =
  /^(?:Bank|AG|SE|GmbH|KG|Inc|Inc\.|Ltd|Ltd\.|plc|PLC|LLC|Corp|Corp\.|Co\.|S\.A\.|NV|Group|Gruppe|Holding|Holdings|Konzern)$/u;

function bare(name: string): string {
  return name
    .replace(/(?:,| that | which | who ).*$/u, '')
    .replace(/[„“”"»«‚‘]/gu, '')
    .replace(/['’]s?$/u, '')
    .trim();
}

/** Whether a word is a proper name that no table knows: a capital letter on what is no noun of theirs. */
export function isProper({ language, lexicon }: Pick<ArticleNames, 'language' | 'lexicon'>, word: string): boolean {
  const lower = word.toLowerCase();
  if (!/^\p{Lu}/u.test(word) || lower in language.calendar.weekdays || lower in language.calendar.months) return false;
  const { pronouns, articles, definite } = language.reference;
  if (lower in pronouns || articles.has(lower) || definite.has(lower)) return false;
  if (lookUpNoun(language, lower) === null && lookUp(word, lexicon) === null) return true;
  // "BauUnion", "LKA": written as no common noun is
  return /\p{Ll}\p{Lu}/u.test(word);
}

/** Whether a word before a noun opens its phrase: an article, a possessive, a preposition or verb, but no adjective. */
export function isOpening(language: Language, word: string): boolean {
  const lower = word.toLowerCase();
  const { articles, definite, pronouns } = language.reference;
  if (articles.has(lower) || definite.has(lower) || lower in pronouns || /^['’]s?$/u.test(word)) return true;
  // English adjectives have no ending that tells them: "the city's forensic institute" says something of its own
  return language.code === 'de' && /^\p{Ll}/u.test(word) && !/e[rsnm]?$/u.test(word);
}

/** What tells an article from all others. */
export function articleKey(article: Reading['article']): string {
  return article.id || [article.outlet, article.published, article.text.length].filter(Boolean).join(' ');
}
