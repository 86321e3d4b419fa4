import type { Stance } from '../engine/read/reading.ts';
import type { KnownBlock } from '../engine/text/document.ts';
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
  /** Taken back by their publisher: what they said no longer counts, and is not erased. */
  readonly withdrawn: number;
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
  /** Articles of which only what their feed tells was taken in, with why their page could not be had. */
  readonly fromFeeds: readonly Refusal[];
  /** The number of unchanged articles that were known by the hash of their text and not read. */
  readonly unread: number;
  /** The same counts for each file or site that articles came from, in the order in which they came. */
  readonly sources: readonly SourceCounts[];
}

/** What one file or site brought. */
export interface SourceCounts {
  /** The path of a file, or the host of a site. */
  readonly source: string;
  readonly articles: ArticleCounts;
}

/** An article that would be taken in, or taken back. */
export interface Foreseen {
  /** Where it stands: a file, with the line's number in a corpus, or an address. */
  readonly place: string;
  /** The id that it comes with. */
  readonly article: string;
  /** What would become of it: it is new, has another text than before, or its publisher takes it back. */
  readonly kind: 'new' | 'revised' | 'withdrawn';
  /** Its headline, null where it has none. */
  readonly title: string | null;
}

/** What an ingest would do, with nothing done. */
export interface IngestPreview {
  readonly articles: ArticleCounts;
  /** The articles that would change the ledger, in the order in which they came. */
  readonly foreseen: readonly Foreseen[];
  /** What would not be taken in, and why. */
  readonly refused: readonly Refusal[];
  /** The same counts for each file or site, in the order in which they came. */
  readonly sources: readonly SourceCounts[];
}

/** An article as a file brings it, in the form in which it can be taken in. */
export interface OpenedArticle {
  /** Its id, or one made of the name of the file. */
  readonly id: string;
  /** Its text. */
  readonly text: string;
  /** Its headline. */
  readonly title?: string;
  /** Who published it. */
  readonly outlet?: string;
  /** When it was published, in EDTF. */
  readonly published?: string;
  /** The code of its language. */
  readonly language?: string;
  /** When the outlet last changed it, ISO 8601. */
  readonly modified?: string;
  /** Its lasting address. */
  readonly address?: string;
  /** Who wrote it, as printed. */
  readonly byline?: string;
  /** Its credit line, as printed. */
  readonly credit?: string;
  /** Agencies that its own fields name as its sources. */
  readonly agencies?: readonly string[];
  /** What blocks of the text are known to be. */
  readonly blocks?: readonly KnownBlock[];
  /** Until when its publisher asks that it be kept back, ISO 8601. */
  readonly embargoedUntil?: string;
}

/** What a file holds. */
export interface OpenedFile {
  /** Its articles, at most 200, in their order. */
  readonly articles: readonly OpenedArticle[];
  /** What is no article, and why. */
  readonly refused: readonly Refusal[];
}

/** Why something could not be had. */
export interface ProblemReport {
  /** Stable name of the reason. */
  readonly code: string;
  /** The reason in one sentence for people. */
  readonly message: string;
}

/** A feed that is watched, and how it fares. */
export interface FeedAnswer {
  /** Where it is fetched from. */
  readonly address: string;
  /** What the feed calls itself, null before it was had once. */
  readonly title: string | null;
  /** The group that it is listed under, null for none. */
  readonly folder: string | null;
  /** The outlet of its articles, where a person gave one. */
  readonly outlet: string | null;
  /** When it was added. */
  readonly added: string;
  /** When it is checked next. */
  readonly next: string;
  /** When it was checked last, null for never. */
  readonly checked: string | null;
  /** When it was last had, null for never. */
  readonly succeeded: string | null;
  /** How often in a row it could not be had. */
  readonly failures: number;
  /** Why it could not be had the last time, null where it could. */
  readonly problem: ProblemReport | null;
  /** The number of its items that were taken, or are to be fetched. */
  readonly items: number;
  /** The number of its items that can give no article. */
  readonly refused: number;
}

/** All feeds that are watched. */
export interface FeedList {
  /** By folder and address. */
  readonly feeds: readonly FeedAnswer[];
}

/** What became of feeds that were to be watched. */
export interface FeedsAdded {
  /** The addresses of those that were not watched before. */
  readonly added: readonly string[];
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

/** What one run of `hearsay reparse` did. */
export interface ReparseReport {
  /** Version of what made articles of the bytes. */
  readonly parser: string;
  /** The articles with another text than before, and what that changed in their statements. */
  readonly articles: readonly RereadArticle[];
  /** The number of articles with the same text. */
  readonly unchanged: number;
  /** The number of articles that were not found in the bytes before. */
  readonly new: number;
  readonly claims: ClaimCounts;
  /** What is not taken for an article any more, and why; the versions that there are stay. */
  readonly refused: readonly Refusal[];
}

/** A version of an article, as a comparison names it. */
export interface VersionRef {
  /** SHA-256 of its text. */
  readonly sha256: string;
  /** When it came in. */
  readonly learnt: string;
  /** When the outlet last changed it, null where it does not say. */
  readonly modified: string | null;
  /** Its headline, null where it has none. */
  readonly title: string | null;
}

/** A statement of one version and what became of it in another: another stance, or other words. */
export interface StatementChange {
  /** As the earlier version has it. */
  readonly before: StatementBrief;
  /** As the later version has it. */
  readonly after: StatementBrief;
}

/** A run of paragraphs that one version has and the other has not. */
export interface TextChange {
  /** Which version has them: the later one, or the earlier one. */
  readonly kind: 'added' | 'removed';
  /** The paragraphs, each whole. */
  readonly paragraphs: readonly string[];
}

/** What changed between two versions of an article. */
export interface ArticleDiff {
  /** The id that the article came with. */
  readonly article: string;
  /** Who published it. */
  readonly outlet: string;
  /** The earlier version. */
  readonly from: VersionRef;
  /** The later version. */
  readonly to: VersionRef;
  /** Found in the later version only. */
  readonly added: readonly StatementBrief[];
  /** Found in the earlier version only. */
  readonly dropped: readonly StatementBrief[];
  /** Of the same source on the same matter, with another stance or in other words. */
  readonly changed: readonly StatementChange[];
  /** The number of statements that are the same in both. */
  readonly unchanged: number;
  /** What changed in the text, in its order. */
  readonly text: readonly TextChange[];
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
