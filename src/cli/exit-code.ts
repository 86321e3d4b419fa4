import type { IntakeCode } from '../intake/intake-error.ts';
import type { LedgerCode } from '../ledger/ledger-error.ts';

/** What the process answers; documented in docs/reference/cli.md. */
export const EXIT = { read: 0, internal: 1, usage: 2, unreadable: 3, language: 4, ledger: 5 } as const;

/** A mistake on the command line, such as a statement number that the article does not have. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The one place where named errors become exit codes. */
export function exitCodeOf(code: IntakeCode | LedgerCode): number {
  switch (code) {
    case 'no-such-claim':
    case 'no-such-actor':
    case 'no-such-statement':
    case 'no-such-correction':
    case 'no-such-article':
    case 'no-such-version':
    case 'no-such-feed':
    case 'no-such-job':
    case 'job-not-open':
    case 'no-such-watch':
    case 'no-such-delivery':
    case 'no-secret':
    case 'no-such-user':
    case 'user-exists':
    case 'user-disabled':
    case 'last-administrator':
    case 'no-such-token':
    case 'already-undone':
    case 'changed-meanwhile':
    case 'no-such-words':
    case 'bad-cursor':
    case 'changes-forgotten':
    case 'bad-location':
    case 'bad-setting':
    case 'bad-address':
      return EXIT.usage;
    case 'transaction-held':
    case 'closed':
      return EXIT.internal;
    case 'not-a-backup':
    case 'damaged-backup':
    case 'newer-backup':
      return EXIT.unreadable;
    case 'unsupported-language':
    case 'unknown-language':
      return EXIT.language;
    case 'not-found':
    case 'not-a-file':
    case 'not-readable':
    case 'not-text':
    case 'no-text':
    case 'no-article':
    case 'paywall':
    case 'consent-page':
    case 'too-large':
    case 'bad-json':
    case 'bad-xml':
    case 'truncated':
    case 'damaged':
    case 'bad-article':
    case 'refused-address':
    case 'unreachable':
    case 'tls':
    case 'too-slow':
    case 'too-many-redirects':
    case 'robots':
    case 'http-status':
    case 'rate-limited':
    case 'bad-response':
      return EXIT.unreadable;
    default:
      return EXIT.ledger;
  }
}
