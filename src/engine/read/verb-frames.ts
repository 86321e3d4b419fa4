import type { Clause } from '../parse/clause.ts';
import { answeredNoun } from './answered-noun.ts';
import { relayOf } from './chains.ts';
import { asDenial, stanceTowards } from './content-stance.ts';
import { contentOf } from './contents.ts';
import { type CueMatch, matchCues, matchNoun, takes, verbCueIndex } from './cues.ts';
import { type FoundContent, snap } from './extents.ts';
import type { AnalysedSentence, Article, Frame, HopRef, SourceRef } from './frame.ts';
import { spanOf } from './frame.ts';
import { isMedium } from './media.ts';
import { nominal } from './nominal-contents.ts';
import { trimSpan } from './quotes.ts';
import { shapeMention } from './shape-mention.ts';
import { sourcesOf } from './sources.ts';
import { speakerRank } from './speaker-nouns.ts';
import { speakingSubject } from './subject-by-words.ts';

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
      withholding(article, sentence, clause, match, matches, taken) ?? saysNothing(article, sentence, clause, match, matches, taken);
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
    sentence.words[clause.verb]!.morph.verbForm !== 'Inf'
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
  if (match.cue.lemma === 'ask' && found?.rule.startsWith('infinitive') && (clause.passive || clause.objects.length === 0)) return null;
  if (!found || !isTrusted(article, sentence, clause, match, found, sources)) return null;
  return makeFrame(
    article,
    sentence,
    clause,
    { ...match, stance: stanceTowards(article, sentence, clause, match, found) },
    asDenial(article, match, found),
    sources,
  );
}

/** A withholding or denial without words of its own takes what it is about from the context: "declined to comment". */
function pointed(match: CueMatch): FoundContent | null {
  // "Sundal dementierte."
  const denial = match.stance === 'denies' && !match.cue.weak && !match.cue.with && match.cue.takes.includes('object');
  if (match.stance !== 'withholds' && !denial) return null;
  return { content: { kind: 'pointed', span: null, noun: null }, rule: 'context', covers: [], trust: 0.6 };
}

/** Infinitives and subordinate clauses that only mention an act of speech are no frames: "um zu sagen, dass". */
function canSpeak(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): boolean {
  if (clause.mood === 'Imp' || clause.link === 'question') return false;
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
  // "musste einräumen" has done so
  const told = match.stance === 'concedes' || (match.stance === 'asserts' && (!match.cue.weak || match.cue.person === true));
  if (clause.modal === 'müssen' && clause.mood === 'Ind' && clause.tense === 'Past' && told) return true;
  // wishes and possibilities are no acts: "müsste bestätigen", "might deny"
  if (clause.modal && /^(?:müssen|sollen|dürfen|können|mögen|must|should|may|might|can|could)$/u.test(clause.modal) && !clause.negated)
    return /^(?:können|can|could)$/u.test(clause.modal) && match.stance !== 'asserts';
  return true;
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
  const rank = subject ? speakerRank(article.language, sentence, subject) : sources[0]!.kind === 'anonymous' ? 1 : 0;
  const nominal = found.rule === 'object' || found.rule === 'about-pronoun';
  if (subject && article.language.reference.pronouns[sentence.words[subject.head]!.lower]?.person === 1) return false;
  // "hieß es aus Regierungskreisen", "verlautete am Abend"
  const impersonal =
    /^(?:heißen|weiterheißen|verlauten|hervorgehen|ergeben|stehen|bekanntwerden|werden)$/u.test(clause.lemma) &&
    // "Wie aus der Liste hervorgeht, …": the verb has no subject of its own
    (!clause.subjects[0] || /^(?:es|das|dies)$/u.test(sentence.words[clause.subjects[0].head]!.lower));
  // "…, the inquest heard"
  if (clause.lemma === 'hear') return /^(?:that|bare|host)/u.test(found.rule);
  if (impersonal) return found.content.kind === 'spans' && !nominal;
  const clausal = /^(?:that|bare|quote|host)/u.test(found.rule);
  // "Man geht davon aus, dass …", "Es wurde beschlossen, … zu …": nobody is named, but a clause is said
  const open = sources[0]!.kind === 'anonymous' && (clause.passive || isImpersonal(sentence, subject));
  if (clause.lemma === 'lauten') return clausal;
  if (open && (clausal || /^(?:infinitive|question)/u.test(found.rule))) return true;
  if (match.cue.weak)
    return (
      rank >= 2 || (rank === 1.5 && clausal) || (rank === 1 && /^(?:that|bare|quote|infinitive)/u.test(found.rule) && isPersonal(match))
    );
  if (rank === 0) return false;
  // "North Korea's help would threaten the balance": things intend nothing
  if (match.stance === 'intends' && rank < 1.5 && article.language.code === 'en') return false;
  if (match.stance === 'withholds' && clause.passive && sources[0]!.kind === 'anonymous') return false;
  if (sources[0]!.kind === 'anonymous' && found.content.kind === 'pointed') return false;
  return rank >= 2 || !nominal || clause.passive;
}

