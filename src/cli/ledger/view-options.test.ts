import { expect, it } from 'vitest';
import { ACTORS_PAGE } from '../../../test/example-ledger.ts';
import { painter } from '../colour.ts';
import { actorsView } from './actors-view.ts';
import { readersLocale } from './view-options.ts';

it.each([
  [{ LANG: 'de_DE.UTF-8' }, 'de-DE'],
  [{ LANG: 'en_GB.UTF-8', LC_NUMERIC: 'de_AT' }, 'de-AT'],
  [{ LANG: 'de_DE', LC_ALL: 'C.UTF-8' }, 'en'],
  [{ LANG: 'POSIX' }, 'en'],
  [{ LC_ALL: '', LANG: 'fr_FR@euro' }, 'fr-FR'],
  [{}, 'en'],
])('with %j numbers are grouped as in %s', (environment, locale) => expect(readersLocale(environment)).toBe(locale));

it('sorts names as a dictionary does, letters with dots beside those without', () => {
  const named = ['Zunft', 'Österholz', 'Amt', 'Ostrin', 'Ämter', '„Amtmann“'].map((name, i) => ({
    ...ACTORS_PAGE.actors[0]!,
    id: `a${i}`,
    name,
  }));
  const text = actorsView({ actors: named, next: null }, { columns: 80, locale: 'en', paint: painter(false), asked: '' });
  expect([...text.matchAll(/^([\p{L}„“]+) {3,}\d/gmu)].map((match) => match[1])).toEqual([
    'Amt',
    'Ämter',
    '„Amtmann“',
    'Österholz',
    'Ostrin',
    'Zunft',
  ]);
});
