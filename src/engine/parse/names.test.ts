import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.ts';

const model = (language: string): Uint8Array => new Uint8Array(brotliDecompressSync(readFileSync(`models/${language}.hearsay`)));
const engine = createEngine({ de: model('de'), en: model('en') });

/** Names of a text as "kind words", derived ones with a tilde. */
function names(language: 'de' | 'en', text: string): string[] {
  return engine.inspect(text, { language }).sentences.flatMap((s) =>
    s.names.map(
      (n) =>
        `${n.derived ? '~' : ''}${n.kind} ${s.words
          .slice(n.from, n.to)
          .map((w) => w.text)
          .join(' ')}`,
    ),
  );
}

test.each([
  ['de', 'Verkehrsministerin Anna Roth sprach in Wien.', ['person Anna Roth', 'place Wien']],
  ['de', 'Der russische Botschafter verließ Moskau.', ['~place russische', 'place Moskau']],
  ['de', 'Die NATO und die IAEA warnten Nordkorea.', ['organisation NATO', 'organisation IAEA', 'place Nordkorea']],
  ['de', 'Am Montag im März regnete es.', []],
  ['en', 'Foreign Minister Ida Berg flew to North Korea.', ['person Ida Berg', 'place North Korea']],
  ['en', 'Calder Foods sued the Ashdown Museum.', ['organisation Calder Foods', 'organisation Ashdown Museum']],
  ['en', 'It rained on Monday in March.', []],
] as const)('%s: %s', (language, text, expected) => expect(names(language, text)).toEqual(expected));

test('a surname alone is the person named in full elsewhere', () => {
  expect(names('de', 'Jonas Reuther kam spät. Reuther schwieg.')).toEqual(['person Jonas Reuther', 'person Reuther']);
});