function isImpersonal(sentence: AnalysedSentence, subject: { readonly head: number } | null): boolean {
  return subject !== null && /^(?:man|one)$/u.test(sentence.words[subject.head]!.lower);
}

/** Verbs that only people and bodies do, whatever noun their subject is: "Die Streife stellte fest", but not "Das Foto zeigt". */
function isPersonal({ cue }: CueMatch): boolean {
  return cue.person === true;
}

/** The agent of a passive stands in for the subject. */
function mentionPhrase(sources: readonly SourceRef[]) {
  const [first] = sources;
  return first?.kind === 'mention' ? first.mention : null;
}

/** "wollte weder bestätigen noch ausschließen", "declined to say whether": the act withheld is named by the verb that the cue governs. */
function withholding(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  match: CueMatch,
  matches: readonly (CueMatch | null)[],
  taken: Set<number>,
): Frame | null {
  // "lehnte es ab, die Berichte zu kommentieren"
  const refuses =
    (match.stance === 'withholds' || /^(?:ablehnen|weigern|verweigern|refuse)$/u.test(match.cue.lemma)) &&
    // "lehnte den Vorschlag ab, ihm das Amt zu unterstellen": the noun takes the infinitive
    !clause.objects.some((p) => matchNoun(sentence.words[p.head]!, article.language)?.takesClause);
  const inner = sentence.clauses.find(
    (c) =>
      c.parent === clause.index &&
      c.link === 'infinitive' &&
      refuses &&
      /^(?:asserts|confirms|denies|withholds)$/u.test(matches[c.index]?.cue.stance ?? ''),
  );
  if (inner) {
    taken.add(inner.index);
    const sources = sourcesOf(article, sentence, clause);
    if (sources.length === 0) return null;
    const found =
      contentOf(article, sentence, inner, matches[inner.index]!) ??
      whatIsRefused(article, sentence, inner, matches[inner.index]!) ??
      pointed({ ...match, stance: 'withholds' })!;
    const words = [...match.words, ...inner.predicate];
    return makeFrame(article, sentence, clause, { ...match, stance: 'withholds', words }, found, sources);
  }
  const refused =
    (clause.negated || isNeither(sentence, clause)) &&
    clause.modal !== null &&
    /^(?:wollen|können|mögen|dürfen|would|could|will)$/u.test(clause.modal);
  const neither =
    (clause.negated && neitherOfTwo(sentence, clause) && /^(?:denies|confirms)$/u.test(match.cue.stance)) ||
    (clause.negated &&
      sentence.clauses.some((c) => c.parent === clause.index && c.link === 'coordinate' && matches[c.index]?.cue.stance === 'denies'));
  if (!refused && !neither) return null;
  if (!takes(match.cue, 'clause') && !takes(match.cue, 'object') && !takes(match.cue, 'question') && !match.cue.about) return null;
  if (
    match.cue.stance !== 'asserts' &&
    match.cue.stance !== 'confirms' &&
    match.cue.stance !== 'denies' &&
    match.cue.stance !== 'withholds'
  )
    return null;
  const partners = sentence.clauses.filter(
    (c) =>
      c.parent === clause.index &&
      c.link === 'coordinate' &&
      matches[c.index] &&
      /^(?:confirms|denies|asserts)$/.test(matches[c.index]!.cue.stance),
  );
  const sources = sourcesOf(article, sentence, clause);
  // "could not be verified": nobody is named who will not say, the outlet speaks of itself
  if (sources.length === 0 || (clause.passive && sources[0]!.kind === 'anonymous')) return null;
  const subject = mentionPhrase(sources);
  if (subject && speakerRank(article.language, sentence, subject) === 0) return null;
  let found = contentOf(article, sentence, clause, match);
  for (const p of partners) {
    taken.add(p.index);
    found ??= contentOf(article, sentence, p, matches[p.index]!);
  }
  // "könne den Angriff nicht fortsetzen": a verb that never withholds needs something that is said
  if (!found && match.cue.stance === 'asserts' && match.cue.negated === undefined) return null;
  const words = [...match.words, ...partners.flatMap((p) => p.predicate)];
  return makeFrame(
    article,
    sentence,
    clause,
    { ...match, stance: 'withholds', words },
    found ?? pointed({ ...match, stance: 'withholds' })!,
    sources,
  );
}

/** "| Neither | the army nor the rebels would say …" */
function isNeither(sentence: AnalysedSentence, clause: Clause): boolean {
  const before = sentence.words.slice(clause.range.from, clause.verb);
  return before.some((w) => w.lower === 'neither') && before.some((w) => w.lower === 'nor');
}

