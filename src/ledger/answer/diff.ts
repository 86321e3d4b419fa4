import { diffArrays } from 'diff';
import { sql } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import type { ArticleDiff, StatementChange, TextChange, VersionRef } from '../reports.ts';
import type { Db } from '../store/database.ts';
import { briefOf, type ReadStatement, statementsIn } from './statement-briefs.ts';

/** Which versions of an article to compare, by SHA-256 of their texts or the beginning of it; the last two unless given. */
export interface DiffQuery {
  readonly article: string;
  readonly from?: string;
  readonly to?: string;
}

interface VersionRow extends VersionRef {
  readonly id: string;
  readonly outlet: string;
  readonly body: string;
}

/** What changed between two versions of an article. Throws LedgerError `no-such-article` or `no-such-version`. */
export async function diffVersions(db: Db, query: DiffQuery): Promise<ArticleDiff> {
  const versions = await versionsOf(db, query.article);
  const [from, to] = chosen(versions, query);
  const statements = await statementsIn(db, [from.id, to.id]);
  return {
    article: query.article,
    outlet: to.outlet,
    from: refOf(from),
    to: refOf(to),
    ...compareStatements(statements.get(from.id) ?? [], statements.get(to.id) ?? []),
    text: compareTexts(from.body, to.body),
  };
}

/** The versions of an article in the order that its outlet gave them. */
async function versionsOf(db: Db, article: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    SELECT v.id, v.text_sha256 AS sha256, v.learnt, v.modified, v.title, a.outlet, t.body
    FROM version v JOIN article a ON a.id = v.article_id JOIN text t ON t.sha256 = v.text_sha256
    WHERE a.id = ${article} ORDER BY coalesce(v.modified, v.published_day::timestamp AT TIME ZONE 'UTC'), v.learnt, v.text_sha256`.execute(
    db,
  );
  return rows;
}

function chosen(versions: readonly VersionRow[], { article, from, to }: DiffQuery): [VersionRow, VersionRow] {
  if (versions.length === 0)
    throw new LedgerError('no-such-article', `the ledger has no article "${article}"; "hearsay articles" lists those it has`);
  const named = (start: string): VersionRow => {
    const found = versions.filter((version) => version.sha256.startsWith(start));
    if (found[0] !== undefined && found.length === 1) return found[0];
    const why = found.length === 0 ? `has no version ${start}` : `has several versions that begin with ${start}`;
    throw new LedgerError('no-such-version', `"${article}" ${why}; it has ${versions.map(({ sha256 }) => sha256.slice(0, 12)).join(', ')}`);
  };
  const last = to === undefined ? versions.at(-1) : named(to);
  const first = from === undefined ? versions[versions.indexOf(last as VersionRow) - 1] : named(from);
  if (first !== undefined && last !== undefined) return [first, last];
  const only = versions.length === 1 ? 'has one version' : `has no version before ${last?.sha256.slice(0, 12)}`;
  throw new LedgerError('no-such-version', `"${article}" ${only}; there is nothing to compare`);
}

function refOf({ sha256, learnt, modified, title }: VersionRow): VersionRef {
  return { sha256, learnt, modified, title };
}

/** Statements of two versions: the same source and words first, then the same source on the same claim, then nearly the same words. */
export function compareStatements(
  before: readonly ReadStatement[],
  after: readonly ReadStatement[],
): Pick<ArticleDiff, 'added' | 'dropped' | 'changed' | 'unchanged'> {
  const left = [...before];
  const right = [...after];
  const pairs = RULES.flatMap((rule) => takePairs(left, right, rule));
  const changes = pairs.filter(([old, now]) => old.stance !== now.stance || old.quote !== now.quote);
  return {
    added: right.map(briefOf),
    dropped: left.map(briefOf),
    changed: changes.map(([old, now]): StatementChange => ({ before: briefOf(old), after: briefOf(now) })),
    unchanged: pairs.length - changes.length,
  };
}

type Same = (old: ReadStatement, now: ReadStatement) => boolean;

const sameSource: Same = (old, now) => old.source_name === now.source_name;

/** When two statements are one, surest first. */
const RULES: readonly Same[] = [
  (old, now) => sameSource(old, now) && old.quote === now.quote && old.stance === now.stance,
  (old, now) => sameSource(old, now) && old.quote === now.quote,
  (old, now) => sameSource(old, now) && old.claim_id !== null && old.claim_id === now.claim_id && sharedWords(old.quote, now.quote) > 0,
  (old, now) => sameSource(old, now) && sharedWords(old.quote, now.quote) >= 0.5,
  // Who said it was changed: "the ministry" became "a spokesman for the ministry".
  (old, now) => old.quote === now.quote,
];

/** Takes the pairs that a rule makes out of both lists, in the order of the texts. */
function takePairs(left: ReadStatement[], right: ReadStatement[], same: Same): [ReadStatement, ReadStatement][] {
  const pairs: [ReadStatement, ReadStatement][] = [];
  for (let i = 0; i < left.length; ) {
    const old = left[i] as ReadStatement;
    const at = right.findIndex((now) => same(old, now));
    const now = right[at];
    if (now === undefined) {
      i++;
      continue;
    }
    pairs.push([old, now]);
    left.splice(i, 1);
    right.splice(at, 1);
  }
  return pairs;
}

/** The share of the words of two texts that both have (Jaccard index). */
function sharedWords(a: string, b: string): number {
  const [of, other] = [wordsOf(a), wordsOf(b)];
  const both = [...of].filter((word) => other.has(word)).length;
  return both / (of.size + other.size - both || 1);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

/** The paragraphs that only one of two texts has. */
function compareTexts(before: string, after: string): TextChange[] {
  return diffArrays(paragraphsOf(before), paragraphsOf(after)).flatMap(({ added, removed, value }): TextChange[] => {
    if (!added && !removed) return [];
    return [{ kind: added ? 'added' : 'removed', paragraphs: value }];
  });
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
