import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { FetchError } from '../intake/fetch/fetch-error.ts';
import type { Sender } from '../intake/fetch/sender.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { DeliveryOutcome, DueDelivery } from '../ledger/watches/deliveries.ts';
import type { WatchMessage } from '../ledger/watches/watch.ts';

/** Sends one message to a mail address; throws Error, in words for people, where no server takes it. */
export type Mailer = (to: string, message: WatchMessage) => Promise<void>;

/** With what deliveries are made. */
export interface DeliverOptions {
  readonly ledger: Pick<Ledger, 'watches'>;
  readonly sender: Pick<Sender, 'send'>;
  /** Null where no server for mail is configured. */
  readonly mailer: Mailer | null;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** What a round of deliveries came to. */
export interface Delivered {
  /** Messages that were put down to be sent. */
  readonly made: number;
  readonly sent: number;
  /** Attempts that failed and are made again. */
  readonly failed: number;
  /** Deliveries that were given up. */
  readonly dead: number;
  /** Whether there is more to do at once. */
  readonly more: boolean;
}

/** Deliveries of one round, which are under way at the same time. */
const AT_ONCE = 20;

/** For how long a delivery belongs to the process that makes it: longer than any attempt takes. */
const LEASE_MS = 120_000;

/** After so many attempts, two days after the first, a delivery is given up. */
const ATTEMPTS = 12;
const FIRST_PAUSE_MS = 30_000;
const LAST_PAUSE_MS = 6 * 3_600_000;

/**
 * Makes deliveries of what watches find in the log of changes and sends those whose turn has come. Run it as often as you like, in as many
 * processes as you like: every message is sent at least once, under one id.
 */
export async function deliverDue({ ledger: { watches }, now, ...means }: DeliverOptions): Promise<Delivered> {
  const taken = await watches.take(now);
  const due = await watches.due(now, new Date(Date.parse(now) + LEASE_MS).toISOString(), AT_ONCE);
  const outcomes = await Promise.all(
    due.map(async (delivery) => {
      const outcome = await attempt(delivery, means, now);
      await watches.note(delivery.id, outcome);
      return outcome;
    }),
  );
  const count = (of: (outcome: DeliveryOutcome) => boolean): number => outcomes.filter(of).length;
  return {
    made: taken.deliveries,
    sent: count((outcome) => 'sent' in outcome),
    failed: count((outcome) => 'problem' in outcome && outcome.next !== null),
    dead: count((outcome) => 'problem' in outcome && outcome.next === null),
    more: taken.more || due.length === AT_ONCE,
  };
}

async function attempt(
  delivery: DueDelivery,
  { sender, mailer }: Pick<DeliverOptions, 'sender' | 'mailer'>,
  now: string,
): Promise<DeliveryOutcome> {
  const { webhook, mail, message } = delivery;
  try {
    if (webhook !== null) await callHook(delivery, webhook, { sender, now });
    else if (mailer === null) throw new DeliveryError('no-mail-server', 'no server for mail is configured; see the setting "smtp"', null);
    else await mailer(mail ?? '', message);
    return { sent: now };
  } catch (error) {
    const { code, again, message: said } = problemOf(error);
    return { problem: { code, message: said }, next: nextAttempt(delivery.attempts + 1, now, again) };
  }
}

/** Says why a delivery was not taken; `again` is the earliest moment at which it is of use to try once more, null for never. */
class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly code: string;
  readonly again: string | null;

  constructor(code: string, message: string, again: string | null) {
    super(message);
    this.code = code;
    this.again = again;
  }
}

async function callHook(
  { id, message, secret }: DueDelivery,
  address: string,
  { sender, now }: { readonly sender: Pick<Sender, 'send'>; readonly now: string },
): Promise<void> {
  if (secret === null)
    throw new DeliveryError('no-secret', 'there is no secret to sign with, for backups have none; give the watch another one', now);
  const body = JSON.stringify(message);
  const { status, retryAfter } = await sender.send(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'hearsay-delivery': id, ...signatureOf(secret, now, body) },
    body,
  });
  if (status >= 200 && status < 300) return;
  if (status === 410) throw new DeliveryError('http-status', 'the server wants no more of these (410)', null);
  throw new DeliveryError('http-status', `the server did not take it (${status})`, retryAfter ?? now);
}

/** The headers that sign a body: HMAC-SHA256 in hexadecimal over the time in seconds since 1970, a full stop and the body. */
export function signatureOf(secret: string, at: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.parse(at) / 1000));
  const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'hearsay-timestamp': timestamp, 'hearsay-signature': `v1=${mac}` };
}

function problemOf(error: unknown): { readonly code: string; readonly message: string; readonly again: string | null } {
  if (error instanceof DeliveryError) return error;
  const { message } = error instanceof Error ? error : new Error(String(error));
  if (!(error instanceof FetchError)) return { code: 'mail', message, again: '' };
  const hopeless = error.code === 'refused-address' || error.code === 'bad-address';
  return { code: error.code, message, again: hopeless ? null : '' };
}

function nextAttempt(attempts: number, now: string, again: string | null): string | null {
  if (again === null || attempts >= ATTEMPTS) return null;
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LAST_PAUSE_MS);
  const usual = new Date(Date.parse(now) + pause).toISOString();
  return again > usual ? again : usual;
}

/** How long nothing is done where there is nothing to do. */
const IDLE_MS = 1000;

/** Delivers until it is told to stop. What goes wrong is told, and tried again. */
export async function deliverUntil(
  stop: AbortSignal,
  { clock, onFault, ...means }: Omit<DeliverOptions, 'now'> & { readonly clock: () => string; readonly onFault: (fault: unknown) => void },
): Promise<void> {
  while (!stop.aborted) {
    const { more } = await deliverDue({ ...means, now: clock() }).catch((fault: unknown) => {
      onFault(fault);
      return { more: false };
    });
    if (!more) await wait(IDLE_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}
