import { describe, expect, it } from 'vitest';
import { articlesOf, opened } from '../../test/opened.ts';

const SENTENCE = 'Die Ministerin Anna Berg hat am Montag Berichte über höhere Mieten zurückgewiesen.';

const head = (from = 'Nordblatt Newsletter <news@nordblatt.example>'): string =>
  `Received: from mx.example; Mon, 3 Mar 2031 00:31:00 +0100\r\nMessage-ID: <1@nordblatt.example>\r\nDate: Mon, 3 Mar 2031 00:30:00 +0100\r\nFrom: ${from}\r\nTo: desk@example.org\r\nSubject: =?utf-8?q?WG=3A_Mieten_w=C3=A4chsen?=\r\nMIME-Version: 1.0\r\n`;
const plain = (text: string, from?: string): string =>
  `${head(from)}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`;
const part = (type: string, body: string): string => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;

describe('A mail', () => {
  it('gives its text without quoted history and signature', async () => {
    const text = `${SENTENCE}\r\n\r\n> Stimmt das?\r\nNein, sagte sie.\r\n-- \r\nNordblatt\r\n`;
    expect(await articlesOf(plain(text))).toEqual([
      {
        id: '1@nordblatt.example',
        title: 'Mieten wächsen',
        published: '2031-03-03',
        outlet: 'Nordblatt Newsletter',
        text: `${SENTENCE}\n\nNein, sagte sie.`,
      },
    ]);
  });

  it.each([
    'Am 2. März 2031 um 09:12 schrieb Peer Lüders:\n> alt',
    'On Sun, 2 Mar 2031 at 09:12, Peer Lüders <p@example.org> wrote:\nold',
    '-----Original Message-----\nold',
    'Von: Peer Lüders\nGesendet: Sonntag\nAn: Desk\n\nalt',
  ])('ends where the history begins: %j', async (history) => {
    expect((await articlesOf(plain(`${SENTENCE}\n\n${history}`)))[0]?.text).toBe(SENTENCE);
  });

  it('tells who writes from the house that sends', async () => {
    expect((await articlesOf(plain(SENTENCE, 'Anna Berg <a.berg@nordblatt.example>')))[0]).toMatchObject({
      outlet: 'nordblatt.example',
      byline: 'Anna Berg',
    });
    expect((await articlesOf(plain(SENTENCE, 'news@nordblatt.example')))[0]).toMatchObject({ outlet: 'nordblatt.example' });
  });

  it('reads HTML where there is no plain text, and attachments that are articles', async () => {
    const ninjs = JSON.stringify({ uri: 'urn:x:1', versioncreated: '2031-03-03T10:40:00Z', body_text: SENTENCE });
    const body = `${head()}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part('text/html; charset=utf-8', `<p>${SENTENCE}</p><p>Das sei falsch.</p><blockquote>alt</blockquote>`)}${part('image/png; name=a.png', 'PNG')}${part('application/json; name=wire.json', ninjs)}--b--\r\n`;
    expect(await articlesOf(body)).toMatchObject([{ text: `${SENTENCE}\n\nDas sei falsch.` }, { id: 'urn:x:1', text: SENTENCE }]);
  });

  it('opens a mail in a mail, and stops where they go deep on purpose', async () => {
    const wrap = (inner: string): string =>
      `${head()}Content-Type: multipart/mixed; boundary=b${inner.length}\r\n\r\n--b${inner.length}\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b${inner.length}--\r\n`;
    expect(await articlesOf(wrap(plain(SENTENCE)))).toMatchObject([{ text: SENTENCE }]);
    const deep = Array.from({ length: 12 }).reduce<string>((inner) => wrap(inner), plain(SENTENCE));
    expect((await opened(deep)).entries).toMatchObject([{ error: { code: 'too-large' } }]);
  });

  it.each([
    ['a mail', ''],
    ['a mail box', 'From news@nordblatt.example Mon Mar  3 09:12:00 2031\n'],
  ])('of lines without number takes memory in proportion to its bytes: %s', async (_, start) => {
    const lines = 500_000;
    const before = process.resourceUsage().maxRSS;
    expect(await articlesOf(`${start}${plain(`${SENTENCE}${'\n'.repeat(lines)}Ende.`)}`)).toMatchObject([{ text: `${SENTENCE}\n\nEnde.` }]);
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(200);
  });

  it('is refused where it has nothing', async () => {
    await expect(opened(plain('> nur alt'))).rejects.toMatchObject({ code: 'no-text' });
  });

  it('is no mail where a text merely begins like one', async () => {
    expect(await articlesOf(`From: the archive\nDate: unknown\n\n${SENTENCE}`)).toMatchObject([{ id: 'wire' }]);
  });
});

describe('A mail box', () => {
  it('gives every mail, and the reason where one has nothing', async () => {
    const start = 'From news@nordblatt.example Mon Mar  3 09:12:00 2031\n';
    const box = `${start}${plain(`${SENTENCE}\n>From her\n`)}\n${start}${plain('> nur alt')}\n\n${start}${plain(SENTENCE)}`;
    expect((await opened(box)).entries).toMatchObject([
      { place: 'wire: mail 1', article: { text: `${SENTENCE}\nFrom her` } },
      { place: 'wire: mail 2', error: { code: 'no-text' } },
      { place: 'wire: mail 3', article: { text: SENTENCE } },
    ]);
  });
});
