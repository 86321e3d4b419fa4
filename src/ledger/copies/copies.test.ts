import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCopies } from './compare-copies.ts';
import { copyGroups } from './copy-groups.ts';
import { fingerprint } from './fingerprint.ts';

const dispatch = [
  'Die Werft in Altenhafen schließt nach Angaben der Geschäftsführung zum Jahresende ihr Trockendock.',
  'Betroffen seien rund 240 Beschäftigte, sagte Werftchefin Jule Harmsen am Dienstag vor der Belegschaft.',
  'Die Auftragslage lasse keinen anderen Schritt zu, im kommenden Jahr stehe kein einziges Schiff in den Büchern.',
  'Die Gewerkschaft kündigte Widerstand an und verlangte Verhandlungen über einen Sozialplan.',
  'Das Wirtschaftsministerium wollte sich zu möglichen Hilfen des Landes zunächst nicht äußern.',
  'Im Frühjahr hatte die Werft Berichte über eine Schließung noch als haltlos zurückgewiesen.',
  'Altenhafen lebt seit mehr als hundert Jahren vom Schiffbau und hat kaum andere Arbeitgeber.',
];

const compare = (a: string, b: string) => compareCopies(fingerprint(a).prints, fingerprint(b).prints);

const shareBand = (a: string, b: string) => {
  const bands = new Set(fingerprint(a).bands);
  return fingerprint(b).bands.some((band) => bands.has(band));
};

describe('Copies of a dispatch', () => {
  const original = `${dispatch.join(' ')} (dpa)`;

  test('under another dateline, headline and credit', () => {
    const copy = `Aus für das Trockendock\n\nAltenhafen (dpa/nordblick) – ${dispatch.join(' ')} (nordblick)`;
    expect(compare(original, copy)).toMatchObject({ shared: 7, ofA: 7, ofB: 7, copy: true, evidence: '7 of 7 sentences word for word' });
    expect(shareBand(original, copy)).toBe(true);
  });

  test('shortened to its first sentences', () => {
    expect(compare(original, dispatch.slice(0, 4).join(' '))).toMatchObject({ shared: 4, ofB: 4, copy: true });
  });

  test('with a word changed here and there, in other paragraphs', () => {
    const edited = dispatch
      .join('\n\n')
      .replace('zum Jahresende', 'Ende Dezember')
      .replace('am Dienstag', 'am 3. Juni')
      .replace('zunächst ', '');
    const comparison = compareCopies(fingerprint(original).prints, fingerprint(edited).prints, { a: ['AFP', 'dpa'], b: ['dpa'] });
    expect(comparison).toMatchObject({ shared: 7, copy: true, evidence: '4 of 7 sentences word for word, 3 nearly; both credit dpa' });
  });

  test('padded with as much text of the paper', () => {
    const own = [
      'Nordblick-Reporter haben am Werktor mit Schweißern der Frühschicht über die Nachricht gesprochen.',
      'Viele von ihnen erfuhren erst aus dem Radio, dass ihre Arbeit in wenigen Monaten enden soll.',
      'Der Bäcker gegenüber verkauft an diesem Morgen mehr Kaffee als sonst, aber kaum ein Brötchen.',
      'Auch im Rathaus herrscht Ratlosigkeit, der Bürgermeister sagte alle Termine der Woche ab.',
      'Am Abend wollen sich die Familien in der Kirche am Markt treffen und gemeinsam beraten.',
    ];
    expect(compare(original, [...dispatch, ...own].join(' '))).toMatchObject({ shared: 7, ofA: 7, ofB: 12, copy: true });
  });

  test('spans of sentences, where they are known, give the same', () => {
    let at = 0;
    const spans = dispatch.map((sentence) => {
      const start = at;
      at += sentence.length + 1;
      return { start, end: start + sentence.length };
    });
    expect(fingerprint(dispatch.join(' '), spans)).toEqual(fingerprint(dispatch.join(' ')));
  });
});

