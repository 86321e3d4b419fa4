import { type RawBuilder, sql } from 'kysely';
import type { Certainty, Figure, Polarity, Speech, Stance } from '../../engine/read/reading.ts';
import type { ActorRef, Status } from '../answers.ts';
import type { ArticleDetail, ArticleRef, ArticleStatement } from '../article-answers.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { spansOf } from '../write/statements.ts';
import { type ArticleRow, answerOf, articleRows, PRESENT } from './articles.ts';
import { type KnownActor, loadActors } from './voices.ts';

/** Which version of which article to show, by the SHA-256 of its text or the start of it; the present one unless given. */
export interface ArticleQuery {
  readonly article: string;
  readonly version?: string;
}

/** One article with the text of a version and its statements. Throws LedgerError `no-such-article` or `no-such-version`. */
export async function findArticle(db: Db, query: ArticleQuery): Promise<ArticleDetail> {
  const row = await versionOf(db, query);
  const { rows: texts } = await sql<Pick<ArticleDetail, 'text' | 'blocks'>>`
    SELECT t.body AS text, v.blocks FROM version v JOIN text t ON t.sha256 = v.text_sha256 WHERE v.id = ${row.version}`.execute(db);
  return {
    ...answerOf(row),
    version: row.sha256,
    text: texts[0]?.text ?? '',
    blocks: texts[0]?.blocks ?? null,
    statementList: await statementsOf(db, row.version),
    copies: await copiesOf(db, row),
  };
}

async function versionOf(db: Db, { article, version }: ArticleQuery): Promise<ArticleRow> {
  const named = sql`a.id = ${article}`;
  const which: RawBuilder<unknown> = version === undefined ? PRESENT : sql`starts_with(v.text_sha256, ${version})`;
  const [row, other] = await articleRows(db, [named, which], 2);
  if (row !== undefined && other === undefined) return row;
  if (row === undefined && (await articleRows(db, [named], 1)).length === 0)
    throw new LedgerError('no-such-article', `the ledger has no article "${article}"; "hearsay articles" lists those it has`);
  const why = row === undefined ? `has no version ${version}` : `has several versions that begin with ${version}`;
  throw new LedgerError('no-such-version', `"${article}" ${why}`);
}

interface StatementRow {
  readonly id: string;
  readonly speaker_id: string | null;
  readonly voice_id: string | null;
  readonly source_name: string | null;
  readonly source_words: string | null;
  readonly source_start: number | null;
  readonly source_end: number | null;
  readonly cue: readonly number[];
  readonly content: readonly number[];
  readonly quote: string;
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly speech: Speech;
  readonly via: readonly string[];
  readonly said: string | null;
  readonly figures: readonly Figure[] | null;
  readonly reason: readonly string[];
  readonly confidence: number;
  readonly claim_id: string | null;
  readonly claim_label: string | null;
  readonly claim_status: Status | null;
  readonly corrected: boolean;
  readonly dismissed: boolean;
}

async function statementsOf(db: Db, version: string): Promise<ArticleStatement[]> {
  const { rows } = await sql<StatementRow>`
    SELECT s.id, s.speaker_id, s.voice_id, s.source_name, s.source_words, s.source_start, s.source_end, s.cue, s.content,
      coalesce(p.content, '') AS quote, s.stance, s.polarity, s.certainty, s.speech, s.via, s.said, s.figures, s.reason, s.confidence,
      c.id AS claim_id, coalesce(c.renamed, c.label) AS claim_label, c.status AS claim_status,
      (s.as_read IS NOT NULL OR p.pinned_by IS NOT NULL) AS corrected, s.dismissed
    FROM statement s LEFT JOIN proposition p ON p.id = s.proposition_id LEFT JOIN claim c ON c.id = p.claim_id
    WHERE s.version_id = ${version} ORDER BY s.ordinal`.execute(db);
  const actors = await loadActors(
    db,
    rows.flatMap((row) => [row.speaker_id, row.voice_id, ...row.via]),
  );
  return rows.map((row) => statementOf(row, actors));
}

function statementOf(row: StatementRow, actors: ReadonlyMap<string, KnownActor>): ArticleStatement {
  const speaker = actors.get(row.speaker_id ?? '');
  const voice = actors.get(row.voice_id ?? '')?.voice;
  const { claim_id: claim, source_start: start, source_end: end } = row;
  return {
    id: row.id,
    source: {
      id: speaker?.id ?? null,
      name: row.source_name ?? speaker?.name ?? null,
      as: row.source_words,
      voice: voice === undefined ? null : { id: voice.id, name: voice.name },
    },
    sourceSpan: start === null || end === null ? null : { start, end },
    cue: spansOf(row.cue),
    content: spansOf(row.content),
    quote: row.quote,
    stance: row.stance,
    polarity: row.polarity,
    certainty: row.certainty,
    speech: row.speech,
    via: row.via.flatMap((id): ActorRef[] => {
      const hop = actors.get(id);
      return hop === undefined ? [] : [{ id: hop.id, name: hop.name }];
    }),
    said: row.said,
    figures: row.figures ?? [],
    reason: row.reason,
    confidence: row.confidence,
    claim: claim === null ? null : { id: claim, label: row.claim_label ?? '', status: row.claim_status ?? 'unconfirmed' },
    corrected: row.corrected,
    dismissed: row.dismissed,
  };
}

/** The other articles of its group of near-copies. */
async function copiesOf(db: Db, { id, group }: ArticleRow): Promise<ArticleRef[]> {
  if (group === null) return [];
  const { rows } = await sql<ArticleRef>`
    SELECT a.id, a.outlet, v.title, v.published_day AS published FROM version v JOIN article a ON a.id = v.article_id
    WHERE (v.copy_group = ${group} OR v.id = ${group}) AND v.superseded IS NULL AND a.id <> ${id} ORDER BY v.published_day, a.id`.execute(
    db,
  );
  return rows;
}
