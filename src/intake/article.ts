import type { KnownBlock } from '../engine/text/document.ts';
import { blocksFromJson } from './block-json.ts';
import { fileError } from './file-error.ts';
import { IntakeError } from './intake-error.ts';
import { nameOfKind } from './json-kind.ts';
import { publishedDate } from './published.ts';

/** An article as it came in: its text and what came with it. `published` is an EDTF date, `language` whatever code was given. */
export interface Article {
  readonly id: string;
  readonly language?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** When the outlet last changed it, ISO 8601. */
  readonly modified?: string;
  /** Agencies that the article itself names as its sources. */
  readonly agencies?: readonly string[];
  /** Its lasting address, as the outlet gives it. */
  readonly address?: string;
  /** Who wrote it, as printed: "Von Anna Berg". */
  readonly byline?: string;
  /** Its credit line, as printed: "dpa/lby", "mit Material von AFP". */
  readonly credit?: string;
  /** The name that the desks of an agency give its story: "Werft/Altenhafen", "US-Finance-Fed". */
  readonly slugline?: string;
  /** When it was fetched or captured, ISO 8601. */
  readonly fetched?: string;
  /** Until when its publisher asks that it be kept back, ISO 8601. */
  readonly embargoedUntil?: string;
  /** Whether its publisher has taken it back. */
  readonly withdrawn?: boolean;
  /** Why its page could not be had, where the text is what its feed tells. */
  readonly pageProblem?: { readonly code: string; readonly message: string };
  /** Other ids under which its publisher names it. */
  readonly altIds?: readonly string[];
  /** How it names an earlier article that it corrects or takes back, where that may be another id of it. */
  readonly replaces?: readonly string[];
  /** What blocks of its text are known to be, in order and apart. */
  readonly blocks?: readonly KnownBlock[];
  readonly text: string;
}

/** An article with the place it was found at ("corpus.jsonl:17"); `capture` names the ledger's record of the bytes, where it has one. */
export interface Found {
  readonly place: string;
  readonly article: Article;
  readonly capture?: string;
}

/** What an input yields: an article, or the reason why there is none at that place. */
export type Entry = Found | { readonly place: string; readonly error: IntakeError };

/** The entry of a place whose article cannot be had; throws on what is no IntakeError and no error of a file. */
export function failedEntry(error: unknown, place: string): Entry {
  return { place, error: fileError(error, place) };
}

const OPTIONAL = [
  'language',
  'published',
  'outlet',
  'title',
  'modified',
  'address',
  'byline',
  'credit',
  'slugline',
  'fetched',
  'embargoedUntil',
] as const;

const MOMENTS = ['modified', 'fetched', 'embargoedUntil'] as const;

/**
 * Makes an article of one JSON value, which has a `text` and may have the other fields of an article; further fields are ignored,
 * `null` counts as absent. Throws IntakeError `bad-article` where a field is missing or of the wrong kind.
 */
export function articleFromJson(value: unknown, place: string, fallbackId: string): Article {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new IntakeError('bad-article', place, `expected an article as a JSON object, found ${nameOfKind(value)}`);
  }
  const fields = value as Record<string, unknown>;
  if (fields['text'] === undefined || fields['text'] === null) throw new IntakeError('bad-article', place, 'the article has no "text"');
  if (typeof fields['text'] !== 'string') {
    throw new IntakeError('bad-article', place, `"text" must be a string, found ${nameOfKind(fields['text'])}`);
  }
  const given: { -readonly [K in (typeof OPTIONAL)[number]]?: string } = {};
  for (const key of OPTIONAL) {
    const field = fields[key];
    if (field === undefined || field === null || field === '') continue;
    if (typeof field !== 'string') throw new IntakeError('bad-article', place, `"${key}" must be a string, found ${nameOfKind(field)}`);
    given[key] = field;
  }
  if (given.published !== undefined) {
    const date = publishedDate(given.published);
    if (date === null) throw new IntakeError('bad-article', place, `"published" is no EDTF date: ${JSON.stringify(given.published)}`);
    given.published = date;
  }
  for (const key of MOMENTS) {
    const moment = given[key];
    if (moment === undefined || !Number.isNaN(Date.parse(moment))) continue;
    throw new IntakeError('bad-article', place, `"${key}" is no moment such as 2024-10-18T09:12:00Z: ${JSON.stringify(moment)}`);
  }
  const agencies = listOfNames(fields['agencies'], place);
  const withdrawn = fields['withdrawn'] ?? false;
  if (typeof withdrawn !== 'boolean') {
    throw new IntakeError('bad-article', place, `"withdrawn" must be true or false, found ${nameOfKind(withdrawn)}`);
  }
  const blocks = blocksFromJson(fields['blocks'], fields['text'], place);
  return {
    id: identifier(fields['id'], place) ?? fallbackId,
    ...given,
    ...(agencies === null ? {} : { agencies }),
    ...(withdrawn ? { withdrawn } : {}),
    ...(blocks === null ? {} : { blocks }),
    text: fields['text'],
  };
}

function listOfNames(value: unknown, place: string): string[] | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value.filter((name) => name.trim() !== '');
  throw new IntakeError('bad-article', place, '"agencies" must be a list of names');
}

function identifier(id: unknown, place: string): string | null {
  if (id === undefined || id === null || id === '') return null;
  if (typeof id === 'number') return String(id);
  if (typeof id !== 'string') throw new IntakeError('bad-article', place, `"id" must be a string, found ${nameOfKind(id)}`);
  return id;
}
