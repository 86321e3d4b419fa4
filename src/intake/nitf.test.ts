import { describe, expect, it } from 'vitest';
import { blocksIn } from '../../test/blocks-in.ts';
import { articlesOf, opened } from '../../test/opened.ts';

const story = (docdata: string, attributes = ''): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">\n<nitf><head><title>Werft</title><docdata ${attributes}>${docdata}</docdata><pubdata name="Nordblatt"/></head>
  <body><body.head><hedline><hl1>Werft schließt</hl1><hl2>Streit</hl2></hedline><note><p>An die Redaktionen: bitte prüfen</p></note><byline>Von <person>Anna Berg</person></byline></body.head>
  <body.content><block><p>Die Werft schließt.</p><bq><block><p>„Das ist falsch.“</p></block><credit>Peer Lüders</credit></bq><note><p>intern</p></note></block></body.content>
  <body.end><tagline>Mit Material von AFP</tagline></body.end></body></nitf>`;

describe('NITF', () => {
  it('reads a story by itself: dates of its own kind, sources, notes kept out', async () => {
    const docdata =
      '<doc-id id-string="n-1"/><date.issue norm="20310303T094000+0100"/><del-list><from-src src-name="AFP"/><from-src src-name="dpa"/></del-list><doc.copyright holder="Nordblatt Verlag"/>';
    expect(await articlesOf(story(docdata))).toEqual([
      {
        id: 'n-1',
        published: '2031-03-03',
        outlet: 'Nordblatt Verlag',
        title: 'Werft schließt',
        modified: '2031-03-03T09:40:00+01:00',
        agencies: ['AFP', 'dpa'],
        byline: 'Von Anna Berg',
        credit: 'Mit Material von AFP',
        text: 'Die Werft schließt.\n\n„Das ist falsch.“\n\nPeer Lüders',
        blocks: blocksIn('Die Werft schließt.\n\n„Das ist falsch.“\n\nPeer Lüders', 'paragraph', 'quote'),
      },
    ]);
  });

  it('takes back what its status takes back, and corrects what it corrects', async () => {
    const [killed] = await articlesOf(story('<doc-id id-string="n-1"/>', 'management-status="canceled"'));
    expect(killed).toMatchObject({ id: 'n-1', withdrawn: true });
    const [corrected] = await articlesOf(story('<correction id-string="n-0" info="Zahl berichtigt"/><doc-id id-string="n-1"/>'));
    expect(corrected?.id).toBe('n-0');
  });

  it('holds back an embargo, and refuses one that it cannot read', async () => {
    const [held] = await articlesOf(story('<date.release norm="20310304T060000Z"/>', 'management-status="embargoed"'));
    expect(held?.embargoedUntil).toBe('2031-03-04T06:00:00Z');
    await expect(opened(story('', 'management-status="embargoed"'))).rejects.toMatchObject({ code: 'bad-article' });
  });
});
