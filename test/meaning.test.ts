import { beforeAll, describe, expect, it } from 'vitest';
import { loadConcepts, loadModel } from '../src/cli/models.ts';
import { createEngine, type Engine } from '../src/engine/engine.ts';
import type { Proposition } from '../src/engine/proposition/proposition.ts';

let engine: Engine;

beforeAll(async () => {
  engine = createEngine({ de: await loadModel('de'), en: await loadModel('en'), concepts: await loadConcepts() });
});

/** The proposition of the last statement of a text. */
function lastOf(language: 'de' | 'en', text: string): Proposition {
  return engine.digest(text, { language, published: '2024-05-02' }).propositions.at(-1) as Proposition;
}

describe('events', () => {
  it.each([
    ['en', 'Norland has supplied the rebels with soldiers, the minister said.', 'send'],
    ['en', 'The computers failed at noon, the council said.', 'outage'],
    ['de', 'Am Mittag seien die Rechner ausgefallen, teilte das Amt mit.', 'outage'],
    ['en', 'Burglars stole the files of the clinic, the mayor said.', 'steal'],
    ['en', 'Its air force shot the airliner down by mistake, the minister said.', 'shootDown'],
  ] as const)('%s: "%s" is first of all %s', (language, text, kind) => {
    expect(lastOf(language, text).events[0]).toBe(kind);
  });

  it('are told of supplies of goods as before', () => {
    expect(lastOf('en', 'Norland has supplied the rebels with rifles, the minister said.').events[0]).toBe('supply');
  });

  it('are where people are, even if nothing else is told of them', () => {
    expect(lastOf('en', 'The contingent in Belarus numbers about 900, the diplomat said.').events).toContain('present');
  });

  it('are losses of life where the article tells of the dead', () => {
    const dead = 'Forty soldiers were killed in the battle, the general staff said. The army would not comment on the losses.';
    const money = 'The bank is for sale, the owner said. The board would not comment on the losses.';
    expect(lastOf('en', dead).events.map((kind) => kind.replace('?', ''))).toContain('kill');
    expect(lastOf('en', money).events.map((kind) => kind.replace('?', ''))).not.toContain('kill');
  });
});

describe('phase', () => {
  it('is planned where something is only likely', () => {
    expect(lastOf('en', 'The minister spoke of reinforcements. A further deployment was very likely, he said.').phase).toBe('planned');
    expect(lastOf('de', 'Eine weitere Verlegung von Truppen sei sehr wahrscheinlich, sagte der Minister.').phase).toBe('planned');
  });

  it('is not where it is likely that something happened', () => {
    expect(lastOf('en', 'The bridge was likely hit by a barge, the engineer said.').phase).not.toBe('planned');
  });
});

describe('leans', () => {
  it.each([
    ['de', 'Weitere 300 Häuser seien beschädigt worden, sagte der Bürgermeister.'],
    ['de', '„Heute kann ich bestätigen, dass der Damm gebrochen ist“, sagte die Ministerin.'],
    ['en', 'They had damaged three houses, the mayor said.'],
  ] as const)('%s: "%s"', (language, text) => {
    expect(lastOf(language, text).leans).toBe(true);
  });

  it.each([
    ['de', 'Der Sturm habe 300 Häuser beschädigt, sagte der Bürgermeister.'],
    ['en', 'The storm damaged three houses, the mayor said.'],
    ['de', 'Es seien 300 Häuser beschädigt worden, sagte der Bürgermeister.'],
  ] as const)('not in %s: "%s"', (language, text) => {
    expect(lastOf(language, text).leans).toBeUndefined();
  });
});
