import type { Language } from '../lang/language.ts';
import type { Name, Word } from './word.ts';

/** Texts of names that an article shows to be bodies: "der Konzern Lithmar", "a spokeswoman for Lithmar", "Lithmar, the operator". */
export function shownBodies(
  sentences: readonly (readonly Word[])[],
  names: readonly (readonly Name[])[],
  language: Language,
): ReadonlySet<string> {
  const shown = new Set<string>();
  const surnames = new Set<string>();
  for (const [i, words] of sentences.entries())
    for (const name of names[i]!) {
      if (!name.derived && name.kind !== 'place' && isShown(words, name, language)) shown.add(textOf(words, name));
      // "Café owner Anna Moor … operator Moor": somebody's, whatever stands before it
      if (name.kind === 'person' && name.to - name.from > 1) surnames.add(textOf(words, { ...name, from: name.to - 1 }));
    }
  return new Set([...shown].filter((text) => !surnames.has(text)));
}

/** A name that the tagger takes for a person's and the article shows to be a body's. */
export function asShown(name: Name, words: readonly Word[], shown: ReadonlySet<string>): Name {
  return name.kind === 'person' && !name.derived && shown.has(textOf(words, name)) ? { ...name, kind: 'organisation' } : name;
}

/** "Kursk, Peskov": no name goes on across a comma. */
export const partsAtCommas =
  (words: readonly Word[]) =>
  (name: Name): Name[] => {
    const comma = words.findIndex((w, i) => i > name.from && i < name.to - 1 && w.text === ',');
    return comma < 0 ? [name] : [{ ...name, to: comma }, ...partsAtCommas(words)({ ...name, from: comma + 1, kind: 'person' })];
  };

function isShown(words: readonly Word[], name: Name, language: Language): boolean {
  if (words[name.from]!.upos === 'ADJ' || language.givenNames[words[name.from]!.lower] !== undefined) return false;
  const before = words[name.from - 1];
  if (before && (isBodyNoun(before, language) || (isTrade(before, language) && name.to - name.from === 1))) return true;
  const speaker = words[name.from - 2];
  if (
    before &&
    speaker &&
    /^(?:for|von|bei)$/u.test(before.lower) &&
    /(?:sprecher(?:in)?|spokes(?:man|woman|person|people))$/u.test(speaker.lower)
  )
    return true;
  // "Lithmar, the operator of the mine": what follows the comma is the body's noun
  const article = words[name.to + 1];
  const noun = words[name.to + 2];
  return (
    words[name.to]?.text === ',' && article?.upos === 'DET' && noun !== undefined && (isBodyNoun(noun, language) || isTrade(noun, language))
  );
}

/** "Betreiber", "insurer": what a company is called by and a person may be, too. */
function isTrade(word: Word, language: Language): boolean {
  const { companies } = language.reference;
  if (word.upos !== 'NOUN') return false;
  return companies.has(word.lower) || (language.code === 'de' && [...companies].some((company) => word.lower.endsWith(company)));
}

/** Nouns that were asked for; as many as articles of a day use. */
const nounsKnown = new WeakMap<Language, Map<string, boolean>>();

/** Whether a common noun stands for a body: "group", "Kupferkonzern". */
export function isBodyNoun(word: Word, language: Language): boolean {
  if (word.upos !== 'NOUN') return false;
  const nouns = nounsKnown.get(language) ?? new Map<string, boolean>();
  nounsKnown.set(language, nouns);
  const known = nouns.get(word.lower);
  if (known !== undefined) return known;
  if (nouns.size > 20_000) nouns.clear();
  const found = namesBody(word.lower, language);
  nouns.set(word.lower, found);
  return found;
}

function namesBody(lower: string, language: Language): boolean {
  if (language.roles.has(lower)) return false;
  const kind = language.speakers[lower];
  if (kind) return kind === 'organisation' || kind === 'medium' || kind === 'agency';
  if (language.code !== 'de') return false;
  // "Kupferkonzern": the end of a compound says what it is
  for (let cut = 3; cut <= lower.length - 4; cut++) {
    const end = lower.slice(cut);
    if (language.roles.has(end)) return false;
    const found = language.speakers[end];
    if (found) return found === 'organisation' || found === 'medium' || found === 'agency';
  }
  return false;
}

function textOf(words: readonly Word[], name: Name): string {
  return words
    .slice(name.from, name.to)
    .map((w) => w.text)
    .join(' ')
    .replace(/['’]?s$/u, '');
}
