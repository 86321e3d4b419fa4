import { describe, expect, test } from 'vitest';
import { day, story } from '../../../test/ledger/story.ts';
import { withheldOn } from './positions.ts';
import { statusOn } from './status.ts';

/** Status and roots at the end of a day, in one line. */
function on(holdings: ReturnType<typeof story>, monthAndDay: string): string {
  const { status, roots } = statusOn(holdings, day(monthAndDay));
  return roots.low === roots.high ? `${status} ${roots.low}` : `${status} ${roots.low}–${roots.high}`;
}

describe('The table, row by row', () => {
  test('retracted: every root has taken it back, whoever else denies it', () => {
    const holdings = story(`
      03-01  Ferry Line     asserts
      03-02  Port Office    denies
      03-03  Coast Guard    asserts
      03-04  Ferry Line     retracts
      03-05  Coast Guard    retracts
    `);
    expect(on(holdings, '03-03')).toBe('contested 2');
    expect(on(holdings, '03-04')).toBe('contested 1');
    expect(on(holdings, '03-05')).toBe('retracted 0');
  });

  test('conceded: who had denied it concedes, and no denial is left', () => {
    const holdings = story(`
      03-01  Ferry Union              asserts
      03-02  Ferry Line               denies
      03-02  Transport Board/Norland  denies
      03-05  Ferry Line               concedes
      03-07  Norland/Norland          confirms
    `);
    expect(on(holdings, '03-05')).toBe('contested 2');
    expect(on(holdings, '03-07')).toBe('conceded 3');
  });

  test('conceded too: who had denied it now asserts it himself; and it stays so when he tells more or falls silent', () => {
    const holdings = story(`
      03-01  Ferry Line  denies
      03-02  Ferry Line  asserts
      03-03  Ferry Line  withholds
    `);
    expect(on(holdings, '03-02')).toBe('conceded 1');
    expect(on(holdings, '03-03')).toBe('conceded 1');
  });

  test('contested: a root asserts it, somebody denies it', () => {
    expect(on(story('03-01  Ferry Union  asserts\n03-01  Ferry Line  denies'), '03-01')).toBe('contested 1');
  });

  test('corroborated: two independent roots, no denial', () => {
    expect(on(story('03-01  Ferry Union  asserts\n03-02  Coast Guard/Norland  confirms'), '03-02')).toBe('corroborated 2');
  });

  test('single-source: one root, or two of one state', () => {
    const holdings = story('03-01  Coast Guard/Norland  asserts\n03-02  Port Office/Norland  asserts');
    expect(on(holdings, '03-01')).toBe('single-source 1');
    expect(on(holdings, '03-02')).toBe('single-source 1–2');
  });

  test('denied: a rumour without a named root', () => {
    expect(on(story('03-01  nobody  asserts\n03-01  (a harbour pilot)  asserts\n03-02  Ferry Line  denies'), '03-02')).toBe('denied 0');
  });

  test('unconfirmed: only people without a name, nobody at all, or only refusals', () => {
    expect(on(story('03-01  nobody  asserts\n03-01  (a harbour pilot)  asserts'), '03-01')).toBe('unconfirmed 0');
    expect(on(story('03-01  Ferry Line  withholds'), '03-01')).toBe('unconfirmed 0');
  });

  test('before the first article nothing is known', () => {
    expect(on(story('03-02  Ferry Union  asserts'), '03-01')).toBe('unconfirmed 0');
  });
});

describe('What keeps a root and what ends it', () => {
  test('a later refusal to comment does not remove it, a denial and a retraction do', () => {
    const holdings = story('03-01  Ferry Union  asserts\n03-02  Ferry Union  withholds\n03-03  Ferry Union  denies');
    expect(on(holdings, '03-02')).toBe('single-source 1');
    expect(on(holdings, '03-03')).toBe('denied 0');
  });

  test('of one day, the harder word counts', () => {
    expect(on(story('03-01  Ferry Union  denies\n03-01  Ferry Union  asserts'), '03-01')).toBe('denied 0');
    expect(on(story('03-01  Ferry Line  concedes\n03-01  Ferry Line  denies'), '03-01')).toBe('conceded 1');
  });

  test('what a paper takes back as misattributed lapses when the correction appears, not before', () => {
    const holdings = story(`
      03-01  Harbour Master  asserts
      03-03  <The Courier>   retracts  of s01
    `);
    expect(on(holdings, '03-02')).toBe('single-source 1');
    expect(on(holdings, '03-03')).toBe('unconfirmed 0');
  });

  test('conditional remarks, undated recaps, warnings, judgements, demands and questions take no position', () => {
    const holdings = story(`
      03-01  Ferry Union  asserts
      03-02  Ferry Line   denies    if
      03-02  Port Office  denies    recap
      03-02  Coast Guard  warns
      03-02  Pilots Guild  judges
      03-02  Pilots Guild  demands
      03-02  Pilots Guild  asks
    `);
    expect(on(holdings, '03-02')).toBe('single-source 1');
  });

  test('who announces its own act is the root of the claim that it is going to happen', () => {
    expect(on(story('03-01  Ferry Line  intends'), '03-01')).toBe('single-source 1');
    expect(on(story('03-01  Ferry Union  asserts\n03-02  Ferry Line  intends  not'), '03-02')).toBe('contested 1');
  });
});

