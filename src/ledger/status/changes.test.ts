import { describe, expect, test } from 'vitest';
import { day, story } from '../../../test/ledger/story.ts';
import { figuresOf } from './figures.ts';
import { positionsOn, withheldOn } from './positions.ts';
import { reversalsOf } from './reversals.ts';
import { timeline } from './timeline.ts';

describe('Positions', () => {
  const holdings = story(`
    03-01  Port Office/Norland  denies
    03-02  Ferry Union          asserts
    03-03  Port Office/Norland  denies     said 03-02
    03-04  Coast Guard/Norland  withholds
    03-05  Ferry Line           withholds  recap
  `);

  test('are the latest stance of each actor, since it took it', () => {
    expect(positionsOn(holdings, day('03-03'))).toEqual([
      { actor: { id: 'Ferry Union', name: 'Ferry Union' }, state: null, stance: 'asserts', since: '2031-03-02', statement: 's02' },
      {
        actor: { id: 'Port Office', name: 'Port Office' },
        state: { id: 'Norland', name: 'Norland' },
        stance: 'denies',
        since: '2031-03-01',
        statement: 's03',
      },
    ]);
  });

  test('tell of a denial what made it lapse', () => {
    const byName = positionsOn(holdings, null).map(({ actor, stance, lapsedBy }) => [actor.name, stance, lapsedBy]);
    expect(byName).toEqual([
      ['Coast Guard', 'withholds', undefined],
      ['Ferry Union', 'asserts', undefined],
      ['Port Office', 'denies', 's04'],
    ]);
  });

  test('name those who withhold', () => {
    expect(withheldOn(holdings, day('03-03'))).toEqual([]);
    expect(withheldOn(holdings, null)).toEqual([{ id: 'Coast Guard', name: 'Coast Guard' }]);
  });
});

describe('The timeline', () => {
  test('gives each day of change, with the statements that caused it and no others', () => {
    const holdings = story(`
      03-01  nobody               asserts
      03-02  Port Office/Norland  denies
      03-02  (a pilot)            asserts
      03-03  Ferry Union          asserts
      03-03  Port Office/Norland  denies
      03-04  Ferry Union          asserts
      03-05  Coast Guard/Norland  asserts
      03-06  Norland/Norland      withholds
      03-07  <The Courier>        retracts   of s07
    `);
    expect(timeline(holdings).map(({ on, status, roots, causes }) => [on.slice(5), status, roots.low, roots.high, causes])).toEqual([
      ['03-01', 'unconfirmed', 0, 0, ['s01']],
      ['03-02', 'denied', 0, 0, ['s02']],
      ['03-03', 'contested', 1, 1, ['s04']],
      ['03-05', 'contested', 2, 2, ['s07']],
      ['03-06', 'corroborated', 2, 2, ['s08']],
      ['03-07', 'single-source', 1, 1, ['s09']],
    ]);
  });

  test('names who stops denying, who concedes and who takes back', () => {
    const holdings = story(`
      03-01  Ferry Union  asserts
      03-01  Ferry Line   denies
      03-02  Ferry Line   doubts
      03-03  Ferry Line   concedes
      03-04  Ferry Line   retracts
      03-05  Ferry Union  retracts
    `);
    expect(timeline(holdings).map(({ status, causes }) => [status, causes])).toEqual([
      ['contested', ['s01', 's02']],
      ['single-source', ['s03']],
      ['conceded', ['s04']],
      ['single-source', ['s05']],
      ['retracted', ['s06']],
    ]);
  });

  test('names the statement by which a root turns out to rest on another', () => {
    const holdings = story(`
      03-01  Southland/Southland  confirms  cites Norland/Norland
      03-02  Norland/Norland      asserts
    `);
    expect(timeline(holdings)[1]).toMatchObject({ roots: { low: 1, high: 2 }, causes: ['s02'] });
  });
});

