import type { Polarity } from '../../engine/read/reading.ts';
import type { ActorRef, FigureAnswer, StatementAnswer } from '../answers.ts';
import { stanceTowards } from '../status/bearing.ts';
import { groupBy } from '../status/group-by.ts';
import { spansOf } from '../write/statements.ts';
import type { StatementRow } from './statement-rows.ts';
import type { KnownActor } from './voices.ts';

/** The rules that a statement moved by a person carries in place of those of matching. */
const BY_PERSON = ['moved by a person'];

/** Stored statements as the ledger answers them, on a claim of a polarity and with its figures. */
export function statementsOf(
  rows: readonly StatementRow[],
  actors: ReadonlyMap<string, KnownActor>,
  { figures, polarity }: { readonly figures: readonly FigureAnswer[]; readonly polarity: Polarity },
): StatementAnswer[] {
  const given = groupBy(figures, (figure) => figure.statement);
  return rows.map((row) => statementAnswer(row, actors, { figures: given.get(row.id) ?? [], polarity }));
}

function statementAnswer(
  row: StatementRow,
  actors: ReadonlyMap<string, KnownActor>,
  { figures, polarity }: { readonly figures: readonly FigureAnswer[]; readonly polarity: Polarity },
): StatementAnswer {
  const stance = stanceTowards(row, polarity);
  const speaker = row.speaker_id === null ? undefined : actors.get(row.speaker_id);
  const voice = (row.voice_id === null ? undefined : actors.get(row.voice_id))?.voice;
  return {
    id: row.id,
    article: row.article_id,
    outlet: row.outlet,
    language: row.language,
    published: row.published_day,
    agencies: row.agencies,
    version: row.text_sha256,
    source: {
      id: speaker?.id ?? null,
      name: row.source_name ?? speaker?.name ?? null,
      as: row.source_words,
      voice: voice === undefined ? null : { id: voice.id, name: voice.name },
    },
    stance,
    polarity: stance === row.stance ? row.polarity : polarity,
    ...(stance === row.stance ? {} : { read: { stance: row.stance, polarity: row.polarity } }),
    certainty: row.certainty,
    speech: row.speech,
    content: spansOf(row.content),
    quote: row.quote,
    via: row.via.flatMap((id): ActorRef[] => {
      const hop = actors.get(id);
      return hop === undefined ? [] : [{ id: hop.id, name: hop.name }];
    }),
    said: row.said,
    figures,
    confidence: row.confidence,
    membership: {
      score: row.pinned_by === null ? (row.link_score ?? 1) : 1,
      rules: row.pinned_by === null ? (row.link_rules ?? ['first of its claim']) : BY_PERSON,
      by: row.pinned_by === null ? 'machine' : 'person',
    },
  };
}
