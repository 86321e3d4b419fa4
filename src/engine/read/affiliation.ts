import type { Range } from '../parse/clause.ts';
import type { Name } from '../parse/word.ts';
import { baseForm } from './base-form.ts';
import { bodyIndex, stateOfName, stateOfWord } from './cast-names.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { lookUpNoun } from './speaker-nouns.ts';

/** What the words around a person's name say of it. */
export interface Affiliation {
  /** The office without state and body: "Defense Secretary", "Kremlsprecher". */
  readonly role: string;
  readonly country: string | undefined;
  /** The body for which the person speaks, in its base form; `generic` where the words only point to one named before ("department spokesman"). */
  readonly body: { readonly text: string; readonly generic: boolean } | null;
  /** True for a bare "Sprecherin Singh": for whoever the text is about. */
  readonly speaksForNearest: boolean;
}

/** Offices that speak for the body named with them; a minister or president stands for the state instead. */
const SPEAKS =
  /(?:sprecher|vertreter|botschafter|gesandte|generalsekretär|chef|leiter|direktor|vorsitzende|vorstand|obmann|obfrau|präses|kommandeur|befehlshaber|kommissar|geschäftsführer)(?:in|r)?$|^(?:spokes(?:man|woman|person)|representative|ambassador|envoy|delegate|chief|head|director|boss|chair(?:man|woman|person)?|president|executive|general|secretary-general|secretary|commander|leader|commissioner|governor|ceo|manager|founder|owner)$/u;
const SPOKESPERSON = /(?:sprecher(?:in)?|generalsekretär(?:in)?)$|^spokes(?:man|woman|person)$/u;
/** Offices of a state: with its name they show a country, but no body. */
const OF_STATE =
  /(?:minister|präsident|kanzler|premier|könig|kaiser)(?:in)?$|^(?:minister|president|premier|chancellor|king|queen|leader)$/u;
const COMPLEMENT = /^(?:of|for|at|to|von|vom|bei|beim|für|der|des|in|im)$/u;

/** Office, state and body that stand beside a name: "Kremlin spokesman X", "Der Chef des Dienstes, X,", "X, a spokeswoman for Brightwell,"; null where nothing does. */
export function affiliationOf(article: Article, sentence: AnalysedSentence, name: Name): Affiliation | null {
  const range = titleBefore(article, sentence, name) ?? titleAfter(article, sentence, name);
  return range && officeOf(article, sentence, range);
}

/** A phrase for an office: the words `[from, to)` with what belongs to it. */
interface Title extends Range {
  /** Index of the noun for the office. */
  readonly role: number;
}

const isRole = (article: Article, sentence: AnalysedSentence, i: number): boolean => {
  const word = sentence.words[i];
  return word !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(word.upos) && lookUpNoun(article.language, word.lower) === 'role';
};

