import { describe, expect, it } from 'vitest';
import { articleFromJson } from './article.ts';

const block = (start: number, end: number) => ({ kind: 'quote', start, end });

describe('articleFromJson', () => {
  it('takes its fields and ignores others, null and empty ones', () => {
    const value = { id: 7, language: 'de', published: '2024-10-18T08:00:00Z', outlet: null, title: '', text: 'Text', quotes: [] };
    expect(articleFromJson(value, 'x', 'y')).toEqual({ id: '7', language: 'de', published: '2024-10-18', text: 'Text' });
  });

  it('takes what a publisher says about its article', () => {
    const facts = {
      address: 'https://nordblatt.example/mieten',
      byline: 'Von Anna Berg',
      modified: '2024-10-18T09:12:00Z',
      fetched: '2024-10-18T09:20:00Z',
      embargoedUntil: '2024-10-18T12:00:00+02:00',
      withdrawn: true,
      agencies: ['dpa'],
    };
    expect(articleFromJson({ id: 'a', text: 'Text', ...facts }, 'x', 'y')).toEqual({ id: 'a', text: 'Text', ...facts });
  });

  it('takes what blocks of its text are known to be, and nothing else of them', () => {
    const blocks = [{ ...block(0, 4), level: 2 }, block(4, 6), block(8, 9)];
    expect(articleFromJson({ id: 'a', text: 'Text\n\nEnd', blocks }, 'x', 'y').blocks).toEqual([block(0, 4), block(4, 6), block(8, 9)]);
    expect(articleFromJson({ id: 'a', text: 'Text', blocks: null }, 'x', 'y')).toEqual({ id: 'a', text: 'Text' });
  });

  it('names an article without an id', () => expect(articleFromJson({ text: '' }, 'x', 'corpus-3')).toEqual({ id: 'corpus-3', text: '' }));

  it.each([
    [null, 'expected an article as a JSON object, found null'],
    [[], 'expected an article as a JSON object, found a list'],
    ['Text', 'expected an article as a JSON object, found a string'],
    [{}, 'the article has no "text"'],
    [{ text: 5 }, '"text" must be a string, found a number'],
    [{ text: '', title: ['a'] }, '"title" must be a string, found a list'],
    [{ text: '', id: {} }, '"id" must be a string, found an object'],
    [{ text: '', fetched: 'gestern' }, '"fetched" is no moment such as 2024-10-18T09:12:00Z: "gestern"'],
    [{ text: '', withdrawn: 'ja' }, '"withdrawn" must be true or false, found a string'],
    [{ text: '', agencies: 'dpa' }, '"agencies" must be a list of names'],
    [{ text: '', blocks: {} }, '"blocks" must be a list, found an object'],
    [{ text: 'Text', blocks: ['a'] }, 'block 1 of "blocks" must be an object, found a string'],
    [
      { text: 'Text', blocks: [{ kind: 'p', start: 0, end: 1 }] },
      'block 1 of "blocks" is of no known kind; those are paragraph, heading, list-item, quote, caption, table-row',
    ],
    [{ text: 'Text', blocks: [block(2, 2)] }, 'block 1 of "blocks" must have a "start" and a later "end", both whole numbers'],
    [{ text: 'Text', blocks: [block(-1, 2)] }, 'block 1 of "blocks" must have a "start" and a later "end", both whole numbers'],
    [{ text: 'Text', blocks: [block(0, 1.5)] }, 'block 1 of "blocks" must have a "start" and a later "end", both whole numbers'],
    [{ text: 'Text', blocks: [block(0, 5)] }, 'block 1 of "blocks" ends at 5, behind the text, which ends at 4'],
    [{ text: 'Text', blocks: [block(0, 3), block(2, 4)] }, 'block 2 of "blocks" begins at 2, before the end of the one before it at 3'],
    [{ text: '', published: 'Freitag' }, '"published" is no EDTF date: "Freitag"'],
  ])('%j: %s', (value, message) => expect(() => articleFromJson(value, 'c.jsonl:3', 'y')).toThrowError(`c.jsonl:3: ${message}`));
});
