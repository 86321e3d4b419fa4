import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { ClaimsPage } from '../src/api/shapes.ts';
import { serve, stopServing } from '../test/service/serving.ts';
import { type Look, openBrowser } from '../test/web/browser.ts';

// npm run screenshots: takes the pictures of docs/images anew, of the example affair as the pages show it.

interface Picture extends Look {
  readonly name: string;
  readonly path: string;
  /** What is to be at the top of the picture; the start of the page unless given. */
  readonly from?: string;
}

const FOLDER = 'docs/images';
const server = await serve('--demo');
const CLAIM = await biggestClaim();

const PICTURES: readonly Picture[] = [
  { name: 'board', path: '/', width: 1280, height: 880 },
  { name: 'claim', path: CLAIM, width: 1280, height: 980 },
  { name: 'roots', path: CLAIM, width: 1280, height: 800, theme: 'dark', from: '#roots' },
  { name: 'article', path: '/articles/13-elbpost', width: 1280, height: 860 },
  { name: 'reversals', path: '/reversals', width: 1280, height: 760, theme: 'dark' },
  { name: 'board-telephone', path: '/', width: 390, height: 800, language: 'de' },
];

const browser = await openBrowser(server.origin);
mkdirSync(FOLDER, { recursive: true });
for (const { name, path, from, ...look } of PICTURES) {
  const page = await browser.open(path, look);
  if (from !== undefined) await page.evaluate(`document.querySelector('${from}').scrollIntoView()`);
  await page.waitForTimeout(500);
  const webp = await smaller(page);
  writeFileSync(`${FOLDER}/${name}.webp`, webp);
  console.log(`${FOLDER}/${name}.webp: ${Math.round(webp.length / 1000)} kB`);
  await page.context().close();
}
await browser.close();
stopServing();

/** The example affair's claim with the most articles. */
async function biggestClaim(): Promise<string> {
  const response = await fetch(`${server.origin}/api/v1/claims?limit=500&statements=0`);
  const { claims } = (await response.json()) as ClaimsPage;
  const most = claims.reduce((one, other) => (other.articles > one.articles ? other : one));
  return `/claims/${most.id}`;
}

/** What a page shows as WebP, which the browser itself encodes: a third of the size of PNG. */
async function smaller(page: Page): Promise<Buffer> {
  const png = (await page.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  const address = await blank.evaluate<string>(`new Promise((resolve) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d').drawImage(image, 0, 0);
      resolve(canvas.toDataURL('image/webp', 0.85));
    };
    image.src = 'data:image/png;base64,${png}';
  })`);
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
