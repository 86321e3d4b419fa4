import { givenNames } from '../lang/de/given-names.ts';
import { numerals } from '../lang/de/numerals.ts';
import type { Phrase, Range } from './clause.ts';
import type { Morph, Word } from './word.ts';

const NOMINAL = new Set(['NOUN', 'PROPN']);
/** Words that may stand between the beginning of a noun phrase and its noun. */
const INNER = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);
const QUOTE_MARK = /^[„“”"»«‚‘’'›‹]$/u;

/** Cuts words into noun phrases and prepositional phrases by part of speech; text order, not overlapping. */
export function chunkPhrases(words: readonly Word[], range: Range): Phrase[] {
  const phrases: Phrase[] = [];
  let i = range.from;
  while (i < range.to) {
    const phrase = phraseAt(words, i, range.to);
    if (phrase) {
      phrases.push(phrase);
      i = phrase.to;
    } else {
      i++;
    }
  }
  return phrases;
}

/** Adverbs that link sentences and belong to no noun, whatever the tagger sees in their endings. */
const LINKING =
  /^(?:indessen|unterdessen|hingegen|dagegen|allerdings|inzwischen|mittlerweile|stattdessen|infolgedessen|weiterhin|ferner)$/u;

function phraseAt(words: readonly Word[], at: number, limit: number): Phrase | null {
  let i = at;
  let preposition: string | null = null;
  if (words[i]?.upos === 'ADP') {
    preposition = words[i]!.lemma.toLowerCase();
    i++;
    // "bis zu zwei Milliarden": the second preposition belongs to the same phrase
    while (i < limit && words[i]?.upos === 'ADP') i++;
  }
  // "vor allem", "unter anderem" open no longer phrase
  if (preposition !== null && /^(?:allem|anderem)$/u.test(words[i]?.lower ?? ''))
    return { from: at, to: i + 1, head: i, preposition, case: 'Dat', number: null };
  // "äußerte | indessen | Zweifel": an adverb that looks like an adjective
  if (LINKING.test(words[i]?.lower ?? '')) return null;
  const start = i;
  let head = -1;
  let end = -1;
  while (i < limit) {
    const word = words[i]!;
    if (isInner(words, i, limit, start, head)) {
      if (NOMINAL.has(word.upos) || word.upos === 'X') head = i;
      i++;
      continue;
    }
    // "das | „National Storm Centre“ | der USA": a short quotation after the article is a name, whatever its words are
    const name = QUOTE_MARK.test(word.text) && i > start ? quotedName(words, i, limit) : null;
    if (name && (head < 0 || isProperName(words, i + 1, name.to - 1))) {
      head = name.head;
      i = name.to;
      end = name.to;
      break;
    }
    // "der | von Wien einbestellte | Botschafter": an attribute with words of its own stands before the noun
    const attribute = (head < 0 || head === start) && i === start + 1 && opensAttribute(words[start]!) ? attributeEnd(words, i, limit) : -1;
    if (attribute > 0) {
      head = -1;
      i = attribute;
      continue;
    }
    if (head < 0 && i === start && word.upos === 'PRON') {
      head = i;
      i++;
    }
    break;
  }
  if (head < 0) head = lastNominalLike(words, start, i);
  if (head < 0) return null;
  if (end < 0) end = Math.max(head + 1, start + 1);
  if (end > i) end = i;
  if (words[end] && QUOTE_MARK.test(words[end]!.text) && end > start && hasOpenMark(words, at, end)) end++;
  return { from: at, to: end, head, preposition, case: phraseCase(words, start, end, head), number: phraseNumber(words, start, end, head) };
}

/** Most words that a name in quotation marks has: "Rat für die Wiederherstellung der alten Ordnung". */
const LONGEST_NAME = 8;

/** The name in quotation marks that opens at `at`: capitalised, short, without a finite verb; its head and the word after its closing mark. */
function quotedName(words: readonly Word[], at: number, limit: number): { head: number; to: number } | null {
  const first = words[at + 1];
  if (!first || first.quote <= words[at]!.quote || !/^[\p{Lu}\p{N}]/u.test(first.text)) return null;
  for (let k = at + 1; k < Math.min(limit, at + LONGEST_NAME + 2); k++) {
    const word = words[k]!;
    if (QUOTE_MARK.test(word.text)) return k > at + 1 ? { head: headOfName(words, at + 1, k), to: k + 1 } : null;
    if ((word.upos === 'VERB' || word.upos === 'AUX') && word.morph.verbForm === 'Fin' && k > at + 1) return null;
    if (/^[,.;:!?]$/u.test(word.text)) return null;
  }
  return null;
}

/** "die Gruppe | „Storm Watch“", but "warf dem Verein | „Maßlosigkeit“ | vor": after a noun only proper names are names. */
function isProperName(words: readonly Word[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!/^(?:PROPN|X|DET|ADP)$/.test(words[k]!.upos)) return false;
  return true;
}

/** The first noun of a German name, else its last word: "Rat zur Rettung", "National Storm Centre". */
function headOfName(words: readonly Word[], from: number, to: number): number {
  for (let k = from; k < to; k++) if (NOMINAL.has(words[k]!.upos) && !NOMINAL.has(words[k + 1]!.upos)) return k;
  return to - 1;
}

/** "ein | mit der Sache vertrauter | Beamter", "Zwei | mit der Sache vertraute | Beamte": an article or a number may stand apart from its noun. */
const opensAttribute = (word: Word): boolean =>
  word.upos === 'DET' || word.upos === 'NUM' || (numerals.small[word.lower] !== undefined && word.upos === 'NOUN');

/** Index after the participle of an extended attribute that begins at `from`, or -1. */
function attributeEnd(words: readonly Word[], from: number, limit: number): number {
  if (!/^(?:ADP|ADV|PRON)$/.test(words[from]!.upos)) return -1;
  for (let k = from + 1; k < Math.min(limit - 1, from + 8); k++) {
    const word = words[k]!;
    if (word.text === ',' || word.upos === 'SCONJ') return -1;
    const participle = /^(?:VERB|ADJ)$/.test(word.upos) && /(?:t|en|end)e[nrms]?$/u.test(word.lower);
    // "der | für den Hafen zuständige | Dezernent": so does an adjective with a phrase of its own
    const adjective = word.upos === 'ADJ' && /e[nrms]?$/u.test(word.text) && /^\p{Ll}/u.test(word.text) && words[k - 1]!.upos !== 'DET';
    if ((participle || (adjective && k > from + 2)) && /^(?:ADJ|NOUN|PROPN)$/.test(words[k + 1]!.upos)) return k + 1;
  }
  return -1;
}

function isInner(words: readonly Word[], i: number, limit: number, start: number, head: number): boolean {
  const word = words[i]!;
  // "Anna von Brandt": the preposition belongs to the name
  if (word.upos === 'ADP' && head === i - 1 && words[head]?.upos === 'PROPN' && words[i + 1]?.upos === 'PROPN' && i + 1 < limit)
    return /^(?:von|van|de|du|del|di|da)$/u.test(word.lower) && words[head - 1]?.upos !== 'ADP';
  // "Ursula von der Leyen", but "Beck von der SPD": after a given name alone
  if (
    head >= start &&
    givenNames[words[head]!.lower] !== undefined &&
    (head === i - 1 ? opensNoble(words, i, limit) : opensNoble(words, i - 1, limit))
  )
    return true;
  // "des United Survey Office": foreign words with capitals are names
  if (word.upos === 'X' && /^\p{Lu}/u.test(word.text)) return true;
  if (INNER.has(word.upos)) {
    // a new determiner after a noun opens a new phrase: "der Chef | die Firma"
    if (
      head >= 0 &&
      (word.upos === 'DET' ||
        (word.upos === 'ADJ' && !/^\p{Lu}/u.test(word.text)) ||
        (word.upos === 'NUM' && (words[head]!.upos === 'PROPN' || counts(words, i))))
    )
      return false;
    // "der FC Oberbergen | Gerüchte": a plural after a name is another phrase
    if (head >= 0 && head === i - 1 && words[head]!.upos === 'PROPN' && word.upos === 'NOUN' && word.morph.number === 'Plur') return false;
    // "am Mittwoch | Vorwürfe": after a day stands another phrase
    if (head >= 0 && head === i - 1 && word.upos === 'NOUN' && DAY.test(words[head]!.lower)) return false;
    // "die Polizei | Ermittlungen", "den Ermittlern | Hinweise": a plural after a noun with its article is another phrase
    if (head >= 0 && head === i - 1 && isNextPlural(words, start, i)) return false;
    // "im April 2005 | seinen Rücktritt": a year stands for itself
    if (i > start && word.upos === 'DET' && /^(?:19|20)\d\d$/u.test(words[i - 1]!.text)) return false;
    return true;
  }
  if (
    head < 0 &&
    (i > start || words[i - 1]?.upos === 'ADP') &&
    word.upos === 'ADV' &&
    i + 1 < limit &&
    /^(?:ADJ|NUM)$/.test(words[i + 1]!.upos)
  )
    return true;
  // "eine möglicherweise gefährliche Eskalation", "„Bündnis Schiene“"
  if (QUOTE_MARK.test(word.text) && i + 1 < limit) {
    const next = words[i + 1]!;
    if (head < 0 && (INNER.has(next.upos) || (next.upos === 'ADV' && words[i + 2]?.upos === 'ADJ'))) return word.quote !== next.quote;
    // "die Gruppe ‚Grauwolf‘": a short quotation after the noun is a name
    if (NOMINAL.has(next.upos) && word.quote < next.quote) return closesWithin(words, i + 1, 3);
    return head >= 0 && word.quote < (words[i - 1]?.quote ?? 0) && NOMINAL.has(next.upos) && next.upos === 'PROPN';
  }
  return false;
}

/** "von der Leyen", "van den Berg". */
function opensNoble(words: readonly Word[], i: number, limit: number): boolean {
  return (
    i + 2 < limit &&
    /^(?:von|van)$/u.test(words[i]!.lower) &&
    /^(?:der|den|dem)$/u.test(words[i + 1]!.lower) &&
    /^(?:NOUN|PROPN|X)$/.test(words[i + 2]!.upos)
  );
}

const DAY =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:abend|morgen|nachmittag|vormittag|mittag|nacht)?$/u;

