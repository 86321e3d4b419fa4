import type { Clause, Phrase } from './clause.ts';
import type { Word } from './word.ts';

/** Mends the subject of an English verb where a tree that knows little of news loses it: behind an aside, beside a time, before a name. */
export function mendSubject(words: readonly Word[], clause: Clause, clauses: readonly Clause[]): Clause {
  if (clause.finite === null) return clause;
  const named = withName(words, withLastNoun(words, outsideQuote(words, clause)));
  return afterAside(words, relativeSubject(words, named), clauses);
}

const TIME = /^(?:week|month|year|day|night|morning|afternoon|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/u;
const RELATIVE = /^(?:who|which|whose|whom)$/u;

/** "The ministry, which | last week | ruled out help": the time is no subject, the pronoun before it is. */
function relativeSubject(words: readonly Word[], clause: Clause): Clause {
  const [subject] = clause.subjects;
  const pronoun = subject ? words[subject.from - 1] : undefined;
  if (!subject || !pronoun || !/^(?:who|which)$/u.test(pronoun.lower) || !TIME.test(words[subject.head]!.lower)) return clause;
  const phrase = { ...subject, from: pronoun.index, to: pronoun.index + 1, head: pronoun.index };
  return { ...clause, subjects: [phrase], objects: clause.objects.filter((p) => p.head !== pronoun.index) };
}

/** "The broadcaster | NTV | later withdrew": two subjects side by side are a noun and its name. */
function withName(words: readonly Word[], clause: Clause): Clause {
  const [first, second] = clause.subjects;
  // "| Workers' | representatives | rejected": whose they are
  if (first && second?.from === first.to && /^['’]$/u.test(words[first.to - 1]!.text))
    return { ...clause, subjects: [{ ...second, from: first.from }, ...clause.subjects.slice(2)] };
  if (!first || second?.from !== first.to || words[second.head]!.upos !== 'PROPN') return clause;
  return { ...clause, subjects: [{ ...first, to: second.to }, ...clause.subjects.slice(2)] };
}

/** "“This was a shame,” | Ada Moor of the group Redtail | said": a subject that the tree draws into the quotation begins after it. */
function outsideQuote(words: readonly Word[], clause: Clause): Clause {
  const [subject] = clause.subjects;
  if (!subject || words[subject.head]!.quote <= clause.quote) return clause;
  const mark = words.findLastIndex(
    (w, i) => i >= subject.from && i < subject.to && (w.quote > clause.quote || /^[“”"»«’‘]$/u.test(w.text)),
  );
  const after = mark + 1 < subject.to ? phraseBefore(words, subject.to) : null;
  return after && after.from > mark ? { ...clause, subjects: [after, ...clause.subjects.slice(1)] } : clause;
}

/** "The world anti-doping | agency | declined": without a preposition the last noun before the verb is the head. */
function withLastNoun(words: readonly Word[], clause: Clause): Clause {
  const [subject] = clause.subjects;
  if (!subject || subject.to > clause.finite!) return clause;
  const inside = words.slice(subject.from, subject.to);
  if (
    !inside.some((w) => w.upos === 'VERB' && w.text.includes('-')) ||
    inside.some((w) => !/^(?:DET|ADJ|NOUN|PROPN|NUM|VERB)$/.test(w.upos))
  )
    return clause;
  const head = inside.findLast((w) => /^(?:NOUN|PROPN)$/.test(w.upos))?.index ?? subject.head;
  return { ...clause, subjects: [{ ...subject, head }, ...clause.subjects.slice(1)] };
}

/** "The envoy, who served for 11 years, | refused", "China, asked about it, | said": the subject stands before the aside. */
function afterAside(words: readonly Word[], clause: Clause, clauses: readonly Clause[]): Clause {
  let end = Math.min(clause.verb, ...clause.predicate) - 1;
  while (words[end]?.upos === 'ADV') end--;
  if (words[end]?.text !== ',') return clause;
  const start = openingOfAside(words, end);
  if (start < 0) return clause;
  const [own] = clause.subjects;
  const taken = own && !(own.head > start && own.head < end) && !clause.objects.some((p) => p.head === own.head);
  if (taken) return clause;
  const subject = phraseBefore(words, start);
  if (!subject) return clause;
  const within = clauses.some((c) => c.index === clause.parent && c.verb > start && c.verb < end);
  const alone = within || clause.link === 'adverbial';
  return {
    ...clause,
    subjects: [subject],
    range: { from: Math.min(subject.from, clause.range.from), to: clause.range.to },
    ...(alone ? { link: 'main' as const, parent: null } : {}),
  };
}

/** The comma that opens the aside which the comma at `end` closes, or -1. */
function openingOfAside(words: readonly Word[], end: number): number {
  for (let i = end - 2; i > 0 && end - i < 30; i--) {
    const word = words[i]!;
    if (/^[;:.]$/u.test(word.text) || word.quote !== words[end]!.quote) return -1;
    if (word.text !== ',') continue;
    const next = words[i + 1]!;
    if (RELATIVE.test(next.lower)) return i;
    if (next.upos === 'VERB' && next.morph.verbForm !== 'Inf' && /(?:ed|ing|en)$/u.test(next.lower)) return i;
  }
  return -1;
}

/** The noun phrase that ends before word `at` and opens its clause; null where it is an object or hangs on a preposition. */
export function phraseBefore(words: readonly Word[], at: number): Phrase | null {
  let from = at;
  while (from > 0 && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|PART|ADP)$/.test(words[from - 1]!.upos) && !RELATIVE.test(words[from - 1]!.lower))
    from--;
  while (from < at && /^(?:PART|ADP)$/.test(words[from]!.upos) && words[from - 1]?.upos === 'PUNCT') from++;
  if (from === at || /^(?:ADP|PART)$/.test(words[from]!.upos) || /^(?:VERB|AUX)$/.test(words[from - 1]?.upos ?? '')) return null;
  let head = -1;
  for (let i = from; i < at && !(head >= 0 && words[i]!.upos === 'ADP'); i++) if (/^(?:NOUN|PROPN|PRON)$/.test(words[i]!.upos)) head = i;
  return head < 0 ? null : { from, to: at, head, preposition: null, case: null, number: words[head]!.morph.number ?? null };
}
