import { isFamilyFirst } from '../lang/family-names.ts';
import type { Language } from '../lang/language.ts';
import type { Name, Word } from './word.ts';

/** The name of a person who is named by the family first: "Kim Yong-hyun", "Yoon Suk Yeol"; null where none begins at word `i`. */
export function familyFirstName(words: readonly Word[], i: number, language: Language): Name | null {
  if (!/^\p{Lu}\p{Ll}/u.test(words[i]!.text) || words[i]!.upos === 'DET') return null;
  // no second part, no such name: most capitals stand alone
  const second = words[endOfJoined(words, i)];
  if (second === undefined || !/^\p{Lu}/u.test(second.text)) return null;
  const parts: { text: string; to: number }[] = [];
  for (let at = i; at < words.length && parts.length < 4; ) {
    const to = endOfJoined(words, at);
    const text = words
      .slice(at, to)
      .map((w) => w.text)
      .join('');
    if (!/^\p{Lu}/u.test(text) || (parts.length > 0 && !words.slice(at, to).some((w) => /^(?:PROPN|NOUN|X)$/.test(w.upos)))) break;
    parts.push({ text, to });
    at = to;
  }
  for (const length of [3, 2]) {
    const taken = parts.slice(0, length);
    // two parts of a longer run are not a name of their own: "Lin Quarry Trust"
    if (taken.length < length || (length === 2 && parts.length > 2 && !taken[1]!.text.includes('-'))) continue;
    if (
      isFamilyFirst(
        taken.map((p) => p.text.replace(/['’]s?$/u, '')),
        language.givenNames,
      )
    )
      return { from: i, to: taken.at(-1)!.to, kind: 'person', derived: false };
  }
  return null;
}

/** "Karla von der Heyde": a given name and what it comes from; null where none begins at word `i`. */
export function nobleName(words: readonly Word[], i: number, language: Language): Name | null {
  const last = words[i + 3];
  const joins = /^(?:von|van)$/u.test(words[i + 1]?.lower ?? '') && /^(?:der|den|dem)$/u.test(words[i + 2]?.lower ?? '');
  if (!joins || !last || !/^\p{Lu}\p{Ll}/u.test(last.text) || language.givenNames[words[i]!.lower] === undefined) return null;
  return { from: i, to: i + 4, kind: 'person', derived: false };
}

/** A name that begins or ends within what is written as one has all of it: "Anna Meier | -Schulz" of a tokeniser that parts hyphens. */
export function wholeName(name: Name, words: readonly Word[], names: readonly Name[], language: Language): Name {
  if (name.kind === 'organisation' && language.code === 'en') return withOpening(name, words, names.at(-1)?.to ?? 0, language);
  const to = endOfJoined(words, name.to - 1);
  const last = words[to - 1]!;
  return to > name.to && /^\p{L}/u.test(last.text) && (/^\p{Lu}/u.test(last.text) || name.kind === 'person') ? { ...name, to } : name;
}

/** "Central Military | Commission": within a sentence a capital shows that the adjective before a body's name is a part of it. */
function withOpening(name: Name, words: readonly Word[], first: number, language: Language): Name {
  let { from } = name;
  const opens = (i: number) =>
    i >= first &&
    (i > 0 || OPENS_NAMES.test(words[i]!.lower)) &&
    /^(?:ADJ|PROPN)$/.test(words[i]!.upos) &&
    /^\p{Lu}\p{Ll}/u.test(words[i]!.text) &&
    !language.roles.has(words[i]!.lower) &&
    !language.states.some((s) => s.adjectives.some((a) => a.toLowerCase() === words[i]!.lower));
  while (opens(from - 1)) from--;
  // "the Workers | ' | Party"
  if (/^['’]$/u.test(words[from - 1]?.text ?? '') && /^\p{Lu}\p{Ll}+s$/u.test(words[from - 2]?.text ?? '') && from - 2 >= first) from -= 2;
  return from === name.from ? name : { ...name, from };
}

/** Adjectives that names of bodies begin with: at the beginning of a sentence a capital alone would show nothing. */
const OPENS_NAMES =
  /^(?:northern|southern|eastern|western|central|national|royal|united|great|greater|federal|international|free|general)$/u;

/** The parts of a name that white space parts: "Anna", "Meier-Schulz". */
export function partsOf(name: Name, words: readonly Word[]): string[] {
  const parts: string[] = [];
  for (let i = name.from; i < name.to; i++) {
    if (i > name.from && words[i]!.start === words[i - 1]!.end) parts[parts.length - 1] += words[i]!.text;
    else parts.push(words[i]!.text);
  }
  return parts;
}

/** End of the run of words that hyphens join to word `at` without a space. */
function endOfJoined(words: readonly Word[], at: number): number {
  let to = at + 1;
  if (words[at]!.text.endsWith('-') && words[to]?.start === words[at]!.end) to++;
  while (
    words[to + 1] &&
    /^[-‐‑]$/u.test(words[to]!.text) &&
    words[to]!.start === words[to - 1]!.end &&
    words[to + 1]!.start === words[to]!.end
  )
    to += 2;
  return to;
}
