import type { PhraseCue } from '../lang/cue.ts';
import type { Range } from '../parse/clause.ts';
import { bodyIndex, stateOfWord } from './cast-names.ts';
import type { AnalysedSentence, Article, SourceRef } from './frame.ts';
import { shapeMention } from './shape-mention.ts';
import { lookUpNoun, speakerRank } from './speaker-nouns.ts';

/** A phrase that attributes: the words it takes, its cue and who speaks in it. */
export interface Found extends Range {
  readonly cue: PhraseCue;
  readonly sources: readonly SourceRef[];
  readonly cueWords: readonly number[];
  /** True where its content stands only after it: "Studien, nach denen …". */
  readonly before?: true;
}

/** Numbers from `from` up to, without, `to`. */
export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Nouns for what somebody says, which name nobody themselves: "nach ersten Angaben", "Zeugenaussagen zufolge". */
const HEARSAY =
  /^(.*?)(?:angaben?|berichten?|informationen|aussagen?|schätzung(?:en)?|meldung(?:en)?|erkenntnis(?:sen)?|erkenntnisstand|annahmen?|vermutung(?:en)?|gerüchten?|einschätzung(?:en)?|darstellung(?:en)?|meinung|ansicht|auffassung|prognosen?|planung(?:en)?|plänen|überzeugung|auskunft|kenntnisstand|ermittlungsstand|informationsstand|bekunden|worten|ermittlungen|untersuchungen|erfahrungen|recherchen)$/u;
/** Nouns for papers and findings that are sources themselves: "nach einer Studie", "einer Umfrage zufolge". */
const FINDING =
  /(?:studien?|umfragen?|erhebung(?:en)?|gutachten|statistik(?:en)?|hochrechnung(?:en)?|endergebnis(?:sen)?|zwischenergebnis|analysen?|berechnung(?:en)?|urteil|beschluss|anklage|klageschrift|anklageschrift|bericht|artikel|dokument|veröffentlichung|meldung|mitteilung|stellungnahme|aussendung|medien|gesetz|entwurf|gesetzesvorlage|verfassung|verordnung|satzung|richtlinie)$/u;
/** Those of them that are in force or proposed: after "nach" they are no time. */
const LAW = /(?:gesetz|entwurf|gesetzesvorlage|verfassung|verordnung|satzung|richtlinie)$/u;
/** First parts of compounds that name nobody: "Medienberichten", "Zeugenaussagen". */
const NOBODY = /^(?:medien|presse|zeitungs?|agentur|augenzeugen|zeugen|fernseh|internet|insider)$/u;
const OPENER = /^(?:nach|laut|lt\.|gemä(?:ß|ss))$/u;
const DETERMINER = /^(?:den|der|dem|einer|einem|diesen|dieser|diesem|mehreren|anderen)$/u;

/** True for a noun that says only that something was said: "Angaben", "Medienberichten". */
export function isHearsay(lower: string): boolean {
  const first = HEARSAY.exec(lower)?.[1]?.replace(/-$/u, '');
  return first !== undefined && (first === '' || NOBODY.test(first));
}

/** True for any noun for what was said, whoever its first part names: "Polizeiangaben". */
export const isSaying = (lower: string): boolean => HEARSAY.test(lower);

