import type { Engine } from '../src/engine/engine.ts';

/** Not yet measured. */
export function similarityScore(_data: string, _engine: Engine, _concepts: Uint8Array): string {
  return '';
}
