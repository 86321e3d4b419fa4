import type { Language } from '../lang/language.ts';
import type { Clause, Phrase, Range } from '../parse/clause.ts';
import type { Word } from '../parse/word.ts';
import { verbCueIndex } from './cues.ts';
import { isTimeOrPlace } from './extents.ts';
import type { AnalysedSentence, Article, Mention, SourceRef } from './frame.ts';
import { isAgency, isMedium } from './media.ts';
import { shapeMention } from './shape-mention.ts';
import { paperBefore } from './speaker-before.ts';
import { speakerRank } from './speaker-nouns.ts';
import { speakingSubject } from './subject-by-words.ts';
import { antecedent } from './subjects.ts';

const ANONYMOUS_SUBJECT = /^(?:man|es|it|there|one)$/u;
/** Who works for a medium, so that its name after the noun is a genitive: "sagte der Korrespondent der Agentur". */
const WORKS_FOR =
  /(?:sprecher|redakteur|korrespondent|reporter|journalist|mitarbeiter|chef|leiter|direktor|herausgeber|moderator|intendant)(?:in)?$/u;
/** Where "heißt es" says it stands: "aus Regierungskreisen", "in einer Mitteilung". */
const ORIGIN = /^(?:aus|in|von|bei|auf|seitens)$/u;

/** Who speaks in a verb frame; several where the subject is joined ("A und B"), empty where nobody can. */
export function sourcesOf(article: Article, sentence: AnalysedSentence, clause: Clause): SourceRef[] {
  if (clause.passive && !isQuoted(article.language, clause)) return passiveAgent(article, sentence, clause);
  const placed = sourceByPlace(article, sentence, clause);
  if (placed) return placed;
  const owned = speakingSubject(article, sentence, clause);
  if (!owned) return [];
  const { owner } = owned;
  const subject = tellerBefore(article, sentence, owner, owned.subject) ?? speakerWithin(article, sentence, owned.subject);
  // "…, the inquest heard": the court is told by somebody who is not named
  if (clause.lemma === 'hear') return isCourt(sentence, subject) ? [{ kind: 'anonymous' }] : [];
  // "hieß es weiter": whoever spoke before goes on
  if (clause.lemma === 'weiterheißen' && sentence.words[subject.head]!.lower === 'es') return [{ kind: 'carried' }];
  if (clause.lemma === 'heißen' && sentence.words[subject.head]!.lower === 'es') {
    const origin = clause.obliques.find(
      (p) => ORIGIN.test(p.preposition!) && speakerRank(article.language, sentence, p) >= 1.5 && !isTimeOrPlace(sentence, p),
    );
    return origin
      ? splitJoined(article, sentence, clause, { ...origin, from: origin.from + 1 }).map((mention) => ({ kind: 'mention', mention }))
      : paperMeant(article, sentence, clause);
  }
  if (clause.lemma === 'lauten' && speakerRank(article.language, sentence, subject) < 2)
    return ownerOfSaid(article, sentence, clause, subject);
  const head = sentence.words[subject.head]!;
  if (ANONYMOUS_SUBJECT.test(head.lower) && article.language.code === 'de' && head.lower !== 'es') return [{ kind: 'anonymous' }];
  return splitJoined(article, sentence, owner, subject).map((mention) => ({ kind: 'mention', mention }));
}

/** Bodies that hear what others say of a case. */
function isCourt(sentence: AnalysedSentence, subject: Phrase): boolean {
  return /^(?:court|tribunal|inquest|jury|jurors|hearing|inquiry|panel|trial|judge|magistrates?|committee|commission|sheriff)$/u.test(
    sentence.words[subject.head]!.lower,
  );
}

