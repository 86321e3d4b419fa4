import type { PhraseCue } from '../lang/cue.ts';
import type { Phrase } from '../parse/clause.ts';
import type { Word } from '../parse/word.ts';
import { nounPhraseFrom } from './chains.ts';
import { isTimeOrPlace } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { isMedium } from './media.ts';
import { type Found, isHearsay, isSaying, ownWords, range, relativeFrame, sourceInNoun } from './phrase-nouns.ts';
import { shapeMention } from './shape-mention.ts';
import { splitJoined } from './sources.ts';
import { speakerRank } from './speaker-nouns.ts';

/** A frame whose fixed words stand before its source: "laut X", "nach Angaben der Polizei"; alone where it names nobody ("angeblich"). */
export function opening(article: Article, sentence: AnalysedSentence, cue: PhraseCue, at: number): Found | null {
  const { words } = sentence;
  if (!cue.opening.every((w, k) => words[at + k]?.lower === w)) return null;
  // "Per Adler" is a name
  if (sentence.names.some((n) => at >= n.from && at < n.to)) return null;
  const start = at + cue.opening.length;
  // "dachte laut über Reformen nach", "wurde Kritik laut": the adverb
  if (
    cue.opening.length === 1 &&
    words[at]!.lower === 'laut' &&
    (/^(?:ADP|VERB|AUX|SCONJ)$/.test(words[start]?.upos ?? 'ADP') || /^(?:[,.;:!?]|über|und|genug)$/u.test(words[start]!.lower))
  )
    return null;
  // "drei Wochen | nach dem Urteil": how long after, and not on whose word
  if (
    words[at]!.lower === 'nach' &&
    /^(?:tage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|kurz|unmittelbar|erst)$/u.test(words[at - 1]?.lower ?? '')
  )
    return null;
  // "gemäß der Regelung", "gemäß § 2": by which rule, and not on whose word
  if (
    /^(?:gemäß|gemäss)$/u.test(words[at]!.lower) &&
    RULE.test(
      words
        .slice(start, start + 4)
        .map((w) => w.lower)
        .join(' '),
    )
  )
    return null;
  const so = cue.opening.length === 1 && cue.opening[0] === 'so';
  // "so viele wie nie"
  if (so && /^viele?$/u.test(words[start]?.lower ?? '')) return null;
  if (so && !(words[at - 1]?.upos === 'PUNCT' || at === 0)) return null;
  const cueWords = range(at, start);
  // "nach Angaben", but "angeblich" stands for nobody
  const said = isHearsay(words[start - 1]!.lower) ? { from: start - 1, to: start } : undefined;
  const nobody: Found = { from: at, to: start, cue, sources: [{ kind: 'anonymous', ...(said ? { words: said } : {}) }], cueWords };
  if (cue.anonymous) return isAttributive(sentence, at, start) || (at + 1 < start && words[start]?.upos === 'ADP') ? null : nobody;
  // "nach Ermittlungen gegen zwei Händler" is a time
  if (words[start]?.upos === 'ADP' && /^(?:gegen|zu|über|wegen)$/u.test(words[start]!.lower)) return null;
  if (cue.closing.length > 0) return around(article, sentence, cue, at, start);
  let first = start;
  while (words[first] && /^(?:von|des|der)$/u.test(words[first]!.lower) && words[first]!.upos === 'ADP') first++;
  const near = withOwned(article, sentence, nounPhraseFrom(article, sentence, null, first));
  const ranked = near !== null && speakerRank(article.language, sentence, near) >= 1;
  // "According to two people familiar | with the talks |, …"
  const goesOn = near !== null && /^(?:familiar|close|briefed)$/u.test(words[near.to - 1]!.lower) && words[near.to]?.upos === 'ADP';
  const whole = ranked && !goesOn ? near : (toNextComma(article, sentence, first) ?? near);
  const phrase = whole && withoutPredicate(article, sentence, whole);
  if (!phrase || phrase.from > first + 1 || (article.language.code === 'de' && /^(?:VERB|AUX)$/.test(words[first]?.upos ?? '')))
    return isHearsay(words[start - 1]!.lower) ? nobody : null;
  // "nach Zeugenaussagen | die Tat": what follows is no genitive
  if (
    article.language.code === 'de' &&
    isHearsay(words[start - 1]!.lower) &&
    /^(?:die|das|den|dem|ein|eine|einen|es|sie|er)$/u.test(words[first]!.lower)
  )
    return nobody;
  if (so) {
    // "so Brahms" ends its stretch; "so groß" is no frame; "…, so die Studie." ends the sentence
    const rank = speakerRank(article.language, sentence, phrase);
    if (rank < 2 && !(rank >= 1 && endsStretch(sentence, at, phrase.to))) return null;
  } else if (speakerRank(article.language, sentence, phrase) < (cue.opening[0] === 'per' ? 1.5 : 1) && cue.opening[0] !== 'according')
    return null;
  const mentions = joined(article, sentence, phrase);
  const to = Math.max(phrase.to, ...mentions.map((m) => m.to));
  const end = so ? endOfApposition(sentence, at, endOfAside(sentence, to)) : endOfAside(sentence, to);
  return { from: at, to: end, cue, sources: mentions.map((mention) => ({ kind: 'mention', mention })), cueWords };
}

