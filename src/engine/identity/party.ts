import { bodyAround, bodyOfOffice, LOCAL_BODIES, STATE_ITSELF, VOICES } from '../lang/office.ts';
import type { ActorKind } from '../read/reading.ts';
import type { Meaning } from './lexicon.ts';
import type { Element, Piece } from './scan.ts';

/** Whom a phrase names. */
export interface Party {
  readonly key: string;
  readonly kind: ActorKind;
  readonly country?: string;
  readonly parent?: string;
  readonly anonymous: boolean;
  /** Key of the body that it speaks for, where that is another. */
  readonly voice?: string;
  /** The office that the phrase gives ("defence minister", "spokesperson"). */
  readonly office?: string;
  /** Key of the body that an office heads whose state is not told: it speaks for that body once other articles tell. */
  readonly unplaced?: string;
  /** Key of the body named last before, for an office that gives none. */
  readonly near?: string;
  /** True for an office of a kind of body that the article does not name: "Parteichefin", "der Sprecher der Firma". */
  readonly ofKind?: true;
  /** True for somebody's own spokesman or aide: "his spokesman". */
  readonly ofPerson?: true;
  /** True for a body bound to the article's place for want of a state: another mention may tell more. */
  readonly vague?: true;
  /** True where the words name a kind only and neither they nor the article tell whose: "ein Sprecher", "das Ministerium". */
  readonly unresolved?: true;
  /** The element that heads the phrase; null where none of its words is known. */
  readonly head: Element | null;
}

/** What a phrase is read against: the article around it. */
export interface Surroundings {
  /** The last body or office before a place in the text that a test accepts. */
  readonly before: (at: number, accepts: (party: Party) => boolean) => Party | null;
  /** The state that spoke last before a place in the text: "das Land", "the country". */
  readonly speakingState: (at: number) => string | null;
  /** The state whose voice is heard last before a place, in the same paragraph: "Uzbekistan conceded … The presidential office …". */
  readonly speakerBefore: (at: number) => string | null;
  /** The one state that the article is about, null where it names several or none. */
  readonly onlyState: string | null;
  /** `onlyState` where the article's language leaves no other reading for a bare office: German news names its own ministers without their state. */
  readonly ownState: string | null;
  /** The state that "Bundes-" means here. */
  readonly federal: string;
  /** The place that the article is about, lower case, or what else keeps bodies of different towns apart. */
  readonly place: string;
  /** Whether a word opens a noun phrase: an article, a preposition, a possessive, a verb. */
  readonly isOpening: (word: string) => boolean;
  /** Whether a word is a proper name that no table knows. */
  readonly isProper: (word: string) => boolean;
  /** Key of a body by a name that no table knows. */
  readonly nameKey: (name: string) => string;
  /** The state whose capital the article names first: a bare ministry there is that state's. */
  readonly placeState: string | null;
  /** What tells this article from all others. */
  readonly article: string;
  readonly afterHead: ReadonlySet<string>;
  readonly accredited: ReadonlySet<string>;
}

/** The phrase to be read: its words and what is known of them. */
export interface Phrase {
  readonly words: readonly Piece[];
  readonly elements: readonly Element[];
}

const HEADS = /^(?:office|nameless|body|named|known|generic)$/u;
const EXPERTS = /^(?:expert|inspector|investigator|rapporteur|beobachter|inspek|ermittler|sonderbericht)/u;

/** Whom a phrase names, read from its words alone and, where they point elsewhere, from the article around it; null where no word tells. */
export function partyOf(phrase: Phrase, around: Surroundings): Party | null {
  const head = headOf(phrase, around);
  if (head === null) return stateParty(phrase);
  if (head.meaning.type === 'office') return officeParty(phrase, head, head.meaning, around);
  if (head.meaning.type === 'nameless') return namelessParty(phrase, head, around);
  return bodyParty(phrase, head, around);
}

