import type { Attachment, Email } from 'postal-mime';
import { type Article, type Entry, failedEntry } from './article.ts';
import { textOfBlocks } from './block-text.ts';
import { payloadInside } from './container.ts';
import type { Format, Hints, Opener } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { parseMail } from './mail-parser.ts';
import { ownBlocks, ownText } from './mail-text.ts';
import { blocksOfMarkup } from './markup.ts';

/** More than this is no mail; attachments of agencies are far smaller. */
export const MAIL_BYTES_MAX = 32 * 1024 * 1024;

/** A mail file (.eml): its text without history and signature, and its attachments that are articles. */
export function mail(open: Opener): Format {
  return {
    name: 'a mail',
    recognises: ({ text }) => isMail(text),
    open: async (payload, hints) => {
      const entries = await entriesOfMail(await payload.whole(MAIL_BYTES_MAX), hints, open);
      return { corpus: entries.length !== 1, entries };
    },
  };
}

/** Headers of which no text begins with all: who and when, and one that only a mail program writes. */
export function isMail(text: string): boolean {
  const head = /^(?:[!-9;-~]{2,70}:[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+/.exec(text.slice(0, 60_000))?.[0] ?? '';
  return /^from:/im.test(head) && /^(?:date|received):/im.test(head) && /^(?:message-id|mime-version|received|return-path):/im.test(head);
}

/** The articles of a mail; throws IntakeError where it has none. */
export async function entriesOfMail(bytes: Buffer, hints: Hints, open: Opener): Promise<Entry[]> {
  const parsed = await parse(bytes, hints.place);
  const id = parsed.messageId?.replace(/^<(.*)>$/, '$1').trim() || hints.id;
  const words = await wordsOf(parsed);
  const own: Entry[] = words.text === '' ? [] : [{ place: hints.place, article: { id, ...factsOf(parsed), ...words } }];
  const attached: Entry[] = [];
  for (const [i, attachment] of parsed.attachments.entries())
    attached.push(...(await entriesOfAttachment(attachment, i, { ...hints, id }, open)));
  if (own.length + attached.length === 0)
    throw new IntakeError('no-text', hints.place, 'the mail has no text and no attachment that is an article');
  return [...own, ...attached];
}

/** Its text as written; of a mail that is HTML alone its blocks. */
async function wordsOf({ text, html }: Email): Promise<Pick<Article, 'text' | 'blocks'>> {
  if (text?.trim()) return { text: ownText(text) };
  return textOfBlocks(ownBlocks(await blocksOfMarkup(withoutQuotes(html ?? ''))));
}

async function parse(bytes: Buffer, place: string): Promise<Email> {
  try {
    return await parseMail(bytes);
  } catch (cause) {
    throw new IntakeError('damaged', place, `this mail cannot be read: ${(cause as Error).message}`, { cause });
  }
}

/** What others wrote before, as mail programs mark it. */
function withoutQuotes(html: string): string {
  return html
    .replace(/<blockquote\b[\s\S]*?<\/blockquote>/gi, '')
    .replace(/<div[^>]{0,200}class="?(?:gmail_quote|gmail_signature|moz-signature)\b[\s\S]*$/i, '');
}

type Facts = Pick<Article, 'title' | 'published' | 'outlet' | 'byline'>;

function factsOf({ subject, from, headers }: Email): Facts {
  const title = subject
    ?.replace(/^(?:\s*(?:re|aw|fw|fwd|wg)\s*:)+\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const published = dayOf(headers.find(({ key }) => key === 'date')?.value ?? '');
  return { ...(title ? { title } : {}), ...(published === null ? {} : { published }), ...senderOf(from?.name ?? '', from?.address ?? '') };
}

/** "Nordblatt Newsletter <news@nordblatt.example>" is an outlet; "Anna Berg <a.berg@nordblatt.example>" writes for one. */
function senderOf(name: string, address: string): Facts {
  const domain = address.split('@')[1]?.toLowerCase() ?? '';
  const house = domain.split('.').at(-2) ?? '';
  if (name === '') return domain === '' ? {} : { outlet: domain };
  const isHouse =
    house === '' ||
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .includes(house.replace(/[^\p{L}\p{N}]/gu, ''));
  return isHouse ? { outlet: name } : { outlet: domain, byline: name };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day as the sender's clock had it: "Mon, 3 Mar 2031 00:30:00 +0100" → "2031-03-03" (RFC 5322, 3.3). */
function dayOf(date: string): string | null {
  const match = /(?:^|[\s,])(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s|$)/i.exec(date);
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  const day = Number(match?.[1]);
  if (match === null || month === 0 || day < 1 || day > new Date(Date.UTC(Number(match[3]), month, 0)).getUTCDate()) return null;
  return `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Pictures, signatures and calendars are left out; the rest is opened by its content. */
const NO_ARTICLE = /^(?:image|audio|video|font)\/|^application\/(?:pgp-|pkcs7|x-pkcs7|ics)|^text\/(?:calendar|x-vcard|vcard|css)/i;

async function entriesOfAttachment(attachment: Attachment, i: number, hints: Hints, open: Opener): Promise<Entry[]> {
  const { filename, mimeType, content } = attachment;
  if (NO_ARTICLE.test(mimeType) || typeof content === 'string') return [];
  const name = filename ?? `attachment ${i + 1}`;
  const place = `${hints.place}: ${name}`;
  try {
    const bytes = content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
    const at = { ...hints, place, id: `${hints.id}#${name}`, mediaType: mimeType };
    const entries: Entry[] = [];
    for await (const entry of (await payloadInside([bytes], at, open)).entries) entries.push(entry);
    return entries;
  } catch (error) {
    return [failedEntry(error, place)];
  }
}
