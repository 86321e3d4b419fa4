import type { Phrase } from './clause.ts';
import type { Word } from './word.ts';

/** "| Von der Heide | betonte, …", "…, sagte | von der Heide |": a name that looks like a phrase with a preposition. */
export function nobleName(words: readonly Word[], phrases: readonly Phrase[], finite: number): Phrase[] {
  const name = phrases.find((p) => (p.from === 0 && words[0]!.text === 'Von') || (p.from === finite + 1 && words[p.from]!.lower === 'von'));
  if (!name || words[name.head]!.upos !== 'PROPN' || name.to - name.from > 3) return [];
  return [{ ...name, preposition: null, case: 'Nom' }];
}

const JOINER = /^(?:und|noch|oder|sowie)$/u;

/** Bare phrases that are neither the subject, nor joined to it ("weder die NATO noch die USA"), nor genitives. */
export function objectsOf(words: readonly Word[], finite: number | null, all: readonly Phrase[], subjects: readonly Phrase[]): Phrase[] {
  const bare = all.filter((p) => p.preposition === null);
  const subject = subjects[0];
  const joined = (p: Phrase) =>
    subject !== undefined &&
    ((p.to + 1 === subject.from && JOINER.test(words[p.to]!.lower)) ||
      // "sowohl die Firma | als auch | der Fonds"
      (p.to + 2 === subject.from && words[p.to]!.lower === 'als' && words[p.to + 1]!.lower === 'auch') ||
      (subject.to + 1 === p.from && JOINER.test(words[subject.to]!.lower)));
  // before the verb stands one constituent: beside the subject only its apposition ("Der Leiter, Jan Kern, zeigte …")
  const apposed = (p: Phrase) =>
    subject !== undefined && finite !== null && subject.to <= finite && p.to <= finite && p.from > subject.from;
  // "teilte der Leiter, | Jan Kern |, mit": so is a name between commas after it
  const aside = (p: Phrase) =>
    subject !== undefined &&
    p.from > subject.from &&
    words[p.from - 1]?.text === ',' &&
    closesAside(words, p, all) &&
    words[p.head]!.upos !== 'PRON' &&
    bare.some((other) => other.to === p.from - 1 || (other === subject && other.to <= p.from - 1));
  // "| Als Grund | gab sie an, …" names no object
  const role = (p: Phrase) => p.from === 1 && words[0]!.lower === 'als';
  return bare.filter((p) => p !== subject && !role(p) && !joined(p) && !apposed(p) && !aside(p) && !isGenitive(words, p, bare));
}

/** "sagte Roth, | Leiterin des Amts für Statistik |, …": the aside ends at its comma, before the last verb or with the stretch. */
function closesAside(words: readonly Word[], phrase: Phrase, all: readonly Phrase[]): boolean {
  let end = phrase.to;
  for (let next = all.find((p) => p.from === end); next; next = all.find((p) => p.from === end)) end = next.to;
  const word = words[end];
  if (word?.text === ',') return true;
  return end > phrase.to && word?.upos === 'VERB' && (words[end + 1] === undefined || words[end + 1]!.upos === 'PUNCT');
}

function isGenitive(words: readonly Word[], phrase: Phrase, bare: readonly Phrase[]): boolean {
  return phrase.case === 'Gen' && /^(?:NOUN|PROPN)$/.test(words[phrase.from - 1]?.upos ?? '') && bare.length > 1;
}
