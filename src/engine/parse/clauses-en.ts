import type { Clause, Link, Phrase, Range } from './clause.ts';
import { reattach, settlePostposed, withSubject } from './frames-en.ts';
import { lostVerb, mendTags, repairClauses, wordsAfter } from './repairs-en.ts';
import { mendSubject } from './subjects-en.ts';
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

/** Lemmas of the cues: `clausal` for those that take a clause or quotation, `any` for all. */
export interface SpeechLemmas {
  readonly clausal: ReadonlySet<string>;
  readonly any: ReadonlySet<string>;
}

/** Fills the clause records of an English sentence from its dependency tree, in the order of their verbs. */
export function englishClauses(tagged: readonly Word[], speech: SpeechLemmas): Clause[] {
  const words = mendTags(tagged);
  const children = childrenOf(words);
  const ranges = subtreeRanges(words, children);
  const lost = lostVerb(words, speech.any);
  const heads = words.filter((w) => w.index === lost || isClauseHead(w, words, children)).map((w) => w.index);
  const at = new Map(heads.map((h, i) => [h, i]));
  const clauses = heads.map((verb, index) => {
    const clause = clauseOf(words, children, ranges, at, verb, index);
    return verb === lost ? found(words, clause) : clause;
  });
  const lostIndex = at.get(lost);
  const joined = clauses.map((c) => (lostIndex !== undefined && c.parent === null && c.verb > lost ? { ...c, parent: lostIndex } : c));
  const repaired = repairClauses(words, reattach(joined, speech.any), speech.any);
  return settlePostposed(words, repaired, speech.clausal)
    .map((c) => withSubject(words, c, speech.any))
    .map((c, _i, all) => mendSubject(words, c, all));
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
    // "has been branded": after "be" a verb is passive or ends in "-ing", whatever the tree calls its subject
    passive:
      (word.upos === 'VERB' && !/ing$/u.test(word.lower) && aux.some((k) => words[k]!.lemma === 'be')) ||
      ((kids.some((k) => words[k]!.relation === 'nsubj:pass') || sharesPassive(words, kids, word)) &&
        aux.some((k) => /^(?:be|get)$/.test(words[k]!.lemma))),
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

/** "named nobody and could not be | verified": the second half of a coordination has no subject that would show the passive. */
function sharesPassive(words: readonly Word[], kids: readonly number[], word: Word): boolean {
  return (
    word.relation === 'conj' &&
    word.upos === 'VERB' &&
    /(?:ed|en|wn)$/u.test(word.lower) &&
    !kids.some((k) => words[k]!.relation === 'nsubj')
  );
}

/** "X denied selling oil": a past form that the tagger takes for a participle, where no auxiliary stands with it. */
function isPastForm(words: readonly Word[], word: Word, aux: readonly number[]): boolean {
  if (word.upos !== 'VERB' || aux.length > 0 || !/ed$/u.test(word.lower)) return false;
  // "the firm, which last week ruled out a sale": a relative pronoun that acts has a finite verb
  const acts =
    word.relation === 'acl' && words.some((w) => w.head === word.index && w.relation === 'nsubj' && /^(?:which|who)$/u.test(w.lower));
  if (!acts && !/^(?:root|conj|ccomp|parataxis)$/.test(word.relation)) return false;
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
