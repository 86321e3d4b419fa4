import type { Token } from './document.ts';

/** A token before quotations are known. */
export type RawToken = Omit<Token, 'quote'>;

const URL_LIKE = /(?:https?:\/\/|www\.)[^\s<>"„“”»«]+|[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,8}/uy;
/** Addresses without "www": "tagesschau.de", "cmsmon.cern.ch". */
const DOMAIN = /[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){0,3}\.(?:com|org|net|info|de|at|ch|eu|tv|fm|uk|fr)(?![\p{L}\p{N}-]|\.\p{L})/uy;
/** Names with a full stop in them: "ver.di". */
const DOTTED_NAME = /\p{L}\p{Ll}{1,63}\.\p{Ll}{2,64}(?![\p{L}\p{N}.])/uy;
const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/uy;
const WORD = /[\p{L}\p{M}\p{N}_]+/uy;
const AGE = /\p{N}{1,3}-year-olds?(?![\p{L}\p{N}-])/uy;
const RUN = /\.{2,}|[!?]{2,}|-{2,}|``|''|[*=_~#]{2,}/uy;
/** Longer runs of letters are no words; they are cut so that later steps, which look at every ending, stay linear. */
const LONGEST_TOKEN = 120;
/** Emoticons end sentences in letters of readers: "Gerne wieder ;-) Das Essen …". */
const EMOTICON = /[:;]-?[)(](?=\s|$)/uy;
const SPACE = /\s/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** English first parts that stay joined to what follows the hyphen, as UD English writes them: "non-profit", "e-mail". */
const JOINED_PREFIX =
  /^(?:non|e|re|anti|co|pre|pro|mid|post|over|ex|cross|multi|counter|semi|sub|mini|psycho|socio|neo|inter|pan|un|de|ultra|quasi)$/iu;
const CLITIC = /^(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$/iu;
/** English words that are two: "cannot" = can + not. */
const FUSED: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, wanna: 3, gotta: 3, lemme: 3, gimme: 3 };

/**
 * Cuts a text into tokens, in time linear in its length. `abbreviations` are lower case and end with their full stop ("dr.", "z.b.").
 * German keeps hyphened compounds whole and takes "3." before a word as an ordinal; English cuts clitics and hyphens as UD English does.
 */
export function tokenise(text: string, abbreviations: ReadonlySet<string>, language: 'de' | 'en'): RawToken[] {
  const tokens: RawToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at]!)) {
      at++;
      continue;
    }
    at = language === 'en' ? english(text, at, abbreviations, tokens) : german(text, at, abbreviations, tokens);
  }
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : at;
}

function push(text: string, start: number, end: number, kind: Token['kind'], tokens: RawToken[]): number {
  for (let at = start; at < end; ) {
    let to = Math.min(end, at + LONGEST_TOKEN);
    if (to < end && /[\uDC00-\uDFFF]/.test(text[to]!) && /[\uD800-\uDBFF]/.test(text[to - 1]!)) to++;
    tokens.push({ start: at, end: to, text: text.slice(at, to), kind });
    at = to;
  }
  return end;
}

/** What is cut alike in both languages: addresses, numbers, runs of dots, single marks. Returns the end, or -1 for a word. */
function common(text: string, at: number, tokens: RawToken[]): number {
  const char = text[at]!;
  if (char === 'h' || char === 'w' || char === 'H' || char === 'W' || LETTER.test(char)) {
    let end = match(URL_LIKE, text, at);
    if (end > at) {
      while (end > at + 1 && /[.,;:!?)'’\]]/u.test(text[end - 1]!)) end--;
      return push(text, at, end, 'url', tokens);
    }
  }
  if (LETTER.test(char) && text[match(WORD, text, at)] === '.') {
    const end = match(DOMAIN, text, at);
    if (end > at) return push(text, at, end, 'url', tokens);
  }
  const face = char === ':' || char === ';' ? match(EMOTICON, text, at) : at;
  if (face > at) return push(text, at, face, 'punctuation', tokens);
  const run = match(RUN, text, at);
  if (run > at) return push(text, at, run, 'punctuation', tokens);
  const point = text.codePointAt(at)!;
  const size = point > 0xffff ? 2 : 1;
  if (size === 1 && LETTER.test(char)) return -1;
  if (size === 2 && LETTER.test(String.fromCodePoint(point))) return -1;
  return push(text, at, at + size, /[\p{S}%§°]/u.test(String.fromCodePoint(point)) ? 'symbol' : 'punctuation', tokens);
}

function german(text: string, at: number, abbreviations: ReadonlySet<string>, tokens: RawToken[]): number {
  const plain = common(text, at, tokens);
  if (plain >= 0) return plain;
  let end = match(NUMBER, text, at);
  const numeric = end > at && !LETTER.test(text[end] ?? ' ');
  if (!numeric) end = match(WORD, text, at);
  if (text[end] === '.' && !abbreviations.has(text.slice(at, end + 1).toLowerCase())) end = Math.max(end, match(DOTTED_NAME, text, at));
  if (numeric && text[end] !== '-') {
    if (text[end] === '.' && isOrdinal(text, at, end, tokens)) return push(text, at, end + 1, 'number', tokens);
    return push(text, at, end, 'number', tokens);
  }
  // compounds: "Ukraine-Krieg", "63-Jährige", "Parlaments-"; apostrophes inside: "geht's"
  for (;;) {
    const joint = text[end];
    if (joint !== '-' && joint !== '‑' && joint !== "'" && joint !== '’' && joint !== '·' && joint !== '/') break;
    const after = joint === '/' || !LETTER.test(text[end + 1] ?? ' ') ? end + 1 : match(WORD, text, end + 1);
    if (after === end + 1) {
      if (joint === '-' && (SPACE.test(text[end + 1] ?? 'x') || /[,/]/u.test(text[end + 1] ?? 'x'))) end++;
      break;
    }
    end = after;
  }
  if (text[end] === '.') {
    const whole = abbreviationEnd(text, at, end, abbreviations);
    if (whole > end) return push(text, at, whole, 'word', tokens);
  }
  return push(text, at, end, 'word', tokens);
}

const MONTH = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jän|Jh)/u;
const BEFORE_ORDINAL =
  /^(?:am|der|die|das|den|dem|des|vom|zum|zur|im|seit|bis|ab|beim|ein|eine|einem|einen|einer|jede[rmns]?|ihr(?:e[nmrs]?)?|sein(?:e[nmrs]?)?|und|oder|dieser|unser(?:e[nmrs]?)?|ins|in|auf|nach|vor|zwischen|rund|kommenden|vergangenen|platz)$/iu;