/** "Ein Beamter sagte Yonhap, …": where a medium without an article follows the verb and somebody stands before it, the medium is told. */
function tellerBefore(article: Article, sentence: AnalysedSentence, clause: Clause, subject: Phrase): Phrase | null {
  if (article.language.code !== 'de' || clause.finite === null || subject.from !== clause.finite + 1) return null;
  // "Eva Lang sagte | der APA |": so is one with the article of the dative, behind a person's name
  const dative = sentence.words[subject.from]!.lower === 'der';
  if ((sentence.words[subject.from]!.upos === 'DET' && !dative) || !isMedium(article, sentence, subject)) return null;
  const before = [...clause.subjects, ...clause.objects].find(
    (p) => p.to <= clause.finite! && p.preposition === null && speakerRank(article.language, sentence, p) >= (dative ? 3 : 2),
  );
  return before && !/^(?:den|dem|einen|einem|diesen|diesem)$/u.test(sentence.words[before.from]!.lower) ? before : null;
}

/** "talks with | the Dawn party |, which rejected …": of a phrase whose head says nothing the body within it speaks. */
function speakerWithin(article: Article, sentence: AnalysedSentence, subject: Phrase): Phrase {
  const { words } = sentence;
  const pronoun = words[subject.to]?.text === ',' ? words[subject.to + 1] : words[subject.to];
  if (article.language.code !== 'en' || pronoun?.lower !== 'which') return subject;
  if (speakerRank(article.language, sentence, subject) >= 2) return subject;
  const at = words.findLastIndex((w, i) => i > subject.head && i < subject.to - 1 && w.upos === 'ADP');
  const inner = { ...subject, from: at + 1, head: subject.to - 1 };
  return at > 0 && speakerRank(article.language, sentence, inner) >= 2 ? inner : subject;
}

/** Verbs whose subject is what is said, and where they say it stands: "Aus der Liste geht hervor, dass …", "Im Brief steht, dass …". */
const PLACED: Readonly<Record<string, RegExp>> = {
  hervorgehen: /^aus$/u,
  ergeben: /^aus$/u,
  verlauten: /^(?:aus|von|seitens)$/u,
  stehen: /^(?:in|auf)$/u,
  bekanntwerden: /^$/u,
  werden: /^$/u,
};

/** The source of such a verb, nobody where no place is named; null for other verbs and where the subject itself speaks. */
function sourceByPlace(article: Article, sentence: AnalysedSentence, clause: Clause): SourceRef[] | null {
  const subject = clause.subjects[0];
  // "In dem Brief ist von Schüssen die Rede"
  const talk = clause.lemma === 'sein' && subject !== undefined && sentence.words[subject.head]!.lower === 'rede';
  const preposition = article.language.code === 'de' ? (talk ? PLACED.stehen : PLACED[clause.lemma]) : undefined;
  if (!preposition) return null;
  if (subject && !talk && !/^(?:es|das|dies|dieses|was)$/u.test(sentence.words[subject.head]!.lower)) return null;
  const place = clause.obliques.find((p) => preposition.test(p.preposition ?? '') && speakerRank(article.language, sentence, p) >= 1.5);
  if (!place)
    return clause.lemma === 'stehen'
      ? paperMeant(article, sentence, clause).filter((s) => s.kind !== 'anonymous')
      : [{ kind: 'anonymous' }];
  return splitJoined(article, sentence, clause, { ...place, from: place.from + 1 }).map((mention) => ({ kind: 'mention', mention }));
}

/** "„Das hält“, wird der Statiker zitiert": the subject of this passive speaks. */
function isQuoted(language: Language, clause: Clause): boolean {
  return (
    verbCueIndex(language)
      .get(clause.lemma)
      ?.some((c) => c.quotesSubject === true) ?? false
  );
}

/** "Das Fazit | des Berichts | lautete: …", "Die Antwort von Stein lautet": who owns what was said; nobody where it has no owner. */
export function ownerOfSaid(article: Article, sentence: AnalysedSentence, clause: Clause, subject: Phrase): SourceRef[] {
  const owner = clause.phrases.find(
    (p) =>
      p.from === subject.to &&
      (p.preposition === 'von' || p.case === 'Gen' || /^(?:des|der)$/u.test(sentence.words[p.from]!.lower)) &&
      speakerRank(article.language, sentence, p) >= 1.5,
  );
  if (!owner) return [{ kind: 'anonymous' }];
  const from = owner.preposition === null ? owner.from : owner.from + 1;
  return splitJoined(article, sentence, clause, { ...owner, from }).map((mention) => ({ kind: 'mention', mention }));
}