describe('Reversals', () => {
  const told = (lines: string) =>
    reversalsOf(story(lines)).map(({ actor, from, to, on }) => `${actor.name}: ${from} → ${to}, ${on.slice(5)}`);

  test('of one actor, in either direction', () => {
    expect(told('03-01  Ferry Line  denies\n03-04  Ferry Line  concedes')).toEqual(['Ferry Line: denies → concedes, 03-04']);
    expect(told('03-01  Ferry Line  withholds\n03-04  Ferry Line  confirms')).toEqual(['Ferry Line: withholds → confirms, 03-04']);
    expect(told('03-01  Ferry Line  denies\n03-04  Ferry Line  asserts')).toEqual(['Ferry Line: denies → asserts, 03-04']);
    expect(told('03-01  Ferry Line  asserts\n03-04  Ferry Line  denies')).toEqual(['Ferry Line: asserts → denies, 03-04']);
    expect(told('03-01  Ferry Line  confirms\n03-04  Ferry Line  retracts')).toEqual(['Ferry Line: confirms → retracts, 03-04']);
  });

  test('are no move from denying to doubting or withholding, nor an assertion that is only kept silent about', () => {
    expect(told('03-01  Ferry Line  denies\n03-02  Ferry Line  doubts\n03-03  Ferry Line  withholds')).toEqual([]);
    expect(told('03-01  Ferry Line  asserts\n03-02  Ferry Line  withholds\n03-03  Ferry Line  asserts')).toEqual([]);
  });

  test('see through doubts, and through silence towards a denial', () => {
    expect(told('03-01  Ferry Line  denies\n03-02  Ferry Line  doubts\n03-03  Ferry Line  confirms')).toEqual([
      'Ferry Line: denies → confirms, 03-03',
    ]);
    expect(told('03-01  Ferry Line  asserts\n03-02  Ferry Line  withholds\n03-03  Ferry Line  denies')).toEqual([
      'Ferry Line: asserts → denies, 03-03',
    ]);
  });

  test('count once, however many articles and bodies tell of them', () => {
    expect(
      told(`
        03-01  Port Office/Norland  denies
        03-02  Coast Guard/Norland  withholds
        03-05  Norland/Norland      confirms
        03-05  Norland/Norland      confirms   said 03-05
        03-06  Norland/Norland      concedes
        03-07  Port Office/Norland  confirms
        03-09  Port Office/Norland  denies     said 03-01
      `),
    ).toEqual(['Norland: withholds → confirms, 03-05']);
  });

  test('of a state through its bodies, except by assertions, which bind only the body that makes them', () => {
    expect(told('03-01  Port Office/Norland  denies\n03-04  Coast Guard/Norland  concedes')).toEqual(['Norland: denies → concedes, 03-04']);
    expect(told('03-01  Port Office/Norland  denies\n03-04  Coast Guard/Norland  asserts')).toEqual([]);
    expect(told('03-01  Port Office/Norland  denies\n03-04  Norland/Norland  asserts')).toEqual(['Norland: denies → asserts, 03-04']);
    expect(told('03-01  Port Office/Norland  asserts\n03-04  Coast Guard/Norland  denies')).toEqual([]);
    expect(told('03-01  Port Office/Norland  denies\n03-04  Coast Guard/Southland  concedes')).toEqual([]);
  });

  test('of two bodies that had each denied it are two', () => {
    expect(
      told(`
        03-01  Port Office/Norland  denies
        03-01  Coast Guard/Norland  denies
        03-04  Port Office/Norland  concedes
        03-05  Coast Guard/Norland  concedes
      `),
    ).toEqual(['Port Office: denies → concedes, 03-04', 'Coast Guard: denies → concedes, 03-05']);
  });

  test('there and back are two', () => {
    expect(
      told('03-01  Ferry Line  denies\n03-02  Ferry Line  concedes\n03-03  Ferry Line  denies  said 03-03\n03-04  Ferry Line  concedes'),
    ).toEqual(['Ferry Line: denies → concedes, 03-02', 'Ferry Line: denies → concedes, 03-04']);
  });

  test('are named by the most telling of the words of one day, and dated as it was said', () => {
    const lines = '03-01  Ferry Line  denies\n03-05  Ferry Line  asserts  said 03-04\n03-05  Ferry Line  concedes  said 03-04';
    expect(reversalsOf(story(lines))).toEqual([
      {
        actor: { id: 'Ferry Line', name: 'Ferry Line' },
        from: 'denies',
        to: 'concedes',
        on: '2031-03-04',
        statements: ['s01', 's03'],
      },
    ]);
  });

  test('are not made by what was said on the same day, unless the word itself says which came first', () => {
    expect(told('03-01  Ferry Line  asserts\n03-01  Ferry Line  denies')).toEqual([]);
    expect(told('03-01  Ferry Line  denies\n03-01  Ferry Line  concedes')).toEqual(['Ferry Line: denies → concedes, 03-01']);
  });

  test('are not made by people without a name, nor by what was corrected since', () => {
    expect(told('03-01  (a pilot)  denies\n03-02  (a pilot)  confirms')).toEqual([]);
    expect(told('03-01  Ferry Line  denies\n03-02  Ferry Line  concedes\n03-03  <The Courier>  retracts  of s02')).toEqual([]);
  });

  test('are known from the day on which an article tells of them', () => {
    const holdings = story('03-01  Ferry Line  denies\n03-09  Ferry Line  concedes  said 03-04');
    expect(reversalsOf(holdings, day('03-08'))).toEqual([]);
    expect(reversalsOf(holdings, day('03-09'))).toHaveLength(1);
  });
});

