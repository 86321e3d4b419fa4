import type { Clause, Link, Phrase, Range } from './clause.ts';
import { lostVerb, repairClauses, wordsAfter } from './repairs-en.ts';
import type { Word } from './word.ts';

const MODALS = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'shall', 'should', 'must', "'ll", "'d", 'wo', 'ca']);
const MODAL_LEMMA: Readonly<Record<string, string>> = { "'ll": 'will', wo: 'will', "'d": 'would', ca: 'can' };
const NEGATION = /^(?:not|n't|n’t|never|neither|nor|no|hardly|nothing|nobody|none)$/u;
const WH = /^(?:who|whom|whose|what|which|when|where|why|how|whether|if|whatever|whoever)$/u;
const NO_CLAUSE = new Set(['aux', 'cop', 'amod', 'compound', 'case', 'mark', 'fixed', 'flat', 'cc', 'det']);
const CLAUSAL = new Set([
  'root',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'parataxis',
  'conj',
  'csubj',
  'dep',
  'appos',
  'discourse',
  'orphan',
  'list',
  'reparandum',
]);

/** Children of each word in a tree, in text order. */
export function childrenOf(words: readonly Word[]): number[][] {
  const children: number[][] = words.map(() => []);
  for (const word of words) if (word.head >= 0 && word.head < words.length) children[word.head]!.push(word.index);
  return children;
}

/** First and last word of each word's subtree. */
export function subtreeRanges(words: readonly Word[], children: readonly number[][]): Range[] {
  const ranges: (Range | null)[] = words.map(() => null);
  const roots = words.filter((w) => w.head < 0 || w.head >= words.length).map((w) => w.index);
  const order: number[] = [];
  const seen = new Uint8Array(words.length);
  const stack = [...roots];
  while (stack.length) {
    const i = stack.pop()!;
    if (seen[i]) continue;
    seen[i] = 1;
    order.push(i);
    stack.push(...children[i]!);
  }
  for (const i of order.reverse()) {
    let from = i;
    let to = i + 1;
    for (const c of children[i]!) {
      const r = ranges[c];
      if (r) {
        from = Math.min(from, r.from);
        to = Math.max(to, r.to);
      }
    }
    ranges[i] = { from, to };
  }
  return ranges.map((r, i) => r ?? { from: i, to: i + 1 });
}

/**
 * "…, two people familiar with the matter said.": where a verb of saying ends its sentence after a comma and a noun phrase, what stands
 * before the comma is its content, whatever the tree says.
 */
function settlePostposed(words: readonly Word[], clauses: Clause[], speech: ReadonlySet<string>): Clause[] {
  const settled = new Map<number, number>();
  const changed = clauses.map((clause) => {
    const comma = clause.finite === null || !speech.has(clause.lemma) ? -1 : commaOfFrame(words, clause, clauses);
    if (comma < 1) return clause;
    const host =
      clauses.find(
        (c) =>
          c.finite !== null &&
          c.verb < comma &&
          c.quote <= clause.quote &&
          c !== clause &&
          (c.link === 'main' || c.parent === clause.index || c.link === 'that'),
      ) ?? clauses.find((c) => c.finite !== null && c.verb < comma && c !== clause);
    if (!host && words[comma]!.text !== ',') return clause;
    settled.set(clause.index, comma);
    const end = endOfFrame(words, clause.verb + 1);
    const subject = nounBetween(words, comma + 1, clause.verb);
    return {
      ...clause,
      link: 'postposed' as const,
      parent: host?.index ?? null,
      range: { from: comma, to: end },
      own: [{ from: comma, to: end }],
      subjects: subject ? [subject] : clause.subjects,
    };
  });
  return changed.map((clause) => {
    if (clause.link === 'postposed' && !settled.has(clause.index) && isSeparate(words, clause, changed))
      return { ...clause, link: 'main' as const, parent: null };
    const comma = clause.parent === null ? undefined : settled.get(clause.parent);
    const frame = clause.parent === null ? undefined : changed[clause.parent];
    if (comma !== undefined && frame && clause.verb > frame.verb && clause.finite !== null && clause.link === 'that')
      return { ...clause, link: 'main' as const, parent: null };
    return comma !== undefined && clause.verb < comma
      ? { ...clause, link: 'main' as const, parent: null, range: { from: clause.range.from, to: Math.min(clause.range.to, comma) } }
      : clause;
  });
}

/** A verb of saying to which the tree gives no subject takes the noun phrase before it. */
function withSubject(words: readonly Word[], clause: Clause, speech: ReadonlySet<string>): Clause {
  if (clause.subjects.length > 0 || clause.finite === null || clause.passive || !speech.has(clause.lemma) || clause.link === 'relative')
    return clause;
  const first = Math.min(clause.verb, clause.finite);
  if (
    words[first - 1]?.upos === 'PUNCT' &&
    words[clause.verb + 1] &&
    /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(words[clause.verb + 1]!.upos)
  ) {
    // "…," said Jane Doe, 71, who …
    let to = clause.verb + 1;
    while (to < words.length && words[to]!.upos !== 'PUNCT' && words[to]!.upos !== 'VERB') to++;
    const after = nounBetween(words, clause.verb + 1, to);
    if (after) return { ...clause, subjects: [after] };
  }
  if (clause.link === 'coordinate' && clause.parent !== null && words[first - 1]?.upos === 'CCONJ') return clause;
  let from = first;
  while (
    from > 0 &&
    words[from - 1]!.morph.verbForm !== 'Fin' &&
    words[from - 1]!.upos !== 'CCONJ' &&
    words[from - 1]!.text !== ';' &&
    words[from - 1]!.quote === words[first]!.quote &&
    first - from < 14
  )
    from--;
  const subject = nounBetween(words, from, first);
  return subject
    ? { ...clause, subjects: [subject], parent: clause.link === 'coordinate' && clause.parent === null ? null : clause.parent }
    : clause;
}

/** A frame at the end of its sentence goes on to the end; one that interrupts ends with its comma. */
function endOfFrame(words: readonly Word[], from: number): number {
  const rest = words.slice(from);
  const finite = rest.findIndex((w) => w.morph.verbForm === 'Fin');
  if (finite < 0) return words.length;
  const comma = rest.findIndex((w) => w.text === ',' || w.text === ';');
  return comma < 0 || comma > finite ? from : from + comma;
}

/** Two clauses with a semicolon between them are no frame and host. */
function isSeparate(words: readonly Word[], clause: Clause, clauses: readonly Clause[]): boolean {
  const parent = clause.parent === null ? undefined : clauses[clause.parent];
  if (!parent) return true;
  const [from, to] = parent.verb < clause.verb ? [parent.verb, clause.verb] : [clause.verb, parent.verb];
  return words.slice(from, to).some((w) => w.text === ';' || w.text === '.');
}

/** The comma before "NP said" at the end of a sentence, or -1: nothing finite between comma and verb, no complement after it. */
function commaOfFrame(words: readonly Word[], clause: Clause, clauses: readonly Clause[]): number {
  if (isMedial(words, clause)) return words.findLastIndex((w, i) => i < clause.verb && w.text === ',');
  const after = clauses.some(
    (c) => c.verb > clause.verb && c.parent === clause.index && c.finite !== null && (c.link === 'that' || c.link === 'question'),
  );
  if (after || words.slice(clause.verb + 1).some((w) => (w.text === ':' || /^[“"]$/u.test(w.text)) && w.quote <= clause.quote)) return -1;
  let comma = -1;
  for (let i = clause.verb - 1; i > 0; i--) {
    if (words[i]!.quote > clause.quote || /^[”"]$/u.test(words[i]!.text)) return -1;
    if (words[i]!.text === ',') {
      comma = i;
      break;
    }
    if (words[i]!.morph.verbForm === 'Fin' && !clause.predicate.includes(i)) return -1;
    if (/^(?:who|which|that|and|but)$/.test(words[i]!.lower) && words[i]!.upos !== 'CCONJ') return -1;
  }
  if (
    comma < 2 ||
    (comma === clause.verb - 1 &&
      !clause.verbFirst &&
      !(
        /^(?:say|add|write|note|ask|reply|explain|argue)$/.test(clause.lemma) &&
        /^(?:DET|PROPN|NOUN)$/.test(words[clause.verb + 1]?.upos ?? '')
      )) ||
    words[comma + 1]?.upos === 'CCONJ'
  )
    return -1;
  const finiteBefore = words.slice(0, comma).some((w) => w.morph.verbForm === 'Fin' || w.upos === 'AUX');
  const nounAfter =
    words.slice(comma + 1, clause.verb).some((w) => /^(?:NOUN|PROPN|PRON)$/.test(w.upos)) || clause.verbFirst || comma === clause.verb - 1;
  return (finiteBefore || comma >= 5) && nounAfter ? comma : -1;
}

/** "The harbour, the captain said, is open": a noun phrase and the verb between commas, and the sentence goes on. */
function isMedial(words: readonly Word[], clause: Clause): boolean {
  if (words[clause.verb + 1]?.text !== ',') return false;
  const comma = words.findLastIndex((w, i) => i < clause.verb && w.text === ',');
  if (comma < 1 || clause.verb - comma > 8 || clause.verb - comma < 2) return false;
  const between = words.slice(comma + 1, clause.verb);
  const rest = words.slice(clause.verb + 2);
  return (
    !between.some((w) => w.morph.verbForm === 'Fin' || /^(?:who|which|that)$/.test(w.lower)) &&
    between.some((w) => /^(?:NOUN|PROPN|PRON)$/.test(w.upos)) &&
    rest.some((w) => w.morph.verbForm === 'Fin') &&
    !words.slice(0, comma).some((w) => w.morph.verbForm === 'Fin')
  );
}

function nounBetween(words: readonly Word[], from: number, to: number): Phrase | null {
  let start = from;
  while (start < to && /^(?:ADV|PUNCT|CCONJ)$/.test(words[start]!.upos)) start++;
  let end = to;
  while (end > start && /^(?:ADV|AUX|PUNCT)$/.test(words[end - 1]!.upos)) end--;
  if (end <= start) return null;
  // the head is the last noun before a preposition or adjective that follows it: "two people | familiar with the matter"
  let head = -1;
  for (let i = start; i < end; i++) {
    if (/^(?:NOUN|PROPN|PRON)$/.test(words[i]!.upos)) head = i;
    else if (head >= 0 && !/^(?:PART|DET|CCONJ|PUNCT)$/.test(words[i]!.upos)) break;
  }
  if (head < 0) return null;
  return { from: start, to: end, head, preposition: null, case: null, number: words[head]!.morph.number ?? null };
}

/** "said he was sorry and demanded an apology": a second verb of saying without a subject belongs to the one who speaks. */
function reattach(clauses: readonly Clause[], speech: ReadonlySet<string>): Clause[] {
  const moved = new Map<number, number>();
  const cut = new Map<number, number>();
  for (const clause of clauses) {
    if (
      clause.link !== 'coordinate' ||
      clause.subjects.length > 0 ||
      clause.finite === null ||
      !speech.has(clause.lemma) ||
      clause.parent === null
    )
      continue;
    let at = clauses[clause.parent]!;
    for (let n = 0; n < 4 && at.link === 'coordinate' && at.parent !== null; n++) at = clauses[at.parent]!;
    if (at.link !== 'that' || at.parent === null || speech.has(at.lemma) || at.verb > clause.verb) continue;
    moved.set(clause.index, at.parent);
    for (const c of clauses)
      if (
        c !== clause &&
        c.range.from < clause.range.from &&
        c.range.to >= clause.range.to &&
        c.index !== at.parent &&
        c.verb > clauses[at.parent]!.verb
      )
        cut.set(c.index, clause.range.from);
  }
  return clauses.map((c) => {
    const parent = moved.get(c.index);
    if (parent !== undefined) return { ...c, parent };
    const to = cut.get(c.index);
    return to === undefined
      ? c
      : {
          ...c,
          range: { from: c.range.from, to },
          own: c.own.map((r) => ({ from: r.from, to: Math.min(r.to, to) })).filter((r) => r.to > r.from),
        };
  });
}

/** Lemmas of the cues: `clausal` for those that take a clause or quotation, `any` for all. */
export interface SpeechLemmas {
  readonly clausal: ReadonlySet<string>;
  readonly any: ReadonlySet<string>;
}

/** Fills the clause records of an English sentence from its dependency tree, in the order of their verbs. */
export function englishClauses(words: readonly Word[], speech: SpeechLemmas): Clause[] {
  const children = childrenOf(words);
  const ranges = subtreeRanges(words, children);
  const lost = lostVerb(words, speech.any);
  const heads = words.filter((w) => w.index === lost || isClauseHead(w, words, children)).map((w) => w.index);
  const at = new Map(heads.map((h, i) => [h, i]));
  const clauses = heads.map((verb, index) => {
    const clause = clauseOf(words, children, ranges, at, verb, index);
    return verb === lost ? found(words, clause) : clause;
  });
  const repaired = repairClauses(words, reattach(clauses, speech.any), speech.any);
  return settlePostposed(words, repaired, speech.clausal).map((c) => withSubject(words, c, speech.any));
}

/** A verb of saying found in a sentence without another becomes its main verb. */
function found(words: readonly Word[], clause: Clause): Clause {
  const object = clause.objects.length > 0 ? null : wordsAfter(words, clause.verb);
  return {
    ...clause,
    link: 'main',
    parent: null,
    finite: clause.finite ?? clause.verb,
    tense: 'Past',
    passive: false,
    range: { from: 0, to: words.length },
    own: [{ from: 0, to: clause.verb + 1 }, ...clause.own.filter((r) => r.from > clause.verb)],
    objects: object ? [object] : clause.objects,
  };
}

function isClauseHead(word: Word, words: readonly Word[], children: readonly number[][]): boolean {
  if (word.upos === 'VERB') return !NO_CLAUSE.has(word.relation);
  // "Analysts doubt that …": a noun for the tagger, but a clause hangs on it as on a verb
  if (
    word.upos === 'NOUN' &&
    word.relation === 'root' &&
    words[word.index + 1]?.lower === 'that' &&
    /^(?:NOUN|PROPN|PRON)$/.test(words[word.index - 1]?.upos ?? '')
  )
    return true;
  if (word.upos === 'AUX') return CLAUSAL.has(word.relation) && word.relation !== 'dep';
  const kids = children[word.index]!;
  return (
    CLAUSAL.has(word.relation) &&
    kids.some((k) => words[k]!.relation === 'cop' || words[k]!.relation === 'nsubj' || words[k]!.relation === 'nsubj:pass')
  );
}

function clauseOf(
  words: readonly Word[],
  children: readonly number[][],
  ranges: readonly Range[],
  at: ReadonlyMap<number, number>,
  verb: number,
  index: number,
): Clause {
  const word = words[verb]!;
  const kids = children[verb]!;
  const aux = kids.filter((k) => words[k]!.relation === 'aux' || words[k]!.relation === 'aux:pass' || words[k]!.relation === 'cop');
  const particle = kids.find((k) => words[k]!.relation === 'compound:prt');
  const negation = kids.filter(
    (k) =>
      NEGATION.test(words[k]!.lower) &&
      (words[k]!.relation === 'advmod' ||
        words[k]!.relation === 'det' ||
        words[k]!.relation === 'cc' ||
        words[k]!.relation === 'cc:preconj'),
  );
  const markers = kids.filter((k) => words[k]!.relation === 'mark');
  const modalWord = aux.find((k) => MODALS.has(words[k]!.lower));
  const finite =
    aux.find((k) => words[k]!.morph.verbForm === 'Fin' || modalWord === k) ??
    (word.morph.verbForm === 'Fin' || isPastForm(words, word, aux) ? verb : null);
  const isCopular = word.upos !== 'VERB' && word.upos !== 'AUX' && kids.some((k) => words[k]!.relation === 'cop');
  const lemma = particle === undefined ? word.lemma : `${word.lemma} ${words[particle]!.lower}`;
  const predicate = [
    ...(isCopular ? [] : [verb]),
    ...aux,
    ...(particle === undefined ? [] : [particle]),
    ...negation.filter((k) => words[k]!.relation === 'advmod'),
  ];
  const parent = parentClause(words, at, verb);
  const modal = modalWord === undefined ? null : (MODAL_LEMMA[words[modalWord]!.lower] ?? words[modalWord]!.lower);
  return {
    index,
    verb,
    lemma: isCopular ? `be ${word.lemma}` : lemma,
    predicate: predicate.sort((a, b) => a - b),
    finite,
    mood: finite === null ? null : 'Ind',
    tense: finite === null ? null : (words[finite]!.morph.tense ?? null),
    passive: kids.some((k) => words[k]!.relation === 'nsubj:pass') && aux.some((k) => /^(?:be|get)$/.test(words[k]!.lemma)),
    negated:
      negation.length > 0 ||
      kids.some(
        (k) =>
          words[k]!.relation === 'nsubj' &&
          words[k]!.quote === word.quote &&
          /^(?:neither|no|nobody|none)$/.test(words[ranges[k]!.from]!.lower),
      ),
    modal,
    range: ranges[verb]!,
    own: ownRanges(ranges[verb]!, kids, ranges, at),
    link: linkOf(words, kids, markers, verb),
    parent,
    marker: markers[0] ?? null,
    verbFirst: isInverted(words, kids, verb),
    subjects: phrasesOf(
      words,
      kids,
      children,
      ranges,
      (w) => w.relation === 'nsubj' || w.relation === 'nsubj:pass' || w.relation === 'csubj' || w.relation === 'expl',
    ),
    objects: phrasesOf(words, kids, children, ranges, (w) => w.relation === 'obj' || w.relation === 'iobj'),
    obliques: phrasesOf(words, kids, children, ranges, (w) => w.relation === 'obl' || w.relation === 'nmod'),
    phrases: phrasesOf(words, kids, children, ranges, (w) => /^(?:nsubj|obj|iobj|obl|nmod)/u.test(w.relation)),
    quote: word.quote,
  };
}

/** "X denied selling oil": a past form that the tagger takes for a participle, where no auxiliary stands with it. */
function isPastForm(words: readonly Word[], word: Word, aux: readonly number[]): boolean {
  if (word.upos !== 'VERB' || aux.length > 0 || !/ed$/u.test(word.lower) || !/^(?:root|conj|ccomp|parataxis)$/.test(word.relation))
    return false;
  return words[word.index - 1]?.lower !== 'to';
}

/** "said Jane Doe": the subject follows the verb. */
function isInverted(words: readonly Word[], kids: readonly number[], verb: number): boolean {
  const subject = kids.find((k) => words[k]!.relation === 'nsubj');
  return subject !== undefined && subject > verb && words[verb]!.upos === 'VERB';
}

function parentClause(words: readonly Word[], at: ReadonlyMap<number, number>, verb: number): number | null {
  let i = words[verb]!.head;
  for (let n = 0; i >= 0 && i < words.length && n < words.length; n++) {
    const clause = at.get(i);
    if (clause !== undefined) return clause;
    i = words[i]!.head;
  }
  return null;
}

function linkOf(words: readonly Word[], kids: readonly number[], markers: readonly number[], verb: number): Link {
  const word = words[verb]!;
  const wh = kids.some((k) => WH.test(words[k]!.lower) && k < verb) || markers.some((k) => /^(?:whether|if)$/.test(words[k]!.lower));
  const to = markers.some((k) => words[k]!.lower === 'to') || kids.some((k) => words[k]!.lower === 'to' && words[k]!.upos === 'PART');
  switch (word.relation) {
    case 'root':
      return 'main';
    case 'ccomp':
    case 'csubj':
      if (/ing$/u.test(word.lower) && !kids.some((k) => /^(?:aux|nsubj|mark)/u.test(words[k]!.relation))) return 'gerund';
      return wh ? 'question' : to ? 'infinitive' : 'that';
    case 'xcomp':
      return to ? 'infinitive' : /ing$/.test(word.lower) ? 'gerund' : wh ? 'question' : 'infinitive';
    case 'advcl':
      if (kids.some((k) => k < verb && /^(?:why|how|whether|who|what)$/.test(words[k]!.lower))) return 'question';
      if (markers.length > 0 && words[markers[0]!]!.lower === 'that' && words[markers[0]! - 1]?.lower !== 'so') return 'that';
      return /ing$/.test(word.lower) && !wh ? 'gerund' : to ? 'infinitive' : 'adverbial';
    case 'acl':
      return markers.some((k) => words[k]!.lower === 'that') ? 'that' : to ? 'infinitive' : 'relative';
    case 'parataxis':
    case 'discourse':
      return 'postposed';
    case 'conj':
      return 'coordinate';
    default:
      return 'main';
  }
}

function ownRanges(range: Range, kids: readonly number[], ranges: readonly Range[], at: ReadonlyMap<number, number>): Range[] {
  const embedded = kids
    .filter((k) => at.has(k))
    .map((k) => ranges[k]!)
    .sort((a, b) => a.from - b.from);
  const own: Range[] = [];
  let from = range.from;
  for (const r of embedded) {
    if (r.from > from) own.push({ from, to: r.from });
    from = Math.max(from, r.to);
  }
  if (from < range.to) own.push({ from, to: range.to });
  return own;
}

function phrasesOf(
  words: readonly Word[],
  kids: readonly number[],
  children: readonly number[][],
  ranges: readonly Range[],
  wanted: (w: Word) => boolean,
): Phrase[] {
  return kids
    .filter((k) => wanted(words[k]!))
    .map((head): Phrase => {
      const preposition = children[head]!.find((c) => words[c]!.relation === 'case' && c < head);
      return {
        from: ranges[head]!.from,
        to: ranges[head]!.to,
        head,
        preposition: preposition === undefined ? null : words[preposition]!.lower,
        case: words[head]!.morph.case ?? null,
        number: words[head]!.morph.number ?? null,
      };
    });
}
