import type { RawToken } from './tokenise.ts';

/** English words with which sentences open; a capital within a sentence shows that one opens here. */
const OPENS = /^(?:The|This|These|By|From|If|When|What|Which|Why|How|Some|After|Before|There|It|They|We|During|Although|While|Our|Its)$/u;
/** Small words inside a heading in title case. */
const LINK = /^(?:of|the|and|for|with|to|a|an|at|on|in|['’]s)$/u;
/** Words that open a sentence and no heading of one word: "But the", "Now this". */
const NO_HEADING = /^(?:but|and|so|yet|or|then|now|still|however|yes|no|oh|well|as|in|on|at|for|to|of|with|that|like|than|is|was|said)$/iu;
/** Longest heading, in words. */
const LONGEST = 8;

/**
 * True where a heading without a full stop ends before token `at` and a sentence opens: "Check Your Learning | The following drawing …".
 * `from` is the first token of the sentence so far: all of it must be in title case, or capitals.
 */
export function endsHeading(tokens: readonly RawToken[], from: number, at: number): boolean {
  const length = at - from;
  const [opener, next] = [tokens[at], tokens[at + 1]];
  if (length < 1 || length > LONGEST || !opener || !next || !opens(opener, next)) return false;
  const words = tokens.slice(from, at);
  const [first, last] = [words[0]!, words.at(-1)!];
  if (!/^\p{Lu}/u.test(first.text) || LINK.test(last.text) || (length === 1 && (NO_HEADING.test(first.text) || first.kind !== 'word')))
    return false;
  return words.every((w) => (w.kind === 'word' && /^\p{Lu}/u.test(w.text)) || LINK.test(w.text) || (w.kind === 'number' && w !== first));
}

/** "The following", "If elected"; "The Hague" opens nothing. "In" opens only before a determiner. */
function opens(opener: RawToken, next: RawToken): boolean {
  if (opener.text === 'In') return /^(?:the|this|that|these|a|an|their|its|our)$/u.test(next.text);
  return OPENS.test(opener.text) && next.kind === 'word' && /^\p{Ll}/u.test(next.text);
}
