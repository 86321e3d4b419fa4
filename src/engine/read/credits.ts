import { agencyOfCredit } from '../lang/agencies.ts';
import type { Block, Document } from '../text/document.ts';

/** What an article's own fields say of where it is from; its title says nothing of that ("Reuters: Werft schließt" names a source). */
export interface CreditFacts {
  /** "Von Jonas Feld, dpa" */
  readonly byline?: string | undefined;
  /** "dpa/lby", "mit Material von AFP", "NEW YORK (Reuters) -" */
  readonly credit?: string | undefined;
  /** Names that a field for sources gives; those that are no agency's are kept as they are. */
  readonly agencies?: readonly string[] | undefined;
}

/**
 * Names of the agencies from which the whole article is: by its fields, then by the datelines, bylines and credit lines of its
 * text, in their order. An agency that a sentence names as its source is none of these.
 */
export function creditedAgencies(document: Document, facts: CreditFacts = {}): string[] {
  const fromFields = (facts.agencies ?? []).map((name) => agencyOfCredit(name) ?? name);
  const { byline, credit } = facts;
  const found = [
    ...fromFields,
    ...(byline === undefined ? [] : agenciesOfByline(byline)),
    ...(credit ?? '').split('; ').flatMap((line) => [...inDateline(line), ...agenciesIn(line)]),
    ...agenciesOfText(document),
  ];
  return [...new Set(found)];
}

/** Blocks at either end in which an article says where it is from. */
const AT_START = 3;
const AT_END = 4;

/** A longer block is a paragraph of the text. */
const LINE = 200;

function agenciesOfText({ text, blocks }: Document): string[] {
  return blocks.flatMap((block, i) => {
    const start = text.slice(block.start, Math.min(block.end, block.start + LINE));
    const first = i < AT_START;
    const last = i >= blocks.length - AT_END;
    const line = block.end - block.start <= LINE ? start : null;
    return [
      ...(first || block.dateline !== null ? inDateline(start) : []),
      ...(line !== null && (first || last) ? agenciesOfLine(line) : []),
      ...(block.kind === 'credit' ? agenciesIn(start) : []),
      ...(i === blocks.length - 1 ? trailingCredit(text, block) : []),
    ];
  });
}

// "Berlin (dpa/lby) - …", "KIEW/MOSKAU (dpa-AFX)", "NEW DELHI, March 3, 2031 (PTI): …", "Vatikanstadt/Bonn, 3. März (KNA) …"
const IN_BRACKETS = /^\s*(\p{Lu}[^()\n!?:;„“"«»]{1,80}?)[\s,]*\(([^()\n]{2,60})\)\s*(?:([-–—:]|$)|(?=[\p{Lu}„“"«]))/u;
// "MOSCOW, March 3. /TASS/. …"
const BETWEEN_SLASHES = /^\s*\p{Lu}[^()\n!?:;]{1,60}?\s\/([\p{L}-]{3,20})\/[.,]?(?:\s|$)/u;
// "(ANSA) - ROMA, 03 MAR - …", "(dpa) – …"
const AHEAD = /^\s*\(([^()\n]{2,60})\)\s*[-–—]/u;
// "WASHINGTON, March 3, AP — …", "Tokio, 3. März, Kyodo - …"
const BY_COMMA = /^\s*\p{Lu}[^()\n!?:;]{1,60}?,\s([\p{L} -]{2,30})\s[-–—]{1,2}\s/u;

const PLACES = /^(?!(?:Der|Die|Das|Ein|Eine|The|A|An)\s)(?:\p{Lu}[\p{L}.'’-]*|\d{1,4}\.?)(?:[\s/,]+(?:\p{Lu}[\p{L}.'’-]*|\d{1,4}\.?))*$/u;

function inDateline(start: string): string[] {
  const brackets = IN_BRACKETS.exec(start);
  const [, place = '', names = '', dash] = brackets ?? [];
  // "Paris (AFP) Die Regierung …": without a dash only places and days stand before the brackets, and nothing else in them.
  if (brackets !== null) {
    const agencies = agenciesIn(names);
    if (dash !== undefined || (PLACES.test(place) && agencies.length === piecesOf(names).length)) return agencies;
  }
  const other = BETWEEN_SLASHES.exec(start)?.[1] ?? AHEAD.exec(start)?.[1] ?? BY_COMMA.exec(start)?.[1];
  return other === undefined ? [] : agenciesIn(other);
}

