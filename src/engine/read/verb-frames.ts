import type { Clause } from '../parse/clause.ts';
import { answeredNoun } from './answered-noun.ts';
import { asDenial, stanceTowards } from './content-stance.ts';
import { contentOf } from './contents.ts';
import { type CueMatch, matchCues, takes, verbCueIndex } from './cues.ts';
import { type FoundContent, snap } from './extents.ts';
import type { AnalysedSentence, Article, Frame, SourceRef } from './frame.ts';
import { spanOf } from './frame.ts';
import { makeFrame } from './make-frame.ts';
import { isMedium } from './media.ts';
import { trimSpan } from './quotes.ts';
import { shapeMention } from './shape-mention.ts';
import { sourcesOf } from './sources.ts';
import { speakerRank } from './speaker-nouns.ts';
import { speakingSubject } from './subject-by-words.ts';
import { asUnknown } from './unknowing.ts';
import { mentionPhrase, pointed, saysNothing, withholding } from './withholdings.ts';

/** Frames whose cue is a verb: "sagte", "wies … zurück", "declined to comment". */
export function verbFrames(article: Article, sentence: AnalysedSentence): Frame[] {
  const all = sentence.clauses.map((c) => matchCues(sentence, c, article.language));
  const matches = all.map((m) => m[0] ?? null);
  const taken = new Set<number>();
  const frames: Frame[] = [];
  for (const clause of sentence.clauses) {
    const match = matches[clause.index];
    if (!match || taken.has(clause.index)) continue;
    let frame =
      withholding(article, sentence, clause, match, matches, taken) ??
      (canSpeak(article, sentence, clause, match) ? saysNothing(article, sentence, clause, match, matches, taken) : null);
    for (const m of all[clause.index]!) frame ??= plain(article, sentence, clause, m);
    if (frame) frames.push(frame);
  }
  for (const clause of sentence.clauses) {
    const frame = frames.some((f) => f.clause === clause.index) ? null : modalFrame(article, sentence, clause);
    if (frame) frames.push(frame);
  }
  return frames;
}

/** "Beide Seiten wollen weiterverhandeln": the modal verb is the cue, the rest of the clause the content. */
function modalFrame(article: Article, sentence: AnalysedSentence, clause: Clause): Frame | null {
  const cue =
    clause.modal === null
      ? undefined
      : verbCueIndex(article.language)
          .get(clause.modal)
          ?.find((c) => takes(c, 'bare'));
  if (
    !cue ||
    clause.finite === null ||
    clause.mood === 'Sub' ||
    // "Die Retter wollten ihn beruhigen" tells what happened, "Die Bahn will verhandeln" announces
    (clause.tense === 'Past' && clause.modal === 'wollen' && !isClaim(sentence, clause)) ||
    clause.quote > 0 ||
    clause.passive ||
    clause.link === 'adverbial' ||
    clause.link === 'question' ||
    clause.link === 'relative'
  )
    return null;
  const subject = speakingSubject(article, sentence, clause)?.subject;
  const pronoun = subject ? article.language.reference.pronouns[sentence.words[subject.head]!.lower] : undefined;
  if (!subject || speakerRank(article.language, sentence, subject) < 2 || pronoun?.person === 1) return null;
  // "Neue Kunden will man finden": not the customers
  if (clause.own.some((r) => sentence.words.slice(r.from, r.to).some((w) => w.lower === 'man'))) return null;
  // "will nichts gewusst haben": with a perfect infinitive the modal verb claims
  const claims = isClaim(sentence, clause);
  if (clause.negated && cue.negated === undefined && !claims) return null;
  const from = Math.max(clause.finite + 1, subject.from > clause.finite ? subject.to : 0);
  const own = clause.own.filter((r) => r.to > from);
  let start = Math.max(from, own[0]?.from ?? from);
  const to = Math.max(...own.map((r) => r.to));
  while (start < to - 1 && /^(?:ADV|PUNCT|PART)$/.test(sentence.words[start]!.upos)) start++;
  if (to - start < 1 || own.length === 0) return null;
  const span = snap(article, trimSpan(article.document.text, spanOf(sentence, start, to)));
  const found: FoundContent = {
    content: { kind: 'spans', spans: [span] },
    rule: 'bare-infinitive',
    covers: [{ from: start, to }],
    trust: 0.6,
  };
  const match: CueMatch = { cue, stance: claims ? 'asserts' : cue.stance, words: [clause.finite] };
  return makeFrame(article, sentence, clause, match, found, sourcesOf(article, sentence, clause));
}

/** "will nichts gewusst haben": with a perfect infinitive "wollen" claims. */
function isClaim(sentence: AnalysedSentence, clause: Clause): boolean {
  return (
    clause.modal === 'wollen' &&
    clause.predicate.concat(words(clause)).some((i) => /^(?:haben|sein)$/.test(sentence.words[i]!.lower) && i !== clause.finite) &&
    (sentence.words[clause.verb]!.morph.verbForm !== 'Inf' || sentence.words[clause.verb - 1]?.lower === 'gewesen')
  );
}

