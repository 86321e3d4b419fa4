import { expect, it } from 'vitest';
import { numerals as german } from '../lang/de/numerals.ts';
import { numerals as english } from '../lang/en/numerals.ts';
import { valueOfDigits, wordValue } from './numbers.ts';

it.each([
  ['1.500', 1500],
  ['1,5', 1.5],
  ['12.345.678,9', 12345678.9],
  ['1’500', 1500],
  ['15', 15],
  ['3.10', null],
  ['0800', null],
])('reads %s as German writes it', (text, value) => {
  expect(valueOfDigits(text, german)).toBe(value);
});

it.each([
  ['1,500', 1500],
  ['1.5', 1.5],
  ['2,00,000', 200000],
  ['12,345.6', 12345.6],
  ['1,5', null],
])('reads %s as English writes it', (text, value) => {
  expect(valueOfDigits(text, english)).toBe(value);
});

it.each([
  ['zwölf', 12],
  ['einundzwanzig', 21],
  ['dreißigtausend', 30000],
  ['zweihundertfünfzig', 250],
  ['dreihundertfünfundzwanzigtausend', 325000],
  ['hunderttausend', 100000],
  ['achtzehnhundert', 1800],
  ['sechseinhalb', 6.5],
  ['Achtung'.toLowerCase(), null],
  ['elfen', null],
])('reads the German word %s', (word, value) => {
  expect(wordValue(word, german)).toBe(value);
});

it.each([
  ['twelve', 12],
  ['twenty-five', 25],
  ['five-twenty', null],
  ['tent', null],
])('reads the English word %s', (word, value) => {
  expect(wordValue(word, english)).toBe(value);
});
