import type { LedgerCode } from '../ledger-error.ts';

/** What the thread of an embedded database is started with. */
export interface ThreadOrders {
  readonly database: string;
  readonly place: string;
}

/** What it is asked: bytes of PostgreSQL's protocol, or something about the database itself. */
export type ToThread = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly do: 'checkpointed' | 'close' });

/** What it answers: that it started or why not, then one answer to each question. */
export type FromThread =
  | { readonly id: 'start'; readonly failed: Told | null }
  | { readonly id: number; readonly bytes: Uint8Array; readonly segments: number; readonly stopped: Told | null };

/** A LedgerError on its way between threads. */
export interface Told {
  readonly code: LedgerCode;
  readonly message: string;
}