/** "Sprecher des Ministeriums": the first noun in German; "White House spokesman for Asia": the last before "for" in English. */
function headOf(phrase: Phrase, around: Surroundings): Element | null {
  const heads = phrase.elements.filter((e) => HEADS.test(e.meaning.type));
  if (heads.length === 0) return null;
  if (around.afterHead.size === 0) {
    const first = heads[0]!;
    // parts of a compound: the last is the head; "Geheimdienst NIS": the name says more than the noun
    const last = heads.filter((e) => e.from === first.from).at(-1)!;
    const next = heads.find((e) => e.from === last.to && (e.meaning.type === 'named' || e.meaning.type === 'known'));
    return next && last.meaning.type !== 'office' && last.meaning.type !== 'nameless' ? next : last;
  }
  const inside = (i: number) => phrase.elements.some((e) => i >= e.from && i < e.to);
  const cut = phrase.words.findIndex((word, i) => i > 0 && !inside(i) && around.afterHead.has(word.text.toLowerCase()));
  const zone = cut < 0 ? heads : heads.filter((e) => e.from < cut);
  return (zone.length > 0 ? zone.at(-1)! : heads[0]!) ?? null;
}

function stateParty(phrase: Phrase): Party | null {
  // "Ahrenfeld hospital in Germany" is in the state and not the state
  const isPlace = (e: Element) => e.from > 1 && /^(?:in|im|near|bei)$/iu.test(phrase.words[e.from - 1]!.text);
  const state = phrase.elements.find(
    (e) => e.meaning.type === 'state' && (e.meaning.as === 'name' || e.meaning.as === 'seat') && !isPlace(e),
  );
  return state ? ofState((state.meaning as { code: string }).code, state) : null;
}

function ofState(code: string, head: Element | null): Party {
  return { key: `state:${code}`, kind: 'state', country: code, parent: `state:${code}`, anonymous: false, head };
}

function officeParty(phrase: Phrase, head: Element, meaning: Meaning & { type: 'office' }, around: Surroundings): Party {
  const others = phrase.elements.filter((e) => e !== head);
  const deputy = others.some((e) => e.meaning.type === 'deputy' && e.from <= head.from);
  const owner = ownerOf(phrase, head, others, around);
  const body = owner && !owner.unresolved ? owner : VOICES.has(meaning.kind) ? namedOwner(phrase, head, around) : null;
  const isFormer = others.some((e) => e.meaning.type === 'former' && e.from <= head.from);
  const bodyOwnsIt = body !== null && body.kind !== 'state' && (VOICES.has(meaning.kind) || !/\/presidency$/u.test(body.key));
  const plain = bodyOwnsIt && /^(?:president|leader|vice president|governor)$/u.test(meaning.kind) ? 'head' : meaning.kind;
  const country =
    body?.country ??
    regionOf(others, meaning.kind !== 'mayor' && meaning.kind !== 'police chief') ??
    countryOf(phrase, others, around) ??
    meaning.country ??
    (isNational(plain) ? around.ownState : null);
  const office = `${isFormer ? 'former ' : ''}${deputy ? 'deputy ' : ''}${plain}`;
  const ownBody = bodyOfOffice(plain);
  const voiced = VOICES.has(plain)
    ? (body?.key ?? (country === null ? null : `state:${stateOf(country)}`))
    : ownBody !== null && country !== null
      ? `body:${country}/${ownBody}`
      : null;
  // a former minister speaks for no ministry
  const own = isFormer ? null : voiced;
  const where = bodyOwnsIt ? body.key.replace(/^(?:body|name):/u, '') : (country ?? null);
  const home = country === null ? (PUBLIC.test(plain) ? homeOf(around) : null) : stateOf(country);
  const parent = bodyOwnsIt && body.parent === undefined ? body.key : home === null ? undefined : `state:${home}`;
  return {
    key: where === null ? `name:${office} ${around.article}` : `office:${where}/${office}`,
    kind: 'person',
    ...(home === null ? {} : { country: home }),
    ...(parent === undefined ? {} : { parent }),
    anonymous: false,
    ...(own === null ? {} : { voice: own }),
    ...(own === null && ownBody !== null && !isFormer ? { unplaced: unplacedKey(ownBody, around.place) } : {}),
    ...(where === null ? { unresolved: true as const } : {}),
    ...(owner?.unresolved && body === null ? { ofKind: true as const } : {}),
    office,
    head,
  };
}

/** Offices of a state, which a bare word may leave to the article: "the finance minister". */
function isNational(office: string): boolean {
  return (
    /minister$|^(?:president|chancellor|monarch|chief of the general staff|central bank governor)$/u.test(office) && office !== 'minister'
  );
}

