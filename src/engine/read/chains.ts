import type { Clause, Phrase, Range } from '../parse/clause.ts';
import type { AnalysedSentence, Article, HopRef, SourceRef } from './frame.ts';
import { spanOf } from './frame.ts';
import { isAgency, isMedium } from './media.ts';
import { shapeMention } from './shape-mention.ts';
import { splitJoined } from './sources.ts';
import { lookUpNoun, speakerRank } from './speaker-nouns.ts';

/** Sources and hops of a frame after looking at what it rests on. */
export interface Relay {
  readonly sources: readonly SourceRef[];
  readonly hops: HopRef[];
  readonly reason: readonly string[];
  /** Where the words begin that cite; what is said ends before them. */
  readonly from?: number;
}

/** "Kyodo meldete unter Berufung auf die Küstenwache": the coast guard is the source, Kyodo the hop. "Told Reuters": Reuters is a hop. */
export function relayOf(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  sources: readonly SourceRef[],
  covers: readonly Range[],
): Relay {
  const quoted = quotedBy(article, sentence, clause);
  if (quoted) return quoted;
  const cited = citedIn(article, sentence, clause);
  if (cited && sources[0]?.kind === 'mention') {
    const hop: HopRef = { mention: sources[0].mention, cue: cited.cue };
    // "told CNN, citing two officials": the minister is whom CNN has it from
    const told = mediumOf(article, sentence, clause, covers, sources);
    return {
      sources: cited.sources,
      hops: told ? [told, hop] : [hop],
      reason: ['relay:citing'],
      ...(cited.cue ? { from: cited.cue.start } : {}),
    };
  }
  const medium = mediumOf(article, sentence, clause, covers, sources) ?? carriedBy(article, sentence, clause);
  return medium ? { sources, hops: [medium], reason: ['relay:told'] } : { sources, hops: [], reason: [] };
}

/** "TASS zitierte den General", "the general was quoted by TASS (as saying)": who is quoted speaks, who quotes passes on. */
function quotedBy(article: Article, sentence: AnalysedSentence, clause: Clause): Relay | null {
  const parent = clause.parent === null ? undefined : sentence.clauses[clause.parent];
  const quoting = QUOTING.has(clause.lemma) ? clause : clause.link === 'gerund' && parent && QUOTING.has(parent.lemma) ? parent : null;
  if (!quoting) return null;
  const { reference } = article.language;
  const mention = (p: Phrase) => shapeMention(article, sentence, { from: p.from + (p.preposition === null ? 0 : 1), to: p.to }, p.head);
  const who = quoting.passive ? quoting.subjects[0] : quoting.objects.find((p) => speakerRank(article.language, sentence, p) >= 2);
  const by = quoting.passive
    ? // "was quoted as saying | by the Bugle | that …"
      [...quoting.obliques, ...clause.obliques].find((p) => p.preposition !== null && reference.agents.has(p.preposition))
    : quoting.subjects.find((p) => p !== who);
  if (!who || speakerRank(article.language, sentence, who) < 2) return null;
  return {
    sources: [{ kind: 'mention', mention: mention(who) }],
    hops: by ? [{ mention: mention(by), cue: spanOf(sentence, quoting.verb, quoting.verb + 1) }] : [],
    reason: ['relay:quoting'],
  };
}

const QUOTING = new Set(['zitieren', 'quote']);

