import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reader } from '../src/cli/reader.ts';
import { deliveryOf } from '../src/jobs/ingest.ts';
import type { ClaimAnswer, StatementAnswer } from '../src/ledger/answers.ts';
import { openLedger } from '../src/ledger/ledger.ts';
import { type BCubed, bCubedOf } from './b-cubed.ts';
import type { StoryClaim } from './gold-story.ts';
import { sameName } from './names-match.ts';
import { type GoldMention, readStory } from './story.ts';

/** How well the ledger of a story is kept, as shares from 0 to 1 and counts. */
export interface StoryScore {
  readonly mentions: number;
  readonly found: number;
  readonly bCubed: BCubed;
  readonly source: number;
  readonly stance: number;
  readonly days: number;
  readonly status: number;
  readonly roots: number;
  readonly reversals: { readonly wanted: number; readonly right: number; readonly said: number };
  readonly figures: { readonly wanted: number; readonly right: number };
  /** What went wrong, a line each. */
  readonly errors: readonly string[];
}

type At = (asOf: string | null) => Promise<readonly ClaimAnswer[]>;

/** Fills a fresh ledger with a story's articles and scores what it answers against the gold ledger, measure by measure as the data folder's judge does. */
export async function scoreStory(folder: string, reader: Reader): Promise<StoryScore> {
  const story = readStory(folder);
  const gold = (JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')) as { claims: StoryClaim[] }).claims;
  const parent = mkdtempSync(join(tmpdir(), 'hearsay-story-'));
  const ledger = await openLedger(join(parent, 'ledger'));
  try {
    const deliveries = [];
    for (const article of story.articles) deliveries.push(deliveryOf(article, await reader.digest(article, article.id)));
    await ledger.ingest(deliveries, '2026-01-01T00:00:00.000Z');
    const answers = new Map<string | null, readonly ClaimAnswer[]>();
    const at: At = async (asOf) => {
      const known = answers.get(asOf) ?? (await ledger.claims({ asOf, knownAt: null, limit: 10_000 })).claims;
      answers.set(asOf, known);
      return known;
    };
    return await score(story.mentions, gold, at);
  } finally {
    await ledger.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

async function score(mentions: readonly GoldMention[], gold: readonly StoryClaim[], at: At): Promise<StoryScore> {
  const claims = await at(null);
  const statements = gold.flatMap((claim) => claim.statements);
  const placed = mentions.map((mention, i) => ({ mention, gold: statements[i], hit: locate(claims, mention) }));
  const found = placed.filter((one) => one.hit !== null);
  const errors = placed.filter((one) => one.hit === null).map(({ mention: m }) => `missed ${m.claim} ${m.article}: ${m.content}`);
  for (const { mention: m, gold: want, hit } of placed) {
    if (hit === null || want === undefined) continue;
    const { statement } = hit;
    if (statement.stance !== want.stance) errors.push(`stance ${m.article}: ${want.stance}, got ${statement.stance}: ${m.content}`);
    if (m.who.length > 0 && !hit.named) errors.push(`source ${m.article}: ${m.who[0]}, got ${statement.source.name}: ${m.content}`);
  }
  const status = await scoreDays(mentions, gold, at, errors);
  const wanted = gold.flatMap((claim) => claim.reversals ?? []);
  const said = claims.flatMap((claim) => claim.reversals);
  const hits = wanted.filter((want) => said.some((one) => one.to === want.to && want.who.some((name) => sameName(name, one.actor.name))));
  for (const want of wanted) if (!hits.includes(want)) errors.push(`reversal ${want.who[0]} ${want.from} → ${want.to} on ${want.on}`);
  for (const one of said) errors.push(`said reversal ${one.actor.name} ${one.from} → ${one.to} on ${one.on}`);
  const figures = gold.flatMap((claim) => claim.figures ?? []);
  const given = claims.flatMap((claim) => claim.figures);
  const values = ['value', 'low', 'high'] as const;
  const right = figures.filter((want) =>
    given.some(
      (one) =>
        values.every((key) => (one[key] ?? null) === (want[key] ?? null)) &&
        (want.who.length === 0 || want.who.some((name) => sameName(name, one.source.name ?? ''))),
    ),
  );
  return {
    mentions: placed.length,
    found: found.length,
    bCubed: bCubedOf(placed.map(({ mention, hit }) => ({ gold: mention.claim, claim: hit?.claim.id ?? null }))),
    source: placed.filter(({ mention, hit }) => hit !== null && (mention.who.length === 0 || hit.named)).length / (placed.length || 1),
    stance: found.filter((one) => one.hit?.statement.stance === one.gold?.stance).length / (found.length || 1),
    ...status,
    reversals: { wanted: wanted.length, right: hits.length, said: said.length },
    figures: { wanted: figures.length, right: right.length },
    errors,
  };
}

async function scoreDays(
  mentions: readonly GoldMention[],
  gold: readonly StoryClaim[],
  at: At,
  errors: string[],
): Promise<Pick<StoryScore, 'days' | 'status' | 'roots'>> {
  let [days, status, roots] = [0, 0, 0];
  for (const claim of gold) {
    for (const [day, want] of Object.entries(claim.statusOn ?? {})) {
      days++;
      const then = await at(day);
      const votes = new Map<ClaimAnswer, number>();
      for (const mention of mentions.filter((m) => m.claim === claim.key)) {
        const hit = locate(then, mention);
        if (hit !== null) votes.set(hit.claim, (votes.get(hit.claim) ?? 0) + 1);
      }
      const top = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
      const range = `${top?.roots.low}-${top?.roots.high}`;
      if (top?.status === want.status) status++;
      else errors.push(`status ${claim.key} ${day}: ${want.status} ${want.roots.low}-${want.roots.high}, got ${top?.status} ${range}`);
      if (top?.roots.low === want.roots.low && top.roots.high === want.roots.high) roots++;
    }
  }
  return { days, status: status / (days || 1), roots: roots / (days || 1) };
}

interface Hit {
  readonly claim: ClaimAnswer;
  readonly statement: StatementAnswer;
  readonly named: boolean;
}

/** The statement that a gold mention is: same article, overlapping words, the right source preferred, then the larger overlap. */
function locate(claims: readonly ClaimAnswer[], { article, span, who }: GoldMention): Hit | null {
  let best: (Hit & { readonly value: number }) | null = null;
  for (const claim of claims) {
    for (const statement of claim.statements) {
      if (statement.article !== article) continue;
      const shared = statement.content.reduce((n, s) => n + Math.max(0, Math.min(span[1], s.end) - Math.max(span[0], s.start)), 0);
      if (shared === 0) continue;
      const named = who.some((name) => sameName(name, statement.source.name ?? ''));
      const value = (named ? 1e6 : 0) + shared;
      if (best === null || value > best.value) best = { claim, statement, named, value };
    }
  }
  return best;
}
