import { gzipSync } from 'node:zlib';
import { zipFile } from '../../test/zip-file.ts';

/** A small valid input of one format, from which others are made. */
export interface Seed {
  readonly format: string;
  readonly bytes: Buffer;
}

const SENTENCE = 'Die Ministerin Anna Berg hat am Montag „Berichte über höhere Mieten“ zurückgewiesen, sagte ihr Sprecher.';
const PAGE = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Mieten | Nordblatt</title><meta property="og:site_name" content="Nordblatt"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Mieten","datePublished":"2031-03-03T09:00:00+01:00","author":{"name":"Anna Berg"},"publisher":{"name":"Nordblatt"}}</script></head><body><nav><a href="/">Start</a></nav><article><h1>Mieten</h1><p>${SENTENCE}</p><ul><li>eins</li></ul><table><tr><td>a</td><td>b</td></tr></table><blockquote>„Nein.“</blockquote></article></body></html>`;
const NINJS = {
  uri: 'urn:x:1',
  version: '2',
  type: 'text',
  versioncreated: '2031-03-03T10:40:00+01:00',
  pubstatus: 'usable',
  ednote: 'Korrektur zu urn:x:0',
  headlines: [{ role: 'main', value: 'Mieten' }],
  infosources: [{ name: 'dpa' }],
  bodies: [{ contenttype: 'text/html', value: `<p>${SENTENCE}</p>` }],
};
const NEWSML = `<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:x:1" version="1" xml:lang="de"><hopHistory><hop seq="1"><party qcode="n:afp"><name>AFP</name></party></hop></hopHistory><itemMeta><itemClass qcode="ninat:text"/><provider qcode="n:dpa"/><versionCreated>2031-03-03T10:40:00+01:00</versionCreated><embargoed>2031-03-04T06:00:00Z</embargoed><pubStatus qcode="stat:usable"/><edNote>Korrektur</edNote></itemMeta><contentMeta><altId>b1</altId><headline>Mieten</headline><creditline>dpa/nb</creditline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body><p>${SENTENCE} &amp; &#8220;x&#8221;</p></body></html></inlineXML></contentSet></newsItem><newsItem guid="urn:x:2"><contentSet><inlineData contenttype="text/html"><![CDATA[<p>${SENTENCE}</p>]]></inlineData></contentSet></newsItem></itemSet></newsMessage>`;
const NITF = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-5.dtd" [<!ENTITY a "b">]><nitf><head><docdata management-status="usable"><doc-id id-string="n-1"/><date.issue norm="20310303T094000+0100"/><del-list><from-src src-name="AFP"/></del-list></docdata></head><body><body.head><hedline><hl1>Mieten</hl1></hedline><byline>Von Anna Berg</byline></body.head><body.content><p>${SENTENCE}</p><bq><block><p>&bdquo;Nein.&ldquo;</p></block></bq></body.content></body></nitf>`;
const MAIL = `Received: from mx.example; Mon, 3 Mar 2031 00:31:00 +0100\r\nMessage-ID: <1@a.example>\r\nDate: Mon, 3 Mar 2031 00:30:00 +0100\r\nFrom: Anna Berg <a@nordblatt.example>\r\nSubject: =?utf-8?q?Mieten_w=C3=A4chsen?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDie Ministerin sagte =C3=BCber Mieten nichts.\r\n-- \r\nNordblatt\r\n--b\r\nContent-Type: application/json; name=a.json\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(JSON.stringify(NINJS)).toString('base64')}\r\n--b--\r\n`;
const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Nordblatt</title><link>https://nordblatt.example/</link><item><title>Mieten &amp; Löhne</title><link>https://nordblatt.example/1</link><guid>1</guid><pubDate>Mon, 03 Mar 2031 09:00:00 +0100</pubDate><source url="https://dpa.example/">dpa</source><content:encoded><![CDATA[<p>${SENTENCE}</p>]]></content:encoded></item></channel></rss>`;
const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Nordblatt</title><id>f</id><updated>2031-03-03T09:00:00Z</updated><entry><title>Mieten</title><id>e1</id><updated>2031-03-03T09:00:00Z</updated><link href="https://nordblatt.example/1"/><content type="html">&lt;p&gt;${SENTENCE}&lt;/p&gt;</content></entry></feed>`;
const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="c"><title>Nordblatt</title></channel><item rdf:about="https://nordblatt.example/1"><title>Mieten</title><link>https://nordblatt.example/1</link><description>${SENTENCE}</description></item></rdf:RDF>`;
const OPML =
  '<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="Politik"><outline type="rss" text="Nordblatt" xmlUrl="https://nordblatt.example/rss"/></outline></body></opml>';