describe('Figures', () => {
  const told = (lines: string, on: string | null = null) =>
    figuresOf(story(lines), on === null ? null : day(on)).map(
      ({ source, unit, value, low, high, conflict }) =>
        `${source.name ?? 'nobody'}: ${value ?? `${low ?? ''}–${high ?? ''}`} ${unit}${conflict ? ' !' : ''}`,
    );

  test('stand in the order in which they were given, each once, with those of people without a name', () => {
    expect(
      told(`
        03-02  Ferry Union  asserts  300– workers
        03-01  (a pilot)    asserts  –500 workers
        03-03  Ferry Union  asserts  300– workers  said 03-02
        03-04  nobody       asserts  12 ships
      `),
    ).toEqual(['a pilot: –500 workers', 'Ferry Union: 300– workers', 'nobody: 12 ships']);
  });

  test('are in conflict where two latest ones of a unit leave no value that both allow', () => {
    const lines = `
      03-01  Ferry Union  asserts   300– workers
      03-02  Ferry Line   confirms  240 workers
      03-03  Port Office  asserts   12 ships
      03-04  Ferry Union  asserts   about 230 workers
    `;
    expect(told(lines, '03-03')).toEqual(['Ferry Union: 300– workers !', 'Ferry Line: 240 workers !', 'Port Office: 12 ships']);
    expect(told(lines)).toEqual([
      'Ferry Union: 300– workers',
      'Ferry Line: 240 workers',
      'Port Office: 12 ships',
      'Ferry Union: 230 workers',
    ]);
  });

  test('of one actor do not conflict with one another; nor do those of units that other words name', () => {
    expect(told('03-01  Ferry Union  asserts  300 workers  30 workers')).toEqual(['Ferry Union: 300 workers', 'Ferry Union: 30 workers']);
    const holdings = story('03-01  Ferry Union  asserts  300 workers\n03-01  Ferry Line  asserts  200 Arbeiter');
    expect(figuresOf(holdings, null).map(({ conflict }) => conflict)).toEqual([false, false]);
  });

  test('are not those that were denied, doubted, only thought of, or corrected since; nor current once their giver denies', () => {
    expect(
      told(`
        03-01  Ferry Line   denies    300 workers
        03-01  Ferry Line   doubts    300 workers
        03-01  Port Office  asserts   300 workers  if
        03-01  Coast Guard  asserts   300 workers  not
        03-01  Ferry Union  asserts   300 workers
        03-02  <The Courier>  retracts  of s05
      `),
    ).toEqual([]);
    expect(told('03-01  Ferry Union  asserts  300 workers\n03-01  Ferry Line  asserts  200 workers\n03-02  Ferry Line  denies')).toEqual(
      ['Ferry Line: 200 workers', 'Ferry Union: 300 workers'].reverse(),
    );
  });

  test('of near-copies count once, though only one of them tells the day', () => {
    expect(
      told(`
        03-02  Ferry Union  asserts  300 workers  said 03-01  copy A
        03-02  Ferry Union  asserts  300 workers  copy A
        03-04  Ferry Union  asserts  300 workers
      `),
    ).toEqual(['Ferry Union: 300 workers', 'Ferry Union: 300 workers']);
  });
});