/** Nouns after which another names what they hold or deal with: "eine Reihe Fragen", "der Bereich Finanzen". */
const HOLDS =
  /(?:reihe|gruppe|zahl|anzahl|menge|fülle|vielzahl|dutzend|paar|teil|art|sorte|million(?:en)?|milliarden?|tonnen?|liter|kilo|prozent|bereich|ressort|sparte|abteilung|thema|fach|stück|stapel|kiste|herr|frau|firma|stadt|gewerkschaft|verband|verein|bund|partei|initiative|fraktion)$/u;

/** True for a plural, or a quality ("warf der Bank | Untätigkeit | vor"), after a common noun with an article that can have no noun beside it. */
function isNextPlural(words: readonly Word[], start: number, i: number): boolean {
  const [head, word] = [words[i - 1]!, words[i]!];
  if (
    head.upos !== 'NOUN' ||
    word.upos !== 'NOUN' ||
    (word.morph.number !== 'Plur' && !/[hk]eit$/u.test(word.lower)) ||
    HOLDS.test(head.lower)
  )
    return false;
  return (
    /^(?:die|der|das|den|dem|(?:sein|ihr|dies)(?:e[mnrs]?)?)$/u.test(words[start]!.lower) &&
    !/s$/u.test(word.lower) &&
    word.morph.case !== 'Gen'
  );
}

