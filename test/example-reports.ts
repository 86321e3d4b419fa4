import type { AuditPage, DoctorReport, IngestReport, RereadReport } from '../src/ledger/reports.ts';

// Reports on the ledger of the made-up affair in example-ledger.ts.

/** An ingest with a bit of everything. */
export const INGEST: IngestReport = {
  articles: { new: 1204, revised: 2, unchanged: 31, refused: 2 },
  statements: 5210,
  claims: { new: 312, changed: 44 },
  refused: [
    { place: 'juni.jsonl:17', code: 'bad-json', reason: 'no JSON: a comma is missing at character 88' },
    { place: 'juni.jsonl:390', code: 'unsupported-language', reason: 'the text is neither German nor English' },
  ],
};

/** A reread after which one article reads otherwise. */
export const REREAD: RereadReport = {
  engine: '0.2.0',
  articles: [
    {
      article: 'tagesruf-0605',
      outlet: 'Tagesruf',
      added: [
        { id: 's4', source: 'Umweltamt Kalden', stance: 'warns', content: [{ start: 700, end: 726 }], quote: 'vor dem Baden in der Lemna' },
      ],
      dropped: [{ id: 's5', source: null, stance: 'asserts', content: [{ start: 12, end: 31 }], quote: 'das Werk ruht weiter' }],
      changed: [
        {
          id: 's6',
          source: 'Fluorwerk Kalden',
          before: 'asserts',
          stance: 'denies',
          content: [{ start: 64, end: 110 }],
          quote: 'Darstellung, es sei etwas in den Fluss gelangt',
        },
      ],
    },
  ],
  unchanged: 1236,
  claims: { new: 1, changed: 2 },
};

/** Two entries of an audit log. */
export const AUDIT: AuditPage = {
  entries: [
    {
      seq: 1,
      at: '2025-06-12T09:30:11Z',
      by: 'greta',
      action: 'ingest',
      subject: 'juni.jsonl',
      detail: { articles: 1206, refused: 2 },
      previous: '0'.repeat(64),
      hash: '5d1e'.repeat(16),
    },
    {
      seq: 2,
      at: '2025-06-12T10:02:40Z',
      by: 'Ödön',
      action: 'merge-actors',
      subject: 'a2c15e7f80a9d3b642e17',
      detail: { into: 'Fluorwerk Kalden', reason: 'the same company under an older name' },
      previous: '5d1e'.repeat(16),
      hash: '77aa'.repeat(16),
    },
  ],
  next: null,
};

/** A ledger with one problem. */
export const DOCTOR: DoctorReport = {
  findings: [
    { check: 'schema', ok: true, found: 'The tables are those of this version.', advice: null },
    { check: 'audit log', ok: true, found: '2 entries, each chained to the one before.', advice: null },
    {
      check: 'readings',
      ok: false,
      found: '31 articles were read by older rules (0.1.0).',
      advice: 'read them again with "hearsay reread".',
    },
  ],
};