/** "lehnte es ab, | die Berichte | zu kommentieren": whatever the verb takes otherwise, what is refused is its object. */
function whatIsRefused(article: Article, sentence: AnalysedSentence, inner: Clause, match: CueMatch): FoundContent | null {
  return nominal(article, sentence, inner, { ...match, stance: 'withholds', cue: { ...match.cue, takes: ['object'], weak: false } });
}

/** "said that it could not corroborate the reports", "sagte, man könne das nicht bestätigen": who says so of itself withholds. */
function saysNothing(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  match: CueMatch,
  matches: readonly (CueMatch | null)[],
  taken: Set<number>,
): Frame | null {
  if (match.stance !== 'asserts' || !takes(match.cue, 'clause') || !canSpeak(article, sentence, clause, match)) return null;
  const inner = sentence.clauses.find((c) => c.parent === clause.index && /^(?:that|bare)$/u.test(c.link));
  const found = inner && matches[inner.index];
  const [subject] = inner?.subjects ?? [];
  if (!inner || !found || !subject || found.stance !== 'withholds' || !inner.negated || inner.modal === null) return null;
  const itself = /^(?:it|he|she|they|we|er|sie|es|man|wir)$/u.test(sentence.words[subject.head]!.lower);
  const sources = itself && subject.to - subject.from === 1 ? sourcesOf(article, sentence, clause) : [];
  if (sources.length === 0) return null;
  taken.add(inner.index);
  const content = contentOf(article, sentence, inner, found) ?? pointed(found)!;
  return makeFrame(
    article,
    sentence,
    clause,
    { ...match, stance: 'withholds', words: [...match.words, ...inner.predicate] },
    content,
    sources,
  );
}

/** "hat die Berichte weder bestätigt noch bestritten": two verbs in one German clause. */
function neitherOfTwo(sentence: AnalysedSentence, clause: Clause): boolean {
  const verbs = clause.predicate.filter((i) => sentence.words[i]!.upos === 'VERB');
  const [first, last] = [verbs[0], verbs.at(-1)];
  if (first === undefined || last === undefined || first === last) return false;
  const between = sentence.words.slice(first + 1, last);
  return between.some((w) => w.lower === 'noch') && sentence.words.slice(0, first).some((w) => w.lower === 'weder');
}

function makeFrame(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  match: CueMatch,
  found: FoundContent,
  sources: readonly SourceRef[],
): Frame {
  const relay = relayOf(article, sentence, clause, sources, found.covers);
  const hops: HopRef[] = relay.hops;
  return {
    sentence: sentence.index,
    clause: clause.index,
    cue: match.words.map((i) => ({ start: sentence.words[i]!.start, end: sentence.words[i]!.end })),
    stance: found.stance ?? match.stance,
    sources: relay.sources,
    content: relay.from === undefined ? found.content : endingBefore(article, found.content, relay.from),
    hops,
    frameWords: frameWords(clause, found),
    reason: [`cue:${match.cue.lemma}`, `content:${found.rule}`, ...relay.reason],
    ...(match.cue.weak ? { weak: true } : {}),
    trust: found.trust * (match.cue.weak ? 0.85 : 1) * voteOf(article, sentence, clause, sources),
  };
}

/** "reported that the army was on alert | , citing a source": a content that runs on into the citing words ends before them. */
function endingBefore(article: Article, content: FoundContent['content'], end: number): FoundContent['content'] {
  if (content.kind !== 'spans' || !content.spans.some((s) => s.start < end && s.end > end)) return content;
  return {
    kind: 'spans',
    spans: content.spans
      .filter((s) => s.start < end)
      .map((s) => (s.end > end ? trimSpan(article.document.text, { start: s.start, end }) : s)),
  };
}

/** Where tree and chunker name the same subject trust is higher; where the tree names another, lower. English has the tree alone. */
function voteOf(article: Article, sentence: AnalysedSentence, clause: Clause, sources: readonly SourceRef[]): number {
  const [source] = sources;
  if (article.language.code !== 'de' || source?.kind !== 'mention' || sentence.words[clause.verb]!.relation === '') return 1;
  const voted = sentence.words.find((w) => w.head === clause.verb && w.relation === 'nsubj');
  if (!voted) return 0.97;
  return voted.index >= source.mention.from - 2 && voted.index <= source.mention.to ? 1.03 : 0.88;
}

/** Words of the frame that are not its content. */
function frameWords(clause: Clause, found: FoundContent): number[] {
  const words: number[] = [];
  for (const r of clause.own) for (let i = r.from; i < r.to; i++) if (!found.covers.some((c) => i >= c.from && i < c.to)) words.push(i);
  // "said on 3 June | the store …": what stands between verb and content is the frame's, whatever the tree says
  const start = Math.min(...found.covers.filter((c) => c.from > clause.verb).map((c) => c.from));
  if (Number.isFinite(start) && start - clause.verb < 8)
    for (let i = clause.verb + 1; i < start; i++) if (!words.includes(i)) words.push(i);
  return words;
}
