import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certainty, Figure, Polarity, Stance } from '../../src/engine/read/reading.ts';
import type { Roots, Status } from '../../src/ledger/answers.ts';
import { compareCopies } from '../../src/ledger/copies/compare-copies.ts';
import { copyGroups } from '../../src/ledger/copies/copy-groups.ts';
import { fingerprint } from '../../src/ledger/copies/fingerprint.ts';
import type { Holding, Voice } from '../../src/ledger/status/holding.ts';

/** A claim of a story's ledger: its statements as holdings, and what is right. */
export interface GoldClaim {
  readonly key: string;
  readonly holdings: readonly Holding[];
  readonly statusOn: Readonly<Record<string, { readonly status: Status; readonly roots: Roots }>>;
  /** `who` holds the names that are right for the actor or its state. */
  readonly reversals: readonly { readonly who: readonly string[]; readonly from: Stance; readonly to: Stance; readonly on: string }[];
  readonly figures: readonly string[];
}

/** Folders of the stories that can be found: the project's own, and outside ones where HEARSAY_DATA (default ../shared) has them. */
export function storyFolders(): readonly string[] {
  const roots = [join('eval', 'stories'), join(process.env.HEARSAY_DATA ?? '../shared', 'stories')];
  return roots
    .filter(existsSync)
    .flatMap((root) => readdirSync(root).map((name) => join(root, name)))
    .filter((folder) => existsSync(join(folder, 'ledger.json')));
}

/** The claims of a story, its statements turned into what the ledger would hold of them. */
export function goldClaims(folder: string): readonly GoldClaim[] {
  const ledger: GoldLedger = JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'));
  const articles = goldArticles(folder);
  const voiceOf = voices(ledger.actors ?? [], articles);
  const groups = new Map(copiesAmong(articles).flatMap((group) => group.map((id) => [id, group[0] as string])));
  return ledger.claims.map((claim) => ({
    key: claim.key,
    holdings: claim.statements.map((statement, index) => {
      const given = holding(claim, statement, index, articles, voiceOf);
      return { ...given, copyGroup: groups.get(given.article) ?? null };
    }),
    statusOn: claim.statusOn,
    reversals: claim.reversals ?? [],
    figures: (claim.figures ?? []).map(({ who, on, ...figure }) => figureLine(who.length === 0 ? null : voiceOf(who).name, figure, on)),
  }));
}

/** The groups of near-copies among the articles of a story, by id, the earliest first. */
export function copiesAmong(articles: readonly GoldArticle[]): readonly (readonly string[])[] {
  const prints = articles.map(({ id, text }) => ({ id, prints: fingerprint(text).prints }));
  const pairs = prints.flatMap((a, i) =>
    prints.slice(i + 1).flatMap((b) => (compareCopies(a.prints, b.prints).copy ? [[a.id, b.id] as const] : [])),
  );
  return copyGroups(articles, pairs).map((group) => group.map(({ id }) => id));
}

/** The articles of a story. */
export function goldArticles(folder: string): readonly GoldArticle[] {
  const files = readdirSync(join(folder, 'articles')).sort();
  return files.map((file): GoldArticle => JSON.parse(readFileSync(join(folder, 'articles', file), 'utf8')));
}

/** A figure in one line, to be compared. */
export function figureLine(who: string | null, { value, low, high, unit }: Omit<Figure, 'span'>, on: string): string {
  return `${who ?? 'nobody'}: ${value ?? `${low ?? ''}–${high ?? ''}`} ${unit}, ${on}`;
}

/** An article of a story. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly outlet: string;
  readonly published: string;
  readonly agencies?: readonly string[];
}

interface GoldStatement {
  readonly article: string;
  readonly who: readonly string[];
  readonly stance: Stance;
  readonly polarity?: Polarity;
  readonly certainty?: Certainty;
  readonly when?: string;
  readonly root?: string | null;
  readonly restsOn?: readonly string[];
  readonly background?: boolean;
  readonly correctedBy?: string;
  readonly figures?: readonly Omit<Figure, 'span'>[];
}

interface GoldClaimEntry {
  readonly key: string;
  readonly statements: readonly GoldStatement[];
  readonly statusOn: GoldClaim['statusOn'];
  readonly reversals?: GoldClaim['reversals'];
  readonly figures?: readonly (Omit<Figure, 'span'> & { readonly who: readonly string[]; readonly on: string })[];
}

interface GoldActor {
  readonly name: string;
  readonly parent: string | null;
  readonly names: readonly string[];
}

interface GoldLedger {
  readonly claims: readonly GoldClaimEntry[];
  readonly actors?: readonly GoldActor[];
}

type VoiceOf = (who: readonly string[]) => Voice;

/** Names to voices: by the ledger's list of actors; outlets are media, and who is not listed, or belongs to nobody, has no name. */
function voices(actors: readonly GoldActor[], articles: readonly GoldArticle[]): VoiceOf {
  const outlets = new Set(articles.map(({ outlet }) => outlet));
  return (who) => {
    const actor = actors.find(({ name, names }) => who.some((one) => one === name || names.includes(one)));
    const name = actor?.name ?? who[0] ?? '';
    const state = actor?.parent ?? name;
    const kind = outlets.has(name) ? 'medium' : name === state ? 'state' : 'organisation';
    return { id: name, name, kind, state, stateName: state, anonymous: kind !== 'medium' && typeof actor?.parent !== 'string' };
  };
}

function holding(claim: GoldClaimEntry, gold: GoldStatement, index: number, articles: readonly GoldArticle[], voiceOf: VoiceOf): Holding {
  const article = articles.find(({ id }) => id === gold.article);
  if (article === undefined) throw new Error(`no article ${gold.article}`);
  const voice = gold.who.length === 0 ? null : voiceOf(gold.who);
  const corrected = gold.stance === 'retracts' ? claim.statements.findIndex(({ correctedBy }) => correctedBy === gold.article) : -1;
  return {
    statement: statementId(claim, index),
    article: article.id,
    outlet: article.outlet,
    voice,
    stance: gold.stance,
    polarity: gold.polarity ?? 'affirmed',
    certainty: gold.certainty ?? 'certain',
    published: article.published,
    said: gold.when ?? null,
    via: [],
    restsOn: [...(gold.restsOn ?? []), ...knownFrom(gold, voice, voiceOf)].map((name) => voiceOf([name])),
    recap: gold.background ?? false,
    aside: false,
    ...(corrected === -1 ? {} : { retracts: statementId(claim, corrected) }),
    figures: (gold.figures ?? []).map((figure) => ({ ...figure, span: { start: 0, end: 0 } })),
    copyGroup: null,
    agencies: article.agencies ?? [],
  };
}

function statementId({ key }: GoldClaimEntry, index: number): string {
  return `${key}-${String(index).padStart(3, '0')}`;
}

/** Where the gold names another root than a person or body that speaks, the article says whom it has it from ("he knows it from his services"). */
function knownFrom({ root }: GoldStatement, voice: Voice | null, voiceOf: VoiceOf): readonly string[] {
  const elsewhere = typeof root === 'string' && voice !== null && voice.id !== voice.state && voiceOf([root]).id !== voice.id;
  return elsewhere ? [root] : [];
}
