import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { painter } from '../../src/cli/colour.ts';
import { actorView } from '../../src/cli/ledger/actor-view.ts';
import { claimView } from '../../src/cli/ledger/claim-view.ts';
import { claimsView } from '../../src/cli/ledger/claims-view.ts';
import { displayWidth } from '../../src/cli/width.ts';
import { ingestArticles } from '../../src/jobs/ingest.ts';
import type { ClaimAnswer, ClaimDetail, StatementAnswer } from '../../src/ledger/answers.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { IngestReport } from '../../src/ledger/reports.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { faultsOf } from '../ledger-schema.ts';
import { AFFAIR, deliveries } from './affair.ts';

// What a real ledger answers keeps to the schema, points at the words that it quotes, and fits a terminal.

const NOW = { asOf: null, knownAt: null };
const TEXTS = new Map(AFFAIR.map(({ id, text }) => [id, text]));

describe.each(ENGINES)('answers, %s', (engine) => {
  let place: LedgerLocation;
  let ledger: Ledger;
  let report: IngestReport;
  let details: ClaimDetail[];

  beforeAll(async () => {
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location, { create: true });
    const digests = await deliveries();
    async function* stream() {
      for (const [i, article] of AFFAIR.entries()) yield { place: article.id, article, digest: digests[i]!.digest };
      yield { refusal: { place: 'affair.jsonl:9', code: 'bad-json', reason: 'no JSON' } };
    }
    report = await ingestArticles(stream(), { ledger, by: 'a test', clock: () => '2025-04-01T12:00:00.000Z' });
    const { claims } = await ledger.claims({ ...NOW, limit: 500 });
    details = await Promise.all(claims.map(({ id }) => ledger.claim(id, NOW)));
  });

  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  it('keeps to the schema', async () => {
    expect(faultsOf('IngestReport', report)).toEqual([]);
    expect(faultsOf('ClaimsPage', await ledger.claims({ ...NOW, limit: 2 }))).toEqual([]);
    expect(faultsOf('ClaimsPage', await ledger.claims({ asOf: '2025-03-04', knownAt: '2026-01-01T00:00:00.000Z', limit: 500 }))).toEqual(
      [],
    );
    for (const detail of details) expect(faultsOf('ClaimDetail', detail)).toEqual([]);
    const page = await ledger.actors({ limit: 500 });
    expect(faultsOf('ActorsPage', page)).toEqual([]);
    for (const { id } of page.actors) expect(faultsOf('ActorDetail', await ledger.actor(id, NOW))).toEqual([]);
    expect(faultsOf('ArticlesPage', await ledger.articles({ limit: 500 }))).toEqual([]);
    expect(faultsOf('AuditPage', await ledger.audit({ after: 0, limit: 500 }))).toEqual([]);
    expect(faultsOf('DoctorReport', await ledger.doctor())).toEqual([]);
    expect(faultsOf('AuditCheck', await ledger.verifyAudit())).toEqual([]);
  });

  it.each([null, '2025-03-20'])('says how much was said when, as of %s: what its statements say one by one', async (asOf) => {
    const query = { asOf, knownAt: null, limit: 500 } as const;
    const { claims } = await ledger.claims(query);
    const lean = await ledger.claims({ ...query, statements: 0, course: true });
    expect(lean.claims.length).toBeGreaterThan(1);
    for (const [i, { course, ...claim }] of lean.claims.entries()) {
      const { statements, ...whole } = claims[i] as ClaimAnswer;
      const told = statements.map(({ published, stance }) => `${published} ${stance}`).sort();
      expect((course ?? []).flatMap(({ day, stance, count }) => Array.from({ length: count }, () => `${day} ${stance}`))).toEqual(told);
      expect(claim).toEqual({ ...whole, statements: [], figures: [] });
    }
    expect(faultsOf('ClaimsPage', lean)).toEqual([]);
  });

  it('quotes what stands at the offsets', () => {
    const statements = details.flatMap((detail) => detail.statements);
    expect(statements.length).toBeGreaterThan(5);
    for (const statement of statements) expect(wordsAt(statement)).toBe(statement.quote);
  });

  it('has every statement that positions, causes, roots, reversals and figures name', () => {
    for (const claim of details) {
      const known = new Set(claim.statements.map(({ id }) => id));
      const named = [
        ...claim.positions.flatMap(({ statement, lapsedBy }) => [statement, ...(lapsedBy === undefined ? [] : [lapsedBy])]),
        ...claim.timeline.flatMap(({ causes }) => causes),
        ...claim.rootList.flatMap(({ statements, collapse }) => [...statements, ...(collapse?.statements ?? [])]),
        ...claim.reversals.flatMap(({ statements }) => statements),
        ...claim.figures.map(({ statement }) => statement),
      ];
      expect(named.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  describe.each([40, 80])('at %i columns', (columns) => {
    const options = { columns, paint: painter(false), locale: 'en', asked: '' };
    const tooWide = (text: string): string[] => text.split('\n').filter((line) => displayWidth(line) > columns);

    it('fits the terminal', async () => {
      expect(tooWide(claimsView(await ledger.claims({ ...NOW, limit: 500 }), options))).toEqual([]);
      for (const claim of details) expect(tooWide(claimView(claim, options))).toEqual([]);
      for (const { id } of (await ledger.actors({ limit: 500 })).actors)
        expect(tooWide(actorView(await ledger.actor(id, NOW), options))).toEqual([]);
    });

    it('shows the place of every statement', () => {
      for (const claim of details) {
        const text = claimView(claim, options).replace(/\s+/g, ' ');
        for (const { article, content } of claim.statements) {
          expect(text).toContain(`${article} [${content.map(({ start, end }) => `${start}–${end}`).join(', ')}]`);
        }
      }
    });
  });
});

function wordsAt({ article, content }: StatementAnswer): string {
  const text = TEXTS.get(article) ?? '';
  return content.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