/** The body that an office belongs to: "Sprecher des Ministeriums", "White House spokesman", "spokesman for the president". */
function ownerOf(phrase: Phrase, head: Element, others: readonly Element[], around: Surroundings): Party | null {
  // "Vorstandssprecherin" speaks for the company of the board
  const bodies = others.filter(
    (e) => /^(?:body|named|known|generic|owner)$/u.test(e.meaning.type) && !isMedium(e.meaning) && !isBoard(e.meaning),
  );
  const after = bodies.filter((e) => e.from >= head.to);
  const named = after.find((e) => e.from === after[0]?.to && e.meaning.type !== 'generic' && e.meaning.type !== 'body');
  const nearest = named ?? after[0] ?? bodies.filter((e) => e.from <= head.from).at(-1);
  if (nearest) return bodyParty({ ...phrase, elements: others }, nearest, around);
  const office = others.find((e) => e.meaning.type === 'office');
  const kind = office && VOICES.has((head.meaning as { kind: string }).kind) ? bodyAround((office.meaning as { kind: string }).kind) : null;
  const country = countryOf(phrase, others, around);
  return kind === null || country === null ? null : ofBody(country, kind, head);
}

/** An owner that no table knows: "spokeswoman for Brightwell", "Calder chief executive", "Sprecher von Brenntal Systems". */
function namedOwner(phrase: Phrase, head: Element, around: Surroundings): Party | null {
  const taken = (i: number) => phrase.elements.some((e) => i >= e.from && i < e.to);
  const isName = (i: number) => /^\p{Lu}/u.test(phrase.words[i]?.text ?? '') && !taken(i) && around.isProper(phrase.words[i]!.text);
  let from = head.to;
  if (/^(?:of|for|at|von|bei|vom|der|des)$/u.test(phrase.words[from]?.text.toLowerCase() ?? '')) from++;
  else if (around.afterHead.size > 0 && isName(head.from - 1)) {
    from = head.from - 1;
    while (from > 0 && isName(from - 1)) from--;
  } else return null;
  if (from === head.to && from > 0) return null;
  let to = from;
  while (isName(to)) to++;
  if (to === from) return null;
  const isGenitive = phrase.words[from - 1]?.text.toLowerCase() === 'des';
  const name = phrase.words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ');
  // "Leiter des Katastrophenamtes"
  return byName(around.nameKey(isGenitive ? name.replace(/(?<=[^aeiou])e?s$/u, '') : name).replace(/^name:/u, ''), head);
}

function isBoard(meaning: Meaning): boolean {
  return meaning.type === 'body' && meaning.kind === 'board';
}

function isMedium(meaning: Meaning): boolean {
  return meaning.type === 'known' && (meaning.body.kind === 'medium' || meaning.body.kind === 'agency');
}

function namelessParty(phrase: Phrase, head: Element, around: Surroundings): Party {
  const others = phrase.elements.filter((e) => e !== head);
  const country = countryOf(phrase, others, around);
  const word = phrase.words[head.from]!.text.toLowerCase().replace(/^.*-/u, '');
  if (country !== null && /^(?:UN|EU|NATO)$/u.test(country) && EXPERTS.test(word)) return ofBody(country, 'experts', head);
  const body = others.find((e) => /^(?:body|named|known|generic)$/u.test(e.meaning.type) && !isMedium(e.meaning));
  // "intelligence sources" in Seoul need not be those of Seoul
  const untold = { ...around, onlyState: null, placeState: null, speakerBefore: () => null };
  const behind = body ? bodyParty({ ...phrase, elements: others }, body, untold) : null;
  const words = phrase.words.map((w) => w.text.toLowerCase()).join(' ');
  return {
    key: `anonymous:${around.article} ${words}`,
    kind: /s$|en$|kreise/u.test(word) ? 'group' : 'person',
    ...(country === null ? {} : { country }),
    anonymous: true,
    ...(behind?.key.startsWith('body:') && !behind.vague ? { voice: behind.key } : {}),
    head,
  };
}

