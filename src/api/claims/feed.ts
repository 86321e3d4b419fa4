import type { ClaimDetail, StatementAnswer, StatusChange } from '../../ledger/answers.ts';
import { STATUS_WORDS } from '../../ledger/status-words.ts';

/** What a feed of a claim says, whatever its format; the newest entries first. */
export interface ClaimFeed {
  readonly id: string;
  readonly title: string;
  /** Of the claim's page. */
  readonly link: string;
  readonly updated: Date;
  readonly entries: readonly { readonly id: string; readonly title: string; readonly text: string; readonly updated: Date }[];
}

/** Entries of a feed. */
const ENTRIES = 50;

/** Quotes of an entry. */
const QUOTES = 5;

/** The changes of a claim's status as a feed; `origin` is where the server is reached. */
export function feedOf(claim: ClaimDetail, origin: string): ClaimFeed {
  const quotes = new Map([...claim.statements, ...claim.quoted].map((statement) => [statement.id, statement]));
  const entries = claim.timeline
    .map((change, i) => ({
      id: `urn:hearsay:claim:${claim.id}:${change.on}`,
      title: titleOf(change, claim.timeline[i - 1]),
      text: [STATUS_WORDS[change.status], ...change.causes.flatMap((id) => quoteOf(quotes.get(id))).slice(0, QUOTES)].join('\n\n'),
      updated: dateOf(change.on),
    }))
    .reverse()
    .slice(0, ENTRIES);
  return {
    id: `urn:hearsay:claim:${claim.id}`,
    title: claim.label,
    link: `${origin}/claims/${claim.id}`,
    updated: entries[0]?.updated ?? dateOf(claim.first),
    entries,
  };
}

function titleOf({ status, roots }: StatusChange, before: StatusChange | undefined): string {
  const number = roots.low === roots.high ? `${roots.low}` : `${roots.low} to ${roots.high}`;
  const independent = `${number} independent ${roots.high === 1 ? 'root' : 'roots'}`;
  return before === undefined || before.status === status ? `${status}, ${independent}` : `${before.status} → ${status}, ${independent}`;
}

function quoteOf(statement: StatementAnswer | undefined): string[] {
  return statement === undefined ? [] : [`“${statement.quote}” (${statement.outlet}, ${statement.published})`];
}

/** A day as the moment at which a feed has it. */
function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
