import { describe, expect, it } from 'vitest';
import { loadModel } from '../src/cli/models.ts';
import { createEngine } from '../src/engine/engine.ts';
import type { BlockKind } from '../src/engine/text/document.ts';
import { blocksIn } from './blocks-in.ts';

const engine = createEngine({ de: await loadModel('de'), en: await loadModel('en') });

/** The source and the content of each statement, with the rules that made it. */
function read(text: string, ...kinds: readonly BlockKind[]): string[] {
  const [first, ...rest] = kinds;
  const blocks = first === undefined ? [] : blocksIn(text, first, ...rest);
  const { statements, actors } = engine.read(text, { language: 'de', blocks });
  return statements.map(({ source, content }) => {
    const name = actors.find(({ id }) => id === source.actor)?.name ?? '?';
    return `${name}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`;
  });
}

describe('what blocks are known to be', () => {
  it('makes a heading of a line that a mark ends', () => {
    const text = 'Verkehrsamt: Die Brücke hält!\n\nAm Sund wird seit Montag gebaut.';
    expect(read(text)).toEqual([]);
    expect(read(text, 'heading', 'paragraph')).toEqual(['Verkehrsamt: Die Brücke hält!']);
  });

  it('makes no heading of an item of a list', () => {
    const text = 'Auf der Tafel stand\n\nVerkehrsamt: Sperrung der Brücke\n\nAm Sund wird seit Montag gebaut.';
    expect(read(text)).toEqual(['Verkehrsamt: Sperrung der Brücke']);
    expect(read(text, 'paragraph', 'list-item', 'paragraph')).toEqual([]);
  });

  it('lets nobody of a caption speak in what follows it', () => {
    const text = 'Ministerin Anna Berg besucht am Montag die Brücke.\n\nMan sei für den Winter gut gerüstet.';
    expect(read(text)).toEqual(['Anna Berg: Man sei für den Winter gut gerüstet']);
    expect(read(text, 'caption', 'paragraph').filter((one) => one.startsWith('Anna Berg'))).toEqual([]);
  });

  it('changes nothing where they are what the lines tell', () => {
    const text =
      'Streit um die Brücke\n\nDas Verkehrsamt bestritt, dass die Brücke beschädigt ist.\n\nDie Polizei sprach von zwei Verletzten.';
    expect(read(text, 'heading', 'paragraph')).toEqual(read(text));
    expect(read(text).length).toBeGreaterThan(1);
  });
});
