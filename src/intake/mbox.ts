import { type Entry, failedEntry } from './article.ts';
import type { Format, Hints, Opener } from './format.ts';
import { type GatheredBytes, gatherBytes } from './gathered-bytes.ts';
import { IntakeError } from './intake-error.ts';
import { linesOf } from './lines.ts';
import { entriesOfMail, isMail, MAIL_BYTES_MAX } from './mail.ts';

/** A mail box (mbox): mails one after the other, each after a line "From …"; streamed, one mail in memory. */
export function mbox(open: Opener): Format {
  return {
    name: 'a mail box',
    recognises: ({ text }) => START.test(text.split('\n', 1)[0] ?? '') && isMail(text.slice(text.indexOf('\n') + 1)),
    open: (payload, hints) => Promise.resolve({ corpus: true, entries: entriesOf(payload.chunks(), hints, open) }),
  };
}

/** "From anna@nordblatt.example Mon Mar  3 09:12:00 2031" */
const START = /^From \S+ .*\d{4}\s*$/;

async function* entriesOf(chunks: AsyncIterable<Buffer>, hints: Hints, open: Opener): AsyncGenerator<Entry> {
  let number = 0;
  for await (const bytes of mailsOf(chunks)) {
    number++;
    const at = { ...hints, place: `${hints.place}: mail ${number}`, id: `${hints.id}-${number}` };
    try {
      if (bytes === null) throw new IntakeError('too-large', at.place, `this mail has more than ${MAIL_BYTES_MAX} bytes`);
      yield* await entriesOfMail(bytes, at, open);
    } catch (error) {
      yield failedEntry(error, at.place);
    }
  }
}

const LINE_END = Buffer.from('\n');

/** Each mail's bytes; null for one that is too large. A mail begins with "From " after a blank line; ">From " in it is its own "From ". */
async function* mailsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let mail: GatheredBytes | null = null;
  let size = 0;
  let afterBlank = true;
  for await (const { bytes } of linesOf(chunks, MAIL_BYTES_MAX)) {
    const text = bytes === null ? '' : bytes.subarray(0, 300).toString('latin1');
    if (afterBlank && START.test(text)) {
      if (mail !== null) yield size > MAIL_BYTES_MAX ? null : mail.all();
      mail = gatherBytes();
      size = 0;
    } else if (mail !== null) {
      size += bytes === null ? MAIL_BYTES_MAX + 1 : bytes.length + 1;
      if (size <= MAIL_BYTES_MAX && bytes !== null) {
        mail.add(/^>+From /.test(text) ? bytes.subarray(1) : bytes);
        mail.add(LINE_END);
      }
    }
    afterBlank = bytes?.length === 0;
  }
  if (mail !== null) yield size > MAIL_BYTES_MAX ? null : mail.all();
}
