import { parentPort } from 'node:worker_threads';
import { getDocumentProxy, getMeta, resolvePDFJSImport } from 'unpdf';
import type { FromPdfThread } from './pdf-document.ts';
import type { PdfItem } from './pdf-text.ts';

// The thread that opens PDF documents, so that it can be ended: broken ones keep the library for as long as it likes.

const port = parentPort;
if (port === null) throw new Error('pdf-thread.js runs as a worker thread only');

const tell = (message: FromPdfThread): void => port.postMessage(message);

port.on('message', (bytes: Uint8Array) => {
  read(bytes).then(
    () => tell({ is: 'end' }),
    (error: unknown) =>
      tell({ is: 'failed', locked: error instanceof Error && error.name === 'PasswordException', message: String(error) }),
  );
});
// The library takes its time to load, which is no fault of a document.
await resolvePDFJSImport();
tell({ is: 'ready' });

async function read(bytes: Uint8Array): Promise<void> {
  // Silent: what the library finds odd would be printed among the readings.
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  try {
    const { info } = await getMeta(document);
    const string = (key: string): string => (typeof info[key] === 'string' ? info[key] : '');
    tell({ is: 'opened', pages: document.numPages, title: string('Title'), author: string('Author'), created: string('CreationDate') });
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      tell({ is: 'page', items: items.flatMap((item): PdfItem[] => ('str' in item ? [itemOf(item)] : [])) });
      page.cleanup();
    }
  } finally {
    await document.destroy();
  }
}

function itemOf({
  str,
  transform,
  width,
}: {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}): PdfItem {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { str, x, y, width, fontSize: Math.hypot(c, d) };
}
