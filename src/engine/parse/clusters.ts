import { hashText } from './hash.ts';
import { fingerprint } from './linear.ts';
import type { Model } from './model.ts';

const SEED = 33;

/** Opens the word clusters of a model: lower-case form → number of its cluster, 0 where it has none. */
export function openClusters(model: Model): (lower: string) => number {
  if (!model.has('clusters.prints')) return () => 0;
  const prints = model.u16('clusters.prints');
  const ids = model.u16('clusters.ids');
  const mask = prints.length - 1;
  return (lower) => {
    const key = clusterKey(lower);
    const print = fingerprint(key);
    for (let slot = key & mask; ids[slot] !== 0; slot = (slot + 1) & mask) if (prints[slot] === print) return ids[slot] as number;
    return 0;
  };
}

/** The key under which a form's cluster is stored. */
export function clusterKey(lower: string): number {
  return hashText(lower, SEED);
}
