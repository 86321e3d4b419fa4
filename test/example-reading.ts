import type { Reading, Statement } from '../src/engine/read/reading.ts';
import type { Span } from '../src/engine/text/span.ts';

const TEXT =
  'Das Rathaus hat Berichte über 1.500 Kündigungen zurückgewiesen.\n\nDie Agentur Nordpress hatte unter Berufung auf den Mieterbund gemeldet, bis zu 40 Häuser würden womöglich verkauft.';

function span(part: string): Span {
  const start = TEXT.indexOf(part);
  return { start, end: start + part.length };
}

function statement(given: Partial<Statement> & Pick<Statement, 'id' | 'source' | 'stance' | 'content'>): Statement {
  const rest = {
    cue: [],
    speech: 'indirect',
    certainty: 'certain',
    polarity: 'affirmed',
    via: [],
    when: null,
    figures: [],
    reason: ['example'],
    confidence: 0.9,
  } as const;
  return { ...rest, ...given };
}

/** A reading made by hand, with a bit of everything that is printed. */
export const EXAMPLE: Reading = {
  schema: 'hearsay/reading@1',
  engine: { version: '0.0.0', model: 'none' },
  article: {
    id: 'beispiel',
    language: 'de',
    title: 'Streit um Häuser',
    published: '2024-10-21',
    outlet: 'Nordblatt',
    agencies: ['dpa'],
    text: TEXT,
  },
  actors: [
    { id: 'a1', name: 'Rathaus', kind: 'government', roles: [], aliases: [], mentions: [span('Rathaus')] },
    { id: 'a2', name: 'Mieterbund', kind: 'organisation', roles: [], aliases: [], mentions: [span('Mieterbund')] },
    { id: 'a3', name: 'Nordpress', kind: 'agency', roles: [], aliases: [], mentions: [span('Nordpress')] },
  ],
  statements: [
    statement({
      id: 's1',
      source: { actor: 'a1', span: span('Das Rathaus') },
      stance: 'denies',
      content: [span('Berichte über 1.500 Kündigungen')],
      speech: 'reported',
      figures: [{ span: span('1.500 Kündigungen'), value: 1500, unit: 'Kündigungen' }],
    }),
    statement({
      id: 's2',
      source: { actor: 'a2', span: span('Mieterbund') },
      stance: 'asserts',
      content: [span('bis zu 40 Häuser würden womöglich verkauft')],
      certainty: 'possible',
      via: [{ actor: 'a3', span: span('Nordpress'), cue: null }],
      when: { value: '2024-10-XX', span: null },
      figures: [{ span: span('bis zu 40 Häuser'), high: 40, unit: 'Häuser' }],
    }),
    statement({ id: 's3', source: { actor: null, span: null }, stance: 'asserts', content: [span('40 Häuser')], polarity: 'negated' }),
  ],
  problems: [{ code: 'example', span: null, message: 'made by hand' }],
};
