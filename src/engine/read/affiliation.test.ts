import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.ts';

const model = (language: string): Uint8Array => new Uint8Array(gunzipSync(readFileSync(`models/${language}.hearsay`)));
const engine = createEngine({ de: model('de'), en: model('en') });

/** "name | roles | body | country" of every person who speaks. */
function people(language: 'de' | 'en', text: string): string[] {
  return engine
    .read(text, { language })
    .actors.filter((a) => a.kind === 'person')
    .map((a) => [a.name, a.roles.join(', '), a.body ?? '', a.country ?? ''].join(' | '));
}

describe('office, body and state of a person', () => {
  test.each([
    ['de', 'Kremlsprecher Oleg Sokolow sagte, es sei ruhig.', 'Oleg Sokolow | Kremlsprecher | Kreml | RU'],
    ['de', 'NATO-Generalsekretärin Ida Berg sagte, es sei ruhig.', 'Ida Berg | NATO-Generalsekretärin | NATO | '],
    ['de', 'Finnlands Innenminister Pekka Aho sagte, es sei ruhig.', 'Pekka Aho | Innenminister |  | FI'],
    [
      'de',
      'Die stellvertretende US-Botschafterin Nora Webb sagte, es sei ruhig.',
      'Nora Webb | stellvertretende US-Botschafterin | USA | US',
    ],
    ['de', 'Der Chef des norwegischen Küstendienstes, Lars Moe, sagte, es sei ruhig.', 'Lars Moe | Chef | norwegischer Küstendienst | NO'],
    ['de', 'Das Verkehrsamt sperrt die Brücke. Sie sei morsch, sagte Sprecherin Mia Lang.', 'Mia Lang | Sprecherin | Verkehrsamt | '],
    ['de', 'Nach Angaben des estnischen Präsidenten Jaan Kask ist es ruhig.', 'Jaan Kask | Präsident |  | EE'],
    ['en', 'Kremlin spokeswoman Olga Sokolova said it was quiet.', 'Olga Sokolova | spokeswoman | Kremlin | RU'],
    ['en', 'Defence Secretary Tom Hale said it was quiet.', 'Tom Hale | Defence Secretary |  | '],
    ['en', 'NATO Deputy Secretary General Ida Berg said it was quiet.', 'Ida Berg | Deputy Secretary General | NATO | '],
    ['en', "Finland's interior minister, Pekka Aho, said it was quiet.", 'Pekka Aho | interior minister |  | FI'],
    ['en', 'Tom Hale, a spokesman for Calder Foods, said it was quiet.', 'Tom Hale | spokesman | Calder Foods | '],
    [
      'en',
      'The Ashdown Transport Department closed the bridge. It was unsafe, department spokesman Tom Hale said.',
      'Tom Hale | spokesman | Ashdown Transport Department | ',
    ],
    ['en', 'The head of the Danish coastal service, Lars Moe, said it was quiet.', 'Lars Moe | head | Danish coastal service | DK'],
    ['en', "Japan's trade minister expects a deal. The talks were close, Haru Ito told reporters.", 'Haru Ito | trade minister |  | JP'],
  ] as const)('%s: %s', (language, text, expected) => expect(people(language, text)).toEqual([expected]));
});

test.each([
  ['de', 'Die Abgeordnete Park Min-seo sagte, es sei ruhig. Park blieb ernst.', 'Park Min-seo', ['Park']],
  ['en', 'Lawmaker Park Min-seo said it was quiet. Park added that it was late.', 'Park Min-seo', ['Park']],
  ['en', 'Anna Meier-Schulz said it was quiet. Meier-Schulz added that it was late.', 'Anna Meier-Schulz', ['Meier-Schulz']],
  ['en', 'Deputy trade minister Cho Jin Su said it was quiet.', 'Cho Jin Su', ['Cho']],
] as const)('%s: %s', (language, text, name, aliases) => {
  const [actor] = engine.read(text, { language }).actors;
  expect([actor?.name, actor?.kind, actor?.aliases]).toEqual([name, 'person', aliases]);
});
