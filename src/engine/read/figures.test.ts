import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, taggedSentences } from '../../../test/words.ts';
import { findFigures } from './figures.ts';
import type { Figure } from './reading.ts';

/** "1500 Soldaten", ">=5 cases", "<=40 Prozent", "30..35 Leute", "~300 Helfer". */
function show({ value, low, high, approx, unit }: Figure): string {
  const amount = value ?? (low !== undefined && high !== undefined ? `${low}..${high}` : low === undefined ? `<=${high}` : `>=${low}`);
  return `${approx ? '~' : ''}${amount} ${unit}`.trim();
}

const figuresIn = (text: string, code: 'de' | 'en'): Figure[] =>
  taggedSentences(text, code).flatMap((words) => findFigures(words, LANGUAGES[code]));
const shown = (text: string, code: 'de' | 'en'): string[] => figuresIn(text, code).map(show);

describe('German figures', () => {
  it.each([
    ['Im Lager standen 1.500 verrostete Fahrräder.', ['1500 Fahrräder']],
    ['Der Ausbau kostet 45 Milliarden Euro.', ['45000000000 Euro']],
    ['Er zahlte 1,8 Millionen Euro für drei Gemälde.', ['1800000 Euro', '3 Gemälde']],
    ['Zwölf Schafe und dreißigtausend Bienen entkamen.', ['12 Schafe', '30000 Bienen']],
    ['Zweiundzwanzig Läufer gaben auf, neun wurden disqualifiziert.', ['22 Läufer', '9 Läufer']],
    ['Zweieinhalb Tausend Karten seien verkauft.', ['2500 Karten']],
    ['Eine Million Bäume wurden gepflanzt.', ['1000000 Bäume']],
    ['Eine halbe Milliarde Euro fehlt im Haushalt.', ['500000000 Euro']],
    ['Der Umbau werde € 30 Mio. kosten.', ['30000000 €']],
    ['Die Halle fasst 3 500 Menschen.', ['3500 Menschen']],
    ['Die Strafe beträgt 2.000 Schweizer Franken.', ['2000 Franken']],
    ['Sie boten 5,2 Prozent in zwei Stufen.', ['5.2 Prozent', '2 Stufen']],
    ['Die Inflation sank auf 2,4 %.', ['2.4 %']],
  ])('counts: %s', (text, figures) => {
    expect(shown(text, 'de')).toEqual(figures);
  });

  it.each([
    ['Mehr als 300 Schüler streikten.', ['>=300 Schüler']],
    ['Mindestens elf Ziegen starben.', ['>=11 Ziegen']],
    ['Gefordert seien mindestens aber 320 Euro.', ['>=320 Euro']],
    ['Über 40 Betriebe beteiligen sich.', ['>=40 Betriebe']],
    ['Bis zu 15 Boote liefen aus.', ['<=15 Boote']],
    ['Höchstens zwei Besucher sind erlaubt.', ['<=2 Besucher']],
    ['Nicht mehr als 90 Liter dürfen entnommen werden.', ['<=90 Liter']],
    ['Der Wert lag unter 60 Prozent.', ['<=60 Prozent']],
    ['Rund 600 Helfer suchten weiter.', ['~600 Helfer']],
    ['Knapp 300 Wanderer mussten umkehren.', ['~300 Wanderer']],
    ['Etwa vier Kilometer Leitung fehlen.', ['~4 Kilometer']],
    ['Das Feld misst zwischen 30 und 35 Hektar.', ['30..35 Hektar']],
    ['Es fehlen 30 bis 35 Millionen Euro.', ['30000000..35000000 Euro']],
    ['Gesucht werden 10-15 Freiwillige.', ['10..15 Freiwillige']],
    ['Der Anteil stieg von 3 auf 8 Prozent.', ['3 Prozent', '8 Prozent']],
    ['Der Preis stieg um 5 Prozent.', ['5 Prozent']],
  ])('knows bounds, ranges and approximations: %s', (text, figures) => {
    expect(shown(text, 'de')).toEqual(figures);
  });

  it.each([
    'Am 12. März um 20.15 Uhr beginnt die Sitzung.',
    'Zwischen 2017 und 2021 habe sich nichts geändert.',
    'Der 63-Jährige schwieg.',
    'Anna Roth, 71, widersprach.',
    'Paul Wirth (63) nickte.',
    'Das Spiel endete 3:2.',
    'Laut Artikel 5 ist das verboten.',
    'Die Boeing 747 landete sicher.',
    'Die G7 berieten.',
    'Mehrere hundert Menschen kamen.',
    'Dutzende Bauern und Hunderte Schüler kamen.',
    'Vor zwei Jahren war das anders.',
    'Ein Fahrer und eine Ärztin halfen.',
    'Zwei Drittel stimmten zu.',
    'Die 3. Etappe führt nach Graz.',
    'Im Jahr 1998 war alles besser.',
    'Die Nummer lautet 0800 123456.',
  ])('does not count: %s', (text) => {
    expect(shown(text, 'de')).toEqual([]);
  });

  it('gives a part of a whole the words that point to it', () => {
    expect(shown('27 weitere Insassen wurden verletzt, sieben von ihnen schwer.', 'de')).toEqual(['27 Insassen', '7 von ihnen']);
  });

  it('takes an age of things for a figure', () => {
    expect(shown('Die Spuren seien rund 600.000 Jahre alt.', 'de')).toEqual(['~600000 Jahre']);
  });
});

