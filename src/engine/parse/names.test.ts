import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.ts';

const model = (language: string): Uint8Array => new Uint8Array(gunzipSync(readFileSync(`models/${language}.hearsay`)));
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
  ['de', 'Sie fuhr von Wien und Warschau nach Bad Ems.', ['place Wien', 'place Warschau', 'place Bad Ems']],
  ['de', 'Der Trainer Jonas Reuther verlässt den TSV Altenrode.', ['person Jonas Reuther', 'organisation TSV Altenrode']],
  ['en', 'NATO Secretary General Mark Lind flew to Warsaw.', ['organisation NATO', 'person Mark Lind', 'place Warsaw']],
  ['en', 'The maker LumaNest recalled its lamps, Ellen McDonald said.', ['organisation LumaNest', 'person Ellen McDonald']],
] as const)('%s: %s', (language, text, expected) => expect(names(language, text)).toEqual(expected));

test('a surname alone is the person named in full elsewhere', () => {
  expect(names('de', 'Jonas Reuther kam spät. Reuther schwieg.')).toEqual(['person Jonas Reuther', 'person Reuther']);
});

test('a sentence by itself keeps the person whom it names by surname; an article would have named that person in full', () => {
  const alone = 'Am Abend sagte Brandhuber ab.';
  const article = `Der Stadtrat tagte lange. Die Sitzung begann um neun. Niemand blieb bis zum Ende. ${alone}`;
  expect(names('de', alone)).toEqual(['person Brandhuber']);
  expect(names('de', article)).toContain('organisation Brandhuber');
});
