import type { Language } from '../lang/language.ts';
import type { Range } from '../parse/clause.ts';
import type { AnalysedSentence } from './frame.ts';

/** What a noun for a speaker is: `role` for people, else the kind of body; null for other nouns. German compounds are found by their end. */
export function lookUpNoun(language: Language, lower: string): string | null {
  let known = nounsKnown.get(language);
  if (!known) {
    known = new Map();
    nounsKnown.set(language, known);
  }
  const cached = known.get(lower);
  if (cached !== undefined) return cached;
  if (known.size > 20_000) known.clear();
  const found = findNoun(language, lower);
  known.set(lower, found);
  return found;
}

/** Look-ups are remembered: a noun is asked for many times in an article. */
const nounsKnown = new WeakMap<Language, Map<string, string | null>>();

function findNoun(language: Language, lower: string): string | null {
  if (language.roles.has(lower)) return 'role';
  const kind = language.speakers[lower];
  if (kind) return kind;
  const singular = singularOf(language, lower);
  if (singular) return singular;
  // "ex-minister", "Ex-Trainer"
  const tail = lower.includes('-') ? lower.slice(lower.lastIndexOf('-') + 1) : '';
  const found = tail ? findNoun(language, tail) : null;
  if (found || language.code !== 'de') return found;
  for (let cut = 2; cut <= lower.length - 3; cut++) {
    const end = lower.slice(cut);
    // "Entsendung" is no "Sendung", "Verfahren" no "Fahren": a verb's prefix makes no compound
    if (VERBAL.test(lower.slice(0, cut))) continue;
    if (language.roles.has(end)) return 'role';
    const kind = language.speakers[end] ?? language.speakers[end.replace(/en?$/u, (n) => n.slice(0, -1))];
    if (kind) return kind;
  }
  return null;
}

const VERBAL = /^(?:ent|ver|zer|be|ge|er|ab|zu|ein|über|unter|miss|rück|ver|wider)$/u;

function singularOf(language: Language, lower: string): string | null {
  const stems =
    language.code === 'en'
      ? [lower.replace(/ies$/u, 'y'), lower.replace(/es$/u, ''), lower.replace(/s$/u, ''), lower.replace(/men$/u, 'man')]
      : [
          lower.replace(/innen$/u, 'in'),
          lower.replace(/in$/u, ''),
          lower.replace(/innen$/u, ''),
          lower.replace(/en$/u, ''),
          lower.replace(/n$/u, ''),
          lower.replace(/e$/u, ''),
          lower.replace(/s$/u, ''),
          lower.replace(/es$/u, ''),
          lower.replace(/er$/u, ''),
        ];
  for (const stem of stems) {
    if (stem === lower || stem.length < 3) continue;
    if (language.roles.has(stem)) return 'role';
    if (language.speakers[stem]) return language.speakers[stem]!;
  }
  return null;
}

/** True for words that call somebody by age: "die 44-Jährige", "the 39-year-old" (which may be several tokens). */
export function isAge(language: Language, sentence: AnalysedSentence, range: Range): boolean {
  let text = '';
  for (let i = Math.max(range.from, range.to - 6); i < range.to; i++) text += sentence.words[i]!.text;
  return language.reference.age.test(text);
}

const peopleIndexes = new WeakMap<Language, Set<string>>();

/** "der Niederländer", "the Italians": a noun for the people of a state. */
export function isPeople(language: Language, lower: string): boolean {
  let index = peopleIndexes.get(language);
  if (!index) {
    index = new Set(language.states.flatMap((s) => s.people.map((p) => p.toLowerCase())));
    peopleIndexes.set(language, index);
  }
  return index.has(lower) || index.has(lower.replace(/(?:innen|in|en|n|s)$/u, '')) || index.has(lower.replace(/in(?:nen)?$/u, 'e'));
}

/** Nouns for a share of those who were asked. */
const SHARE = /^(?:prozent|drittel|viertel|hälfte|percent|half|third|quarter)$/u;

/** How likely a phrase names somebody who can speak: 3 person, name or pronoun; 2 office, body or state; 1 any other noun that may; 0 not. */
export function speakerRank(language: Language, sentence: AnalysedSentence, phrase: Range & { head: number }): number {
  const head = sentence.words[phrase.head]!;
  const name = sentence.names.find((n) => phrase.head >= n.from && phrase.head < n.to && !n.derived);
  if (name) return name.kind === 'person' || name.kind === 'organisation' ? 3 : name.kind === 'place' ? 2 : 1;
  const pronoun = language.reference.pronouns[head.lower];
  if (pronoun) return pronoun.gender === 'Neut' ? 2 : 3;
  if (
    /^(?:wer|jemand|niemand|who|nobody|somebody|viele|manche|einige|andere|many|some|others|one|several|both|wir|ich|we|i|you)$/u.test(
      head.lower,
    )
  )
    return 2;
  if (isAge(language, sentence, phrase)) return 3;
  // "Der Norden bestritt …": one of two states
  if (/^(?:norden|süden|north|south)$/u.test(head.lower)) return 2;
  const kind = lookUpNoun(language, head.lower);
  // a sign or a table explains, but it says nothing; "80 Prozent befürworten, dass …" are people only with a clause
  if (kind === 'document' || SHARE.test(head.lower)) return 1.5;
  if (kind || isPeople(language, head.lower)) return 2;
  if (head.upos === 'PROPN') return 2;
  return head.upos === 'NOUN' || head.upos === 'ADJ' || head.upos === 'NUM' ? 1 : 0;
}
