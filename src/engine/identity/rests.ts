import type { Reading, Statement } from '../read/reading.ts';
import type { Scene } from './surroundings.ts';

/** Keys of those on whose word a source rests by its own account or the article's. */
export function restsOnOf(_scene: Scene, _reading: Reading, _statement: Statement, _voice: string | null): string[] {
  return [];
}
