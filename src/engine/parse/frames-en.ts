import type { Clause, Phrase } from './clause.ts';
import type { Word } from './word.ts';

/**
 * "…, two people familiar with the matter said.": where a verb of saying ends its sentence after a comma and a noun phrase, what stands
 * before the comma is its content, whatever the tree says.
 */
export function settlePostposed(words: readonly Word[], clauses: Clause[], speech: ReadonlySet<string>): Clause[] {
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
export function withSubject(words: readonly Word[], clause: Clause, speech: ReadonlySet<string>): Clause {
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
    (c) =>
      c.verb > clause.verb &&
      c.parent === clause.index &&
      c.finite !== null &&
      (c.link === 'that' || c.link === 'question') &&
      !goesOn(words, clause.verb, c.verb),
  );
  if (after || words.slice(clause.verb + 1).some((w) => (w.text === ':' || /^[“"]$/u.test(w.text)) && w.quote <= clause.quote)) return -1;
  let comma = -1;
  for (let i = beforeName(words, clause); i > 0; i--) {
    if (words[i]!.quote > clause.quote || /^[”"]$/u.test(words[i]!.text)) return -1;
    if (words[i]!.text === ',') {
      comma = i;
      break;
    }
    if (words[i]!.morph.verbForm === 'Fin' && !clause.predicate.includes(i)) return -1;
    if (/^(?:who|which|that|and|but|while|whereas|although|though)$/.test(words[i]!.lower) && words[i]!.upos !== 'CCONJ') return -1;
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

/** "The plant was safe, the ministry said; | it had been checked", "…, she said, | and they know it": what follows a mark is no complement. */
function goesOn(words: readonly Word[], frame: number, verb: number): boolean {
  return words.some(
    ({ text }, i) => i > frame && i < verb && (text === ';' || (text === ',' && /^(?:and|but)$/u.test(words[i + 1]?.lower ?? ''))),
  );
}

/** "…, his engineer, | Ada Moor, | said.": the search for the comma begins before a name between commas. */
function beforeName(words: readonly Word[], clause: Clause): number {
  const last = clause.verb - 1;
  if (words[last]?.text !== ',' || !/^(?:PUNCT|ADP)$/.test(words[clause.verb + 1]?.upos ?? 'PUNCT')) return last;
  const open = words.findLastIndex((w, i) => i < last && w.text === ',');
  const name = words.slice(open + 1, last);
  return open > 2 && name.length > 0 && name.length < 6 && name.every((w) => w.upos === 'PROPN') ? open - 1 : last;
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
    else if (head >= 0 && !/^(?:PART|DET|CCONJ|PUNCT)$/.test(words[i]!.upos) && !isInside(words, i, end)) break;
  }
  if (head < 0) return null;
  return { from: start, to: end, head, preposition: null, case: null, number: words[head]!.morph.number ?? null };
}

/** "vice | foreign | minister": an adjective with a noun right after it is within the phrase. */
function isInside(words: readonly Word[], i: number, end: number): boolean {
  return words[i]!.upos === 'ADJ' && i + 1 < end && /^(?:NOUN|PROPN)$/.test(words[i + 1]!.upos);
}

/** "said he was sorry and demanded an apology": a second verb of saying without a subject belongs to the one who speaks. */
export function reattach(clauses: readonly Clause[], speech: ReadonlySet<string>): Clause[] {
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
    // "pointed to the treaty that both had signed and said it was new": the relative clause has a subject of its own
    const aside = at.link === 'relative' && at.parent !== null && speech.has(clauses[at.parent]!.lemma) && at.subjects.length > 0;
    if ((at.link !== 'that' && !aside) || at.parent === null || speech.has(at.lemma) || at.verb > clause.verb) continue;
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
