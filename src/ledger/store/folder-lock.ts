import { linkSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { LedgerError } from '../ledger-error.ts';
import { holdLifeline, isHeld } from './lifeline.ts';

/**
 * Keeps a folder for one process at a time. PGlite takes no lock of its own: two processes on one folder overwrite each other's
 * rows without an error.
 *
 * Locks are numbered files, and the highest number counts. Whoever finds the highest one free, or its holder dead, links the next
 * number, which only one can; so a lock that has just been taken over is never removed by somebody who looked a moment earlier.
 */
export interface FolderLock {
  release(): void;
}

/** Takes the lock or throws LedgerError `locked`, which says who has it; `place` is the folder as a person wrote it. */
export function lockFolder(folder: string, place: string): FolderLock {
  for (;;) {
    const highest = numbersIn(folder).at(-1) ?? 0;
    const holder = highest === 0 ? null : readHolder(join(folder, lockName(highest)));
    if (holder === 'gone') continue;
    if (holder !== null && mayLive(holder, folder)) throw new LedgerError('locked', lockedMessage(holder, place, lockName(highest)));
    const lock = take(folder, highest + 1);
    if (lock === null) continue;
    if (holder?.pipe) rmSync(join(folder, holder.pipe), { force: true });
    return lock;
  }
}

/** Whether a file of the folder belongs to its lock. */
export function isLockFile(name: string): boolean {
  return /^lock[.]\d+$|^lock-[\w-]+[.](?:new|pipe)$/.test(name);
}

/** Who has a lock: enough to tell whether it lives. The file of a free lock is empty, which takes no room on a full disk. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the system's own count, and of which start of the system; null where it does not say. */
  readonly began: string | null;
  readonly boot: string | null;
  /** The name of its lifeline in the folder; null where there is none. */
  readonly pipe: string | null;
  readonly since: string;
}

const lockName = (n: number): string => `lock.${n}`;

function numbersIn(folder: string): number[] {
  const found = readdirSync(folder).map((name) => /^lock[.](\d+)$/.exec(name)?.[1]);
  return found.flatMap((n) => (n === undefined ? [] : [Number(n)])).sort((a, b) => a - b);
}

function take(folder: string, n: number): FolderLock | null {
  const path = join(folder, lockName(n));
  const pipe = temporaryName('pipe');
  const lifeline = holdLifeline(join(folder, pipe));
  const holder: Holder = { ...myself(), pipe: lifeline && pipe, since: new Date().toISOString() };
  if (!takeNumber(folder, n, holder)) {
    lifeline?.cut();
    return null;
  }
  const release = (): void => {
    truncateSync(path);
    lifeline?.cut();
  };
  return { release };
}

function takeNumber(folder: string, n: number, holder: Holder): boolean {
  const path = join(folder, lockName(n));
  // The file appears under its name with all that stands in it.
  if (!linkWhole(folder, path, JSON.stringify(holder))) return false;
  const numbers = numbersIn(folder);
  if (numbers.some((other) => other > n)) {
    rmSync(path, { force: true });
    return false;
  }
  // The one before stays, so that whoever lists the folder meanwhile sees one of the two.
  for (const old of numbers.filter((other) => other < n - 1)) rmSync(join(folder, lockName(old)), { force: true });
  return true;
}

function linkWhole(folder: string, path: string, content: string): boolean {
  const temporary = join(folder, temporaryName('new'));
  writeFileSync(temporary, content, { flag: 'wx' });
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

let counter = 0;

function temporaryName(kind: 'new' | 'pipe'): string {
  return `lock-${hostname().replace(/\W/g, '-')}-${process.pid}-${process.hrtime.bigint()}-${counter++}.${kind}`;
}

function readHolder(path: string): Holder | null | 'gone' {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    throw error;
  }
  try {
    return JSON.parse(text) as Holder;
  } catch {
    // Empty since it was released, or cut short by a loss of power: the process that wrote it is gone.
    return null;
  }
}

/** False only where the holder is known to be dead. */
function mayLive(holder: Holder, folder: string): boolean {
  const me = myself();
  const isHere = holder.boot !== null && holder.boot === me.boot;
  const held = isHere && holder.pipe ? isHeld(join(folder, holder.pipe)) : null;
  if (held !== null) return held;
  if (holder.host !== me.host) return true;
  if (holder.boot !== null && me.boot !== null && holder.boot !== me.boot) return false;
  // Where the system hides the processes of other users, a process without a start may live all the same.
  const began = holder.began === null ? null : startOf(holder.pid);
  if (began !== null) return began === holder.began;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function lockedMessage({ pid, host, since }: Holder, place: string, file: string): string {
  const mine = host === hostname();
  const who = `process ${pid}${mine ? '' : ` on ${host}`} since ${since}`;
  const advice = mine
    ? 'end it, or use a PostgreSQL server for several processes'
    : `if it no longer runs there, delete ${join(place, file)}`;
  return `${place}: the ledger is in use by ${who}; ${advice}`;
}

function myself(): Omit<Holder, 'pipe' | 'since'> {
  return { pid: process.pid, host: hostname(), began: startOf(process.pid), boot: bootOf() };
}

function bootOf(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

/** When a process began, in clock ticks since the system started; null where there is no /proc, or no such process. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold spaces and brackets; the start is the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // One that has ended and is still listed holds nothing.
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null);
  } catch {
    return null;
  }
}
