import type { Stance } from '../engine/read/reading.ts';
import type { Span } from '../engine/text/span.ts';

/** What the ledger's keepers are told, as JSON prints it: what an ingest or a reread did, the audit log, the state of the ledger. */

/** Something that was not taken in. */
export interface Refusal {
  /** Where it stood: a file, with the line's number in a corpus ("feed.jsonl:17"). */
  readonly place: string;
  /** Stable name of the reason. */
  readonly code: string;
  /** The reason in one sentence for people. */
  readonly reason: string;
}

/** How many articles a run met, by what became of them. */
export interface ArticleCounts {
  /** Not known before. */
  readonly new: number;
  /** Known with another text: a version was added. */
  readonly revised: number;
  /** Known with the same text. */
  readonly unchanged: number;
  /** Not taken in. */
  readonly refused: number;
}

/** How many claims a run touched. */
export interface ClaimCounts {
  /** Not known before. */
  readonly new: number;
  /** Of those known before: with another status, other roots, or further statements. */
  readonly changed: number;
}

/** What one run of `hearsay ingest` did. */
export interface IngestReport {
  readonly articles: ArticleCounts;
  /** The number of statements found in new articles and versions. */
  readonly statements: number;
  readonly claims: ClaimCounts;
  /** What was not taken in, and why. */
  readonly refused: readonly Refusal[];
}

/** A statement in brief. */
export interface StatementBrief {
  /** Its id in this ledger. */
  readonly id: string;
  /** Name of who said it, null where nobody is named. */
  readonly source: string | null;
  /** Where the source stands towards the content. */
  readonly stance: Stance;
  /** Where the words of the content stand in the version's text. */
  readonly content: readonly Span[];
  /** The words of the content, parts joined by " … ". */
  readonly quote: string;
}

/** A statement whose stance is read otherwise than before. */
export interface StanceChange extends StatementBrief {
  /** The stance as it was read before. */
  readonly before: Stance;
}

/** What a reread changed in one article. */
export interface RereadArticle {
  /** The id that the article came with. */
  readonly article: string;
  /** Who published it. */
  readonly outlet: string;
  /** Found now and not before. */
  readonly added: readonly StatementBrief[];
  /** Found before and no longer. */
  readonly dropped: readonly StatementBrief[];
  /** Found with another stance. */
  readonly changed: readonly StanceChange[];
}

/** What one run of `hearsay reread` did. */
export interface RereadReport {
  /** Version of the rules that read. */
  readonly engine: string;
  /** The articles whose statements are no longer the same. */
  readonly articles: readonly RereadArticle[];
  /** The number of articles whose statements stayed as they were. */
  readonly unchanged: number;
  readonly claims: ClaimCounts;
}

/** One entry of the audit log. */
export interface AuditEntry {
  /** Its number, from 1. */
  readonly seq: number;
  /** When it was done. */
  readonly at: string;
  /** Who did it. */
  readonly by: string;
  /** What was done, as a stable name. */
  readonly action: string;
  /** What it was done to. */
  readonly subject: string;
  /** Particulars, by the kind of action. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Hash of the entry before. */
  readonly previous: string;
  /** SHA-256 over this entry and `previous`. */
  readonly hash: string;
}

/** A page of the audit log. */
export interface AuditPage {
  /** The oldest first. */
  readonly entries: readonly AuditEntry[];
  /** The cursor of the page after it, null on the last page. */
  readonly next: string | null;
}

/** One thing that `hearsay doctor` looked at. */
export interface Finding {
  /** What was looked at, in a few words. */
  readonly check: string;
  /** False where something is to be done. */
  readonly ok: boolean;
  /** What was found, in one sentence. */
  readonly found: string;
  /** What to do about it, null where nothing is to be done. */
  readonly advice: string | null;
}

/** What `hearsay doctor` found. */
export interface DoctorReport {
  /** One for each check. */
  readonly findings: readonly Finding[];
}