/** "wurde von der Polizei mitgeteilt", "was confirmed by two officials"; without an agent nobody is named. */
function passiveAgent(article: Article, sentence: AnalysedSentence, clause: Clause): SourceRef[] {
  const agent = clause.obliques.find(
    (p) => p.preposition !== null && article.language.reference.agents.has(p.preposition) && speakerRank(article.language, sentence, p) > 0,
  );
  // "In einer Erklärung | wurde gefordert, …": else the paper speaks in which it stands
  const paper = clause.obliques.find((p) => p.preposition === 'in' && speakerRank(article.language, sentence, p) === 1.5);
  if (!agent && paper && article.language.code === 'de')
    return splitJoined(article, sentence, clause, { ...paper, from: paper.from + 1 }).map((mention) => ({ kind: 'mention', mention }));
  if (!agent && article.language.code === 'de') return paperMeant(article, sentence, clause);
  if (!agent) return agentByWords(article, sentence, clause);
  return splitJoined(article, sentence, clause, { ...agent, from: agent.from + 1 }).map((mention) => ({ kind: 'mention', mention }));
}

/** "der Brief, | in dem | es heißt, …", "Sie schrieb einen Brief. | Darin | steht, …": the paper that a pronoun stands for; nobody where there is none. */
function paperMeant(article: Article, sentence: AnalysedSentence, clause: Clause): SourceRef[] {
  const within = clause.obliques.find(
    (p) => p.preposition === 'in' && /^(?:de[mnr]|denen|diese[mnr])$/u.test(sentence.words[p.head]!.lower),
  );
  const paper = within && clause.link === 'relative' ? antecedent(sentence, clause) : null;
  if (paper && speakerRank(article.language, sentence, paper) === 1.5)
    return [
      {
        kind: 'mention',
        mention:
          ofDocument(
            article,
            sentence,
            sentence.clauses.flatMap((c) => c.phrases),
            paper,
          ) ?? shapeMention(article, sentence, paper, paper.head),
      },
    ];
  const points =
    (within && clause.link !== 'relative') || clause.own.some((r) => sentence.words.slice(r.from, r.to).some((w) => w.lower === 'darin'));
  const mention = points ? paperBefore(article, sentence) : null;
  return [mention ? { kind: 'implied', mention } : { kind: 'anonymous' }];
}

/** "denied by the embassy" where the tree has it otherwise. */
function agentByWords(article: Article, sentence: AnalysedSentence, clause: Clause): SourceRef[] {
  const { words } = sentence;
  const by = article.language.code === 'en' ? words.findIndex((w, i) => i > clause.verb && i < clause.verb + 4 && w.lower === 'by') : -1;
  if (by < 0) return [{ kind: 'anonymous' }];
  let to = by + 1;
  while (to < words.length && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(words[to]!.upos)) to++;
  if (to === by + 1) return [{ kind: 'anonymous' }];
  return [{ kind: 'mention', mention: shapeMention(article, sentence, { from: by + 1, to }, to - 1) }];
}

