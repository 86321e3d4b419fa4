import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { IntakeError } from './intake-error.ts';
import type { PdfItem } from './pdf-text.ts';

/** What the thread says of a document, in this order: that it is open, a page at a time, the end; or why not. */
export type FromPdfThread =
  | { readonly is: 'ready' }
  | { readonly is: 'opened'; readonly pages: number; readonly title: string; readonly author: string; readonly created: string }
  | { readonly is: 'page'; readonly items: readonly PdfItem[] }
  | { readonly is: 'end' }
  | { readonly is: 'failed'; readonly locked: boolean; readonly message: string };

/** A document with its pieces of text by page and what its information says; empty strings where it says nothing. */
export interface PdfDocument {
  readonly pages: readonly (readonly PdfItem[])[];
  readonly title: string;
  readonly author: string;
  readonly created: string;
}

/** A document of more pages is a book. */
const PAGES_MAX = 1000;
/** Milliseconds of work for the opening and for each page, whatever the size … */
const PATIENCE = 600;
/** … and for each megabyte. */
const PATIENCE_A_MEGABYTE = 400;
const MEMORY_MB_MAX = 256;

let idle: Worker | null = null;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a thread of its own, one at a time; the thread is ended where it makes no progress. Throws IntakeError
 * `not-readable` (locked), `damaged` or `too-large`.
 */
export async function readPdf(bytes: Uint8Array, place: string): Promise<PdfDocument> {
  const mine = turn.then(() => readNow(bytes, place));
  turn = mine.catch(() => undefined);
  return await mine;
}

async function readNow(bytes: Uint8Array, place: string): Promise<PdfDocument> {
  const worker = idle ?? (await startThread());
  idle = null;
  worker.ref();
  let result: PdfDocument | IntakeError;
  try {
    result = await follow(worker, bytes, place);
  } catch (error) {
    // Whatever it is at, the next document is not to wait for it.
    await worker.terminate();
    throw error;
  }
  worker.unref();
  idle = worker;
  if (result instanceof IntakeError) throw result;
  return result;
}

async function startThread(): Promise<Worker> {
  // Code that runs from src/ has the built thread in dist/.
  const beside = new URL('./pdf-thread.js', import.meta.url);
  const file = existsSync(beside) ? beside : new URL('../../dist/intake/pdf-thread.js', import.meta.url);
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB_MAX } });
  await once(worker, 'message');
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    if (idle === worker) idle = null;
  });
  return worker;
}

/** The document, or why it cannot be had; throws where the thread is still at it, or gone. */
async function follow(worker: Worker, bytes: Uint8Array, place: string): Promise<PdfDocument | IntakeError> {
  const patience = PATIENCE + (bytes.length / 2 ** 20) * PATIENCE_A_MEGABYTE;
  let worked = stopwatch();
  const done = new AbortController();
  try {
    return await new Promise<PdfDocument | IntakeError>((resolve, reject) => {
      const refuse = (code: 'damaged' | 'too-large', what: string, cause?: unknown): void =>
        reject(new IntakeError(code, place, what, { cause }));
      const pages: (readonly PdfItem[])[] = [];
      let facts = { title: '', author: '', created: '' };
      const hear = (message: FromPdfThread): void => {
        worked = stopwatch();
        if (message.is === 'page') pages.push(message.items);
        else if (message.is === 'opened') {
          facts = message;
          if (message.pages > PAGES_MAX) refuse('too-large', `the PDF document has ${message.pages} pages; ${PAGES_MAX} are read at most`);
        } else if (message.is === 'end') resolve({ ...facts, pages });
        else if (message.is === 'failed') resolve(failure(message, place));
      };
      const fail = (error: unknown): void => refuse('too-large', `the PDF document needs more memory than ${MEMORY_MB_MAX} MB`, error);
      const watch = setInterval(() => {
        if (worked() > patience) refuse('damaged', 'the PDF document keeps its reader busy without end: it is damaged, or made for that');
      }, 20);
      const gone = (): void => refuse('damaged', 'the PDF document ended its reader');
      worker.on('message', hear).on('error', fail).on('exit', gone);
      done.signal.addEventListener('abort', () => {
        clearInterval(watch);
        worker.off('message', hear).off('error', fail).off('exit', gone);
      });
      worker.postMessage(bytes);
    });
  } finally {
    done.abort();
  }
}

function failure({ locked, message }: { readonly locked: boolean; readonly message: string }, place: string): IntakeError {
  if (locked) return new IntakeError('not-readable', place, 'the PDF document is locked with a password');
  return new IntakeError('damaged', place, 'the PDF document is damaged and cannot be opened', { cause: message });
}

/** Milliseconds of work since now: of the clock, or of the processor where the machine is busy with something else. */
function stopwatch(): () => number {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return Math.min(performance.now() - clock, (user + system) / 1000);
  };
}
