import { fsyncSync, writeSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type EmscriptenOptions = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts'];

/** What of Emscripten's module is used here: the file system that passes PostgreSQL's calls on to Node. */
interface HostModule {
  readonly NODEFS: {
    realPath(node: unknown): string;
    /** Runs a call of Node's and turns its error into Emscripten's. */
    tryFSOperation<T>(call: () => T): T;
    readonly stream_ops: {
      write(stream: Stream, bytes: Uint8Array, offset: number, length: number, position: number): number;
      fsync?(stream: Stream): number;
    };
  };
}

interface Stream {
  readonly nfd: number;
  readonly node: unknown;
}

/**
 * PGlite's file system with a working fsync. PGlite leaves it out, so PostgreSQL believes that its log is on disk when it is not;
 * here its calls reach the disk, in PostgreSQL's order: log before commit, pages before the end of a checkpoint.
 */
export class DurableFiles extends NodeFS {
  /** Segments of the log that were written since the last checkpoint. */
  readonly segments = new Set<string>();
  /** How often PostgreSQL asked for fsync. */
  syncs = 0;
  /** Node's code of the first write that failed: PostgreSQL may stop on it without saying so. */
  fault: string | null = null;

  override async init(pg: PGlite, options: EmscriptenOptions): Promise<{ emscriptenOpts: EmscriptenOptions }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const hook = (module: unknown): void => this.#hook(module as HostModule);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook] } };
  }

  #hook({ NODEFS }: HostModule): void {
    const call = <T>(work: () => T): T => NODEFS.tryFSOperation(() => this.#noting(work));
    NODEFS.stream_ops.write = (stream, bytes, offset, length, position) =>
      call(() => writeSync(stream.nfd, bytes, offset, length, position));
    NODEFS.stream_ops.fsync = (stream) => {
      this.syncs++;
      const segment = /\/pg_wal\/([0-9A-F]{24})$/.exec(NODEFS.realPath(stream.node))?.[1];
      if (segment !== undefined) this.segments.add(segment);
      call(() => fsyncSync(stream.nfd));
      return 0;
    };
  }

  #noting<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.fault ??= (error as NodeJS.ErrnoException).code ?? null;
      throw error;
    }
  }
}

/** Brings a whole folder to the disk: every file, and the folders that name them. */
export async function syncTree(folder: string): Promise<void> {
  const paths = [folder, ...(await readdir(folder, { recursive: true })).map((name) => join(folder, name))];
  // Many at a time: a disk writes them together.
  const workers = Array.from({ length: 16 }, async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) await syncPath(path);
  });
  await Promise.all(workers);
}

/** Brings one file, or the names in one folder, to the disk. */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