/** "die Polizei und das Amt" → two mentions; "weder A noch B" likewise. */
export function splitJoined(article: Article, sentence: AnalysedSentence, clause: Clause, subject: Phrase): Mention[] {
  const { reference } = article.language;
  if (article.language.code === 'en') {
    const parts = withSecond(sentence, clause, subject, conjunctsInTree(sentence, subject));
    return parts.map((p) => shapeMention(article, sentence, p, p.head));
  }
  const all = clause.phrases;
  const parts: Phrase[] = [subject];
  // "sagte der Forscher | der Agentur APA": who is told is no owner
  if (/^(?:sagen|erzählen|mitteilen|berichten|verraten|schildern)$/u.test(clause.lemma)) {
    const told = all.find((p) => p.from === subject.to && p.preposition === null);
    // "sagte eine Sprecherin der Deutschen Presse-Agentur": a body's spokeswoman tells the agency; agencies seldom speak of themselves
    const apart = !WORKS_FOR.test(sentence.words[subject.head]!.lower);
    const tells = told && /sprecher(?:in)?$/u.test(sentence.words[subject.head]!.lower) && isAgency(article, sentence, told);
    if (told && isMedium(article, sentence, told) && (apart || tells)) return [shapeMention(article, sentence, subject, subject.head)];
  }
  for (let end = endWithGenitives(sentence, all, subject); ; ) {
    const joiner = sentence.words[end];
    const next = all.find((p) => p.from === end + 1 && p.preposition === null && p.case !== 'Dat');
    if (!joiner || !next || !(reference.joiners.has(joiner.lower) && joiner.lower !== 'wie')) break;
    parts.push(next);
    end = endWithGenitives(sentence, all, next);
  }
  const before = all.find(
    (p) =>
      p.preposition === null &&
      ((p.to === subject.from - 1 && reference.joiners.has(sentence.words[p.to]!.lower)) || joinsAlso(sentence, p.to, subject.from)),
  );
  if (before) parts.unshift(before);
  return parts.map(
    (p) =>
      ofDocument(article, sentence, all, p) ??
      shapeMention(article, sentence, { from: p.from, to: endWithGenitives(sentence, all, p) }, p.head),
  );
}

/** "sowohl die Firma | als auch | der Fonds": both speak. */
function joinsAlso(sentence: AnalysedSentence, from: number, to: number): boolean {
  return to === from + 2 && sentence.words[from]!.lower === 'als' && sentence.words[from + 1]!.lower === 'auch';
}

/** "in einer Mitteilung | des Unternehmens": who issued a statement speaks in it. */
function ofDocument(article: Article, sentence: AnalysedSentence, all: readonly Phrase[], phrase: Phrase): Mention | null {
  if (
    !/(?:mitteilung|erklärung|stellungnahme|aussendung|presseaussendung|meldung|schreiben|brief)$/u.test(sentence.words[phrase.head]!.lower)
  )
    return null;
  const owner = all.find(
    (p) => p.from === phrase.to && (p.preposition === null || p.preposition === 'von') && speakerRank(article.language, sentence, p) >= 2,
  );
  return owner ? shapeMention(article, sentence, { from: owner.from, to: endWithGenitives(sentence, all, owner) }, owner.head) : null;
}

/** End of a German noun phrase with its genitives and the prepositional phrases that name a body: "Sprecher der Behörde", "Team um die Forscherin". */
export function endWithGenitives(sentence: AnalysedSentence, all: readonly Phrase[], phrase: Phrase): number {
  let end = phrase.to;
  if (sentence.words[phrase.head]!.upos === 'PRON') return end;
  for (;;) {
    const next = all.find((p) => p.from === end);
    if (!next) return end;
    const word = sentence.words[next.from]!;
    const genitive =
      next.preposition === null &&
      (next.case === 'Gen' || /^(?:des|eines|der|einer|dieser|seiner|ihrer|ihres|seines)$/u.test(word.lower)) &&
      word.lower !== 'die' &&
      next.case !== 'Nom';
    const modifier =
      next.preposition !== null &&
      /^(?:von|um|für|aus|bei|in)$/u.test(next.preposition) &&
      sentence.words[phrase.head]!.upos === 'NOUN' &&
      next.from === phrase.to &&
      isBodyModifier(sentence, phrase, next);
    if (!genitive && !modifier) return end;
    end = next.to;
  }
}