/** "in remarks | carried by the state agency", "in einer Erklärung, | die die Agentur verbreitete |", "in einer | von der Agentur verbreiteten | Erklärung". */
function carriedBy(article: Article, sentence: AnalysedSentence, clause: Clause): HopRef | null {
  const { carrying, agents } = article.language.reference;
  const { words } = sentence;
  for (const c of sentence.clauses) {
    const participle = c.link === 'adverbial' && c.finite === null;
    if (
      (c.link !== 'relative' && !participle) ||
      !carrying.has(c.lemma) ||
      c.quote !== clause.quote ||
      !(c.parent === clause.index || isInFrame(clause, c))
    )
      continue;
    // "in einem Schreiben, | das der Agentur vorliegt": who has the paper before it is named in the dative
    const by =
      c.lemma === 'vorliegen'
        ? c.phrases.find((p) => p.preposition === null && isMedium(article, sentence, p))
        : c.finite === null || c.passive
          ? c.obliques.find((p) => p.preposition !== null && agents.has(p.preposition))
          : c.subjects[0];
    if (by && isMedium(article, sentence, by))
      return {
        mention: shapeMention(article, sentence, { from: by.from + (by.preposition === null ? 0 : 1), to: by.to }, by.head),
        cue: spanOf(sentence, c.verb, c.verb + 1),
      };
  }
  if (article.language.code !== 'de') return null;
  const at = words.findIndex((w) => inRanges(clause.own, w.index) && carrying.has(w.lemma) && /t(?:e[nmrs]?)$/u.test(w.lower));
  const from = words.findLastIndex((w, i) => i < at && i > at - 8 && agents.has(w.lower));
  if (at < 0 || from < 0) return null;
  const phrase = nounPhraseFrom(article, sentence, null, from + 1);
  const range = { from: from + 1, to: at, head: phrase && phrase.head < at ? phrase.head : at - 1 };
  if (!isMedium(article, sentence, range)) return null;
  return { mention: shapeMention(article, sentence, range, range.head), cue: spanOf(sentence, at, at + 1) };
}

const inRanges = (ranges: readonly Range[], i: number): boolean => ranges.some((r) => i >= r.from && i < r.to);

/** A clause that stands within the stretch of a frame though the tree hangs it elsewhere. */
const isInFrame = (frame: Clause, c: Clause): boolean => c.range.from >= frame.range.from && c.range.to <= frame.range.to;

function citedIn(article: Article, sentence: AnalysedSentence, clause: Clause): { sources: SourceRef[]; cue: HopRef['cue'] } | null {
  const { words } = sentence;
  for (const opening of article.language.reference.citing) {
    for (let i = 0; i + opening.length < words.length; i++) {
      if (!opening.every((w, k) => words[i + k]!.lower === w)) continue;
      if (!nearClause(sentence, clause, i)) continue;
      const phrase = nounPhraseFrom(article, sentence, clause, i + opening.length);
      if (!phrase) continue;
      return {
        sources: splitJoined(article, sentence, clause, phrase).map((mention) => ({ kind: 'mention', mention })),
        cue: spanOf(sentence, i, i + opening.length),
      };
    }
  }
  return null;
}

/** The citing words belong to the clause that they stand in, or to the frame around them. */
function nearClause(sentence: AnalysedSentence, clause: Clause, at: number): boolean {
  if (clause.own.some((r) => at >= r.from && at < r.to)) return true;
  return sentence.clauses.some(
    (c) =>
      (c.parent === clause.index || isAfterContent(sentence, clause, c)) &&
      c.link !== 'that' &&
      c.link !== 'bare' &&
      c.own.some((r) => at >= r.from && at < r.to),
  );
}

/** "reported that the army had been put on alert, | citing a source": whatever the tree hangs it on, it says on whose word the report is. */
function isAfterContent(sentence: AnalysedSentence, frame: Clause, c: Clause): boolean {
  const host = c.parent === null ? undefined : sentence.clauses[c.parent];
  return c.link === 'gerund' && c.quote === frame.quote && host?.parent === frame.index && /^(?:that|bare)$/u.test(host.link);
}