function words(clause: Clause): number[] {
  return clause.own.flatMap((r) => Array.from({ length: r.to - r.from }, (_, k) => r.from + k));
}

function plain(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): Frame | null {
  if (!canSpeak(article, sentence, clause, match)) return null;
  const answered = answeredNoun(article, sentence, clause, match);
  if (answered) {
    const { noun, subject, found } = answered;
    const sources: readonly SourceRef[] = subject
      ? [{ kind: 'mention', mention: shapeMention(article, sentence, subject, subject.head) }]
      : sourcesOf(article, sentence, clause);
    const endsOthers = sentence.words[noun.from - 2]?.end ?? sentence.start;
    return sources.length > 0 ? { ...makeFrame(article, sentence, clause, match, found, sources), endsOthers } : null;
  }
  const sources = sourcesOf(article, sentence, clause);
  if (sources.length === 0) return null;
  const found = contentOf(article, sentence, clause, match) ?? pointed(match);
  // "who asked not to be named", "Residents were asked to leave": what oneself wants to do, or nobody who asks
  const asks = match.cue.lemma === 'ask';
  if ((match.stance === 'withholds' || asks) && found?.rule.startsWith('infinitive') && namesNobody(sentence, clause)) return null;
  if (asks && found?.rule.startsWith('infinitive') && (clause.passive || clause.objects.length === 0)) return null;
  if (!found || speaksOfItself(article, clause, found, sources) || !isTrusted(article, sentence, clause, match, found, sources))
    return null;
  const towards = { ...match, stance: stanceTowards(article, sentence, clause, match, found) };
  const said = asUnknown(article, towards, asDenial(article, sentence, towards, found));
  return makeFrame(article, sentence, clause, towards, said, sources);
}

/** "Die Union | der Fischer | begrüßte …": what is said cannot hold who says it; where it seems to, subject and object are mistaken. */
function speaksOfItself(article: Article, clause: Clause, found: FoundContent, sources: readonly SourceRef[]): boolean {
  const speaker = mentionPhrase(sources);
  if (article.language.code !== 'de' || !speaker || clause.link === 'relative' || !/^(?:object|about-)/u.test(found.rule)) return false;
  return found.covers.some((r) => speaker.head >= r.from && speaker.head < r.to);
}

/** "declined | to be named |", "asked | not to be identified |", "refused to give his name": what is withheld is only who speaks. */
function namesNobody(sentence: AnalysedSentence, clause: Clause): boolean {
  const next = sentence.words.slice(clause.verb + 1, clause.verb + 6).map((w) => w.lower);
  return /^(?:not )?to (?:not )?(?:be (?:named|identified|quoted)\b|remain anonymous\b|give (?:his|her|their) name)/u.test(next.join(' '));
}

/** Infinitives and subordinate clauses that only mention an act of speech are no frames: "um zu sagen, dass". */
function canSpeak(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): boolean {
  if (clause.mood === 'Imp' || clause.link === 'question') return false;
  // "told CNN, | citing two officials |, that …": on whose word it is said
  const host = clause.parent === null ? undefined : sentence.clauses[clause.parent];
  if (clause.link === 'gerund' && /^(?:cite|quote)$/u.test(clause.lemma) && host && matchCues(sentence, host, article.language).length > 0)
    return false;
  // "in einer Erklärung, die die Agentur verbreitete": the clause says only who passes the words on
  if (
    clause.link === 'relative' &&
    article.language.reference.carrying.has(clause.lemma) &&
    clause.subjects.some((p) => isMedium(article, sentence, p))
  )
    return false;
  // "the ministry | put | the number at one": a past that looks like the infinitive
  const bare =
    /^(?:put|cut|set|cast|forecast)$/u.test(sentence.words[clause.verb]!.lower) && clause.subjects.length > 0 && clause.link === 'main';
  if (clause.finite === null && !bare) return article.language.code === 'en' && clause.link === 'gerund' && match.cue.stance !== 'intends';
  if (
    clause.link === 'adverbial' &&
    clause.marker !== null &&
    /^(?:wenn|falls|sofern|sollte|um|ohne|damit|bevor|if|unless|before|until|bis)$/u.test(sentence.words[clause.marker]!.lower)
  )
    return false;
  if (article.language.code === 'de' && isState(sentence, clause)) return false;
  // "als sie bemerkte, dass …", "nachdem er erfahren hatte, dass …": who comes to know something does not say so
  const noticed = clause.marker !== null && /^(?:als|nachdem)$/u.test(sentence.words[clause.marker]!.lower);
  if (noticed && /^(?:bemerken|erfahren|feststellen|erkennen|sehen|wissen)$/u.test(clause.lemma)) return false;
  // "sie wisse nichts davon, dass …" says nothing of it
  if (/wissen$/u.test(clause.lemma) && clause.negated && clause.modal === null) return false;
  // "musste einräumen" has done so
  const told = match.stance === 'concedes' || (match.stance === 'asserts' && (!match.cue.weak || match.cue.person === true));
  if (clause.modal === 'müssen' && clause.mood === 'Ind' && clause.tense === 'Past' && told) return true;
  // wishes and possibilities are no acts: "müsste bestätigen", "might deny"
  if (clause.modal && /^(?:müssen|sollen|dürfen|können|mögen|must|should|may|might|can|could)$/u.test(clause.modal) && !clause.negated)
    return /^(?:können|can|could)$/u.test(clause.modal) && match.stance !== 'asserts' && clause.mood !== 'Sub';
  return true;
}