/** "am 3. Oktober", "die 2. Liga", "im 19. Jahrhundert"; not "… um 3. Dann …". */
function isOrdinal(text: string, at: number, dot: number, tokens: readonly RawToken[]): boolean {
  if (dot - at > 3 || !SPACE.test(text[dot + 1] ?? 'x')) return false;
  let next = dot + 1;
  while (next < text.length && SPACE.test(text[next]!) && next - dot < 4) next++;
  const ahead = text.slice(next, next + 4);
  if (MONTH.test(ahead) || /^\p{Ll}/u.test(ahead)) return true;
  const before = tokens.at(-1);
  if (/^\p{N}/u.test(ahead)) return before !== undefined && /^(?:am|vom|zum|bis|den|der)$/iu.test(before.text);
  return before !== undefined && before.end >= at - 3 && BEFORE_ORDINAL.test(before.text) && /^\p{Lu}/u.test(ahead);
}

/** End of an abbreviation that begins at `at` and whose first full stop is at `dot`; `dot` where it is none. */
function abbreviationEnd(text: string, at: number, dot: number, abbreviations: ReadonlySet<string>): number {
  let end = dot;
  // "z.B.", "U.S.", "i.d.R."
  while (text[end] === '.' && /\p{L}/u.test(text[end + 1] ?? ' ') && text[end + 2] === '.') end += 2;
  if (end > dot) return end + 1;
  const word = text.slice(at, dot + 1).toLowerCase();
  if (abbreviations.has(word)) return dot + 1;
  // "No. 7", but "she said no."
  if (/^(?:no|nos|fig|nr)\.$/u.test(word) && /^\s\d/u.test(text.slice(dot + 1, dot + 3))) return dot + 1;
  // a single letter is an initial or the half of an abbreviation: "J. Müller", "v. Chr.", "z. B."
  if (dot - at === 1 && /\p{L}/u.test(text[at]!) && (/\p{Lu}/u.test(text[at]!) || /^\s\p{L}/u.test(text.slice(dot + 1, dot + 3))))
    return dot + 1;
  // "Ludwig II. von Bayern"
  if (/^[IVX]{1,5}$/u.test(text.slice(at, dot)) && /^\s\p{L}/u.test(text.slice(dot + 1, dot + 3))) return dot + 1;
  return dot;
}

function english(text: string, at: number, abbreviations: ReadonlySet<string>, tokens: RawToken[]): number {
  const clitic = /^['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu.exec(text.slice(at, at + 4));
  if (clitic && tokens.at(-1)?.end === at) return push(text, at, at + clitic[0].length, 'word', tokens);
  const plain = common(text, at, tokens);
  if (plain >= 0) return plain;
  const number = match(NUMBER, text, at);
  if (number > at && text[number] !== '-' && !/\p{L}/u.test(text[number] ?? ' ')) return push(text, at, number, 'number', tokens);
  // somebody's age is one word, as titles and pronouns are: "the 39-year-old"
  const age = match(AGE, text, at);
  if (age > at) return push(text, at, age, 'word', tokens);
  // "1990s", "9pm", "25th" stay whole; "45m" too
  let end = match(WORD, text, at);
  while (/[-‑]/u.test(text[end] ?? ' ') && JOINED_PREFIX.test(text.slice(at, end)) && /\p{L}/u.test(text[end + 1] ?? ' '))
    end = match(WORD, text, end + 1);
  if (/['’]/u.test(text[end] ?? ' ') && LETTER.test(text[end + 1] ?? ' ')) end = apostrophe(text, at, end);
  if (text[end] === '.') {
    const whole = abbreviationEnd(text, at, end, abbreviations);
    if (whole > end) return push(text, at, whole, 'word', tokens);
  }
  const word = text.slice(at, end);
  const negated = /n['’]t$/iu.test(word) && word.length > 3 ? 3 : 0;
  const fused = FUSED[word.toLowerCase()];
  if (negated || fused) {
    const cut = fused ? at + fused : end - negated;
    push(text, at, cut, 'word', tokens);
    return push(text, cut, end, 'word', tokens);
  }
  return push(text, at, end, 'word', tokens);
}

/** "O'Brien", "don't" go on after the apostrophe; "Jane's" ends before it. */
function apostrophe(text: string, at: number, end: number): number {
  const after = match(WORD, text, end + 1);
  if (CLITIC.test(text.slice(end, after)) && !/^n$/iu.test(text.slice(end - 1, end))) return end;
  if (/^['’]t$/iu.test(text.slice(end, after))) return after;
  if (CLITIC.test(text.slice(end, after))) return end;
  return /^[A-Za-z]{1,3}$/u.test(text.slice(at, end)) ? after : end;
}