const JSON_FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Nordblatt',
  items: [{ id: '1', url: 'https://nordblatt.example/1', content_html: `<p>${SENTENCE}</p>`, date_published: '2031-03-03T09:00:00Z' }],
};
const MARKDOWN = `---\ntitle: Mieten\ndate: 2031-03-03\n---\n\n# Mieten\n\n${SENTENCE}\n\n- eins\n- **zwei**\n\n| Jahr | Euro |\n| --- | ---: |\n| 2030 | 9 \\| 8 |\n\n[Link](https://nordblatt.example/)\n`;
const DRAWN = `BT /F1 12 Tf 72 770 Td (The minister denied it on Monday.) Tj 0 -20 Td (\\225 one) Tj ${'0 -14 Td (2030) Tj 90 0 Td (9) Tj -90 0 Td '.repeat(3)}ET`;
const PDF = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${DRAWN.length}>>stream\n${DRAWN}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;

/** One record of a web archive. */
function record(type: string, contentType: string, block: string): string {
  return `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://nordblatt.example/1\r\nWARC-Date: 2031-03-03T09:00:00Z\r\nContent-Type: ${contentType}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
}

const HTTP = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n${Buffer.byteLength(PAGE).toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`;
const WARC =
  record('warcinfo', 'application/warc-fields', 'software: x\r\n') +
  record('response', 'application/http; msgtype=response', HTTP) +
  record('resource', 'application/json', JSON.stringify(NINJS));

const texts: Readonly<Record<string, string>> = {
  page: PAGE,
  'live blog': PAGE.replace(
    '"NewsArticle"',
    '"LiveBlogPosting","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Neu","articleBody":"Die Werft schließt, sagte Harmsen."},{"text":"<p>Die Werft bleibt.<ul><li>eins"}]',
  ),
  ninjs: JSON.stringify(NINJS),
  'ninjs list': JSON.stringify([NINJS, { ...NINJS, uri: 'urn:x:2', pubstatus: 'canceled' }]),
  jsonl: `${JSON.stringify({ id: 'a', text: SENTENCE, language: 'de' })}\n${JSON.stringify(NINJS)}\n`,
  json: JSON.stringify({ id: 'a', text: SENTENCE, published: '2031-03-03', agencies: ['dpa'] }, null, 2),
  'JSON Feed': JSON.stringify(JSON_FEED),
  NewsML: NEWSML,
  NITF,
  RSS,
  Atom: ATOM,
  'RSS 1.0': RDF,
  OPML,
  Markdown: MARKDOWN,
  text: `${SENTENCE}\n\n(dpa/lby)\n`,
  mail: MAIL,
  'mail box': `From a@nordblatt.example Mon Mar  3 09:12:00 2031\n${MAIL}\nFrom a@nordblatt.example Mon Mar  3 09:13:00 2031\n${MAIL}`,
  WARC,
  PDF,
};

/** One seed of every format, and gzip around some. */
export function seeds(): Seed[] {
  const plain = Object.entries(texts).map(([format, text]) => ({ format, bytes: Buffer.from(text) }));
  const packed = ['WARC', 'jsonl', 'NewsML'].map((format) => ({ format: `${format} in gzip`, bytes: gzipSync(texts[format] ?? '') }));
  const archive = { 'datapackage.json': Buffer.from('{"wacz_version":"1.1.1"}'), 'archive/a.warc.gz': gzipSync(WARC) };
  const zipped = [false, true].map((deflate) => ({ format: `WACZ${deflate ? ', deflated' : ''}`, bytes: zipFile(archive, { deflate }) }));
  return [
    ...plain,
    ...zipped,
    { format: 'page in windows-1252', bytes: Buffer.from(PAGE.replace('utf-8', 'windows-1252'), 'latin1') },
    ...packed,
  ];
}
