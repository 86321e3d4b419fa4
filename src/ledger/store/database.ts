import type { Generated, GeneratedAlways, Kysely } from 'kysely';

/** A connection to the ledger's tables: the ledger itself, or one transaction of it. */
export type Db = Kysely<Database>;

/**
 * The tables as migrations/ makes them, with their values as sql-values.ts gives them: days YYYY-MM-DD, times ISO 8601 in UTC.
 * A test compares names, types and nulls with the catalogue of both engines.
 */
export interface Database {
  text: TextTable;
  article: ArticleTable;
  version: VersionTable;
  correction: CorrectionTable;
  audit: AuditTable;
  actor: ActorTable;
  affiliation: AffiliationTable;
  proposition: PropositionTable;
  proposition_key: PropositionKeyTable;
  claim_merge: ClaimMergeTable;
  claim_name: ClaimNameTable;
  statement: StatementTable;
  claim: ClaimTable;
  claim_status: ClaimStatusTable;
  copy_band: CopyBandTable;
  sentence_prints: SentencePrintsTable;
  hearsay_schema: SchemaTable;
}

interface TextTable {
  sha256: string;
  body: string;
}

interface ArticleTable {
  id: string;
  outlet: string;
  language: string;
}

interface VersionTable {
  id: string;
  article_id: string;
  text_sha256: string;
  title: string | null;
  published: string | null;
  published_day: string;
  modified: string | null;
  agencies: Generated<string>;
  learnt: string;
  superseded: string | null;
  engine: string;
  model: string;
  copy_group: string | null;
}

interface CorrectionTable {
  id: string;
  seq: GeneratedAlways<number>;
  at: string;
  by: string;
  action: string;
  detail: unknown;
  reason: string;
  undone_at: string | null;
  undone_by: string | null;
  undone_reason: string | null;
}

interface AuditTable {
  seq: number;
  at: string;
  by: string;
  action: string;
  subject: string;
  detail: unknown;
  previous: string;
  hash: string;
}

interface ActorTable {
  id: string;
  key: string;
  name: string;
  kind: string;
  country: string | null;
  parent_key: string | null;
  anonymous: boolean;
  names: Generated<string>;
  merged_into: string | null;
  renamed: string | null;
}

interface AffiliationTable {
  person_id: string;
  body_id: string;
  role: string;
  version_id: string;
}

interface PropositionTable {
  id: string;
  language: string;
  content: string;
  features: unknown;
  core: boolean;
  first_day: string;
  claim_id: string | null;
  link_to: string | null;
  link_score: number | null;
  link_rules: string | null;
  pinned_by: string | null;
}

interface PropositionKeyTable {
  key: number;
  bucket: number;
  proposition_id: string;
}

interface ClaimMergeTable {
  correction_id: string;
  a: string;
  b: string;
}

interface ClaimNameTable {
  correction_id: string;
  proposition_id: string;
  name: string;
}

interface StatementTable {
  id: string;
  version_id: string;
  ordinal: number;
  speaker_id: string | null;
  voice_id: string | null;
  source_name: string | null;
  source_words: string | null;
  source_start: number | null;
  source_end: number | null;
  cue: number;
  content: number;
  refers_to: string | null;
  stance: string;
  polarity: string;
  certainty: string;
  speech: string;
  said: string | null;
  published_day: string;
  via: Generated<string>;
  rests_on: Generated<string>;
  figures: unknown;
  reason: string;
  confidence: number;
  proposition_id: string | null;
  as_read: unknown;
  dismissed: Generated<boolean>;
}

interface ClaimTable {
  id: string;
  first_proposition: string;
  label: string;
  language: string;
  renamed: string | null;
  status: string;
  roots_low: number;
  roots_high: number;
  articles: number;
  outlets: string;
  languages: string;
  actors: string;
  withheld: string;
  statements: number;
  reversed: string;
  first_day: string;
  last_day: string;
  changed_day: string;
}

interface ClaimStatusTable {
  claim_id: string;
  from_day: string;
  until_day: string | null;
  status: string;
  roots_low: number;
  roots_high: number;
  withheld: string;
}

interface CopyBandTable {
  band: number;
  week: number;
  version_id: string;
}

interface SentencePrintsTable {
  version_id: string;
  prints: number;
}

interface SchemaTable {
  version: number;
  name: string;
  digest: string;
}