describe('What keeps a denial and what ends it', () => {
  const denied = (next: string) => story(`03-01  Ferry Union  asserts\n03-01  Port Office/Norland  denies\n03-03  ${next}`);

  test('the same actor withholding, doubting or confirming ends it', () => {
    expect(on(denied('Port Office/Norland  withholds'), '03-03')).toBe('single-source 1');
    expect(on(denied('Port Office/Norland  doubts'), '03-03')).toBe('single-source 1');
    expect(on(denied('Port Office/Norland  confirms'), '03-03')).toBe('conceded 2');
  });

  test('so does another body of its state by withholding, confirming or conceding, but not by asserting', () => {
    expect(on(denied('Coast Guard/Norland  withholds'), '03-03')).toBe('single-source 1');
    expect(on(denied('Norland/Norland  concedes'), '03-03')).toBe('conceded 2');
    expect(on(denied('Coast Guard/Norland  asserts'), '03-03')).toBe('contested 2');
    expect(on(denied('Coast Guard/Norland  doubts'), '03-03')).toBe('contested 1');
  });

  test('nor does a body of another state, an official without a name, or anybody on the same day', () => {
    expect(on(denied('Coast Guard/Southland  withholds'), '03-03')).toBe('contested 1');
    expect(on(denied('(an official/Norland)  withholds'), '03-03')).toBe('contested 1');
    expect(
      on(story('03-01  Ferry Union  asserts\n03-01  Port Office/Norland  denies\n03-01  Coast Guard/Norland  withholds'), '03-01'),
    ).toBe('contested 1');
  });

  test('a denial repeated after it had lapsed stands again', () => {
    const holdings = story(`
      03-01  Ferry Union          asserts
      03-01  Port Office/Norland  denies
      03-02  Coast Guard/Norland  withholds
      03-03  Port Office/Norland  denies
    `);
    expect(on(holdings, '03-02')).toBe('single-source 1');
    expect(on(holdings, '03-03')).toBe('contested 1');
  });

  test('an actor without a name may deny, nobody may not', () => {
    expect(on(story('03-01  Ferry Union  asserts\n03-02  (a manager)  denies'), '03-02')).toBe('contested 1');
    expect(on(story('03-01  Ferry Union  asserts\n03-02  nobody  denies'), '03-02')).toBe('single-source 1');
  });
});

