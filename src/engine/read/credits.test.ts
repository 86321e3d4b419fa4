import { describe, expect, test } from 'vitest';
import { agencies } from '../lang/agencies.ts';
import { abbreviations as german } from '../lang/de/abbreviations.ts';
import { abbreviations as english } from '../lang/en/abbreviations.ts';
import { createDocument } from '../text/compose.ts';
import { type CreditFacts, creditedAgencies } from './credits.ts';

const BODY = {
  de: 'Die Werft in Altenhafen schließt ihr Trockendock, sagte Jule Harmsen am Montag.\n\nDie Gewerkschaft wies das zurück.\n\nEine Prüfung läuft.',
  en: 'The Altenhafen shipyard will close its dry dock, Jule Harmsen said on Monday.\n\nThe union denied it.\n\nAn inquiry is under way.',
} as const;

const credited = (text: string, facts: CreditFacts = {}, language: 'de' | 'en' = 'de'): string[] =>
  creditedAgencies(createDocument(text, language === 'de' ? german : english, language), facts);

/** Every name and code of every agency in one language. */
const names = (language: 'de' | 'en') =>
  agencies.flatMap(({ name, aliases, codes }) => [name, ...aliases[language], ...codes].map((as) => ({ name, as })));

describe.each(['de', 'en'] as const)('Every agency, in %s', (language) => {
  const body = BODY[language];
  const [place, day, by, material] =
    language === 'de'
      ? ['Altenhafen', ', 3. März', 'Von Jule Berg', 'Mit Material von']
      : ['ALTENHAFEN', ', March 3', 'By Jane Holt', 'With reporting by'];

  test.each(names(language))('$as is $name in dateline, credit line, byline and fields', ({ name, as }) => {
    expect(credited(`${place} (${as}) - ${body}`, {}, language)).toEqual([name]);
    expect(credited(`${place}${day} (${as}/red) – ${body}`, {}, language)).toEqual([name]);
    expect(credited(`${body} (${as}/red)`, {}, language)).toEqual([name]);
    expect(credited(`${by}, ${as}\n\n${body}`, {}, language)).toEqual([name]);
    expect(credited(`${body}\n\n${material} ${as}`, {}, language)).toEqual([name]);
    expect(credited(`${body}\n\n© 2031 ${as}`, {}, language)).toEqual([name]);
    expect(credited(body, { credit: `${as}/nb` }, language)).toEqual([name]);
    expect(credited(body, { byline: `${by}, ${as}` }, language)).toEqual([name]);
    expect(credited(body, { agencies: [as] }, language)).toEqual([name]);
  });
});

describe('Datelines', () => {
  test.each([
    ['Berlin (dpa/lby) - ', ['dpa']],
    ['KIEW/MOSKAU (dpa-AFX) - ', ['dpa']],
    ['KIEW/MOSKAU (dpa-AFX)\n\n', ['dpa']],
    ['WASHINGTON (Reuters) - ', ['Reuters']],
    ['Paris (AFP) ', ['AFP']],
    ['NEW DELHI, March 3, 2031 (PTI): ', ['PTI']],
    ['BEIJING, March 3 (Xinhua) -- ', ['Xinhua']],
    ['MOSCOW, March 3. /TASS/. ', ['TASS']],
    ['(ANSA) - ROMA, 03 MAR - ', ['ANSA']],
    ['WASHINGTON, March 3, AP — ', ['AP']],
    ['Bern/Zürich (Keystone-SDA/Reuters) - ', ['Keystone-SDA', 'Reuters']],
    ['Bremen (red) - ', []],
  ])('%j', (dateline, expected) => expect(credited(dateline + BODY.de)).toEqual(expected));
});

describe('Bylines', () => {
  test.each([
    ['Von John Smith, AP', ['AP']],
    ['Von Anna Berg und Jonas Feld, dpa/AFP', ['dpa', 'AFP']],
    ['By CLARA HOLT Associated Press', ['AP']],
    ['Clara Holt/Reuters', ['Reuters']],
    ['By Sid Keller', []],
    ['By Ana Lopes, Nordblatt', []],
    ['Von Efe Yilmaz', []],
  ])('%j', (byline, expected) => {
    expect(credited(BODY.de, { byline })).toEqual(expected);
    expect(credited(`${byline}\n\n${BODY.de}`)).toEqual(expected);
  });
});

describe('Credit lines', () => {
  test.each([
    ['(afp/reu/red)', ['AFP', 'Reuters']],
    ['mit Material von dpa und AFP', ['dpa', 'AFP']],
    ['Mit Agenturmaterial', []],
    ['(mit Agenturmaterial von KNA und epd)', ['KNA', 'epd']],
    ['Unter Verwendung von Material der Nachrichtenagenturen AP, dpa', ['AP', 'dpa']],
    ['© 2024 AFP', ['AFP']],
    ['© dpa-infocom, dpa:310303-930-1234/3', ['dpa']],
    ['Copyright 2031 The Associated Press. All rights reserved.', ['AP']],
    ['Quelle: nordblatt.example, jh/dpa', ['dpa']],
    ['NORDBLATT ONLINE, dpa, AFP', ['dpa', 'AFP']],
    ['Reuters contributed to this report.', ['Reuters']],
    ['(With inputs from PTI and IANS)', ['PTI', 'IANS']],
    ['dpa so yyon z2 a3 vni/dmo', ['dpa']],
    ['red, Nordblatt/Agenturen', []],
  ])('%j', (line, expected) => {
    expect(credited(`${BODY.de}\n\n${line}`)).toEqual(expected);
  });
});

describe('No credit', () => {
  test.each([
    'Die Deutsche Presse-Agentur (dpa) meldete den Verkauf am Montag. Der Verlag schwieg.',
    'Das habe die Nachrichtenagentur Reuters von zwei Beteiligten erfahren.',
    'Laut AFP gibt es keine Verletzten.',
    'Der Konzern (AP) baut um.',
  ])('%j', (text) => expect(credited(`${text}\n\n${BODY.de}`)).toEqual([]));

  test('a title names a source, not where the article is from', () => {
    expect(credited(`Reuters: Werft schließt\n\n${BODY.de}`)).toEqual([]);
  });
});

test('Fields come first, in their order, under the names of the table; what is no agency stays as it is', () => {
  const facts = { agencies: ['AFP', 'Deutsche Presse-Agentur', 'Hafenamt'], byline: 'Von X, KNA' };
  expect(credited(`Altenhafen (dpa) - ${BODY.de} (epd)`, facts)).toEqual(['AFP', 'dpa', 'Hafenamt', 'KNA', 'epd']);
});
