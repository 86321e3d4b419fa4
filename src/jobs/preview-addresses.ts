import { type Entry, failedEntry } from '../intake/article.ts';
import { besides } from '../intake/besides.ts';
import { FetchError } from '../intake/fetch/fetch-error.ts';
import type { Fetcher } from '../intake/fetch/fetcher.ts';
import type { PendingCapture } from '../ledger/captures/captures.ts';
import type { IngestPreview } from '../ledger/reports.ts';
import { asKnown } from './as-known.ts';
import { type PreviewOptions, previewEntries } from './preview.ts';
import { entriesOf, siteOf } from './take-captures.ts';

/** How it is told what addresses would bring. */
export interface PreviewAddressesOptions extends PreviewOptions {
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly warn: (message: string) => void;
  /** Called for every address that was asked. */
  readonly onFetched?: () => void;
}

/** Fetches addresses and says what would become of their articles, with nothing written. */
export async function previewAddresses(addresses: readonly string[], options: PreviewAddressesOptions): Promise<IngestPreview> {
  const { fetcher, told = {}, warn, onFetched } = options;
  const answers = new Map<string, PendingCapture | FetchError>();
  await besides(
    addresses.map((address) => ({ address })),
    { parallel: 16 },
    async ({ address }) => {
      answers.set(address, await fetcher.fetch(address).then((fetched) => captureOf(address, { fetched, told }), asError));
      onFetched?.();
    },
  );
  const entries = async function* (): AsyncGenerator<Entry> {
    for (const address of addresses) {
      const answer = answers.get(address);
      if (answer instanceof FetchError) yield failedEntry(answer, address);
      else if (answer !== undefined) yield* asKnown(entriesOf([answer], warn), [answer], options.ledger);
    }
  };
  return await previewEntries(entries(), { sourceOf: siteOf, ...options });
}

function captureOf(
  address: string,
  { fetched, told }: { readonly fetched: Awaited<ReturnType<Fetcher['fetch']>>; readonly told: NonNullable<PreviewOptions['told']> },
): PendingCapture {
  const { address: finalAddress, fetched: at, mediaType = null, bytes } = fetched;
  return { id: address, address, finalAddress, at, mediaType, bytes: bytes ?? Buffer.alloc(0), hints: { told } };
}

function asError(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  throw error;
}