const RULE = /(?:^|\s)(?:§|paragra[fp]h?|\p{L}*(?:regelung|vorschrift|profil|standard|norm|artikel))(?:s|en)?(?:\s|$)/u;

/** True where the phrase goes from a comma or mark before "so" to the end of its stretch: "…, so der Vorwurf des Amtes." */
function endsStretch(sentence: AnalysedSentence, at: number, to: number): boolean {
  const { words } = sentence;
  if (words[at - 1]?.upos !== 'PUNCT' || !/^(?:DET|PROPN|NOUN)$/.test(words[at + 1]?.upos ?? '')) return false;
  let end = to;
  while (end < words.length && end < to + 12 && words[end]!.upos !== 'PUNCT' && words[end]!.upos !== 'VERB' && words[end]!.upos !== 'AUX')
    end++;
  return words[end] === undefined || words[end]!.upos === 'PUNCT';
}

/** "in the words of the growers | ' association |": what somebody owns goes on with the phrase. */
function withOwned(article: Article, sentence: AnalysedSentence, phrase: Phrase | null): Phrase | null {
  const { words } = sentence;
  if (article.language.code !== 'en' || !phrase || !/^['’]s?$/u.test(words[phrase.to]?.text ?? '')) return phrase;
  let to = phrase.to + 1;
  while (to < words.length && /^(?:NOUN|PROPN|ADJ)$/.test(words[to]!.upos)) to++;
  return to > phrase.to + 1 ? { ...phrase, to, head: to - 1 } : phrase;
}

/** "nach Angaben der Polizei | ruhig": an adjective after the noun is the predicate of the clause around. */
function withoutPredicate(article: Article, sentence: AnalysedSentence, phrase: Phrase): Phrase {
  let { to } = phrase;
  if (article.language.code !== 'de') return phrase;
  while (
    to > phrase.head + 1 &&
    /^(?:ADJ|ADV|VERB|AUX)$/.test(sentence.words[to - 1]!.upos) &&
    /^\p{Ll}/u.test(sentence.words[to - 1]!.text)
  )
    to--;
  return to === phrase.to ? phrase : { ...phrase, to };
}

/** "den | angeblich gestohlenen | Wagen": the word belongs to an attribute and reports no clause. */
function isAttributive(sentence: AnalysedSentence, at: number, to: number): boolean {
  if (to - at > 1) return false;
  const { words } = sentence;
  if (words[at - 1]?.upos === 'DET') return true;
  let end = to;
  while (end < words.length && /^(?:ADJ|ADV|ADP)$/.test(words[end]!.upos)) end++;
  if (words[end]?.upos !== 'NOUN' || end === to) return false;
  return words[at - 1]?.upos === 'ADP' || /(?:ge.+|er|ver|be|ent).*(?:t|en)e[nmrs]?$/u.test(words[end - 1]!.lower);
}

/** "According to court papers, …": where tags fail, the source goes to the comma. */
function toNextComma(article: Article, sentence: AnalysedSentence, from: number): Phrase | null {
  const { words } = sentence;
  let to = from;
  while (to < words.length && !/^[,.;:()]$/u.test(words[to]!.text) && to - from < 10) to++;
  if (article.language.code !== 'en' || to === from || !/^[,.;]$/u.test(words[to]?.text ?? '')) return null;
  const head = words.findLastIndex((w, i) => i >= from && i < to && /^(?:NOUN|PROPN|PRON)$/.test(w.upos));
  return { from, to, head: head < 0 ? to - 1 : head, preposition: null, case: null, number: null };
}

/** "nach | seinen | Worten", "nach | eigenen | Angaben", "in | Prata's | view": the source stands between the two halves. */
function around(article: Article, sentence: AnalysedSentence, cue: PhraseCue, at: number, start: number): Found | null {
  const { words } = sentence;
  for (let end = start + 1; end <= Math.min(start + 6, words.length - cue.closing.length); end++) {
    if (!cue.closing.every((w, k) => words[end + k]?.lower === w)) continue;
    const to = end + cue.closing.length;
    const cueWords = [...range(at, start), ...range(end, to)];
    const between = words.slice(start, end);
    const possessive = between[0]!;
    if (between.length === 1 && /^(?:eigene[nmrs]?|own)$/u.test(possessive.lower))
      return ownWords(article, sentence, cue, { from: at, to }, cueWords);
    if (between.length <= 2 && article.language.reference.pronouns[possessive.lower]) {
      return {
        from: at,
        to,
        cue,
        sources: [{ kind: 'mention', mention: { sentence: sentence.index, from: start, to: start + 1, head: start } }],
        cueWords,
      };
    }
    const name = between.findLastIndex((w) => w.upos === 'PROPN' || w.upos === 'NOUN');
    if (name < 0 || between.some((w) => w.upos === 'VERB' || w.text === ',')) return null;
    const phrase = { from: start, to: end, head: start + name };
    if (speakerRank(article.language, sentence, phrase) < 2) return null;
    return { from: at, to, cue, sources: [{ kind: 'mention', mention: shapeMention(article, sentence, phrase, phrase.head) }], cueWords };
  }
  return null;
}

/** A frame whose fixed words stand after its source: "X zufolge", "ihrer Ansicht nach". */
export function closing(article: Article, sentence: AnalysedSentence, cue: PhraseCue, at: number): Found | null {
  const { words } = sentence;
  if (!cue.closing.every((w, k) => words[at + k]?.lower === w)) return null;
  const to = at + cue.closing.length;
  const cueWords = range(at, to);
  // "Ihrer Ansicht nach", "eigenen Angaben zufolge"
  const possessive = words[at - 1];
  if (possessive && possessive.lower !== 'sich' && article.language.reference.pronouns[possessive.lower] && cue.closing.length > 1) {
    return {
      from: at - 1,
      to,
      cue,
      sources: [{ kind: 'mention', mention: { sentence: sentence.index, from: at - 1, to: at, head: at - 1 } }],
      cueWords,
    };
  }
  if (words[at - 2]?.text === ',' && /^(?:denen|dem|der)$/u.test(possessive?.lower ?? '')) return relativeFrame(article, sentence, at - 1);
  // "befanden | sich | Berichten zufolge": the pronoun is the verb's
  const phrases = sentence.clauses
    .flatMap((c) => [...c.subjects, ...c.objects, ...c.obliques])
    .filter((p) => words[p.head]!.lower !== 'sich');
  // "Dem Verband der Winzer | (VdW) | zufolge"
  const open = words[at - 1]?.text === ')' ? words.findLastIndex((w, i) => i < at && i > at - 6 && w.text === '(') : at;
  const end = open > 0 ? open : at;
  const nearest = phrases.filter((p) => p.to === end || p.to === to).sort((a, b) => a.from - b.from)[0] ?? phraseBefore(sentence, end);
  // "Dem Verein | für Artenschutz | zufolge": what has a preposition says more of the noun before, "einer Meldung | von Xinhua | zufolge" who speaks
  const outer = nearest?.preposition ? (phrases.find((p) => p.to === nearest.from && p.preposition === null) ?? null) : null;
  const speaks =
    nearest?.preposition === 'von' && !isTimeOrPlace(sentence, nearest) && speakerRank(article.language, sentence, nearest) >= 2;
  const phrase = speaks ? nearest : (outer ?? nearest);
  if (!phrase) return cue.anonymous ? { from: at, to, cue, sources: [{ kind: 'anonymous' }], cueWords } : null;
  const head = words[phrase.head]!;
  // "Unbestätigten | Berichten zufolge", but "Israelischen Berichten zufolge"
  if (/^eigenen$/u.test(head.lower) && isHearsay(words[at]!.lower))
    return ownWords(article, sentence, cue, { from: phrase.from, to }, cueWords);
  if (head.upos === 'ADJ' && isHearsay(words[at]!.lower) && !/^(?:offiziell|amtlich|behördlich|polizeilich)/u.test(head.lower))
    return { from: phrase.from, to, cue, sources: [sourceInNoun(article, sentence, phrase.from, at)], cueWords };
  // "dem Bericht zufolge": the article alone is nobody
  if (head.upos === 'DET' && head.morph.case !== 'Gen') return null;
  const own = range(phrase.from, phrase.head).some((i) => /^eigene[nmrs]?$/u.test(words[i]!.lower));
  if (own && isHearsay(head.lower)) return ownWords(article, sentence, cue, { from: phrase.from, to }, range(phrase.head, to));
  if (article.language.code === 'de' && /^(?:NOUN|PROPN)$/.test(head.upos) && (isHearsay(head.lower) || isSaying(head.lower))) {
    return {
      from: phrase.from,
      to,
      cue,
      sources: [sourceInNoun(article, sentence, phrase.from, phrase.head)],
      cueWords: [phrase.head, ...cueWords],
    };
  }
  // "Einem Bericht | der „Neuen Post“ | zufolge": the paper speaks
  const paper = { from: phrase.head + 1, to: at };
  const owned = /bericht$/u.test(head.lower) && isMedium(article, sentence, paper);
  const named = owned ? words.findLastIndex((w, i) => i < at && /^(?:NOUN|PROPN)$/.test(w.upos)) : phrase.head;
  const mention = shapeMention(article, sentence, owned ? paper : { from: phrase.from, to: end }, named);
  return { from: Math.min((outer ?? phrase).from, mention.from), to, cue, sources: [{ kind: 'mention', mention }], cueWords };
}

/** The noun phrase that ends before word `at`. */
function phraseBefore(sentence: AnalysedSentence, at: number): Phrase | null {
  const { words } = sentence;
  let from = at;
  // "Einem Bericht | der „Neuen Post“ | zufolge": a name in quotation marks stands within the phrase
  const within = (w: Word) => /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(w.upos) || /^[„“”"»«]$/u.test(w.text);
  while (from > 0 && within(words[from - 1]!)) from--;
  if (from === at || words[at - 1]!.lower === 'sich') return null;
  const owner = words.findIndex((w, i) => i > from && i < at && /^(?:der|des)$/u.test(w.lower) && words[i - 1]!.upos === 'NOUN');
  const head = owner > 0 ? owner - 1 : words.findLastIndex((w, i) => i >= from && i < at && /^(?:NOUN|PROPN|PRON)$/.test(w.upos));
  return { from, to: at, head: head < 0 ? at - 1 : head, preposition: null, case: 'Dat', number: null };
}

/** "laut Polizei und Feuerwehr": each is a source. */
function joined(article: Article, sentence: AnalysedSentence, phrase: Phrase) {
  const clause = sentence.clauses.find((c) => c.own.some((r) => phrase.head >= r.from && phrase.head < r.to));
  if (clause) return splitJoined(article, sentence, clause, phrase);
  return [shapeMention(article, sentence, phrase, phrase.head)];
}

/** "laut Anna Roth, der Leiterin des Instituts, …": the apposition belongs to the phrase. */
function endOfAside(sentence: AnalysedSentence, to: number): number {
  const { words } = sentence;
  if (words[to]?.text === '(') {
    const close = words.findIndex((w, i) => i > to && w.text === ')');
    if (close > 0 && close - to < 6) return close + 1;
  }
  // "nach Schätzung der Behörde | vom März": when it was said
  const time = sentence.clauses.flatMap((c) => c.phrases).find((p) => p.from === to && p.preposition === 'von');
  return time && isTimeOrPlace(sentence, time) ? time.to : to;
}

/** "…, so Ursula Kranz, die Leiterin der Fachstelle": what follows up to the next comma or the end without a verb belongs to the source. */
function endOfApposition(sentence: AnalysedSentence, at: number, to: number): number {
  const { words } = sentence;
  if (!/^[,“”"«»‘’]$/u.test(words[at - 1]?.text ?? '')) return to;
  const stop = (i: number) => i >= words.length || /^[.,;:!?]$/u.test(words[i]!.text);
  const verb = (i: number) => words[i]!.upos === 'AUX' || (words[i]!.upos === 'VERB' && words[i]!.morph.verbForm === 'Fin');
  let end = to;
  while (!stop(end) && !verb(end)) end++;
  if (!stop(end)) return to;
  if (words[end]?.text !== ',' || !/^(?:DET|NOUN|ADJ)$/.test(words[end + 1]?.upos ?? '')) return end;
  let next = end + 1;
  while (!stop(next) && !verb(next)) next++;
  return stop(next) ? next : end;
}