/** "nach Angaben der Polizei | sieben Menschen": a number before a noun counts it; a year names one. */
function counts(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return (
    next !== undefined &&
    (next.upos === 'NOUN' || (next.upos === 'ADJ' && words[i + 2]?.upos === 'NOUN')) &&
    !/^(?:19|20)\d\d$/u.test(words[i]!.text)
  );
}

function closesWithin(words: readonly Word[], from: number, most: number): boolean {
  for (let i = from; i <= from + most; i++) if (words[i] && QUOTE_MARK.test(words[i]!.text)) return true;
  return false;
}

function hasOpenMark(words: readonly Word[], from: number, to: number): boolean {
  let marks = 0;
  for (let i = from; i < to; i++) if (QUOTE_MARK.test(words[i]!.text)) marks++;
  return marks % 2 === 1;
}

/** "Zwei seien gestorben", "die beiden", "der 63-Jährige": a phrase without noun is headed by its last word. */
function lastNominalLike(words: readonly Word[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (/^(?:NUM|ADJ|DET|PRON)$/.test(words[i]!.upos)) return i;
  return -1;
}

/** Case that determiner, adjectives and noun agree on best; the determiner's form weighs most. */
function phraseCase(words: readonly Word[], from: number, to: number, head: number): Morph['case'] | null {
  const votes = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    const value = word.morph.case;
    // "Südkoreas | Regierung": the genitive before the noun says nothing about its case
    if (!value || (word.upos === 'PROPN' && value === 'Gen' && i < head && words[head]!.upos === 'NOUN')) continue;
    votes.set(value, (votes.get(value) ?? 0) + (word.upos === 'DET' || word.upos === 'PRON' ? 3 : i === head ? 1 : 2));
  }
  let best: string | null = null;
  for (const [value, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = value;
  return best as Morph['case'] | null;
}

function phraseNumber(words: readonly Word[], from: number, to: number, head: number): Morph['number'] | null {
  if (words[head]!.morph.number) return words[head]!.morph.number!;
  for (let i = from; i < to; i++) if (words[i]!.morph.number) return words[i]!.morph.number!;
  return null;
}