describe('English figures', () => {
  it.each([
    ['The office knew of 46 incidents.', ['46 incidents']],
    ['More than 1,500 North Korean sailors left.', ['>=1500 sailors']],
    ['The repair cost £1.4 billion.', ['1400000000 £']],
    ['They owe 4.2 million euros a year.', ['4200000 euros']],
    ['He has 2 lakh followers.', ['200000 followers']],
    ['Two hundred and five people signed.', ['205 people']],
    ['Half a million homes lost power.', ['500000 homes']],
    ['A hundred thousand dollars went missing.', ['100000 dollars']],
    ['It took two and a half years.', ['2.5 years']],
    ['Six ballot boxes were opened, two empty.', ['6 boxes', '2 boxes']],
    ['Turnout was 42.9 per cent.', ['42.9 per cent']],
    ['She put the number of dead at 23 in her town.', ['23 dead']],
    ['Three of the men fled.', ['3 men']],
    ['He served nine days.', ['9 days']],
  ])('count: %s', (text, figures) => {
    expect(shown(text, 'en')).toEqual(figures);
  });

  it.each([
    ['At least five cases are known.', ['>=5 cases']],
    ['No more than £60 million was saved.', ['<=60000000 £']],
    ['Up to 120 millimetres of rain fell.', ['<=120 millimetres']],
    ['The margin fell below 10,000 votes.', ['<=10000 votes']],
    ['Some 30 farms were flooded.', ['~30 farms']],
    ['Nearly 400 geese died.', ['~400 geese']],
    ['It could cost between £8 million and £12 million.', ['8000000..12000000 £']],
    ['They agreed between 30 and 35 million euros.', ['30000000..35000000 euros']],
    ['It takes 8 to 12 weeks.', ['8..12 weeks']],
    ['The share rose from 3 to 5 percent.', ['3 percent', '5 percent']],
    ['It needs 30 or more ships.', ['>=30 ships']],
  ])('have bounds, ranges and approximations: %s', (text, figures) => {
    expect(shown(text, 'en')).toEqual(figures);
  });

  it.each([
    'The 39-year-old man left at 9 p.m.',
    'The man, 71, who was aged 40 then, wept.',
    'They met on March 22, 2024.',
    'The 2022 elections were calm.',
    'They won 2-1.',
    'She lives at Number 10.',
    'He left two years ago.',
    'A few hundred people came.',
    'One of them said one thing.',
    'It was the 3rd storm.',
  ])('do not count: %s', (text) => {
    expect(shown(text, 'en')).toEqual([]);
  });
});

it('spans the number with its multiplier, currency and adjacent unit', () => {
  const text = 'Es fehlen rund 45 Milliarden Euro und 1.500 deutsche Lehrer.';
  expect(figuresIn(text, 'de').map(({ span }) => text.slice(span.start, span.end))).toEqual(['45 Milliarden Euro', '1.500']);
});

it('never throws, stays inside the text and gives one kind of amount', () => {
  const part = fc.constantFrom(
    '3',
    '1.500',
    '2,5',
    '-',
    '–',
    'bis',
    'und',
    'und a half',
    'mehr als',
    'Millionen',
    'Euro',
    '£',
    'zwei',
    'hundert',
    '%',
    ',',
    '.',
    'Soldaten',
    '2019',
    'half',
    'to',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), fc.constantFrom('de' as const, 'en' as const), (parts, code) => {
      const text = parts.join(' ');
      for (const figure of figuresIn(text, code)) {
        expect(figure.span.start).toBeGreaterThanOrEqual(0);
        expect(figure.span.end).toBeLessThanOrEqual(text.length);
        expect(figure.span.end).toBeGreaterThan(figure.span.start);
        expect(figure.value !== undefined).toBe(figure.low === undefined && figure.high === undefined);
      }
    }),
    { numRuns: 150 },
  );
});
