import type { Change } from '../changes/change.ts';
import type { ProblemReport } from '../reports.ts';

/** What a person may want to be told of a claim: that it is new, that its status is another, that an actor went back on its word, that it rests on more roots, that figures contradict one another. */
export type WatchEvent = 'new' | 'status' | 'reversal' | 'root' | 'figures';

/** Every event. */
export const WATCH_EVENTS = ['new', 'status', 'reversal', 'root', 'figures'] as const satisfies readonly WatchEvent[];

/** A saved filter, and where what it finds is sent. */
export interface Watch {
  /** Its id, which is random. */
  readonly id: string;
  /** Whose it is. */
  readonly account: string;
  /** What it is for, for people. */
  readonly name: string;
  /** The claim that is watched, or the one that took it over; null for all. */
  readonly claim: string | null;
  /** What that claim is called, null for all and for one that is no longer there. */
  readonly label: string | null;
  /** The actor on whose claims it is, as it was asked for; null for all. */
  readonly actor: string | null;
  /** What is told of them. */
  readonly events: readonly WatchEvent[];
  /** The address that is sent signed requests, null where a mail is sent. */
  readonly webhook: string | null;
  /** The mail address that is written to, null where a request is sent. */
  readonly mail: string | null;
  /** True while nothing is looked for; what happens meanwhile is told afterwards. */
  readonly paused: boolean;
  /** When it was made. */
  readonly created: string;
  /** Before when changes may not have been told, because the log was kept no longer; null where none were missed. */
  readonly missed: string | null;
  /** When a message of it was last taken, null where none was. */
  readonly sent: string | null;
  /** How many of its messages are yet to be sent. */
  readonly due: number;
  /** How many of its messages were given up. */
  readonly dead: number;
  /** Why the newest message that was tried and not taken was not, null where there is none. */
  readonly problem: ProblemReport | null;
}

/** The watches of a person, or of all. */
export interface WatchList {
  /** The newest first. */
  readonly watches: readonly Watch[];
}

/** A watch as it is made: the only time that its secret is shown. */
export interface NewWatch {
  /** The watch. */
  readonly watch: Watch;
  /** With what its requests are signed, null where mails are sent. */
  readonly secret: string | null;
}

/** By which watch a message is sent. */
export interface WatchRef {
  /** Its id, which is random. */
  readonly id: string;
  /** What it is for. */
  readonly name: string;
}

/** What is sent: the body of a request, and what a mail is written of. */
export interface WatchMessage {
  /** The id of the delivery, the same however often it is sent. */
  readonly delivery: string;
  /** The watch by which it is sent. */
  readonly watch: WatchRef;
  /** Which of its events the change is; none where a message is sent to try the watch. */
  readonly events: readonly WatchEvent[];
  /** The change, as the log has it; of a message that tries the watch a claim as it stands, before as after. */
  readonly change: Change;
}

/** One message of a watch and what became of it. */
export interface WatchDelivery {
  /** Its id, the same however often it is sent. */
  readonly id: string;
  /** What is sent. */
  readonly message: WatchMessage;
  /** Whether it is yet to be sent, was taken, or was given up. */
  readonly state: 'due' | 'sent' | 'dead';
  /** When the change was met. */
  readonly made: string;
  /** How often it was tried. */
  readonly attempts: number;
  /** When it is tried next, null where it is not. */
  readonly next: string | null;
  /** When it was taken, null where it was not. */
  readonly sent: string | null;
  /** Why it was not taken the last time, null where it was or was not tried. */
  readonly problem: ProblemReport | null;
}

/** A page of the messages of a watch. */
export interface DeliveriesPage {
  /** The newest first. */
  readonly deliveries: readonly WatchDelivery[];
  /** The cursor of the page after it, null on the last page. */
  readonly next: string | null;
}
