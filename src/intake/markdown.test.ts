import { describe, expect, it } from 'vitest';
import { markdownToText } from './markdown.ts';

describe('markdownToText', () => {
  it('takes title and date from the front matter', () => {
    const article = markdownToText('---\ntitle: "Mieten: ein Streit"\ndate: 2024-10-21\noutlet: Nordblatt\nlang: de\n---\n\nText.\n');
    expect(article).toMatchObject({
      text: 'Text.',
      title: 'Mieten: ein Streit',
      published: '2024-10-21',
      outlet: 'Nordblatt',
      language: 'de',
    });
  });

  it('takes the title from a first heading', () => {
    expect(markdownToText('Mieten steigen\n==============\n\nDie **Ministerin** sprach.')).toMatchObject({
      title: 'Mieten steigen',
      text: 'Die Ministerin sprach.',
    });
  });

  it('keeps blocks apart', () => {
    const text = markdownToText(
      'Absatz eins\ngeht weiter.\n\n## Streit ##\n\n- Punkt eins\n- Punkt zwei\n\n> „Nein“, sagte sie.\n\n1. Erstens',
    ).text;
    expect(text.split('\n\n')).toEqual([
      'Absatz eins\ngeht weiter.',
      'Streit',
      'Punkt eins',
      'Punkt zwei',
      '„Nein“, sagte sie.',
      'Erstens',
    ]);
  });

  it.each([
    ['Die [Ministerin](https://example.org/m "Person") sprach.', 'Die Ministerin sprach.'],
    [
      'Ein *leises* Nein und ein _lautes_ Ja, aber 3 * 4 * 5 und snake_case_name.',
      'Ein leises Nein und ein lautes Ja, aber 3 * 4 * 5 und snake_case_name.',
    ],
    ['![Die Ministerin am Montag](bild.jpg)', 'Die Ministerin am Montag'],
    ['Siehe <https://example.org>.', 'Siehe https://example.org.'],
    ['Zeile <br> mit <em>HTML</em>', 'Zeile  mit HTML'],
    ['\\*kein Stern\\*', '*kein Stern*'],
    ['```\nconst sagte = 1;\n```\n\nText', 'Text'],
  ])('%j → %j', (markdown, text) => expect(markdownToText(markdown).text).toBe(text));
});
