import type { Block, Sentence } from './document.ts';
import { endsHeading } from './headings.ts';
import type { RawToken } from './tokenise.ts';

const END = /^(?:[.!?…]+|[:;]-?[)(])$/u;
const CLOSER = /^(?:["“”»«‘’')\]›‹]|'')$/u;
const OPENER = /^(?:["„“”»«‚‘'([–—-]|``)$/u;
/** Abbreviations that never end a sentence: a name or number follows. */
const BEFORE_NAME =
  /^(?:dr|prof|mr|mrs|ms|st|gen|col|lt|sgt|capt|rev|hon|sen|rep|gov|hr|fr|dipl|ing|mag|univ|nr|no|art|abs|vgl|bzw|ca|mio|mrd|tel|str|jr?|vs|[a-zäöü])\.$/iu;
/** Words that open a sentence after an abbreviation that may end one ("etc. Die …", "U.S. The …"). */
const STARTER =
  /^(?:der|die|das|ein|eine|er|sie|es|wir|ich|im|in|am|auf|auch|doch|aber|nach|mit|bei|für|dies|diese|dieser|the|a|an|he|she|it|they|we|in|on|at|but|and|this|that|for|after|there)$/iu;
/** A sentence is cut at this many tokens, so that a text without full stops is still read in linear time. */
const LONGEST = 320;

/** Cuts the tokens of blocks into sentences. Every token is in exactly one sentence. */
export function findSentences(tokens: readonly RawToken[], blocks: readonly Block[], text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  blocks.forEach((block, index) => {
    let from = at;
    const close = (to: number) => {
      for (let a = from; a < to; a += LONGEST) {
        const b = to - a < LONGEST * 1.2 ? to : a + LONGEST;
        sentences.push({ start: tokens[a]!.start, end: tokens[b - 1]!.end, from: a, to: b, block: index });
        if (b === to) break;
      }
      from = to;
    };
    while (at < tokens.length && tokens[at]!.start < block.end) {
      at++;
      const ends = (block.dateline !== null && tokens[at - 1]!.end === block.dateline.end) || endsHeading(tokens, from, at);
      if (isListNumber(tokens, from, at)) continue;
      if (ends || (at < tokens.length && tokens[at]!.start < block.end && endsSentence(tokens, at - 1, text))) {
        const to = ends ? at : afterClosers(tokens, at, block.end);
        at = to;
        close(to);
      }
    }
    if (at > from) close(at);
  });
  return sentences;
}

/** "1. | Atoms are small": a number at the beginning of a sentence counts it, and ends none. */
function isListNumber(tokens: readonly RawToken[], from: number, at: number): boolean {
  const stop = tokens[at - 1]!;
  const numbered =
    stop.text === '.' ? at - from === 2 && /^\d{1,2}$/u.test(tokens[from]!.text) : at - from === 1 && /^\d{1,2}\.$/u.test(stop.text);
  return numbered && /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '');
}

/** Closing marks that stick to the full stop belong to its sentence. */
function afterClosers(tokens: readonly RawToken[], at: number, limit: number): number {
  let to = at;
  while (to < tokens.length && tokens[to]!.end <= limit && CLOSER.test(tokens[to]!.text) && tokens[to]!.start === tokens[to - 1]!.end) to++;
  for (let length = footnoteAt(tokens, to); length > 0 && tokens[to + length - 1]!.end <= limit; length = footnoteAt(tokens, to))
    to += length;
  return isNoteNumber(tokens, to) && tokens[to]!.end <= limit ? to + 1 : to;
}

/** Tokens of the footnote mark or the editor's note that begins at `i`, 0 for none: "… in Dulwich. [17]", "… in Dulwich. [citation needed]". */
function footnoteAt(tokens: readonly RawToken[], i: number): number {
  if (tokens[i]?.text !== '[') return 0;
  if (tokens[i + 1]?.kind === 'number' && tokens[i + 2]?.text === ']') return 3;
  let last = i + 1;
  while (last < i + 4 && /^\p{Ll}+$/u.test(tokens[last]?.text ?? '')) last++;
  return tokens[last]?.text === ']' && tokens[last - 1]!.text === 'needed' ? last + 1 - i : 0;
}

/** "… in Dulwich. 4 | In the same year": the mark of a footnote, where its small print is lost. */
function isNoteNumber(tokens: readonly RawToken[], i: number): boolean {
  const [mark, next] = [tokens[i], tokens[i + 1]];
  return mark !== undefined && next !== undefined && /^\d{1,2}$/u.test(mark.text) && /^\p{Lu}/u.test(next.text) && STARTER.test(next.text);
}

function endsSentence(tokens: readonly RawToken[], i: number, text: string): boolean {
  const token = tokens[i]!;
  const stop = END.test(token.text);
  const abbreviation = !stop && token.text.length > 1 && token.text.endsWith('.') && token.kind !== 'url';
  if (!stop && !abbreviation) return false;
  if (stop && tokens[i + 1] && END.test(tokens[i + 1]!.text) && tokens[i + 1]!.start === token.end) return false;
  let next = i + 1;
  while (next < tokens.length && CLOSER.test(tokens[next]!.text) && tokens[next]!.start === tokens[next - 1]!.end) next++;
  for (let length = footnoteAt(tokens, next); stop && length > 0; length = footnoteAt(tokens, next)) next += length;
  const follower = tokens[next];
  if (!follower) return true;
  const gap = text.slice(tokens[next - 1]!.end, follower.start);
  if (gap === '' && !(next > i + 1 && OPENER.test(follower.text)) && !isRunOn(tokens, i, next)) return false;
  if (abbreviation) return followsAbbreviation(token, follower);
  if (datesYear(tokens, i, follower)) return false;
  return opensSentence(tokens, next, next > i + 1, token.text);
}

/** "… wurden geborgen.Das Schiff …": the space after the full stop is missing; not so in "OpenOffice.Org" or "v.Chr". */
function isRunOn(tokens: readonly RawToken[], i: number, next: number): boolean {
  const before = tokens[i - 1];
  return (
    tokens[i]!.text === '.' &&
    before?.kind === 'word' &&
    /^\p{L}\p{Ll}{2,}$/u.test(before.text) &&
    /^\p{Lu}\p{Ll}+$/u.test(tokens[next]!.text) &&
    tokens[next + 1]?.text !== '.'
  );
}

/** "(c. | 1818", "(m. | 1949": one small letter, or "div", before a year says what happened in it; "(p. | 28": and which page. */
function datesYear(tokens: readonly RawToken[], i: number, follower: RawToken): boolean {
  const before = tokens[i - 1];
  if (before?.end !== tokens[i]!.start) return false;
  return /^pp?$/u.test(before.text)
    ? follower.kind === 'number'
    : /^(?:[a-z]|ca|div)$/u.test(before.text) && /^\d{3,4}$/u.test(follower.text);
}

function followsAbbreviation(token: RawToken, follower: RawToken): boolean {
  if (token.kind === 'number' || BEFORE_NAME.test(token.text)) return false;
  return STARTER.test(follower.text) && /^\p{Lu}/u.test(follower.text);
}

/** The token after a full stop opens a sentence where it begins as one: capital, number, opening mark; never ", sagte" or "– fragte". */
function opensSentence(tokens: readonly RawToken[], next: number, closed: boolean, stop: string): boolean {
  let i = next;
  while (i < tokens.length && OPENER.test(tokens[i]!.text)) i++;
  const first = tokens[i];
  if (!first) return true;
  const dash = /^[–—-]$/u.test(tokens[next]!.text);
  // "… is new. iPads are not."
  if (/^\p{Ll}{1,4}\p{Lu}\p{Ll}/u.test(first.text)) return true;
  if (/^\p{Ll}/u.test(first.text)) return stop === '.' && !closed && !dash && first.kind === 'word' && i > next;
  if (dash && closed) return false;
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(first.text) || first.kind === 'symbol' || first.kind === 'url';
}