/** "Nach israelischen Angaben", "laut Polizeiangaben", "nach einer Studie des Instituts": adjective, compound or document is the source. */
export function wordsAfter(article: Article, sentence: AnalysedSentence, at: number): Found | null {
  const { words } = sentence;
  const opener = words[at]!;
  if (article.language.code !== 'de' || !OPENER.test(opener.lower)) return null;
  const relative = relativeFrame(article, sentence, at);
  if (relative) return relative;
  let head = at + 1;
  while (head < words.length && head - at < 6 && isBefore(sentence, head)) head++;
  const noun = words[head];
  if (!noun || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return null;
  const hearsay = HEARSAY.exec(noun.lower);
  // "nach Ermittlungen gegen ihn" is a time, "nach ersten Ermittlungen" is not
  if (/^(?:ermittlungen|untersuchungen|recherchen|erfahrungen)$/u.test(noun.lower) && head === at + 1) return null;
  if (!hearsay && !(FINDING.test(noun.lower) && isFinding(sentence, at, head))) return null;
  if (isOwned(article, sentence, head) && (hearsay || /(?:mitteilung|stellungnahme|aussendung)$/u.test(noun.lower))) {
    return head === at + 1 && hearsay?.[1] === '' ? null : ownedNoun(article, sentence, at, head);
  }
  const cue = { opening: [opener.lower], closing: [noun.lower], stance: 'asserts' as const };
  const found = { from: at, to: head + 1, cue, cueWords: [at, head] };
  const own = range(at + 1, head).some((i) => /^eigene[nmrs]?$/u.test(words[i]!.lower));
  if (own) return ownWords(article, sentence, cue, { from: at, to: head + 1 }, [at, head]);
  if (range(at + 1, head).some((i) => article.language.reference.pronouns[words[i]!.lower] && !DETERMINER.test(words[i]!.lower)))
    return null;
  const source = sourceInNoun(article, sentence, at + 1, head);
  const to = source.kind === 'mention' ? Math.max(found.to, source.mention.to) : found.to;
  return { ...found, to, sources: [source] };
}

/** "Studien, | nach denen | Lärm krank mache": the noun before the relative clause is the source of what the clause says. */
export function relativeFrame(article: Article, sentence: AnalysedSentence, at: number): Found | null {
  const { words } = sentence;
  // "nach denen" and "denen zufolge"
  const pronoun = words[at]?.lower === 'zufolge' || words[at + 1]?.lower !== 'zufolge' ? words[at + 1] : words[at];
  if (!pronoun || !/^(?:denen|dem|der|welche[rnm])$/u.test(pronoun.lower) || words[at - 1]?.text !== ',') return null;
  const clause = sentence.clauses.find((c) => c.link === 'relative' && c.range.from >= at - 1 && c.range.from <= at + 1);
  const before = sentence.clauses.flatMap((c) => c.phrases).filter((p) => p.head < at);
  const noun = before
    .filter((p) => p.to >= at - 5)
    .findLast((p) => isSaying(words[p.head]!.lower) || lookUpNoun(article.language, words[p.head]!.lower) === 'document');
  if (!clause || !noun || words[noun.head]!.upos !== 'NOUN') return null;
  const from = noun.from + (noun.preposition === null ? 0 : 1);
  const mention = shapeMention(article, sentence, { from, to: endOfPaper(sentence, noun.head) }, noun.head);
  const cue = { opening: words.slice(at, at + 2).map((w) => w.lower), closing: [], stance: 'asserts' as const };
  const source: SourceRef =
    isHearsay(words[noun.head]!.lower) || /^(?:gerücht|berichte)/u.test(words[noun.head]!.lower)
      ? { kind: 'anonymous', words: { from: noun.head, to: noun.head + 1 } }
      : { kind: 'mention', mention };
  return { from: at, to: at + 2, cue, cueWords: [at, at + 1], sources: [source], before: true };
}

/** Words that may stand between the preposition and its noun. */
function isBefore(sentence: AnalysedSentence, i: number): boolean {
  const word = sentence.words[i]!;
  return /^(?:DET|ADJ|NUM|ADV)$/.test(word.upos) || DETERMINER.test(word.lower);
}

/** "nach dem Bericht" may be a time: without "laut" only an indefinite or plural paper, a result or the media are sources. */
function isFinding(sentence: AnalysedSentence, at: number, head: number): boolean {
  const { words } = sentence;
  if (words[at]!.lower !== 'nach') return words[head]!.lower !== 'medien' || head > at + 1;
  const next = words[at + 1]!.lower;
  return (
    /^(?:einer|einem|dieser|diesem)$/u.test(next) ||
    LAW.test(words[head]!.lower) ||
    /(?:ergebnis(?:sen)?|hochrechnung(?:en)?|statistik(?:en)?|studien|medien|umfragen)$/u.test(words[head]!.lower)
  );
}

/** "Angaben | der Polizei", "Bericht | von Amnesty": somebody follows whom the noun belongs to. */
function isOwned(article: Article, sentence: AnalysedSentence, head: number): boolean {
  const next = sentence.words[head + 1];
  if (!next) return false;
  if (/^(?:des|der|von|vom|eines|einer|mehrerer|einiger|vieler|aus|dieser|seiner|ihrer|seines|ihres)$/u.test(next.lower)) return true;
  // "nach Angaben | libanesischer Behörden": the ending shows the genitive
  if (next.upos === 'ADJ' && /\p{Ll}er$/u.test(next.text) && sentence.words[head + 2]?.upos === 'NOUN') return true;
  const name = sentence.names.find((n) => n.from === head + 1 && !n.derived);
  return (
    name !== undefined &&
    article.language.code === 'de' &&
    sentence.words[head + 2]?.upos !== 'DET' &&
    /s$|[“”"’']$/u.test(sentence.words[name.to - 1]!.text)
  );
}

/** "Nach ersten Angaben | der Feuerwehr", "nach einer Stellungnahme | der Armee": the owner speaks. */
function ownedNoun(article: Article, sentence: AnalysedSentence, at: number, head: number): Found | null {
  const { words } = sentence;
  const from = words[head + 1]!.upos === 'ADP' ? head + 2 : head + 1;
  const owner = sentence.clauses.flatMap((c) => c.phrases).find((p) => p.head > head && p.from >= head + 1 && p.from <= from);
  if (!owner || speakerRank(article.language, sentence, owner) < 1) return null;
  const mention = shapeMention(article, sentence, { from: Math.max(from, owner.from), to: owner.to }, owner.head);
  const cue = { opening: [words[at]!.lower, words[head]!.lower], closing: [], stance: 'asserts' as const };
  return { from: at, to: Math.max(owner.to, mention.to), cue, cueWords: range(at, head + 1), sources: [{ kind: 'mention', mention }] };
}

/** Who speaks in a noun for something said: "israelische | Angaben", "Polizei|angaben", "die Studie"; nobody in "erste Berichte". */
export function sourceInNoun(article: Article, sentence: AnalysedSentence, from: number, head: number): SourceRef {
  const { words } = sentence;
  const noun = words[head]!;
  const one = (i: number): SourceRef => ({ kind: 'mention', mention: { sentence: sentence.index, from: i, to: i + 1, head: i } });
  const compound = HEARSAY.exec(noun.lower);
  if (!compound || /(?:^|[^n])bericht$/u.test(noun.lower)) {
    if (/medien$/u.test(noun.lower) && head === from) return { kind: 'anonymous', words: { from: head, to: head + 1 } };
    return { kind: 'mention', mention: shapeMention(article, sentence, { from, to: endOfPaper(sentence, head) }, head) };
  }
  const first = compound[1]!.replace(/-$/u, '');
  if (first !== '' && !NOBODY.test(first) && names(article, first)) return one(head);
  const state = range(from, head).find((i) => stateOfWord(article.language.states, words[i]!.lower) !== undefined);
  return state === undefined ? { kind: 'anonymous', words: { from: head, to: head + 1 } } : one(state);
}

/** "einer Studie | des Instituts | für Meereskunde": the genitive belongs to the paper's name. */
function endOfPaper(sentence: AnalysedSentence, head: number): number {
  const all = sentence.clauses.flatMap((c) => c.phrases);
  let end = head + 1;
  for (let n = 0; n < 3; n++) {
    const next = all.find((p) => p.from === end && p.head >= end);
    const opener = sentence.words[end]?.lower ?? '';
    if (!next || !(/^(?:des|der|eines|einer)$/u.test(opener) && next.case !== 'Nom')) return end;
    end = next.to;
  }
  return end;
}

/** True for the first part of a compound that names somebody: "polizei", "behörden", "unhcr", "militär". */
function names(article: Article, first: string): boolean {
  const { language } = article;
  for (const form of [first, first.replace(/(?:s|n|en|er)$/u, '')]) {
    if (form.length < 2) continue;
    if (lookUpNoun(language, form) !== null || bodyIndex(language.bodies).has(form) || stateOfWord(language.states, form)) return true;
  }
  return false;
}

/** "Nach eigenen Angaben hat der Verein …": the subject speaks of itself. */
export function ownWords(article: Article, sentence: AnalysedSentence, cue: PhraseCue, at: Range, cueWords: number[]): Found {
  const clause = sentence.clauses.find((c) => c.own.some((r) => at.from >= r.from && at.from < r.to)) ?? sentence.clauses[0];
  const subject = clause?.subjects[0];
  const sources: SourceRef[] = subject
    ? [{ kind: 'mention', mention: shapeMention(article, sentence, subject, subject.head) }]
    : [{ kind: 'carried' }];
  return { ...at, cue, sources, cueWords };
}
