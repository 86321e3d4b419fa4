import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file that belongs to the store but is no code, such as `migrations`: beside this file as it is packed, else in the
 * nearest src/ or dist/ above it, for code that runs from a folder of its own.
 */
export function storeFile(name: string): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const beside = join(here, name);
  for (let folder = here; !existsSync(beside); folder = dirname(folder)) {
    const found = ['src', 'dist'].map((code) => join(folder, code, 'ledger/store', name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (dirname(folder) === folder) break;
  }
  return beside;
}
