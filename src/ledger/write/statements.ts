import type { Statement } from '../../engine/read/reading.ts';
import type { Span } from '../../engine/text/span.ts';
import { actorId, idOf } from '../identifiers.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import type { NewVersion } from './accept.ts';
import type { PropositionRow } from './propositions.ts';

/** Spans as the ledger stores them: start, end, start, end … */
export function flat(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}

/** Spans from their stored form. */
export function spansOf(numbers: readonly number[]): Span[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({ start: numbers[2 * i] ?? 0, end: numbers[2 * i + 1] ?? 0 }));
}

const COLUMNS = {
  id: 'text',
  version_id: 'text',
  ordinal: 'integer',
  speaker_id: 'text',
  voice_id: 'text',
  source_name: 'text',
  source_words: 'text',
  source_start: 'integer',
  source_end: 'integer',
  cue: 'integer[]',
  content: 'integer[]',
  refers_to: 'text',
  stance: 'text',
  polarity: 'text',
  certainty: 'text',
  speech: 'text',
  said: 'text',
  published_day: 'date',
  via: 'text[]',
  rests_on: 'text[]',
  figures: 'jsonb',
  reason: 'text[]',
  confidence: 'real',
  proposition_id: 'text',
  recap: 'boolean',
} as const;

/** Stores the statements of new versions, each on its proposition. */
export async function storeStatements(
  db: Db,
  versions: readonly NewVersion[],
  propositions: ReadonlyMap<string, ReadonlyMap<string, PropositionRow>>,
): Promise<void> {
  await insertRows(
    db,
    'statement',
    COLUMNS,
    versions.flatMap((version) => rowsOf(version, propositions.get(version.id) ?? new Map())),
  );
}

/** The id of a statement: its version and what was read there, so that a re-read that finds the same finds it again. */
export function statementId(version: string, statement: Statement): string {
  const { source, stance, content, cue } = statement;
  return idOf('statement', version, JSON.stringify([source.span, stance, flat(content), flat(cue)]));
}

function rowsOf(version: NewVersion, propositions: ReadonlyMap<string, PropositionRow>): Record<string, unknown>[] {
  const { reading, identities } = version.delivery.digest;
  const ids = new Map(reading.statements.map((s) => [s.id, statementId(version.id, s)]));
  const sources = new Map(identities.sources.map((source) => [source.statement, source]));
  const actors = new Map(identities.actors.map((actor) => [actor.key, actor]));
  return reading.statements.map((statement, ordinal) => {
    const source = sources.get(statement.id);
    return {
      id: ids.get(statement.id),
      version_id: version.id,
      ordinal,
      speaker_id: source?.speaker ? actorId(source.speaker) : null,
      voice_id: source?.voice ? actorId(source.voice) : null,
      source_name: actors.get(source?.speaker ?? '')?.name ?? null,
      source_words:
        statement.source.span === null ? null : version.delivery.article.text.slice(statement.source.span.start, statement.source.span.end),
      source_start: statement.source.span?.start ?? null,
      source_end: statement.source.span?.end ?? null,
      cue: flat(statement.cue),
      content: flat(statement.content),
      refers_to: statement.refersTo === undefined ? null : (ids.get(statement.refersTo) ?? null),
      stance: statement.stance,
      polarity: statement.polarity,
      certainty: statement.certainty,
      speech: statement.speech,
      said: statement.when?.value ?? null,
      published_day: version.publishedDay,
      via: (source?.via ?? []).map(actorId),
      rests_on: (source?.restsOn ?? []).map(actorId),
      figures: statement.figures.length > 0 ? statement.figures : null,
      reason: statement.reason,
      confidence: statement.confidence,
      proposition_id: propositions.get(statement.id)?.id ?? null,
      recap: source?.recap ?? false,
    };
  });
}
