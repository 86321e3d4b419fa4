import { expect, it } from 'vitest';
import { momentOf, printedDate } from './printed-date.ts';

it.each([
  '2024-10-18',
  '2024-10-18T09:12:00+02:00',
  '2024/10/18 09:12',
  '20241018T091200+0200',
  '20241018',
  '18.10.2024',
  '18.10.24, 9 Uhr',
  'Freitag, 18.10.2024, 09:12 Uhr',
  'Stand: 18. Oktober 2024, 09:12 Uhr',
  '18. Okt. 2024',
  'Fri, 18 Oct 2024 09:12:00 GMT',
  '18th October 2024',
  'October 18, 2024',
  'Published Oct. 18th, 2024 at 9:12 a.m.',
  '18/10/2024',
  '10/18/2024',
  '1729235520',
  '1729235520000',
])('%s is a day', (text) => expect(printedDate(text)).toBe('2024-10-18'));

it('knows the Austrian January', () => expect(printedDate('Montag, 13. Jänner 2025')).toBe('2025-01-13'));

it.each(['', 'gestern', 'vor 3 Stunden', '04/05/2024', '32.13.2024', '18. Oktober', '3.000.000', '192.168.10.24', 'Version 2.10.3.2024'])(
  '%j is none',
  (text) => expect(printedDate(text)).toBeNull(),
);

it('knows a moment by its zone', () => {
  expect(momentOf('2024-10-18T09:12:00+02:00')).toBe('2024-10-18T07:12:00.000Z');
  expect(momentOf('2024-10-18T09:12:00')).toBeNull();
  expect(momentOf('2024-10-18')).toBeNull();
});
