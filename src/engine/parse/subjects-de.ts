import type { Phrase } from './clause.ts';
import type { Piece } from './pieces-de.ts';
import type { Word } from './word.ts';

const OBLIQUE_PRONOUN = /^(?:mich|dich|sich|ihm|ihn|ihnen|uns|euch|mir|dir|einander|einen|einem|wen|wem|den|dem|denen)$/u;
const NOMINATIVE_PRONOUN = /^(?:ich|du|er|wir|man|wer|jemand|niemand)$/u;
/** Nouns that are said rather than say; they are objects where another phrase can be the subject. */
const SAID =
  /(?:aussage|angabe|bericht|vorwurf|vorwürfe|zahl|meldung|behauptung|darstellung|forderung|gerücht|anschuldigung|erklärung|kritik|sorge|frage|plan|pläne|vorschlag|einwand|zusage|mitteilung|zweifel|bedenken|skepsis|hoffnung|befürchtung|verdacht|vermutung|bedauern|überzeugung|verständnis)(?:e|en|n|s)?$/u;

/** Nouns that say when or how long. */
const TIME =
  /^(?:uhr|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)$/u;

/** Orders the bare noun phrases of a clause by how likely each is its subject; those that cannot be are left out. */
export function rankSubjects(words: readonly Word[], clause: Piece, phrases: readonly Phrase[]): Phrase[] {
  const finite = words[clause.finite!]!;
  const scored = phrases
    .map((phrase) => ({ phrase, score: subjectScore(words, clause, finite, phrase) }))
    .filter((x) => x.score > 0)
    .sort((a, b) => b.score - a.score || a.phrase.from - b.phrase.from);
  const ranked = scored.map((x) => x.phrase);
  // "Das bestätigte die Organisation": a pronoun that points back is the object where a noun can be the subject
  const other = ranked.findIndex((p) => /^(?:NOUN|PROPN)$/.test(words[p.head]!.upos) && p.from > clause.finite!);
  if (ranked[0] && other > 0 && /^(?:das|dies|dieses)$/u.test(words[ranked[0].head]!.lower) && finite.upos === 'VERB')
    return [ranked[other]!, ...ranked.filter((_, i) => i !== other)];
  return ANSWERING.test(clause.lemma) ? saidLast(words, ranked) : ranked;
}

/** Verbs with which somebody answers what was said. */
const ANSWERING = /^(?:zurücknehmen|zurückziehen|zurückweisen|widerrufen|berichtigen|dementieren|bestreiten|beantworten|korrigieren)$/u;

/** "Diese Darstellung zog die Leitung zurück": of two that may be the subject what is said comes last, unless its form is nominative. */
function saidLast(words: readonly Word[], ranked: readonly Phrase[]): Phrase[] {
  const isSaid = (p: Phrase) => SAID.test(words[p.head]!.lower) && !isMasculineNominative(words, p);
  const speaker = ranked.find((p) => !isSaid(p) && p.case !== 'Gen' && p.case !== 'Dat');
  return ranked[0] && isSaid(ranked[0]) && speaker ? [speaker, ...ranked.filter((p) => p !== speaker)] : [...ranked];
}