/** Words that an office and its complements consist of. */
const isTitleWord = (sentence: AnalysedSentence, i: number): boolean => {
  const word = sentence.words[i];
  if (!word) return false;
  return /^(?:NOUN|PROPN|ADJ|DET|X)$/.test(word.upos) || /^['’]s?$/u.test(word.text) || word.text === '-' || isPossessive(word.lower);
};

const isPossessive = (lower: string): boolean => /^(?:his|her|its|their|sein(?:e[rmns]?)?|ihre?[rmns]?)$/u.test(lower);

/** "Südkoreas Verteidigungsminister | X", "the head of the agency, | X". */
function titleBefore(article: Article, sentence: AnalysedSentence, name: Name): Title | null {
  const { words } = sentence;
  const comma = words[name.from - 1]?.text === ',';
  const end = name.from - (comma ? 1 : 0);
  if (!comma) {
    if (!isRole(article, sentence, end - 1)) return null;
    let from = end - 1;
    while (from > 0 && isTitleWord(sentence, from - 1) && words[from]!.upos !== 'DET') from--;
    return { from, to: end, role: end - 1 };
  }
  // after the name the apposition ends: a comma, or the end
  if (!/^[,.;:)!?“”"«»‘’]$/u.test(words[name.to]?.text ?? '.')) return null;
  let from = end;
  while (from > 0 && end - from < 10 && (isTitleWord(sentence, from - 1) || COMPLEMENT.test(words[from - 1]!.lower))) from--;
  const role = firstRole(article, sentence, { from, to: end });
  return role === null ? null : { from, to: end, role };
}

/** "X, | a spokeswoman for Brightwell |, said": an apposition of the name up to the next comma. */
function titleAfter(article: Article, sentence: AnalysedSentence, name: Name): Title | null {
  const { words } = sentence;
  if (words[name.to]?.text !== ',') return null;
  const from = name.to + 1;
  let to = from;
  while (to < words.length && to - from < 12 && (isTitleWord(sentence, to) || COMPLEMENT.test(words[to]!.lower))) to++;
  if (!/^[,.;:)!?“”"«»‘’]$/u.test(words[to]?.text ?? '.')) return null;
  const role = firstRole(article, sentence, { from, to });
  return role === null ? null : { from, to, role };
}

/** The last noun for people before the first complement: "chief executive", "stellvertretender Leiter | des Amtes". */
function firstRole(article: Article, sentence: AnalysedSentence, range: Range): number | null {
  let found: number | null = null;
  for (let i = range.from; i < range.to; i++) {
    if (found !== null && (COMPLEMENT.test(sentence.words[i]!.lower) || sentence.words[i]!.upos === 'DET')) break;
    if (isRole(article, sentence, i)) found = i;
  }
  return found;
}

/** What a phrase for an office says: "South Korea's defence minister" → role and country. */
export function officeOf(article: Article, sentence: AnalysedSentence, title: Title): Affiliation {
  const { words } = sentence;
  const noun = words[title.role]!;
  const office = article.language.code === 'de' ? noun.lemma.toLowerCase() : noun.lower;
  let from = ownerEnd(sentence, title);
  const owner = from > title.from ? nameOf(article, sentence, { from: title.from, to: from }) : null;
  let country = owner ? countryOfText(article, owner) : undefined;
  let body = owner && !isPossessive(owner.toLowerCase()) ? { text: owner, generic: isCommon(article, sentence, title.from, from) } : null;
  // states and bodies before the office: "US | Defense Secretary", "Kremlin | spokesman"
  for (let changed = true; changed && from < title.role; ) {
    changed = false;
    const state = stateBefore(article, sentence, from, title.role);
    const name = sentence.names.find((n) => n.from === from && n.to <= title.role && !n.derived && n.kind !== 'person');
    if (state) {
      country ??= state.code;
      if (state.noun) body ??= { text: textOf(article, sentence, { from, to: state.to }), generic: false };
      from = state.to;
      changed = true;
    } else if (name && !isSpeakerNoun(article, sentence, name)) {
      const text = textOf(article, sentence, name);
      country ??= countryOfText(article, text);
      body ??= { text, generic: false };
      from = name.to;
      changed = true;
    } else if (words[from]!.upos === 'DET' || isPossessive(words[from]!.lower)) {
      from++;
      changed = true;
    }
  }
  const generic = from < title.role && SPOKESPERSON.test(office) ? genericBody(article, sentence, { from, to: title.role }) : null;
  if (generic) {
    body ??= { text: generic.text, generic: true };
    from = generic.to;
  }
  const inside = article.language.code === 'de' ? partOfCompound(article, noun.lemma) : null;
  country ??= inside?.country;
  if (inside?.body) body ??= { text: inside.body, generic: inside.generic };
  const complement = complementOf(article, sentence, title);
  country ??= complement?.country;
  if (complement) body ??= { text: complement.text, generic: complement.generic };
  const keeps = SPEAKS.test(office) && !(OF_STATE.test(office) && (!body || stateOfName(article.language.states, body.text) !== undefined));
  return {
    role: baseForm(article, sentence, { from, to: title.role + 1 }, title.role),
    country: isState(country) ? country : undefined,
    body: keeps && body ? { ...body, text: shortName(article, body.text) } : null,
    speaksForNearest:
      SPOKESPERSON.test(office) && body === null && words[title.from]!.upos !== 'DET' && words[title.role + 1]?.text !== ',',
  };
}

/** "Department spokesman" at the beginning of a sentence: a common noun in spite of its capital. */
const isSpeakerNoun = (article: Article, sentence: AnalysedSentence, name: Name): boolean =>
  article.language.code === 'en' && name.to - name.from === 1 && lookUpNoun(article.language, sentence.words[name.from]!.lower) !== null;

/** "the department's | spokesman": an owner without a name. */
function isCommon(article: Article, sentence: AnalysedSentence, from: number, to: number): boolean {
  if (sentence.names.some((n) => n.to > from && n.from < to)) return false;
  return sentence.words.slice(from, to).some((w) => w.upos === 'NOUN' && lookUpNoun(article.language, w.lower) !== null);
}

/** End of an owner before the office: "Südkoreas |", "Brightwell's |", "his |". */
function ownerEnd(sentence: AnalysedSentence, title: Title): number {
  const { words } = sentence;
  const mark = words.findLastIndex((w, i) => i > title.from && i < title.role && /^['’]s?$/u.test(w.text));
  if (mark > 0) return mark + 1;
  const name = sentence.names.find((n) => n.from === title.from && n.to <= title.role && !n.derived);
  if (name && /s$|['’]$/u.test(words[name.to - 1]!.text) && words[name.to - 1]!.morph.case === 'Gen') return name.to;
  return title.from;
}

function nameOf(article: Article, sentence: AnalysedSentence, range: Range): string {
  const { words } = sentence;
  let { from, to } = range;
  while (to > from + 1 && /^['’]s?$/u.test(words[to - 1]!.text)) to--;
  while (from < to - 1 && words[from]!.upos === 'DET') from++;
  const text = textOf(article, sentence, { from, to });
  const bare = text.replace(/['’]?s?$/u, '');
  return article.language.code === 'de' || countryOfText(article, text) === undefined ? (known(article, bare) ? bare : text) : text;
}

const textOf = (article: Article, sentence: AnalysedSentence, range: Range): string =>
  article.document.text.slice(sentence.words[range.from]!.start, sentence.words[range.to - 1]!.end);

const known = (article: Article, text: string): boolean =>
  stateOfName(article.language.states, text) !== undefined || bodyIndex(article.language.bodies).has(text.toLowerCase());

/** The state that a name shows: its own, its seat's, or that of a known body. */
function countryOfText(article: Article, text: string): string | undefined {
  return stateOfName(article.language.states, text) ?? bodyIndex(article.language.bodies).get(text.toLowerCase())?.country;
}

/** A state's name, seat or adjective that begins at `from`: up to three words. */
function stateBefore(
  article: Article,
  sentence: AnalysedSentence,
  from: number,
  limit: number,
): { code: string; to: number; noun: boolean } | null {
  const { states } = article.language;
  for (let to = Math.min(limit, from + 3); to > from; to--) {
    const text = textOf(article, sentence, { from, to });
    const seat = stateOfName(states, text);
    if (seat) return { code: seat, to, noun: true };
    const code = stateOfWord(states, text.toLowerCase());
    if (code) return { code, to, noun: false };
  }
  return null;
}

/** "department | spokesman", "police | spokeswoman": a noun for a body before a spokesperson. */
function genericBody(article: Article, sentence: AnalysedSentence, range: Range): { text: string; to: number } | null {
  const at = range.to - 1;
  const word = sentence.words[at]!;
  const kind = lookUpNoun(article.language, word.lower);
  if (word.upos === 'ADJ' || kind === null || kind === 'role' || kind === 'document' || kind === 'group') return null;
  return { text: textOf(article, sentence, { from: range.from, to: range.to }), to: range.to };
}

/** "Kreml|sprecher", "US-|Botschafter", "Generalstabs|chef": what the first part of a German compound names. */
function partOfCompound(article: Article, lemma: string): { country?: string | undefined; body: string | null; generic: boolean } | null {
  const { roles, states } = article.language;
  for (let cut = 2; cut <= lemma.length - 4; cut++) {
    if (!roles.has(lemma.slice(cut).toLowerCase())) continue;
    const first = lemma.slice(0, cut).replace(/-$/u, '');
    for (const form of [first.replace(/s$/u, ''), first]) {
      const country = countryOfText(article, form) ?? stateOfWord(states, form.toLowerCase());
      if (country || known(article, form)) return { country, body: form, generic: false };
      const kind = lookUpNoun(article.language, form.toLowerCase());
      if (kind === 'organisation' || kind === 'government' || kind === 'medium') return { body: form, generic: true };
    }
    return null;
  }
  return null;
}

/** "US" is "USA"; seats and bodies stay as the article names them. */
function shortName(article: Article, text: string): string {
  const state = article.language.states.find((s) => s.names.some((n) => n.toLowerCase() === text.toLowerCase()));
  return state && isState(state.code) ? state.names[0]! : text;
}

/** NATO and the UN are bodies, no states, though they are listed as such. */
const isState = (code: string | undefined): boolean => code !== undefined && code !== 'NATO' && code !== 'UN';

/** "Chef | des ukrainischen Militärgeheimdienstes", "a spokeswoman | for Brightwell". */
function complementOf(
  article: Article,
  sentence: AnalysedSentence,
  title: Title,
): { text: string; country: string | undefined; generic: boolean } | null {
  const { words } = sentence;
  let from = title.role + 1;
  if (from >= title.to || !COMPLEMENT.test(words[from]!.lower)) return null;
  while (from < title.to && (COMPLEMENT.test(words[from]!.lower) || words[from]!.upos === 'DET' || words[from]!.upos === 'ADP')) from++;
  let to = from;
  const name = sentence.names.find((n) => n.from === from && n.to <= title.to && !n.derived);
  if (name) to = name.to;
  else
    while (to < title.to && /^(?:ADJ|NOUN|PROPN)$/.test(words[to]!.upos) && !(words[to - 1]?.upos === 'NOUN' && words[to]!.upos === 'ADJ'))
      to++;
  if (to <= from) return null;
  const head = to - 1;
  const kind = lookUpNoun(article.language, words[head]!.lower);
  // "Chef des Küstendienstes": what somebody heads is a body, even where no list knows the noun
  const headed = kind === null && words[from - 1]!.upos === 'DET';
  if (!name && !headed && (kind === null || kind === 'role' || kind === 'document')) return null;
  const text = baseForm(article, sentence, { from, to }, head);
  let country = countryOfText(article, text);
  for (let i = from; i < to; i++) country ??= stateOfWord(article.language.states, words[i]!.lower);
  return { text: name && country && !known(article, text) ? text.replace(/s$/u, '') : text, country, generic: !name && to - from === 1 };
}
