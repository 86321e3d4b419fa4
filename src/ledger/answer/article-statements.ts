import { type RawBuilder, sql } from 'kysely';
import type { Certainty, Figure, Polarity, Speech, Stance } from '../../engine/read/reading.ts';
import type { ActorRef, Status } from '../answers.ts';
import type { ArticleStatement } from '../article-answers.ts';
import type { Db } from '../store/database.ts';
import { spansOf } from '../write/statements.ts';
import { type KnownActor, loadActors } from './voices.ts';

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

/** The statements `s` that meet a condition as they stand in their articles, in the order of each text. */
export async function articleStatements(db: Db, condition: RawBuilder<unknown>): Promise<ArticleStatement[]> {
  const { rows } = await sql<StatementRow>`
    SELECT s.id, s.speaker_id, s.voice_id, s.source_name, s.source_words, s.source_start, s.source_end, s.cue, s.content,
      coalesce(p.content, '') AS quote, s.stance, s.polarity, s.certainty, s.speech, s.via, s.said, s.figures, s.reason, s.confidence,
      c.id AS claim_id, coalesce(c.renamed, c.label) AS claim_label, c.status AS claim_status,
      (s.as_read IS NOT NULL OR p.pinned_by IS NOT NULL) AS corrected, s.dismissed
    FROM statement s LEFT JOIN proposition p ON p.id = s.proposition_id LEFT JOIN claim c ON c.id = p.claim_id
    WHERE ${condition} ORDER BY s.version_id, s.ordinal`.execute(db);
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
