import type { Clause, Phrase, Range } from '../parse/clause.ts';
import { bodyIndex } from './cast-names.ts';
import type { AnalysedSentence, Article, HopRef, SourceRef } from './frame.ts';
import { spanOf } from './frame.ts';
import { shapeMention, splitJoined } from './sources.ts';
import { lookUpNoun } from './speaker-nouns.ts';

/** Sources and hops of a frame after looking at what it rests on. */
export interface Relay {
  readonly sources: readonly SourceRef[];
  readonly hops: HopRef[];
  readonly reason: readonly string[];
}

/** "Yonhap berichtete unter Berufung auf den Geheimdienst": the service is the source, Yonhap the hop. "Told Reuters": Reuters is a hop. */
export function relayOf(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  sources: readonly SourceRef[],
  covers: readonly Range[],
): Relay {
  const cited = citedIn(article, sentence, clause);
  if (cited && sources[0]?.kind === 'mention') {
    const hop: HopRef = { mention: sources[0].mention, cue: cited.cue };
    return { sources: cited.sources, hops: [hop], reason: ['relay:citing'] };
  }
  const medium = mediumOf(article, sentence, clause, covers);
  return medium ? { sources, hops: [medium], reason: ['relay:told'] } : { sources, hops: [], reason: [] };
}

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
    (c) => c.parent === clause.index && c.link !== 'that' && c.link !== 'bare' && c.own.some((r) => at >= r.from && at < r.to),
  );
}

/** The noun phrase that begins at word `at`. */
export function nounPhraseFrom(article: Article, sentence: AnalysedSentence, _clause: Clause | null, at: number): Phrase | null {
  const phrases = sentence.clauses.flatMap((c) => [...c.subjects, ...c.objects, ...c.obliques]);
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

/** The medium to which something was told: "sagte der Zeitung", "told the Lisbon daily A Bancada", "im Gespräch mit dem Sender". */
function mediumOf(article: Article, sentence: AnalysedSentence, clause: Clause, covers: readonly Range[]): HopRef | null {
  const outside = (p: Phrase) => !covers.some((c) => p.head >= c.from && p.head < c.to);
  const candidates = [
    ...clause.objects,
    ...clause.subjects.slice(1),
    ...clause.obliques.filter((p) => p.preposition !== null && /^(?:gegenüber|mit|with|to|in|im|bei|on)$/u.test(p.preposition)),
  ].filter(outside);
  for (const phrase of candidates) {
    const mention = shapeMention(article, sentence, phrase, phrase.head);
    const told = clause.lemma === 'tell' && clause.objects.includes(phrase) && isUnknownBody(article, sentence, phrase);
    if (told || isMedium(article, sentence, phrase)) return { mention, cue: null };
  }
  return null;
}

/** "told A Bancada": a body that no list knows and that is told something is a medium. */
function isUnknownBody(article: Article, sentence: AnalysedSentence, phrase: Phrase): boolean {
  const name = sentence.names.find((n) => phrase.head >= n.from && phrase.head < n.to && n.kind === 'organisation');
  return name !== undefined && lookUpNoun(article.language, sentence.words[phrase.head]!.lower) === null;
}

/** True for a paper, broadcaster, agency or site: by its name in the lists, or by the noun that introduces it. */
export function isMedium(article: Article, sentence: AnalysedSentence, phrase: Phrase): boolean {
  const { words } = sentence;
  const bodies = bodyIndex(article.language.bodies);
  const texts = words.slice(phrase.from, phrase.to).map((w) => w.lower);
  for (let i = 0; i < texts.length; i++) {
    for (const part of [texts.slice(i).join(' '), texts.slice(0, i + 1).join(' ')]) {
      const kind = bodies.get(part)?.kind;
      if (kind === 'medium' || kind === 'agency') return true;
    }
  }
  for (let i = phrase.from; i < Math.min(words.length, phrase.to); i++) {
    const kind = lookUpNoun(article.language, words[i]!.lower);
    if (kind === 'medium' || kind === 'agency') return !/^(?:reporter|journalist)/u.test(words[i]!.lower);
  }
  return false;
}