/** The noun phrase that begins at word `at`. */
export function nounPhraseFrom(article: Article, sentence: AnalysedSentence, _clause: Clause | null, at: number): Phrase | null {
  const phrases = sentence.clauses.flatMap((c) =>
    article.language.code === 'de' ? c.phrases : [...c.subjects, ...c.objects, ...c.obliques],
  );
  const exact = phrases.filter((p) => p.from <= at && p.head >= at && p.from >= at - 3).sort((a, b) => a.from - b.from)[0];
  if (exact) return { ...exact, from: Math.max(exact.from, at) };
  let to = at;
  let head = -1;
  const { words } = sentence;
  while (to < words.length && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(words[to]!.upos)) {
    if (head >= 0 && (words[to]!.upos === 'DET' || words[to]!.upos === 'PRON')) break;
    if (/^(?:NOUN|PROPN|PRON)$/.test(words[to]!.upos))
      head = article.language.code === 'en' || head < 0 || words[to]!.upos === 'PROPN' ? to : head;
    to++;
  }
  if (head < 0) head = to - 1;
  return to > at
    ? { from: at, to, head, preposition: null, case: words[head]!.morph.case ?? null, number: words[head]!.morph.number ?? null }
    : null;
}

/** The medium to which something was told: "sagte der Zeitung", "told the Porto weekly O Cais", "im Gespräch mit dem Sender". */
function mediumOf(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  covers: readonly Range[],
  sources: readonly SourceRef[],
): HopRef | null {
  const outside = (p: Phrase) => !covers.some((c) => p.head >= c.from && p.head < c.to);
  const speaks = (p: Phrase) => sources.some((s) => s.kind === 'mention' && s.mention.head >= p.from && s.mention.head < p.to);
  const candidates = [
    ...(mayTell(article, clause) ? [...clause.objects, ...clause.subjects.filter((p) => !speaks(p))] : []),
    ...clause.obliques.filter((p) => isPlaceOfSaying(article, sentence, clause, p)),
    // "sagte eine Sprecherin | der Deutschen Presse-Agentur |": it looks like a genitive
    ...clause.phrases.filter((p) => p.preposition === null && p.from > clause.verb && !speaks(p) && isAgency(article, sentence, p)),
  ].filter(outside);
  for (const phrase of candidates) {
    const mention = shapeMention(article, sentence, phrase, phrase.head);
    const told = clause.lemma === 'tell' && clause.objects.includes(phrase) && isUnknownBody(article, sentence, phrase);
    if (told || isMedium(article, sentence, phrase)) return { mention, cue: null };
  }
  return null;
}

/** "dismissed a newspaper report": only what somebody is told has a hearer; in German the dative shows one with any verb. */
function mayTell(article: Article, clause: Clause): boolean {
  return article.language.code === 'de' || /^(?:tell|inform|brief|assure|remind|warn|promise|show|give|write)$/u.test(clause.lemma);
}

/** "im Gespräch mit dem Sender", "in an interview with the Daily Ledger"; not "wrote in the journal", "said in a video on his channel": one's own words in print. */
function isPlaceOfSaying(article: Article, sentence: AnalysedSentence, clause: Clause, phrase: Phrase): boolean {
  if (phrase.preposition === null || !/^(?:gegenüber|mit|with|to|in|im|bei|on)$/u.test(phrase.preposition)) return false;
  const { pronouns } = article.language.reference;
  const words = sentence.words.slice(phrase.from, phrase.to);
  if (words.some((w) => pronouns[w.lower] && w.upos !== 'ADP' && /^(?:DET|PRON)$/u.test(w.upos))) return false;
  if (/^(?:schreiben|veröffentlichen|publizieren|write|publish|post)$/u.test(clause.lemma))
    return /^(?:gegenüber|mit|with|to)$/u.test(phrase.preposition);
  return true;
}

/** "told A Bancada": a body that no list knows and that is told something is a medium. */
function isUnknownBody(article: Article, sentence: AnalysedSentence, phrase: Phrase): boolean {
  const name = sentence.names.find((n) => phrase.head >= n.from && phrase.head < n.to && n.kind === 'organisation');
  return name !== undefined && lookUpNoun(article.language, sentence.words[phrase.head]!.lower) === null;
}
