import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** The name of one that does jobs: machine, process and some chance, so that no two have the same. */
export function workerName(): string {
  return `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;
}
