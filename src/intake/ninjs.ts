import type { Entry } from './article.ts';
import type { Hints } from './format.ts';
import { IntakeError } from './intake-error.ts';
import type { JsonShape } from './json.ts';
import { nameOfKind } from './json-kind.ts';
import { blocksOfMarkup, lineOfMarkup } from './markup.ts';
import { articleOfWire, type WireItem } from './wire-item.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * An agency's item in JSON: IPTC ninjs 1.0 to 3.x. Versions 1 and 2 write their names small ("versioncreated"), version 3 in
 * camel case; providers mix them, so names are read without regard to case.
 */
export const ninjs: JsonShape = {
  name: 'a ninjs item',
  recognises: (value) => {
    if (typeof value['uri'] !== 'string' || value['text'] !== undefined) return false;
    return Object.keys(value).some((key) => SIGNS.test(key));
  },
  entries: async (value, hints) => {
    const fields = lowerNames(value);
    checkKinds(fields, hints.place);
    const item = await itemOf(fields);
    return [{ place: hints.place, article: articleOfWire(item, { ...hints, place: placeOf(item, hints) }) }] satisfies Entry[];
  },
};

/** Names that only ninjs has, beside the `uri` that every item has. */
const SIGNS =
  /^(?:versioncreated|pubstatus|representationtype|headlines?|bodies|body_\w+|descriptions|description_\w+|firstcreated|contentcreated)$/i;

const STRINGS = [
  'type',
  'pubstatus',
  'versioncreated',
  'firstcreated',
  'contentcreated',
  'embargoed',
  'embargoeduntil',
  'language',
  'headline',
  'byline',
  'by',
  'slugline',
];
const LISTS = ['headlines', 'bodies', 'infosources', 'infosource'];

/** A body that is no list is not skipped in silence: the item would come in without it. */
function checkKinds(fields: Fields, place: string): void {
  const odd = (name: string, wanted: string): IntakeError =>
    new IntakeError('bad-article', place, `"${name}" must be ${wanted}, found ${nameOfKind(fields[name])}`);
  const has = (name: string): boolean => fields[name] !== undefined && fields[name] !== null;
  for (const name of STRINGS) if (has(name) && typeof fields[name] !== 'string') throw odd(name, 'a string');
  for (const name of LISTS) if (has(name) && !Array.isArray(fields[name])) throw odd(name, 'a list');
}

function placeOf({ id }: WireItem, { place }: Hints): string {
  return id === undefined ? place : `${place} (${id})`;
}

async function itemOf(fields: Fields): Promise<WireItem> {
  const headline = string(fields['headline']) ?? chosen(listOf(fields['headlines']))?.value ?? string(fields['title']);
  return {
    id: string(fields['uri']),
    altIds: altIds(fields['altids']),
    version: string(fields['version']),
    kind: string(fields['type']),
    status: string(fields['pubstatus'])?.toLowerCase(),
    created: string(fields['firstcreated']) ?? string(fields['contentcreated']),
    versionCreated: string(fields['versioncreated']),
    embargoed: string(fields['embargoeduntil']) ?? string(fields['embargoed']),
    language: string(fields['language']),
    headline: headline === undefined ? undefined : await lineOfMarkup(headline),
    byline: string(fields['byline']) ?? string(fields['by']),
    slugline: string(fields['slugline'])?.replace(/\s+/g, ' ').trim(),
    provider: string(fields['copyrightholder']),
    sources: listOf(fields['infosources'] ?? fields['infosource']).flatMap(
      (source) => string(source['name']) ?? string(source['literal']) ?? [],
    ),
    credits: strings(fields['creditline']),
    notes: strings(fields['ednote'] ?? fields['ednotes']),
    replaces: replacedUri(fields['associations']),
    body: await bodyOf(fields),
  };
}

interface Variant {
  readonly value: string;
  /** "main", "subtitle", "teaser"; what the provider calls it. */
  readonly role: string;
  readonly contentType: string;
}

/** Parts of an item that are not its text. */
const ASIDE = /^(?:teaser|lead|summary|abstract|caption|notepad|ednote|notes?|tweet|sms|short|keywords?|infobox|video|audio|picture)/i;

/** The variant that is meant for readers: HTML, which has paragraphs, before plain text. */
function chosen(variants: readonly Fields[]): Variant | undefined {
  const usable = variants.flatMap((variant): Variant[] => {
    const value = string(variant['value']);
    if (value === undefined) return [];
    return [{ value, role: string(variant['role']) ?? '', contentType: string(variant['contenttype']) ?? '' }];
  });
  const texts = usable.filter(({ role }) => !ASIDE.test(role));
  const rank = ({ role, contentType }: Variant): number =>
    (/^(?:main|body|text|html)?$/i.test(role) ? 0 : 2) + (/html/i.test(contentType) ? 0 : 1);
  return [...texts].sort((a, b) => rank(a) - rank(b))[0];
}

async function bodyOf(fields: Fields): Promise<WireItem['body']> {
  const named = Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith('body_') ? [{ role: '', contenttype: name.slice('body_'.length), value }] : [],
  );
  const body = chosen([...listOf(fields['bodies']), ...named]);
  if (body === undefined) return '';
  // What is called plain text but begins with a tag is HTML all the same.
  if (/html/i.test(body.contentType) || /^\s*<(?:p|div|section|article|html|h\d|table|ul)[\s>]/i.test(body.value)) {
    return await blocksOfMarkup(body.value);
  }
  return body.value.replace(/\r\n?/g, '\n').trim();
}

/** ninjs 1 and 2: an object of named ids; 3: a list of `{ role, value }`. */
function altIds(value: unknown): string[] {
  if (Array.isArray(value)) return listOf(value).flatMap((id) => string(id['value']) ?? []);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((id) => string(id) ?? []) : [];
}

/** ninjs 1: an object of named items; 2 and 3: a list. */
function replacedUri(value: unknown): string | undefined {
  const items = Array.isArray(value) ? value : typeof value === 'object' && value !== null ? Object.values(value) : [];
  const earlier = listOf(items).find(({ rel }) => /(?:^|[:/#])(?:previousVersion|replaces|corrects)$/i.test(string(rel) ?? ''));
  return string(earlier?.['uri']);
}

function listOf(value: unknown): Fields[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item) ? [lowerNames(item as Fields)] : [],
  );
}

function lowerNames(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
}

function strings(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => string(one) ?? []);
}

/** A text that is not empty, or a number as text. */
function string(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.trim() === '' ? undefined : value;
}