/** "Banken sind geschlossen", "Rauchen ist verboten": with "sein" a participle tells how things are; only verbs of motion have it in their perfect. */
function isState(sentence: AnalysedSentence, clause: Clause): boolean {
  const state =
    clause.finite !== null &&
    clause.finite !== clause.verb &&
    sentence.words[clause.finite]!.lemma === 'sein' &&
    clause.modal === null &&
    !clause.passive &&
    sentence.words[clause.verb]!.upos === 'VERB';
  return state && !/(?:gehen|kommen|langen|treten|fahren|rudern|werden)$/u.test(clause.lemma);
}

function isTrusted(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  match: CueMatch,
  found: FoundContent,
  sources: readonly SourceRef[],
): boolean {
  const subject = clause.passive ? mentionPhrase(sources) : (speakingSubject(article, sentence, clause)?.subject ?? null);
  const unnamed = sources[0]!.kind === 'anonymous' || sources[0]!.kind === 'implied';
  const rank = subject ? speakerRank(article.language, sentence, subject) : unnamed ? 1 : 0;
  const nominal = found.rule === 'object' || found.rule === 'about-pronoun';
  if (subject && article.language.reference.pronouns[sentence.words[subject.head]!.lower]?.person === 1) return false;
  if (subject && isNobody(article, sentence, subject.head)) return false;
  // "hieß es aus Regierungskreisen", "verlautete am Abend"
  const impersonal =
    /^(?:heißen|weiterheißen|verlauten|hervorgehen|ergeben|stehen|bekanntwerden|werden)$/u.test(clause.lemma) &&
    // "Wie aus der Liste hervorgeht, …": the verb has no subject of its own
    (!clause.subjects[0] || /^(?:es|das|dies)$/u.test(sentence.words[clause.subjects[0].head]!.lower));
  // "…, the inquest heard"
  if (clause.lemma === 'hear') return /^(?:that|bare|host)/u.test(found.rule);
  // "Von 20 Toten ist die Rede"
  if (match.cue.with?.includes('rede')) return true;
  if (impersonal) return found.rule === 'pronoun-subject' || (found.content.kind === 'spans' && !nominal);
  const clausal = /^(?:that|bare|quote|host)/u.test(found.rule);
  // "Man geht davon aus, dass …", "Es wurde beschlossen, … zu …": nobody is named, but a clause is said
  const open = unnamed && (clause.passive || isImpersonal(sentence, subject));
  if (clause.lemma === 'lauten') return clausal;
  if (open && (clausal || /^(?:infinitive|question)/u.test(found.rule))) return true;
  if (match.cue.weak)
    return (
      rank >= 2 ||
      (rank === 1.5 && (clausal || match.cue.predicative === true)) ||
      (rank === 1 && /^(?:that|bare|quote|infinitive)/u.test(found.rule) && isPersonal(match))
    );
  if (rank === 0) return false;
  // "North Korea's help would threaten the balance": things intend nothing
  if (match.stance === 'intends' && rank < 1.5 && article.language.code === 'en') return false;
  if (match.stance === 'withholds' && clause.passive && sources[0]!.kind === 'anonymous') return false;
  if (sources[0]!.kind === 'anonymous' && found.content.kind === 'pointed') return false;
  // "Ein Ausbruch | von Cholera | wird befürchtet": what stands in the place of an agent must be able to speak
  if (article.language.code === 'de' && clause.passive && nominal && !unnamed && rank < 1.5) return false;
  return rank >= 2 || !nominal || clause.passive;
}

/** "Niemand erwartet, dass …", "Für wie wahrscheinlich halten Sie es?": nobody says so, or whoever is asked. */
function isNobody(article: Article, sentence: AnalysedSentence, head: number): boolean {
  const word = sentence.words[head]!;
  // "Wer behauptet, dass …, irrt"
  if (/^(?:niemand|nobody|wer)$/u.test(word.lower)) return true;
  const opens = sentence.words.slice(0, head).every((w) => w.upos === 'PUNCT' || w.upos === 'CCONJ');
  return article.language.code === 'de' && word.text === 'Sie' && !opens && sentence.words.at(-1)!.text === '?';
}

function isImpersonal(sentence: AnalysedSentence, subject: { readonly head: number } | null): boolean {
  return subject !== null && /^(?:man|one)$/u.test(sentence.words[subject.head]!.lower);
}

/** Verbs that only people and bodies do, whatever noun their subject is: "Die Streife stellte fest", but not "Das Foto zeigt". */
function isPersonal({ cue }: CueMatch): boolean {
  return cue.person === true;
}
