import type { Reading } from '../engine/read/reading.ts';
import type { Article, Entry } from '../intake/article.ts';
import type { Digested } from '../jobs/ingest.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Refusal } from '../ledger/reports.ts';
import type { AnsweredRequest } from './operations/requests.ts';
import type { Rate } from './pace.ts';
import type { Oidc } from './people/oidc.ts';

/** What the API serves with; the composition root gives it. */
export interface Services {
  readonly ledger: Ledger;
  /** Reads one text, or says why it cannot be read. */
  readonly read: (article: Article) => Promise<Reading | { readonly refusal: Refusal }>;
  /** Reads a stream of articles for the ledger, in their order. */
  readonly digest: (entries: AsyncIterable<Entry>) => AsyncIterable<Digested>;
  /** Hearsay's clock, ISO 8601 in UTC. */
  readonly clock: () => string;
  /** The version of this program. */
  readonly version: string;
  /** Whether everybody may read, without signing in. */
  readonly open: boolean;
  /** The account that everybody without another one acts under: of a demonstration, whose ledger is thrown away; else none. */
  readonly guest?: string;
  /** Names of hosts by which this server may be asked for; a page elsewhere that makes its own name point here gets no answer. */
  readonly hosts: readonly string[];
  /** Where people reach the server, for links in what leaves it; the address that a request named unless given. */
  readonly publicUrl?: string;
  /** How people sign in at another server, where they may. */
  readonly oidc?: Oidc;
  /** Folder with the built pages, where there is one. */
  readonly pages?: string;
  /** How often one may ask; 200 times at once and 50 a second in the long run unless given. */
  readonly rate?: Rate;
  /** Ends what else would not end, when the server stops. */
  readonly stop?: AbortSignal;
  /** Told of every request once it is answered. */
  readonly onRequest?: (answered: AnsweredRequest) => void;
  /** Told what goes wrong inside; a person asking is told the id of the request only. */
  readonly onFault: (fault: unknown, requestId: string) => void;
}