describe('No copies', () => {
  const speech = ['I never saw the letter that the committee is speaking of.', 'Nobody in this town hall has ever paid a bribe to anyone.'];

  test('two articles that quote the same two sentences', () => {
    const one = `The mayor rejected the accusations on Monday evening. "${speech.join(' ')}" Residents booed her as she left the stage.`;
    const other = `Norhaven's council meets again this week over the harbour contracts. The mayor insists: “${speech.join(' ')}” A vote is due on Friday.`;
    expect(compare(one, other)).toMatchObject({ shared: 0, copy: false });
  });

  test('nor two that share two sentences of their own', () => {
    const one = [...dispatch.slice(0, 2), 'Die Aktie des Mutterkonzerns gab am Nachmittag um vier Prozent nach.'].join(' ');
    expect(
      compare(one, dispatch.slice(0, 2).concat('Im Dock liegt derzeit nur noch ein einziger alter Schlepper.').join(' ')),
    ).toMatchObject({
      shared: 2,
      copy: false,
    });
  });

  test('nor two that hold the same phrases of the trade', () => {
    const phrases = 'Das teilte die Polizei mit. Verletzt wurde niemand. Die Ermittlungen dauern an. Der Schaden ist hoch.';
    expect(compare(phrases, phrases).copy).toBe(false);
  });

  test('nor two empty texts', () => {
    expect(compare('', '')).toEqual({ shared: 0, ofA: 0, ofB: 0, copy: false, evidence: '0 of 0 sentences word for word' });
    expect(fingerprint('')).toEqual({ bands: [], prints: [] });
  });
});

/** Sentences of made-up words, no two alike. */
const word = fc.string({ unit: fc.constantFrom(...'abdeghiklmnoprstuvwz'), minLength: 3, maxLength: 9 });
const sentence = fc
  .array(word, { minLength: 8, maxLength: 20 })
  .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);
const article = fc.uniqueArray(sentence, { minLength: 6, maxLength: 25 });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** `items` in an order that depends on `seed` alone. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, i) => [Math.imul(seed + i * 7919, 0x9e3779b1) >>> 0, item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

describe('Whatever the text', () => {
  test('a copy with its sentences shuffled is found and is a copy', () => {
    fc.assert(
      fc.property(article, seeds, (sentences, seed) => {
        const [a, b] = [sentences.join(' '), shuffled(sentences, seed).join('\n')];
        expect(compare(a, b)).toMatchObject({ shared: sentences.length, copy: true });
        expect(shareBand(a, b)).toBe(true);
      }),
    );
  });

  test('so is one cut to half of its sentences', () => {
    fc.assert(
      fc.property(article, seeds, (sentences, seed) => {
        const [a, b] = [
          sentences.join(' '),
          shuffled(sentences, seed)
            .slice(0, Math.ceil(sentences.length / 2))
            .join(' '),
        ];
        expect(compare(a, b).copy).toBe(true);
        expect(shareBand(a, b)).toBe(true);
      }),
    );
  });

  test('and one with the first word of every third sentence replaced', () => {
    fc.assert(
      fc.property(article, word, (sentences, other) => {
        const edited = sentences.map((text, i) => (i % 3 === 0 ? text.replace(/^\S+/, `${other}x`) : text));
        expect(compare(sentences.join(' '), edited.join(' ')).copy).toBe(true);
        expect(shareBand(sentences.join(' '), edited.join(' '))).toBe(true);
      }),
    );
  });

  test('unrelated texts share no sentence and are no copies', () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        fc.pre(!a.some((text) => b.includes(text)));
        expect(compare(a.join(' '), b.join(' '))).toMatchObject({ shared: 0, copy: false });
      }),
    );
  });

  test('comparison does not depend on which comes first, fingerprints are whole numbers that a database can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }), (a, b) => {
        const [{ shared, copy, evidence }, swapped] = [compare(a, b), compare(b, a)];
        expect({ shared: swapped.shared, copy: swapped.copy, evidence: swapped.evidence }).toEqual({ shared, copy, evidence });
        const { bands, prints } = fingerprint(a);
        expect([...bands, ...prints].every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
        expect(new Set(bands).size).toBe(bands.length);
        expect(bands.length).toBeLessThanOrEqual(48);
      }),
    );
  });
});

describe('Groups', () => {
  const articles = ['c', 'a', 'e', 'b', 'd'].map((id) => ({ id, published: id === 'd' ? '2031-03-01' : '2031-03-02' }));

  test('hold copies of copies, the earliest first', () => {
    const groups = copyGroups(articles, [
      ['a', 'b'],
      ['b', 'd'],
    ]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['d', 'a', 'b']]);
  });

  test('do not depend on any order', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom(...'abcde'), fc.constantFrom(...'abcde')), { maxLength: 6 });
    fc.assert(
      fc.property(pairs, seeds, (given, seed) => {
        const turned = shuffled(given, seed).map(([a, b]): [string, string] => [b, a]);
        expect(copyGroups(shuffled(articles, seed), turned)).toEqual(copyGroups(articles, given));
      }),
    );
  });
});
