import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../intake/file-error.ts';
import { IntakeError } from '../intake/intake-error.ts';
import { entriesIn } from '../intake/open.ts';
import type { WatchedFile } from '../ledger/captures/watched-files.ts';
import type { IngestReport } from '../ledger/reports.ts';
import type { TakeCapturesOptions } from './take-captures.ts';
import { takeEntries } from './take-entries.ts';

/** What one file brought. */
export interface FileReport {
  /** The watched folder in which it lies, however deep. */
  readonly folder: string;
  readonly path: string;
  readonly report: IngestReport;
}

/** How a folder is taken in. */
export interface FolderOptions extends TakeCapturesOptions {
  readonly signal: AbortSignal;
  readonly onFile: (report: FileReport) => void;
}

/** A file that changed less than this ago may still be written to. */
const SETTLED_MS = 2_000;

/**
 * Takes in the files of a folder and of those in it that are new or have changed; hidden ones are left out. A file counts as seen when
 * its articles are in the ledger. Answers the folders that cannot be read; what is in the others is taken in.
 */
export async function takeFolder(folder: string, options: FolderOptions): Promise<readonly IntakeError[]> {
  const { ledger, clock, signal, onFile } = options;
  const { files, problems } = await filesIn(folder, Date.parse(clock()) - SETTLED_MS);
  for (const file of await ledger.captures.newFiles(files)) {
    if (signal.aborted) break;
    const report = await takeEntries(entriesIn(file.path, options.warn), options);
    await ledger.captures.noteFile(file, { at: clock(), problems: report.refused.length });
    onFile({ folder, path: file.path, report });
  }
  return problems;
}

/** Throws IntakeError where a folder cannot be read. */
export async function checkFolder(folder: string): Promise<void> {
  await readdir(folder).catch((error: unknown) => {
    throw folderError(error, folder);
  });
}

/** The files below a folder that have not changed since a moment, in the order of their names. */
async function filesIn(
  folder: string,
  before: number,
): Promise<{ readonly files: readonly WatchedFile[]; readonly problems: readonly IntakeError[] }> {
  const files: WatchedFile[] = [];
  const problems: IntakeError[] = [];
  const folders = [folder];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    const entries = await readdir(at, { withFileTypes: true }).catch((error: unknown) => {
      problems.push(folderError(error, at));
      return [];
    });
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) folders.push(path);
      const found = entry.isFile() ? await stat(path).catch(() => null) : null;
      if (found === null || found.mtimeMs > before) continue;
      files.push({ path, size: found.size, modified: new Date(Math.floor(found.mtimeMs)).toISOString() });
    }
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

function folderError(error: unknown, folder: string): IntakeError {
  const { code } = fileError(error, folder);
  const isFile = (error as NodeJS.ErrnoException).code === 'ENOTDIR';
  const what = isFile ? 'this is no folder' : code === 'not-found' ? 'there is no such folder' : 'this folder cannot be read';
  return new IntakeError(code, folder, what, { cause: error });
}
