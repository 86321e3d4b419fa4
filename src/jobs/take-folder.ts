import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../intake/file-error.ts';
import { entriesIn } from '../intake/open.ts';
import type { WatchedFile } from '../ledger/captures/watched-files.ts';
import type { IngestReport } from '../ledger/reports.ts';
import { ingestArticles } from './ingest.ts';
import type { TakeOptions } from './take-captures.ts';

/** What one file brought. */
export interface FileReport {
  readonly path: string;
  readonly report: IngestReport;
}

/** How a folder is taken in. */
export interface FolderOptions extends TakeOptions {
  readonly signal: AbortSignal;
  readonly onFile: (report: FileReport) => void;
}

/** A file that changed less than this ago may still be written to. */
const SETTLED_MS = 2_000;

/**
 * Takes in the files of a folder and of those in it that are new or have changed; hidden ones are left out. A file counts as seen when
 * its articles are in the ledger. Throws IntakeError where the folder itself cannot be read.
 */
export async function takeFolder(folder: string, options: FolderOptions): Promise<void> {
  const { ledger, clock, signal, onFile } = options;
  for (const file of await ledger.captures.newFiles(await filesIn(folder, Date.parse(clock()) - SETTLED_MS))) {
    if (signal.aborted) return;
    const report = await ingestArticles(options.digest(entriesIn(file.path, options.warn)), options);
    await ledger.captures.noteFile(file, { at: clock(), problems: report.refused.length });
    onFile({ path: file.path, report });
  }
}

/** The files of a folder in the order of their names that have not changed since a moment. */
async function filesIn(folder: string, before: number): Promise<WatchedFile[]> {
  const names = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    throw fileError(error, folder);
  });
  const paths = names.filter((entry) => entry.isFile() && !isHidden(join(entry.parentPath, entry.name).slice(folder.length)));
  const files: WatchedFile[] = [];
  for (const entry of paths) {
    const path = join(entry.parentPath, entry.name);
    const found = await stat(path).catch(() => null);
    if (found === null || found.mtimeMs > before) continue;
    files.push({ path, size: found.size, modified: new Date(Math.floor(found.mtimeMs)).toISOString() });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isHidden(path: string): boolean {
  return path.split(/[/\\]/).some((part) => part.startsWith('.'));
}