describe('When a position is taken', () => {
  const october = story(`
    10-04  Ferry Union  asserts
    10-10  Ferry Line   denies
    10-21  Ferry Line   concedes
    10-29  Ferry Line   denies    said 2031-10
    11-03  Ferry Line   denies    said 10-10
  `);

  test('by time of speaking: a recap, dated or of that month, does not overwrite what was said since', () => {
    expect(on(october, '10-29')).toBe('conceded 2');
    expect(on(october, '11-03')).toBe('conceded 2');
  });

  test('an undated recap that nobody marked as one is known by what its actor said before and after', () => {
    const holdings = story(`
      03-01  Ferry Union               asserts
      03-02  Port Office/Norland       denies
      03-05  Transport Board/Norland   concedes  in A
      03-05  Port Office/Norland       denies    in A
      03-07  Transport Board/Norland   withholds
      03-08  Port Office/Norland       denies
    `);
    expect(on(holdings, '03-05')).toBe('conceded 2');
    // Silence of a board that had kept silent before it conceded would be one; this one had not, and the office denies anew.
    expect(on(holdings, '03-08')).toBe('contested 2');
  });

  test('and so is an old refusal told beside the confirmation', () => {
    const lines = '03-01  Ferry Line  withholds\n03-02  Ferry Line  confirms\n03-02  Ferry Line  withholds\n03-04  Ferry Line  withholds';
    expect(withheldOn(story(lines), day('03-01')).map(({ name }) => name)).toEqual(['Ferry Line']);
    expect(withheldOn(story(lines), day('03-04'))).toEqual([]);
    expect(withheldOn(story(`${lines}  said 03-04`), day('03-04')).map(({ name }) => name)).toEqual(['Ferry Line']);
  });

  test('but not before an article said so', () => {
    const holdings = story('03-02  Ferry Union  asserts\n03-09  Ferry Line  denies  said 03-01');
    expect(on(holdings, '03-08')).toBe('single-source 1');
    expect(on(holdings, '03-09')).toBe('contested 1');
  });

  test('EDTF with unknown days, doubts and intervals; what is no date, or lies in the future, counts as of publication', () => {
    const said = (date: string) => story(`03-10  Ferry Union  asserts\n03-20  Ferry Union  denies  said ${date}`);
    for (const older of ['2031-03-XX', '2031-03?', '2031', '2031-02-27/2031-03-02', '2031-03-09~']) {
      expect([older, on(said(older), '03-20')]).toEqual([older, 'conceded 1']);
    }
    for (const newer of ['2031-03-11', '2031-04-01', '2031-13-frühjahr']) {
      expect([newer, on(said(newer), '03-20')]).toEqual([newer, 'denied 0']);
    }
  });
});

describe('Roots and independence', () => {
  test('a hundred papers that repeat one service give one root', () => {
    const lines = Array.from({ length: 100 }, () => '03-01  Coast Guard/Norland  asserts  via <The Courier>');
    expect(on(story(lines.join('\n')), '03-01')).toBe('single-source 1');
  });

  test('a medium is a root of its own findings, but not where it relays', () => {
    expect(on(story('03-01  <The Courier>  asserts'), '03-01')).toBe('single-source 1');
    expect(on(story('03-01  <The Courier>  asserts\n03-02  (a pilot)  asserts  via <The Courier>'), '03-02')).toBe('unconfirmed 0');
  });

  test('who asserts it on the word of another gives the word of that other', () => {
    const holdings = story('03-01  Transport Board/Norland  asserts  cites Ferry Line\n03-02  Ferry Line  asserts');
    expect(on(holdings, '03-01')).toBe('single-source 1');
    expect(on(holdings, '03-02')).toBe('single-source 1');
    expect(statusOn(holdings, day('03-02')).rootList.map(({ actor }) => actor.name)).toEqual(['Ferry Line']);
  });

  test('to the end of the chain, also where the chain bites its tail', () => {
    const chain = story('03-01  Pilots Guild  asserts  cites Port Office\n03-01  Port Office  asserts  cites Ferry Line');
    expect(statusOn(chain, day('03-01')).rootList.map(({ actor }) => actor.name)).toEqual(['Ferry Line']);
    const ring = story('03-01  Pilots Guild  asserts  cites Port Office\n03-01  Port Office  asserts  cites Pilots Guild');
    expect(on(ring, '03-01')).toBe('single-source 1–2');
  });

  test('a confirmation that rests on the briefing of another counts in high, in low only while that other is no root', () => {
    const holdings = story(`
      03-01  Southland/Southland    confirms  cites Norland/Norland
      03-02  Southland/Southland    asserts   cites Norland/Norland
      03-04  Coast Guard/Norland    asserts
    `);
    expect(on(holdings, '03-02')).toBe('single-source 1');
    expect(on(holdings, '03-04')).toBe('single-source 1–2');
    expect(statusOn(holdings, day('03-04')).rootList).toMatchObject([
      { actor: { name: 'Southland' }, within: 'rests on Norland', collapse: { rule: 'rests on', statements: ['s01'] } },
      { actor: { name: 'Coast Guard' }, within: null },
    ]);
  });

  test('two that rest on the same word of a third are not independent of one another', () => {
    const holdings = story(
      '03-01  Southland  confirms  cites Norland\n03-02  Westland  confirms  cites Norland\n03-03  Eastland  confirms',
    );
    expect(on(holdings, '03-02')).toBe('single-source 1–2');
    expect(on(holdings, '03-03')).toBe('corroborated 2–3');
    expect(statusOn(holdings, day('03-02')).rootList[1]?.within).toBe('rests on the same word as Southland');
  });

  test('one body that knows by itself makes its state independent', () => {
    const holdings = story(`
      03-01  Coast Guard/Norland    asserts
      03-02  Cabinet/Southland      confirms  cites Norland/Norland
      03-03  Air Survey/Southland   asserts
    `);
    expect(on(holdings, '03-02')).toBe('single-source 1–2');
    expect(on(holdings, '03-03')).toBe('corroborated 2–3');
  });

  test('a state that accuses, above what its minister said in the same article or a copy of it, is the minister', () => {
    const lede = (place: string) => `
      03-01  Norland/Norland            asserts  in A${place}
      03-01  Transport Minister/Norland  asserts  in B
    `;
    expect(on(story(lede('')), '03-01')).toBe('single-source 1–2');
    expect(on(story(lede('').replace('in A', 'in B')), '03-01')).toBe('single-source 1');
    const copies = story('03-01  Norland/Norland  asserts  copy C\n03-01  Transport Minister/Norland  asserts  copy C');
    expect(on(copies, '03-01')).toBe('single-source 1');
  });

  test('a correction of the detail leaves the lede, and whose word it is', () => {
    const holdings = story(`
      03-01  Norland/Norland      confirms  in A
      03-01  Coast Guard/Norland  asserts   in A
      03-02  <The Courier>        retracts  of s02
      03-05  Coast Guard/Norland  asserts
    `);
    expect(on(holdings, '03-02')).toBe('single-source 1');
    expect(on(holdings, '03-05')).toBe('single-source 1');
  });
});