function isBodyModifier(sentence: AnalysedSentence, phrase: Phrase, next: Phrase): boolean {
  const preposition = next.preposition!;
  if (preposition === 'um') return /^(?:team|gruppe|kreis|forscher|lager)/u.test(sentence.words[phrase.head]!.lower);
  if (preposition === 'in' || preposition === 'bei' || preposition === 'aus') return false;
  // "nach Erkenntnissen der Ermittler | von einer Rakete | getroffen": who acts in a passive is no part of the name
  const clause = sentence.clauses.find((c) => c.own.some((r) => next.head >= r.from && next.head < r.to));
  const named = sentence.names.some((n) => !n.derived && next.head >= n.from && next.head < n.to);
  if (preposition === 'von' && !named && (clause?.passive === true || /^(?:einer|einem)$/u.test(sentence.words[next.from + 1]!.lower)))
    return false;
  // "geht das Amt | von Brandstiftung | aus": what the verb takes; with this preposition a body or somebody follows
  if (preposition === 'von' && !named && clause?.lemma === 'ausgehen') return false;
  return !(isTimeOrPlace(sentence, next) || /^(?:anfang|mitte|ende|vorjahr|jahr|monat|woche|\d)/u.test(sentence.words[next.head]!.lower));
}

/** The conjuncts of an English noun phrase by its tree: "Brussels and Washington". */
function conjunctsInTree(sentence: AnalysedSentence, subject: Phrase): (Range & { head: number })[] {
  const { words } = sentence;
  const heads = [
    subject.head,
    ...words
      .filter((w) => w.relation === 'conj' && w.head === subject.head && w.index < subject.to && /^(?:NOUN|PROPN|PRON)$/.test(w.upos))
      .map((w) => w.index),
  ].sort((a, b) => a - b);
  if (heads.length === 1) return conjunctsByWords(sentence, subject);
  // "Fenwick & Lowe" and "Johnson and Johnson" are one name
  const name = sentence.names.find((n) => heads.filter((h) => h >= n.from && h < n.to).length > 1);
  if (name) return [{ from: subject.from, to: subject.to, head: subject.head }];
  return heads.map((head, i) => {
    const from = i === 0 ? subject.from : cutStart(words, heads[i - 1]! + 1, head);
    const to = i === heads.length - 1 ? subject.to : cutStart(words, head + 1, heads[i + 1]!) - 1;
    return { from, to: Math.max(head + 1, to), head };
  });
}

/** "the airline and the Port Police" where the tree joins them otherwise: two noun phrases with "and" and a determiner or name between. */
function conjunctsByWords(sentence: AnalysedSentence, subject: Phrase): (Range & { head: number })[] {
  const { words } = sentence;
  const whole = [{ from: subject.from, to: subject.to, head: subject.head }];
  const at = words.findIndex((w, i) => i > subject.from && i < subject.to - 1 && /^(?:and|nor)$/.test(w.lower));
  if (at < 0 || sentence.names.some((n) => n.from < at && n.to > at)) return whole;
  const next = words[at + 1]!;
  if (next.upos !== 'DET' && next.upos !== 'PROPN') return whole;
  // "the Department for Culture, Media | and | Sport": a list after the preposition is one body's name
  if (
    next.upos === 'PROPN' &&
    words.slice(subject.from, at).some((w, i, all) => /^(?:for|of)$/u.test(w.lower) && all[i + 1]?.upos === 'PROPN')
  )
    return whole;
  const nounIn = (from: number, to: number) => words.findLastIndex((w, i) => i >= from && i < to && /^(?:NOUN|PROPN)$/.test(w.upos));
  const left = nounIn(subject.from, at);
  const right = nounIn(at + 1, subject.to);
  return left < 0 || right < 0
    ? whole
    : [
        { from: subject.from, to: at, head: left },
        { from: at + 1, to: subject.to, head: right },
      ];
}

/** "Neither A | nor B": the second may be a subject of its own in the tree. */
function withSecond(
  sentence: AnalysedSentence,
  clause: Clause,
  subject: Phrase,
  parts: (Range & { head: number })[],
): (Range & { head: number })[] {
  const second = clause.subjects.find((p) => p !== subject && p.from >= subject.to && /^(?:and|nor)$/.test(sentence.words[p.from]!.lower));
  return second ? [...parts, { from: second.from + 1, to: second.to, head: second.head }] : parts;
}

/** First word after the joining "and" or comma between two conjuncts. */
function cutStart(words: readonly Word[], from: number, head: number): number {
  for (let i = head; i >= from; i--) if (words[i]!.upos === 'CCONJ' || words[i]!.text === ',') return i + 1;
  return from;
}
