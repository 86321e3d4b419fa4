import type { Article, Entry } from '../src/intake/article.ts';
import type { Hints } from '../src/intake/format.ts';
import { openContent } from '../src/intake/open.ts';
import { payloadOf } from '../src/intake/payload.ts';

/** All entries of an input called "wire", opened by its content, with what a user is warned of. */
export async function opened(
  input: string | Uint8Array,
  hints: Partial<Hints> = {},
): Promise<{ entries: Entry[]; warned: string[]; corpus: boolean }> {
  const warned: string[] = [];
  const payload = await payloadOf([Buffer.from(input as Uint8Array)], 'wire');
  const { entries, corpus } = await openContent(payload, { place: 'wire', id: 'wire', warn: (said) => warned.push(said), ...hints });
  const all: Entry[] = [];
  for await (const entry of entries) all.push(entry);
  return { entries: all, warned, corpus };
}

/** The articles of an input; throws where an entry has none. */
export async function articlesOf(input: string | Uint8Array): Promise<Article[]> {
  return (await opened(input)).entries.map((entry) => {
    if ('error' in entry) throw entry.error;
    return entry.article;
  });
}
