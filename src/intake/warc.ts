import type { Entry } from './article.ts';
import { failedEntry } from './article.ts';
import { payloadInside } from './container.ts';
import type { Format, Hints, Opener } from './format.ts';
import { httpMessage } from './http-message.ts';
import { type IntakeCode, IntakeError } from './intake-error.ts';
import { RECORD_BYTES_MAX, type WarcRecord, warcRecords } from './warc-records.ts';

/** A web archive: every page, feed, text or document that was answered with 200, opened by its content; streamed. */
export function warc(open: Opener): Format {
  return {
    name: 'a WARC web archive',
    recognises: ({ bytes }) => /^WARC\/\d\.\d/.test(bytes.subarray(0, 16).toString('latin1')),
    open: (payload, hints) => Promise.resolve({ corpus: true, entries: entriesOf(payload.chunks(), hints, open) }),
  };
}

/** How many records there were of each kind; those without an article are counted, not reported one by one. */
interface Counts {
  articles: number;
  without: number;
  revisits: number;
  others: number;
}

async function* entriesOf(bytes: AsyncIterable<Buffer>, hints: Hints, open: Opener): AsyncGenerator<Entry> {
  const counts: Counts = { articles: 0, without: 0, revisits: 0, others: 0 };
  try {
    for await (const part of warcRecords(bytes, hints.place, isWanted)) {
      if ('error' in part) {
        yield failedEntry(part.error, part.error.place);
        continue;
      }
      if (part.block !== null) yield* entriesOfRecord(part, hints, open, counts);
      else if (part.headers.get('warc-type') === 'revisit') counts.revisits++;
      else counts.others++;
    }
  } catch (error) {
    // The gzip around it ends too early or is damaged: what was whole is in, and this says that there is more.
    yield failedEntry(error, hints.place);
  }
  hints.warn(summary(hints.place, counts));
}

function summary(place: string, { articles, without, revisits, others }: Counts): string {
  const parts = [
    `${articles} ${articles === 1 ? 'article' : 'articles'}`,
    `${without} without one (menus, images, answers other than 200)`,
    ...(revisits > 0 ? [`${revisits} that only say that nothing had changed`] : []),
    ...(others > 0 ? [`${others} about the archive itself`] : []),
  ];
  return `${place}: ${articles + without + revisits + others} records: ${parts.join(', ')}`;
}

function isWanted(headers: ReadonlyMap<string, string>): boolean {
  const type = headers.get('warc-type');
  return type === 'response' || type === 'resource';
}

/** What an article may be kept as. Feeds and NewsML are XML, ninjs and JSON Feed are JSON. */
const MEDIA = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|json|pdf|[\w.-]+\+(?:xml|json)))\s*(?:;|$)/i;

/** Texts for machines that every site has. */
const FOR_MACHINES = /\/(?:robots|ads|app-ads|humans|security|llms|llms-full)\.txt$|\/(?:sitemap[\w.-]*|manifest)\.(?:xml|json)$/i;

interface Content {
  readonly address: string;
  readonly mediaType: string;
  readonly body: Buffer;
}

async function* entriesOfRecord(record: WarcRecord, hints: Hints, open: Opener, counts: Counts): AsyncGenerator<Entry> {
  const place = `${hints.place}: record ${record.number} (${addressOf(record.headers)})`;
  let found = 0;
  try {
    const content = contentOf(record, place);
    const entries = content === null ? [] : opened(content, hintsOf(record, content, { ...hints, place }), open);
    for await (const entry of entries) {
      if ('error' in entry && holdsNone(entry.error)) continue;
      if (!('error' in entry)) found++;
      yield entry;
    }
  } catch (error) {
    const failed = failedEntry(error, place);
    if (!('error' in failed) || !holdsNone(failed.error)) yield failed;
  }
  counts.articles += found;
  if (found === 0) counts.without++;
}

function hintsOf({ headers }: WarcRecord, { address, mediaType }: Content, hints: Hints): Hints {
  const captured = Date.parse(headers.get('warc-date') ?? '');
  const fetched = Number.isNaN(captured) ? {} : { fetched: new Date(captured).toISOString() };
  return { ...hints, id: address, address, mediaType, ...fetched };
}

/** What is in a record's content, with its address and the time of its capture where it does not say them itself. */
async function* opened({ body }: Content, hints: Hints, open: Opener): AsyncGenerator<Entry> {
  const { address, fetched } = hints;
  const known = { ...(fetched === undefined ? {} : { fetched }), ...(address === undefined ? {} : { address }) };
  for await (const entry of (await payloadInside([body], hints, open)).entries) {
    yield 'error' in entry ? entry : { ...entry, article: { ...known, ...entry.article } };
  }
}

const NONE: ReadonlySet<IntakeCode> = new Set([
  'no-article',
  'paywall',
  'consent-page',
  'no-text',
  'not-text',
  'bad-article',
  'bad-json',
  'bad-xml',
]);

function holdsNone(error: IntakeError): boolean {
  return NONE.has(error.code);
}

/** The content of a record that may hold an article; null where it holds none. Throws IntakeError where it cannot be unpacked. */
function contentOf({ headers, block }: WarcRecord, place: string): Content | null {
  const address = addressOf(headers);
  if (block === null || address === '' || FOR_MACHINES.test(address)) return null;
  const message = headers.get('warc-type') === 'resource' ? { status: 200, headers, body: block } : httpMessage(block, RECORD_BYTES_MAX);
  const mediaType = message?.headers.get('content-type') ?? '';
  if (message === null || message.status !== 200 || !MEDIA.test(mediaType)) return null;
  if (message.body === null) {
    const coding = message.headers.get('content-encoding') ?? 'chunks';
    throw new IntakeError('damaged', place, `its content cannot be unpacked (${coding})`);
  }
  return isProse(mediaType, message.body) ? { address, mediaType, body: message.body } : null;
}

/** Some archives put the address in angle brackets. */
function addressOf(headers: ReadonlyMap<string, string>): string {
  return (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
}

/** Plain text is taken where it has a sentence: scripts and lists come under the same name. */
function isProse(mediaType: string, body: Buffer): boolean {
  if (!/^text\/plain/i.test(mediaType)) return true;
  return /\p{L}{2,}[ ,][^\n{}<>;=]{30,}[.!?]["”“»)]?(?:\s|$)/u.test(body.subarray(0, 65_536).toString('utf8'));
}
