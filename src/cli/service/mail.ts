import { createTransport } from 'nodemailer';
import type { Mailer } from '../../jobs/deliver.ts';
import type { WatchEvent, WatchMessage } from '../../ledger/watches/watch.ts';
import { UsageError } from '../exit-code.ts';

/** A server that takes mails, and how they are written. */
export interface MailOptions {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  readonly smtp: string;
  /** From whom mails are. */
  readonly from: string;
  /** Where the server is reached, for links; null where that is not known. */
  readonly origin: string | null;
}

/** Sends mails through a server, and ends its connections. */
export interface MailServer {
  readonly send: Mailer;
  close(): void;
}

/** For connecting, greeting and every answer, milliseconds. */
const PATIENCE_MS = 20_000;

/** Sends mails through a server. Throws UsageError where the address of the server is none. */
export function createMailServer({ smtp, from, origin }: MailOptions): MailServer {
  if (!/^smtps?:\/\/[^/\s]+/.test(smtp))
    throw new UsageError('the setting "smtp" is no address of a mail server: smtps://name:password@mail.example');
  const times = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  // Nothing of a message is a file or an address to be fetched.
  const transport = createTransport({ url: smtp, ...times, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async (to, message) => {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject: subjectOf(message),
        text: textOf(message, origin),
        // The same however often it is sent, so that a mailbox knows one that comes twice.
        messageId: `<${message.delivery}@hearsay.invalid>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Hearsay-Delivery': message.delivery, 'Hearsay-Watch': message.watch.id },
      });
    },
    close: () => transport.close(),
  };
}

const WORDS: Readonly<Record<WatchEvent, string>> = {
  new: 'a new claim',
  status: 'another status',
  reversal: 'somebody went back on their word',
  root: 'a further root',
  figures: 'figures in conflict',
};

const happened = (events: readonly WatchEvent[]): string =>
  events.length === 0 ? 'nothing; this mail tries the watch' : events.map((event) => WORDS[event]).join(', ');

function subjectOf({ watch, events, change }: WatchMessage): string {
  return `${watch.name}: ${happened(events)}: ${labelOf(change.after)}`.replace(/\s+/g, ' ').slice(0, 200);
}

function textOf({ watch, events, change: { subject, at, before, after } }: WatchMessage, origin: string | null): string {
  const line = (what: string, value: (brief: Brief) => string): string => {
    const was = before === null ? null : value(before as unknown as Brief);
    const is = value(after as unknown as Brief);
    return `${what}: ${was === null || was === is ? is : `${was} -> ${is}`}`;
  };
  return [
    labelOf(after),
    '',
    `What happened: ${happened(events)}`,
    line('Status', ({ status }) => status),
    line('Independent roots', ({ roots }) => (roots.low === roots.high ? `${roots.low}` : `${roots.low} to ${roots.high}`)),
    line('Statements', ({ statements }) => `${statements}`),
    line('Articles', ({ articles }) => `${articles}`),
    `Noted: ${at}`,
    '',
    origin === null ? `Claim ${subject}` : `${origin}/claims/${subject}`,
    '',
    `You are told because of the watch "${watch.name}" (${watch.id}). hearsay says who says what; it does not say what is true.`,
  ].join('\n');
}

interface Brief {
  readonly label: string;
  readonly status: string;
  readonly roots: { readonly low: number; readonly high: number };
  readonly statements: number;
  readonly articles: number;
}

function labelOf(after: WatchMessage['change']['after']): string {
  return (after as unknown as Brief | null)?.label ?? 'a claim';
}
