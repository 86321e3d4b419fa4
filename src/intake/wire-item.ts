import type { Article } from './article.ts';
import { type TextBlock, textOfBlocks } from './block-text.ts';
import type { Hints } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { publishedDate } from './published.ts';

/** What an agency's item says about itself, whatever its format; every field as it stands there. */
export interface WireItem {
  /** The same for all versions of the item. */
  readonly id?: string | undefined;
  /** Ids of the same item elsewhere, which editors' notes name. */
  readonly altIds: readonly string[];
  readonly version?: string | undefined;
  /** "text", "picture", "composite" …; IPTC's kinds of news. */
  readonly kind?: string | undefined;
  /** "usable", "withheld" or "canceled". */
  readonly status?: string | undefined;
  readonly created?: string | undefined;
  readonly versionCreated?: string | undefined;
  readonly embargoed?: string | undefined;
  readonly language?: string | undefined;
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  /** The name of its story among desks. */
  readonly slugline?: string | undefined;
  readonly provider?: string | undefined;
  readonly address?: string | undefined;
  /** Who the information came from and through whose hands it went, the first one first. */
  readonly sources: readonly string[];
  /** Credit lines as printed: "dpa/lby", "APA/Maria Huber". */
  readonly credits: readonly string[];
  /** Notes to the desk; no part of the text. */
  readonly notes: readonly string[];
  /** The id of the item that this one replaces, where a link says so. */
  readonly replaces?: string | undefined;
  /** Its blocks, or its text where they are not known. */
  readonly body: readonly TextBlock[] | string;
}

const TEXTUAL = new Set(['text', 'composite']);

/**
 * The article of an item. Throws IntakeError where it has none; a field that is no use is said and left out. `idOfAlt` gives
 * the ids of the items that came with it by their other ids.
 */
export function articleOfWire(item: WireItem, hints: Hints, idOfAlt: ReadonlyMap<string, string> = new Map()): Article {
  const { place, warn } = hints;
  const withdrawn = item.status === 'canceled' || item.status === 'cancelled' || item.status === 'withheld';
  if (item.status !== undefined && !withdrawn && item.status !== 'usable') {
    throw new IntakeError('bad-article', place, `its publication status is none that is known: ${shown(item.status)}`);
  }
  if (item.kind !== undefined && !TEXTUAL.has(item.kind)) {
    throw new IntakeError('no-article', place, `this is of the kind ${shown(item.kind)}, not a text`);
  }
  // A flash is its headline: "EIL: Werft in Altenhafen schließt".
  const flash = item.body.length === 0 && !withdrawn;
  if (flash && item.headline === undefined) throw new IntakeError('no-text', place, 'the item has neither a body nor a headline');
  const embargoedUntil = moment('embargo', item.embargoed, () => {
    throw new IntakeError(
      'bad-article',
      place,
      `its embargo is no moment: ${shown(item.embargoed ?? '')}; it is not taken in, so that none is broken`,
    );
  });
  const modified = moment('time of this version', item.versionCreated, warnOf(warn, place));
  const created = item.created ?? item.versionCreated;
  const published = created === undefined ? null : publishedDate(created);
  if (created !== undefined && published === null) warnOf(warn, place)('date of publication', created);
  const named = replacedNames(item, withdrawn);
  const beside = named.map((name) => idOfAlt.get(name)).find((id) => id !== undefined && id !== item.id);
  return {
    id: beside ?? lastingId(item, named) ?? item.id ?? hints.id,
    ...(item.altIds.length === 0 ? {} : { altIds: [...new Set(item.altIds)] }),
    ...(named.length === 0 || beside !== undefined ? {} : { replaces: named }),
    ...given('language', item.language),
    ...given('published', published),
    ...given('outlet', item.provider),
    ...(flash ? {} : given('title', item.headline)),
    ...given('modified', modified),
    ...(item.sources.length > 0 ? { agencies: [...new Set(item.sources)] } : {}),
    ...given('credit', item.credits.length > 0 ? [...new Set(item.credits)].join('; ') : null),
    ...given('address', item.address ?? hints.address),
    ...given('byline', item.byline),
    ...given('slugline', item.slugline),
    ...given('fetched', hints.fetched),
    ...given('embargoedUntil', embargoedUntil),
    ...(withdrawn ? { withdrawn } : {}),
    ...textOf(flash ? (item.headline ?? '') : item.body),
  };
}

function textOf(body: WireItem['body']): Pick<Article, 'text' | 'blocks'> {
  if (typeof body === 'string') return { text: body };
  const { text, blocks } = textOfBlocks(body);
  return blocks.length === 0 ? { text } : { text, blocks };
}

function given<K extends string>(key: K, value: string | null | undefined): { [P in K]?: string } {
  return value === undefined || value === null || value === '' ? {} : ({ [key]: value } as { [P in K]: string });
}

function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

type OnOdd = (what: string, value: string) => void;

function warnOf(warn: Hints['warn'], place: string): OnOdd {
  return (what, value) => warn(`${place}: its ${what} is no date: ${shown(value)}; left out`);
}

/** A moment as it stands, where it is one. "2024-10-21T08:00:00+02:00", "2024-10-21T06:00:00Z", "20241021T080000+0200" (NITF). */
function moment(what: string, value: string | undefined, odd: OnOdd): string | null {
  if (value === undefined || value === '') return null;
  if (Number.isNaN(Date.parse(value))) {
    odd(what, value);
    return null;
  }
  return value;
}

// "ersetzt urn:newsml:…", "KORREKTUR zu bpd0123", "Corrects APN-4711", "Wiederholung von …", "replaces item …".
const REPLACES =
  /(?:ersetzt|ersatz für|korrigiert|korrektur (?:zu|von)|berichtigt|berichtigung (?:zu|von)|wiederholung (?:von|der meldung)|neufassung von|corrects|replaces|supersedes|corrected version of|correction (?:to|of)|repeat of|recasts|updates)\s*:?\s+(?:(?:die\s+)?(?:meldung|fassung)\s+|(?:story|item|version)\s+)?(\S{4,200})/iu;

// "KILL bpd0123", "Meldung bpd0123 zurückgezogen", "withdraws APN-4711".
const WITHDRAWS =
  /(?:\b(?:kill|withdraws?|withdrawal of|retracts|retraction of|annuls|annulliert|storniert|stornierung (?:von|der)|rückruf (?:von|der)|zieht)\s*:?\s+(?:(?:the|die|der)\s+)?(?:(?:meldung|fassung|story|item|version)\s+)?(\S{4,200})|\b(?:meldung|fassung|story|item)\s+(\S{4,200})\s+(?:ist |wird |wurde |is |has been )?(?:zurückgezogen|storniert|annulliert|withdrawn|killed|retracted))/iu;

/** How the item names the one that it is a new version of, or takes back: by its link, and in notes. Any word may follow "Corrects". */
function replacedNames(item: WireItem, withdrawn: boolean): string[] {
  const inNotes = item.notes.flatMap((note) => {
    const found = REPLACES.exec(note) ?? (withdrawn ? WITHDRAWS.exec(note) : null);
    return (found?.[1] ?? found?.[2] ?? '').replace(/[.,;:)\]]+$/, '') || [];
  });
  return [...(item.replaces === undefined ? [] : [item.replaces]), ...inNotes];
}

/** The id among these names that tells by itself that it is one: by a link, or by its scheme. */
function lastingId(item: WireItem, names: readonly string[]): string | undefined {
  return names.find((name) => name === item.replaces || /^(?:urn|tag):\S{3,}$/i.test(name));
}
