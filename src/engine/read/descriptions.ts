import type { Word } from '../parse/word.ts';
import { baseForm } from './base-form.ts';
import { type CastMember, stateOfName, stateOfWord } from './cast-names.ts';
import type { AnalysedSentence, Article, Mention } from './frame.ts';
import type { ActorKind } from './reading.ts';
import { lookUpNoun } from './speaker-nouns.ts';

/** The words of a description in their base form, without articles before it: "des südkoreanischen Generalstabs" → "südkoreanischer Generalstab". */
export function describe(article: Article, sentence: AnalysedSentence, mention: Mention): string {
  let from = mention.from;
  const { reference } = article.language;
  while (
    from < mention.head &&
    (sentence.words[from]!.upos === 'PUNCT' || reference.articles.has(sentence.words[from]!.lower) || isOwn(sentence.words[from]!.lower))
  )
    from++;
  return baseForm(article, sentence, { from, to: mention.to }, mention.head);
}

/** "seiner Vertretung": whose it is is no part of the name. */
const isOwn = (lower: string): boolean => /^(?:(?:sein|ihr)(?:e[rmns]?)?|his|her|its|their)$/u.test(lower);

/** The base form of the noun that heads a description, lower case: what two descriptions of one body share. */
export function nounOf(article: Article, head: Word): string {
  return article.language.code === 'de' && head.upos === 'NOUN' && head.morph.number !== 'Plur' ? head.lemma.toLowerCase() : head.lower;
}

/** True where a determiner says that the thing is known already. */
export function isDefinite(article: Article, sentence: AnalysedSentence, mention: Mention): boolean {
  const { definite } = article.language.reference;
  for (let i = Math.max(0, mention.from - 2); i <= mention.from; i++) if (definite.has(sentence.words[i]!.lower)) return true;
  return false;
}

/** "das Amt", "die Behörde": the article shows the gender best. */
export function shownGender(sentence: AnalysedSentence, mention: Mention): 'Masc' | 'Fem' | 'Neut' | null {
  for (const word of [sentence.words[mention.from], sentence.words[mention.from - 1]]) {
    if (word?.lower === 'das') return 'Neut';
    if (word?.lower === 'die' && sentence.words[mention.head]!.morph.number !== 'Plur') return 'Fem';
  }
  return null;
}

/** The same noun and state, and no word of the shorter description that the longer lacks: "Geheimdienst" is "südkoreanischer Geheimdienst" and "Südkoreas Geheimdienst". */
export function sameDescription(article: Article, member: CastMember, noun: string, text: string, country: string | undefined): boolean {
  // a person who was first described and then named keeps the description among the other names
  if (member.noun === null) return member.aliases.has(text) || text.toLowerCase() === noun;
  if (member.noun !== noun || (country !== undefined && member.country !== undefined && country !== member.country)) return false;
  const { states } = article.language;
  const words = (s: string) =>
    s
      .toLowerCase()
      .split(/\s+/u)
      .filter((w) => stateOfWord(states, w) === undefined && stateOfName(states, w) === undefined)
      .map((w) => w.replace(/(?:en|er|es|em|e|s)$/u, ''));
  const a = words(member.name);
  const b = words(text);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((w) => long.includes(w));
}

/** What kind of being the head of a description is. */
export function kindOf(article: Article, head: Word): ActorKind {
  const kind = lookUpNoun(article.language, head.lower);
  if (kind === 'role') return head.morph.number === 'Plur' ? 'group' : 'person';
  return (kind as ActorKind | null) ?? (article.language.reference.age.test(head.text) ? 'person' : 'unknown');
}

/** The state that a description shows: "südkoreanischer Geheimdienst", "South Korea's service" → KR. */
export function countryOf(article: Article, sentence: AnalysedSentence, mention: Mention): string | undefined {
  const { states } = article.language;
  for (const name of sentence.names) {
    if (name.from < mention.from || name.to > mention.to || name.from > mention.head) continue;
    const text = article.document.text.slice(sentence.words[name.from]!.start, sentence.words[name.to - 1]!.end);
    const code = stateOfName(states, text) ?? stateOfWord(states, text.toLowerCase());
    if (code) return code;
  }
  for (let i = mention.from; i < mention.to; i++) {
    const code = stateOfWord(states, sentence.words[i]!.lower);
    if (code) return code;
  }
  return undefined;
}
