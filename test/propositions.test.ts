import { beforeAll, describe, expect, it } from 'vitest';
import { loadConcepts, loadModel } from '../src/cli/models.ts';
import { createEngine, type Engine } from '../src/engine/engine.ts';
import type { Proposition } from '../src/engine/proposition/proposition.ts';

let engine: Engine;

beforeAll(async () => {
  engine = createEngine({ de: await loadModel('de'), en: await loadModel('en'), concepts: await loadConcepts() });
});

function said(language: 'de' | 'en', text: string): Proposition {
  return engine.digest(text, { language, published: '2024-05-10' }).propositions.at(-1)!;
}

describe('propositions', () => {
  it.each([
    ['de', 'Der Konzern werde das Werk schließen, sagte die Sprecherin.', 'planned'],
    ['de', 'Der Konzern habe das Werk geschlossen, sagte die Sprecherin.', 'done'],
    ['de', 'Zwölf Soldaten seien getötet worden, sagte die Sprecherin.', 'done'],
    ['en', 'The company will close the plant, the spokeswoman said.', 'planned'],
    ['en', 'The company has closed the plant, the spokeswoman said.', 'done'],
    ['en', 'Twelve soldiers were killed, the spokeswoman said.', 'done'],
  ] as const)('%s: %s is %s', (language, text, phase) => {
    expect(said(language, text).phase).toBe(phase);
  });

  it.each([
    ['de', 'Zwei Männer seien festgenommen worden, teilte die Polizei mit.', 'arrest'],
    ['de', 'Drei Kinder seien ums Leben gekommen, sagte der Arzt.', 'kill'],
    ['de', 'Der Zulieferer habe Insolvenz angemeldet, sagte der Anwalt.', 'bankrupt'],
    ['en', 'Two men had been arrested, police said.', 'arrest'],
    ['en', 'Three children had lost their lives, the doctor said.', 'kill'],
    ['en', 'The supplier had filed for bankruptcy, the lawyer said.', 'bankrupt'],
  ] as const)('%s: %s tells of the event %s', (language, text, event) => {
    expect(said(language, text).events[0]).toBe(event);
  });

  it('names states the same in both languages', () => {
    expect(said('de', 'Finnland habe Munition an Lettland geliefert, sagte der Minister.').participants.slice(0, 2)).toEqual([
      'state:FI',
      'state:LV',
    ]);
    expect(said('en', 'Finland had supplied ammunition to Latvia, the minister said.').participants.slice(0, 2)).toEqual([
      'state:FI',
      'state:LV',
    ]);
  });

  it.each([
    ['de', 'Die Präsidentin Klara Hofer habe Waffen nach Kassel geliefert, sagte der Gewerkschafter.', ['name:hofer', 'name:kasel']],
    ['de', 'Die Gewerkschafterin bestritt, dass das Institut in Kassel geschlossen worden sei.', ['name:kasel']],
    ['en', 'President Clara Hofer had closed the institute in Kassel, the trade unionist said.', ['name:hofer', 'name:kasel']],
  ] as const)('%s: %s names who and where, not what they are', (language, text, names) => {
    expect(said(language, text).participants).toEqual(names);
  });

  it('ties no claims by contents that only point', () => {
    expect(said('de', 'Die Firma sucht Käufer. Der Chef wies die Vorwürfe zurück.').core).toBe(false);
    expect(said('en', 'The firm is looking for buyers. Its head denied the allegations.').core).toBe(false);
  });

  it.each([
    [
      'en',
      'Hackers said they had stolen 300,000 files from the ministry. "Our shelves are full," the ministry said. Nothing was gone, the ministry said.',
    ],
    ['de', 'Hacker haben nach eigenen Angaben 300.000 Akten des Ministeriums gestohlen. Es fehle nichts, sagte das Ministerium.'],
  ] as const)('%s: lets a denial without an event of its own mean what it answers', (language, text) => {
    expect(said(language, text).events.join(' ')).toMatch(/\bsteal\b/u);
  });

  it('lets a denial by somebody who is not spoken of answer nothing', () => {
    const text =
      'Hackers said they had stolen 300,000 files from the ministry. The zoo lies in a valley. Nothing was gone, the baker said.';
    expect(said('en', text).events.join(' ')).not.toMatch(/\bsteal\b/u);
  });

  it('stays small', () => {
    const text = 'Finnland habe Munition, Panzer und Raketen an Lettland, Estland und Litauen geliefert, sagte der Minister in Helsinki.';
    expect(JSON.stringify(said('de', text)).length).toBeLessThan(900);
  });

  it('works without a table of concepts', async () => {
    const bare = createEngine({ de: await loadModel('de') });
    const [found] = bare.digest('Zwei Männer seien festgenommen worden, teilte die Polizei mit.', { language: 'de' }).propositions;
    expect(found?.events[0]).toBe('arrest');
  });
});
