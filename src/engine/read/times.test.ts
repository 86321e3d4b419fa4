import { describe, expect, it } from 'vitest';
import { LANGUAGES, taggedSentences } from '../../../test/words.ts';
import { findTimes } from './times.ts';

/** "2025-05-15", with its kind where that is not a day. */
function timesIn(text: string, published: string | undefined, code: 'de' | 'en'): string[] {
  return taggedSentences(text, code).flatMap((words) =>
    findTimes(words, published, LANGUAGES[code]).map(({ value, kind }) => (kind === 'day' ? value : `${value} ${kind}`)),
  );
}

describe('German times', () => {
  it.each([
    ['2025-05-15', 'Das sagte die Bäckerin am Donnerstag.', ['2025-05-15']],
    ['2025-05-16', 'Das sagte die Bäckerin am Donnerstag.', ['2025-05-15']],
    ['2024-10', 'Das sagte die Bäckerin am Donnerstag.', ['2024-10-XX']],
    ['2024', 'Das sagte die Bäckerin am Donnerstag.', ['2024-XX-XX']],
    [undefined, 'Das sagte die Bäckerin am Donnerstag.', []],
    ['2024-11-24', 'Am Samstagabend brannte die Mühle, hieß es am Sonntag.', ['2024-11-23', '2024-11-24']],
    ['2025-03-07', 'Am vergangenen Freitag tagte der Rat.', ['2025-02-28']],
    ['2025-03-07', 'Am kommenden Mittwoch soll der Rat tagen.', ['2025-03-12']],
    ['2025-03-07', 'Der Rat will am 12. März weiterberaten.', ['2025-03-12']],
    ['2025-01-04', 'Am 30. Dezember brannte die Mühle.', ['2024-12-30']],
    ['2025-01-04', 'Am Montag, dem 30. Dezember 2024, brannte die Mühle.', ['2024-12-30']],
    ['2025-01-22', 'In der Nacht auf Dienstag fiel Schnee.', ['2025-01-21']],
    ['2025-02-10', 'Gestern und vorgestern fiel Schnee.', ['2025-02-09', '2025-02-08']],
    ['2025-02-10', 'Heute morgen schneite es, morgen taut es.', ['2025-02-10', '2025-02-11']],
    ['2025-02-10', 'Im Jänner kam der Schnee spät.', ['2025-01 month']],
    ['2025-02-10', 'Im November warnte die Wirtin.', ['2024-11 month']],
    ['2025-05-15', 'Zuletzt hatte der Rat Ende April getagt.', ['2025-04 month']],
    ['2025-02-10', 'Im vergangenen Jahr warnte die Wirtin.', ['2024 year']],
    ['2025-02-10', 'Heuer kam der Schnee spät.', ['2025 year']],
    ['2025-02-10', 'Das war 2019 anders.', ['2019 year']],
    ['2025-02-10', 'Seit Februar 2022 ist die Brücke gesperrt.', ['2022-02 period']],
    ['2025-03-07', 'Bis Dienstag muss ein Angebot vorliegen.', ['2025-03-11 period']],
    ['2025-03-07', 'Das hatte sie zuvor gesagt.', []],
    ['2025-03-07', 'Sie kommt montags.', []],
  ] as const)('on %s: %s', (published, text, times) => {
    expect(timesIn(text, published, 'de')).toEqual(times);
  });
});

describe('English times', () => {
  it.each([
    ['2025-04-03', 'Police said on Thursday that the bridge held.', ['2025-04-03']],
    ['2025-04-03', 'On Wednesday the paper withdrew it.', ['2025-04-02']],
    ['2025-02-24', 'Norway on Monday closed two ports.', ['2025-02-24']],
    ['2025-09-29', 'He said so on Sunday night.', ['2025-09-28']],
    ['2024-10', 'He said so on Sunday.', ['2024-10-XX']],
    [undefined, 'He said so on Sunday.', []],
    ['2024-09-16', 'The council will meet next Monday.', ['2024-09-23']],
    ['2025-03-18', 'She will leave on Friday.', ['2025-03-21']],
    ['2025-09-29', 'No winner should be declared before Wednesday.', ['2025-10-01 period']],
    ['2025-08-08', 'As late as June, the firm had insisted otherwise.', ['2025-06 month']],
    ['2025-08-08', 'In July it acknowledged faults.', ['2025-07 month']],
    ['2025-02-10', 'In November the firm denied it.', ['2024-11 month']],
    ['2025-03-18', 'He died on March 3, 2024.', ['2024-03-03']],
    ['2025-04-03', 'It vanished on the night of 22 March.', ['2025-03-22']],
    ['2025-03-18', 'He said so yesterday.', ['2025-03-17']],
    ['2025-03-18', 'Profits fell last year.', ['2024 year']],
    ['2025-03-18', 'Profits fell last month.', ['2025-02 month']],
    ['2025-04-03', 'Sources said so last week.', ['2025-03-24/2025-03-30 period']],
    ['2025-02-24', 'A cap has been in force since December 2022.', ['2022-12 period']],
    ['2025-02-24', 'It may be late.', []],
    [undefined, 'It was founded in 2015.', ['2015 year']],
    ['2025-02-24', 'The 2022 elections were calm.', []],
  ] as const)('on %s: %s', (published, text, times) => {
    expect(timesIn(text, published, 'en')).toEqual(times);
  });
});