describe('Polarity', () => {
  test('"it is not so", asserted, denies; denying that it is not so asserts', () => {
    expect(on(story('03-01  Ferry Union  asserts\n03-02  Ferry Line  asserts  not'), '03-02')).toBe('contested 1');
    expect(on(story('03-01  Ferry Union  asserts\n03-02  Ferry Line  denies  not'), '03-02')).toBe('corroborated 2');
  });

  test('a claim of which everything said is negative stands in the negative', () => {
    expect(on(story('03-01  Ferry Union  asserts  not\n03-02  Port Office  asserts  not'), '03-02')).toBe('corroborated 2');
    expect(on(story('03-01  Ferry Union  asserts  not\n03-02  Port Office  denies  not'), '03-02')).toBe('contested 1');
  });

  test('but not where somebody denied or would not confirm the positive', () => {
    expect(on(story('03-01  Ferry Line  denies\n03-01  Port Office  asserts  not'), '03-01')).toBe('denied 0');
    expect(on(story('03-01  nobody  asserts\n03-01  Port Office  asserts  not'), '03-01')).toBe('denied 0');
  });
});

describe('What is said besides', () => {
  test('"our doors are open" asserts nothing of the withdrawals, "it could soon be 3,000" does', () => {
    expect(on(story('03-01  Ferry Line  asserts  aside'), '03-01')).toBe('unconfirmed 0');
    expect(on(story('03-01  Ferry Line  asserts  aside  about 3000 guests'), '03-01')).toBe('single-source 1');
    expect(on(story('03-01  Ferry Line  asserts  aside  not  40 guests\n03-01  Port Office  asserts'), '03-01')).toBe('single-source 1');
  });

  test('"an emergency for two districts" counts nothing of a claim that counts guests', () => {
    const counted = '03-01  Port Office  asserts  12 guests';
    expect(on(story(`${counted}\n03-01  Ferry Line  asserts  aside  3 guests`), '03-01')).toBe('corroborated 2');
    expect(on(story(`${counted}\n03-01  Ferry Line  asserts  aside  2 districts`), '03-01')).toBe('single-source 1');
  });

  test('whoever denies, confirms or withholds in words that only point takes a position', () => {
    expect(on(story('03-01  Port Office  asserts\n03-02  Ferry Line  denies  aside'), '03-02')).toBe('contested 1');
    expect(on(story('03-01  Ferry Line  confirms  aside'), '03-01')).toBe('single-source 1');
  });

  test("who contradicts another's account in the text in which it tells its own denies nothing", () => {
    const lines = '03-01  Coast Guard  asserts  in A\n03-01  Coast Guard  denies  aside  in A';
    expect(on(story(lines), '03-01')).toBe('single-source 1');
    expect(on(story(`${lines}\n03-02  Coast Guard  denies  in B`), '03-02')).toBe('denied 0');
  });
});