/** Body around a phrase's element: named by itself, by kind and country, or found earlier in the article. */
function bodyParty(phrase: Phrase, element: Element, around: Surroundings): Party {
  const { meaning } = element;
  if (meaning.type === 'owner') return byName(around.nameKey(meaning.name).replace(/^name:/u, ''), element);
  if (meaning.type === 'named') return ofBody(meaning.country, meaning.kind, element);
  if (meaning.type === 'known') {
    const { kind, country } = meaning.body;
    return {
      key: meaning.key,
      kind,
      ...(country === undefined ? {} : { country, ...(meaning.official ? { parent: `state:${country}` } : {}) }),
      anonymous: false,
      head: element,
    };
  }
  const kind = meaning.type === 'body' || meaning.type === 'generic' ? meaning.kind : 'body';
  const isOne = /^(?:land|staat|country)(?:e?s|['’]s)?$/iu.test(phrase.words[element.to - 1]!.text);
  const speaking = kind === 'country' && isOne ? around.speakingState(phrase.words[0]!.start) : null;
  if (speaking !== null) return ofState(speaking, element);
  const explicit = regionOf(phrase.elements, !LOCAL_BODIES.has(kind)) ?? countryOf(phrase, phrase.elements, around);
  const fallback = meaning.type === 'body' ? (meaning.country ?? null) : null;
  const country = explicit ?? fallback;
  if (meaning.type === 'body' && country !== null) return ofBody(country, kind, element);
  const isRegional = phrase.elements.some((e) => e.meaning.type === 'regional');
  if (meaning.type === 'body' && (LOCAL_BODIES.has(kind) || isRegional))
    return ofPlace(`${kind} ${placeIn(phrase, element) ?? around.place}`, element, homeOf(around));
  const points = meaning.type === 'body' || isBare(phrase, element, around);
  const earlier = !points ? null : around.before(element.start, (party) => fitsKind(party, kind, meaning.type === 'generic', country));
  if (earlier) return { ...earlier, head: element };
  if (meaning.type === 'body') {
    const named = ownerName(phrase, element, around);
    const state = named === null ? (around.onlyState ?? around.speakerBefore(phrase.words[0]!.start) ?? around.placeState) : null;
    // "Bush-Regierung": a government without a state is known by its name alone
    if (state === null && STATE_ITSELF.has(kind)) return { ...byName(`${kind} ${around.article}`, element), unresolved: true };
    if (state !== null) return ofBody(state, kind, element);
    const found = byName(`${kind} ${named ?? around.place}`, element);
    return { ...found, ...(named === null ? { key: unplacedKey(kind, around.place) } : {}), vague: true };
  }
  const words = phrase.words.slice(element.from, element.to).map((w) => w.text.toLowerCase());
  return { ...byName(`${words.join(' ')} ${around.article}`, element), unresolved: true };
}

function ofBody(country: string, kind: string, head: Element): Party {
  const state = stateOf(country);
  if (STATE_ITSELF.has(kind) && country === state) return ofState(state, head);
  const own = STATE_ITSELF.has(kind) || kind === 'regional government' ? 'government' : kind;
  return {
    key: `body:${country}/${own}`,
    kind: /ministry|presidency|government/u.test(kind) ? 'government' : 'organisation',
    country: state,
    parent: `state:${state}`,
    anonymous: false,
    head,
  };
}

/** Offices of towns and regions, which belong to the state that the article is about: "the regional governor". */
const PUBLIC = /^(?:governor|mayor|police chief|prosecutor|senator)$/u;

/** The state that the article is about, as far as it tells. */
function homeOf(around: Surroundings): string | null {
  return around.onlyState ?? around.placeState;
}

/** Key of a body whose state the article does not tell: `body:?/health ministry/tinquén`. */
function unplacedKey(kind: string, place: string): string {
  return `body:?/${kind}/${place}`;
}

/** A body of a town, known by its place: "police in Leeds". */
function ofPlace(name: string, head: Element, state: string | null): Party {
  // "Hanover", "Hannover"
  return {
    ...byName(name.replace(/([^\Waeiou])\1/gu, '$1'), head),
    ...(state === null ? {} : { country: state, parent: `state:${state}` }),
  };
}

function byName(name: string, head: Element): Party {
  return { key: `name:${name}`, kind: 'organisation', anonymous: false, head };
}

/** Whether an earlier body is what "the service", "das Ministerium" or a bare "Geheimdienst" points to. */
function fitsKind(party: Party, kind: string, generic: boolean, country: string | null): boolean {
  const own = party.key.slice(party.key.indexOf('/') + 1);
  if (country !== null && party.country !== country) return false;
  if (!party.key.startsWith('body:')) return false;
  if (!generic) return own === kind || (kind === 'intelligence service' && /intelligence$/u.test(own));
  if (kind === 'service') return /intelligence|service/u.test(own);
  if (kind === 'ministry') return /ministry$/u.test(own);
  if (kind === 'agency') return !/ministry$|presidency$/u.test(own);
  if (kind === 'commission') return /commission$/u.test(own);
  return party.parent === undefined;
}

/** "the service", "its department", "des Instituts": with more words around it than a state a noun says something of its own ("Institut für Fischerei", "Asian Development Bank"). */
function isBare(phrase: Phrase, element: Element, around: Surroundings): boolean {
  const before = phrase.words[element.from - 1]?.text;
  const isOwn =
    before === undefined ||
    around.isOpening(before) ||
    phrase.elements.some((e) => e.to === element.from && /^(?:office|state)$/u.test(e.meaning.type));
  const after = phrase.words[element.to]?.text;
  const isFollowed = after !== undefined && /^(?:of|for|on|für|von|der|des)$/u.test(after.toLowerCase());
  return isOwn && !isFollowed && !(after !== undefined && around.isProper(after));
}

/** The state whose part a region is: "DE-BY" → "DE". */
function stateOf(country: string): string {
  return country.replace(/-.*$/u, '');
}

function regionOf(elements: readonly Element[], seatsCount: boolean): string | null {
  const region = elements.find((e) => e.meaning.type === 'region' || (seatsCount && e.meaning.type === 'region seat'));
  return region ? (region.meaning as { code: string }).code : null;
}

/** "ukrainischer", "South Korea's", "US-", then "in Seoul"; "bei den Vereinten Nationen" only says where somebody is accredited. */
function countryOf(phrase: Phrase, elements: readonly Element[], around: Surroundings): string | null {
  if (elements.some((e) => e.meaning.type === 'federal')) return around.federal;
  const states = elements.filter((e) => e.meaning.type === 'state');
  const code = (e: Element | undefined) => (e ? (e.meaning as { code: string }).code : null);
  const isAccredited = (e: Element) => [1, 2].some((back) => around.accredited.has(phrase.words[e.from - back]?.text.toLowerCase() ?? ''));
  const own = states.filter((e) => !isAccredited(e));
  // "der von Seoul einbestellte russische Botschafter": the adjective nearest to the noun says whose he is
  const adjective = own.filter((e) => (e.meaning as { as: string }).as === 'adjective').at(-1);
  if (adjective && phrase.words[adjective.from - 1]?.text !== ',') return code(adjective);
  if (own.length > 0) return code(own[0]);
  return code(
    states.find((e) => (e.meaning as { as: string }).as === 'seat' && /^(?:in|im|aus|from)$/iu.test(phrase.words[e.from - 1]?.text ?? '')),
  );
}

/** The proper names in a phrase: "Halven's defence ministry" and "Verteidigungsministerium von Halven" are Halven's. */
function ownerName(phrase: Phrase, element: Element, around: Surroundings): string | null {
  const taken = (i: number) => i >= element.from && i < element.to;
  const names = phrase.words.filter((word, i) => !taken(i) && around.isProper(word.text));
  return names.length === 0 ? null : names.map((word) => word.text.toLowerCase().replace(/['’]s$/u, '')).join(' ');
}

/** "Polizei in Köln", "police in Leeds", "Kölner Polizei": the place beside a local body. */
function placeIn(phrase: Phrase, element: Element): string | null {
  const after = phrase.words[element.to]?.text.toLowerCase();
  const place = phrase.words[element.to + 1]?.text ?? '';
  if ((after === 'in' || after === 'im') && /^\p{Lu}/u.test(place)) return place.toLowerCase();
  const next = phrase.words[element.to]?.text ?? '';
  if (/^\p{Lu}\p{Ll}+$/u.test(next)) return next.toLowerCase();
  const before = phrase.words[element.from - 1]?.text ?? '';
  return /^\p{Lu}\p{Ll}+$/u.test(before) && !/^(?:Die|Der|Das|The|A|An|Eine?|Laut)$/u.test(before)
    ? before.toLowerCase().replace(/er$/u, '')
    : null;
}