function subjectScore(words: readonly Word[], clause: Piece, finite: Word, phrase: Phrase): number {
  const head = words[phrase.head]!;
  const start = words[phrase.from]!;
  if (head.upos === 'PRON' && OBLIQUE_PRONOUN.test(head.lower) && phrase.to - phrase.from === 1 && !isRelativeSubject(clause, phrase, head))
    return 0;
  if (
    /^(?:den|dem|des|einen|einem|eines|ihren|ihrem|seinen|seinem|diesem|diesen|dieses)$/u.test(start.lower) &&
    phrase.number !== 'Plur' &&
    phrase.head > phrase.from &&
    start.upos !== 'PRON'
  ) {
    // "In einer Fassung | dieses Artikels | stand, …"
    if (start.lower !== 'dieses' || (phrase.case === 'Gen' && /s$/u.test(head.lower))) return 0;
  }
  if (/^(?:den|dem|des)$/u.test(start.lower) && phrase.head > phrase.from) return 0;
  // "Er war | anwesend |": an adjective alone is the predicate
  if (head.upos === 'ADJ' && /^\p{Ll}/u.test(head.text) && phrase.to - phrase.from === 1) return 0;
  // "Als | Grund | nannte die Bahn, …"
  if (phrase.from === 1 && words[0]!.lower === 'als') return 0;
  // "Anna Roth | (SPD) | sagte"
  if (words[phrase.from - 1]?.text === '(') return 0;
  // "der Gewerkschaft" is genitive or dative, whatever the tagger says
  if (
    /^(?:der|einer|dieser)$/u.test(start.lower) &&
    !isMasculineNominative(words, phrase) &&
    head.morph.gender === 'Fem' &&
    !opensWithName(words, phrase) &&
    phrase.number !== 'Plur' &&
    phrase.head > phrase.from &&
    head.upos === 'NOUN'
  )
    return 0;
  let score = 5;
  if (NOMINATIVE_PRONOUN.test(head.lower)) score += 6;
  const bareName = head.upos === 'PROPN' && start.upos !== 'DET';
  if (bareName) score += phrase.case === 'Nom' && phrase.to <= clause.finite! ? 2.5 : 1.5;
  else if (phrase.case === 'Nom' || isMasculineNominative(words, phrase) || isOneOf(words, phrase)) score += 3;
  else if (phrase.case === 'Gen') score -= 3.5;
  else if (phrase.case === 'Dat') score -= 3;
  else if (phrase.case === 'Acc') score -= 1.5;
  if (/^(?:der|ein|dieser|jeder)$/u.test(start.lower) && (phrase.case === 'Nom' || isMasculineNominative(words, phrase))) score += 2;
  score += agreement(words, finite, phrase);
  if (head.upos === 'PROPN') score += 1;
  // the tree is the second voter
  if (words.slice(phrase.from, phrase.to).some((w) => w.relation.startsWith('nsubj') && w.head === clause.verb)) score += 1.5;
  if (SAID.test(head.lower)) score -= 4;
  // "Wenige Stunden danach erklärte der Rat", "Um 10:05 Uhr meldete …"
  if (TIME.test(head.lower) || /^\d{4}$|^\d+:\d+$/u.test(head.text)) score -= 4;
  // before the verb of a main clause stands the subject more often than not, if it is known: "Eine Einigung schließt Wien aus"
  if (
    clause.opener === 'none' &&
    !clause.verbFirst &&
    phrase.to <= clause.finite! &&
    /^(?:NOUN|PROPN)$/.test(head.upos) &&
    !/^k?eine?$/u.test(start.lower)
  )
    score += 0.75;
  // "Eva Brand, Leiterin der Klinik, sprach": the apposition is not the subject
  if (phrase.to <= clause.finite! && words[phrase.from - 1]?.text === ',') score -= 4;
  // nearness: in "…, sagte die Sprecherin der Zeitung" the first phrase after the verb, in "Die Sprecherin sagte" the prefield
  const after = phrase.from > clause.finite!;
  // "weil das Amt den Antrag ablehnte": with the verb at the end the subject stands first
  const distance =
    clause.marker !== null && clause.opener !== 'none'
      ? Math.max(0, phrase.from - clause.marker - 1)
      : after
        ? phrase.from - clause.finite! - 1
        : clause.finite! - phrase.to;
  score -= Math.min(3, distance * 0.25);
  if (head.lower === 'das') score -= 3;
  if (head.lower === 'was') score -= 6;
  if (head.lower === 'dies') score -= 5;
  // "Die Regierung hält es für möglich, dass …": the pronoun only announces the clause
  if (head.lower === 'es') score -= finite.lemma === 'halten' ? 5 : 0.5;
  // "Es äußerten zwei Räte Zweifel": before a plural it only holds the place
  if (head.lower === 'es' && finite.morph.number === 'Plur') score -= 6;
  return score;
}

/** "schreibt der | AK | Wasserrecht": after a name of its own the article says nothing of the last noun. */
function opensWithName(words: readonly Word[], phrase: Phrase): boolean {
  const first = words.slice(phrase.from + 1, phrase.to).find((w) => /^(?:NOUN|PROPN|X)$/.test(w.upos));
  return first !== undefined && first.index !== phrase.head && first.upos !== 'NOUN' && first.morph.gender !== 'Fem';
}

/** "Der Kanzler Kern": before a masculine noun "der" is nominative, whatever the tagger makes of the name. */
function isMasculineNominative(words: readonly Word[], phrase: Phrase): boolean {
  if (!/^(?:der|dieser|jeder)$/u.test(words[phrase.from]!.lower)) return false;
  const noun = words.slice(phrase.from + 1, phrase.to).find((w) => w.upos === 'NOUN');
  return noun !== undefined && noun.morph.gender !== 'Fem' && noun.morph.number !== 'Plur';
}

function isRelativeSubject(clause: Piece, phrase: Phrase, head: Word): boolean {
  return clause.opener === 'relative' && phrase.head === clause.marker && /^(?:der|die|das|welche[rs]?)$/u.test(head.lower);
}

/** "| Eine der größten Gruppen | sagte": the first word bears the case, and it is one. */
function isOneOf(words: readonly Word[], phrase: Phrase): boolean {
  return (
    /^k?eine?r?$/u.test(words[phrase.from]!.lower) && /^(?:der|dieser|ihrer|seiner|unserer)$/u.test(words[phrase.from + 1]?.lower ?? '')
  );
}

function agreement(words: readonly Word[], finite: Word, phrase: Phrase): number {
  if (isOneOf(words, phrase)) return finite.morph.number === 'Plur' ? -2 : 1.5;
  if (!finite.morph.number || !phrase.number) return 0;
  const joined = words[phrase.to]?.lower === 'und' || words[phrase.to]?.lower === 'noch' || words[phrase.from - 1]?.lower === 'und';
  if (finite.morph.number === phrase.number) return 1.5;
  return joined && finite.morph.number === 'Plur' ? 1 : -2;
}