/** What a line says before or after the names that it credits. */
const CREDIT_LINES: readonly RegExp[] = [
  // "Mit Material von dpa und AFP", "(mit Agenturmaterial von KNA)", "Unter Verwendung von Material der Nachrichtenagentur AP"
  /^\(?(?:mit|unter verwendung von|unter nutzung von|verwendet wurde|verwendete quellen:?|eigene recherche(?:n)?,?)\s(?:(?:zusätzlichem\s)?(?:agentur)?(?:material|informationen|inhalten|meldungen)\s)?(?:von\s|der\s|des\s|aus\s)?(.+?)\)?\.?$/iu,
  // "With reporting by Reuters", "(With inputs from PTI and IANS)", "With material from dpa", "Additional reporting by AP"
  /^\(?(?:(?:with|additional)\s(?:additional\s)?(?:reporting|inputs?|material|files?|information|agency inputs?)\s(?:by|from)|based on (?:reports?|reporting|material) (?:by|from)|compiled from)\s(.+?)\)?\.?$/iu,
  // "Reuters contributed to this report."
  /^\(?(.+?)\s(?:also\s)?contributed to this (?:report|story|article)\)?\.?$/iu,
  // "Quelle: ntv.de, ino/dpa", "Source: Reuters", "Quellen: dpa, AFP"
  /^\(?(?:quellen?|source|sources|text|agentur(?:en)?|agency|agencies|credits?)\s?:\s?(.+?)\)?\.?$/iu,
  // "© 2031 AFP", "Copyright 2031 The Associated Press. All rights reserved.", "© dpa-infocom, dpa:310303-930-1234/3"
  /^(?:©|\(c\)|copyright)(?:\s?(?:©|\(c\)|copyright|by))?\s?(?:\d{4}(?:[-–]\d{4})?,?\s)?(?:by\s)?(.+)$/iu,
];

// "dpa so yyon z2 a3 vni/dmo": the desk's own line below an agency's text
const CLOSING = /^([a-z]{2,4}(?:-afx)?)(?: [a-z0-9/]{1,8}){2,8}$/u;

function agenciesOfLine(line: string): string[] {
  const clean = line.trim();
  for (const form of CREDIT_LINES) {
    const names = form.exec(clean)?.[1];
    if (names !== undefined) return agenciesIn(names);
  }
  if (/^(?:von|by)\s/iu.test(clean)) return agenciesOfByline(clean);
  const closing = CLOSING.exec(clean)?.[1];
  if (closing !== undefined) return agenciesIn(closing);
  // "ZEIT ONLINE, dpa, AFP": a line of names, half of them agencies
  const pieces = piecesOf(clean);
  const agencies = agenciesIn(clean);
  return clean.length <= 80 && !/[.!?]$/u.test(clean) && agencies.length * 2 >= pieces.length ? agencies : [];
}

/**
 * "Von John Smith, AP", "By CLARA HOLT Associated Press", "Anna Berg/dpa", "dpa". A first name is no agency: "By Sid Keller",
 * "Von Ana Lopes".
 */
function agenciesOfByline(byline: string): string[] {
  const names = byline.replace(/^\s*(?:von|by)\s+/iu, '');
  const exact = agenciesIn(names);
  if (exact.length > 0) return exact;
  const words = names.trim().split(/\s+/u);
  // The last words of a name in capitals, or behind a job: "JANE ROE Associated Press", "Jane Roe für dpa", "Jane Roe Reuters Staff"
  for (let from = Math.max(1, words.length - 4); from < words.length; from++) {
    const tail = words
      .slice(from)
      .join(' ')
      .replace(/\s+(?:staff|writer|news|correspondent|korrespondent)\b.*$/iu, '');
    const agency = agencyOfCredit(tail);
    if (agency !== null && (tail.includes(' ') || tail.length > 5 || tail === agency)) return [agency];
  }
  return [];
}

/** "… bestreiten. (afp/red)" at the very end of the text. */
function trailingCredit(text: string, { start, end }: Block): string[] {
  if (text[end - 1] !== ')') return [];
  const open = text.lastIndexOf('(', end);
  return open >= start && end - open < 60 ? agenciesIn(text.slice(open + 1, end - 1)) : [];
}

/** The agencies among names that are parted by signs or small words, in order. */
function agenciesIn(names: string): string[] {
  return piecesOf(names).flatMap((piece) => agencyOfCredit(piece) ?? agencyOfCredit(piece.replace(CALLED, '')) ?? []);
}

// "der Nachrichtenagenturen dpa und AFP", "the news agency PTI", "des SID"
const CALLED =
  /^(?:(?:der|den|dem|des|die|the)\s+)?(?:(?:(?:deutschen?\s)?(?:presse|nachrichten)?agentur(?:en)?|(?:news\s|press\s)?agenc(?:y|ies)|news\s?wires?|wire services?)\s+)?/iu;

/** "dpa und AFP" → "dpa", "AFP"; "dpa:310303-930-1234/3" → "dpa", "3". */
function piecesOf(names: string): string[] {
  return names
    .split(/\s*(?:[/,;|+&()]|\.\s|\s(?:und|sowie|and|mit|with|für|for|via|von|from)\s|\s[-–—]\s)\s*/iu)
    .map((piece) =>
      piece
        .replace(/:\S*$/u, '')
        .replace(/^["„“]|["“”]$|\.$/gu, '')
        .trim(),
    )
    .filter((piece) => piece !== '');
}
