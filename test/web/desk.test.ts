import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve, stopServing } from '../service/serving.ts';
import { openBrowser, type Window } from './browser.ts';

// The demonstration, whose guests may do what editors do.
let server: Serving;
let browser: Window;
const called: { readonly path: string | undefined; readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
/** A program that wants to be told, and keeps what it is sent; at "/late" it wants nothing the first time. */
const hook = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  response.statusCode = request.url === '/late' && !called.some(({ path }) => path === '/late') ? 410 : 200;
  called.push({ path: request.url, headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
  response.end();
});
let hookHost = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  hookHost = `127.0.0.1:${(hook.address() as AddressInfo).port}`;
  server = await serve('--demo', '--allow', hookHost);
  browser = await openBrowser(server.origin);
});
afterAll(async () => {
  await browser.close();
  stopServing();
  hook.close();
});
afterEach(() => {
  expect(browser.complaints()).toEqual([]);
});

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(`${server.origin}/api/v1${path}`);
  expect(response.ok, path).toBe(true);
  return (await response.json()) as T;
}

interface Claims {
  readonly claims: readonly { readonly id: string; readonly label: string; readonly statementCount: number }[];
}

describe('the desk', () => {
  it('tells a guest what this is, and shows it in five steps', async () => {
    const page = await browser.open('/');
    await page.getByText('Demonstration: try everything.').waitFor();
    await page.getByRole('link', { name: 'Tour in five steps' }).click();
    for (const step of [1, 2, 3, 4, 5]) {
      await page.getByText(`Step ${step} of 5`).waitFor();
      await page.locator('.pointed').waitFor();
      if (step < 5) await page.getByRole('button', { name: 'Next' }).click();
    }
    expect(new URL(page.url()).pathname).toBe('/review');
    await page.goBack();
    await page.getByText('Step 4 of 5').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Step 4 of 5').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('puts claims in order and picks those of a country', async () => {
    const page = await browser.open('/?sort=contested');
    const labels = (): Promise<string[]> => page.locator('main ol > li h2').allInnerTexts();
    const contested = await ask<Claims>('/claims?sort=contested&limit=50');
    expect(await labels()).toEqual(contested.claims.map(({ label }) => label));
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('Country').selectOption({ label: 'China' });
    await page.waitForURL(/country=CN/);
    const chinese = await ask<Claims>('/claims?sort=contested&limit=50&country=CN');
    await expect.poll(labels).toEqual(chinese.claims.map(({ label }) => label));
    expect(chinese.claims.length).toBeLessThan(contested.claims.length);
    await page.context().close();
  });

  it('filters a list of which more pages were shown', async () => {
    // The demonstration alone may fill no more than one page.
    for (const file of readdirSync('eval/stories/bank-rescue/articles')) {
      const body = readFileSync(join('eval/stories/bank-rescue/articles', file), 'utf8');
      const response = await fetch(`${server.origin}/api/v1/articles`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect(response.ok, file).toBe(true);
    }
    await expect.poll(async () => (await ask<Claims>('/claims?limit=100')).claims.length, { timeout: 60_000 }).toBeGreaterThan(50);
    const page = await browser.open('/');
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.locator('main ol > li').nth(50).waitFor();
    await page.getByRole('button', { name: /^single source/ }).click();
    const { claims } = await ask<Claims>('/claims?status=single-source&limit=50');
    await expect.poll(() => page.locator('main ol > li h2').allInnerTexts()).toEqual(claims.map(({ label }) => label));
    await page.context().close();
  });

  it('takes words that are selected for a statement, and lets go of it again', async () => {
    const page = await browser.open('/articles/13-elbpost');
    const notes = page.locator('.notes li');
    await notes.first().waitFor();
    const before = await notes.count();
    await page.evaluate(`(() => {
      const words = document.querySelector('.words[data-start]');
      const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
      let text = texts.nextNode();
      while (text.length < 2) text = texts.nextNode();
      getSelection().setBaseAndExtent(text, 0, text, Math.min(12, text.length));
    })()`);
    await page.getByRole('button', { name: 'This is a statement' }).click();
    const form = page.getByRole('form', { name: 'This is a statement' });
    await form.getByLabel('Who says it').fill('Nordkorea');
    await form.getByLabel('Why').fill('It was overlooked.');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => notes.count()).toBe(before + 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => notes.count()).toBe(before);
    await page.context().close();
  });

  it('gives a claim along as Markdown and CSV, and as a card that other pages may frame', async () => {
    const { claims } = await ask<Claims>('/claims?limit=50');
    const { id, label, statementCount } = claims[0]!;
    const page = await browser.open(`/claims/${id}`);
    await page.getByRole('button', { name: 'Export' }).click();
    const saved = async (name: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      const stream = await download.createReadStream();
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      return Buffer.concat(parts).toString('utf8');
    };
    expect(await saved('Markdown report')).toContain(`# ${label}`);
    const csv = await saved('Statements as CSV');
    expect(csv.split('\r\n')[0]).toMatch(/^statement,published,outlet,/);
    expect(csv.match(/^s[0-9a-f]{20},/gm)).toHaveLength(statementCount);
    const card = await fetch(`${server.origin}/embed/claims/${id}`);
    expect(card.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(card.headers.has('x-frame-options')).toBe(false);
    expect((await fetch(server.origin)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    await page.goto(`/embed/claims/${id}`);
    await page.getByRole('heading', { level: 1, name: label }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.context().close();
  });

  it('says whom an actor cites and by whom it is cited', async () => {
    const page = await browser.open('/actors/Yonhap');
    await page.getByRole('region', { name: 'Is printed by' }).getByRole('listitem').first().waitFor();
    await page.context().close();
  });

  it('opens files, says what is no article in them, and takes the rest in', async () => {
    const page = await browser.open('/add');
    const lines = [
      '{"id":"quay-1","outlet":"Quay Herald","published":"2025-05-02","title":"Crane stands still","text":"The harbour office said the crane in Odense had failed."}',
      '{"id":"quay-2","outlet":"Quay Herald","published":"2025-05-03","title":"Crane turns again","text":"The harbour office denied that the crane in Odense had failed."}',
      '{"id":"quay-3"}',
    ];
    await page
      .getByLabel('Files')
      .setInputFiles({ name: 'quay.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(lines.join('\n')) });
    await page.getByText('quay.jsonl:3').waitFor();
    await page.getByRole('button', { name: 'Look' }).first().click();
    expect(await page.getByLabel('Headline').inputValue()).toBe('Crane stands still');
    await page.getByRole('button', { name: 'Take all of them in' }).click();
    await page.getByText('2 of 2 taken in').waitFor({ timeout: 110_000 });
    const { articles } = await ask<{ articles: { outlet: string }[] }>('/articles?outlet=Quay%20Herald');
    expect(articles).toHaveLength(2);
    await page.context().close();
  });

  it('shows and proves the log, gives tokens, and lists feeds and jobs', async () => {
    const page = await browser.open('/audit');
    await page.getByRole('listitem').first().waitFor();
    await page.getByRole('button', { name: 'Prove the log' }).click();
    await page.getByText('follow from one another').waitFor();
    await page.getByText('took articles in').first().waitFor();
    expect(await page.locator('main ol').textContent()).not.toMatch(/\b(?:add|make)-/);
    await page.getByRole('link', { name: 'People and tokens' }).click();
    await page.getByLabel('What it is for').fill('wall board');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const secret = (await page.locator('.secret code').textContent()) ?? '';
    expect((await fetch(`${server.origin}/api/v1/tokens`, { headers: { authorization: `Bearer ${secret}` } })).status).toBe(200);
    await page.getByRole('link', { name: 'Feeds and jobs' }).click();
    await page.getByText('No feed is watched yet.').waitFor();
    await page.context().close();
  });

  it('has a program told of a claim by signed requests, says what was not taken and why, and ends it', async () => {
    const { claims } = await ask<Claims>('/claims?limit=1');
    const { id, label } = claims[0]!;
    const page = await browser.open(`/claims/${id}`);
    await page.getByRole('link', { name: 'Be told of changes' }).click();
    await page.getByText('Nothing is watched yet.').waitFor();
    await page.locator('form .said').getByText(label).waitFor();
    await page.getByLabel('What it is for').fill('the wire room');
    await page.getByLabel('reversal').uncheck();
    await page.getByLabel('Where to').fill(`http://${hookHost}/hearsay`);
    await page.getByRole('button', { name: 'Watch', exact: true }).click();
    const secret = (await page.locator('.secret code').textContent()) ?? '';
    const watch = page.getByRole('listitem').filter({ hasText: 'the wire room' });
    await watch.getByRole('link', { name: label }).waitFor();
    await watch.getByText('new claim, another status, further root and figures in conflict').waitFor();
    await watch.getByRole('button', { name: 'Send a test' }).click();
    await watch.getByText('last delivered').waitFor({ timeout: 20_000 });
    const { headers, body } = called[0]!;
    const mac = createHmac('sha256', secret).update(`${headers['hearsay-timestamp']}.${body}`).digest('hex');
    expect(headers['hearsay-signature']).toBe(`v1=${mac}`);
    expect(JSON.parse(body)).toMatchObject({ events: [], change: { subject: id } });
    await watch.getByRole('button', { name: 'Another secret' }).click();
    expect(await watch.locator('.secret code').textContent()).toMatch(/^[\w-]{43}$/);
    expect(await watch.locator('.secret code').textContent()).not.toBe(secret);

    await page.goto('/watches', { waitUntil: 'networkidle' });
    expect(await page.locator('.secret').count()).toBe(0);
    await page.getByText('New watch').click();
    await page.getByLabel('What it is for').fill('the late shift');
    await page.getByLabel('What is watched').selectOption('claims on which an actor spoke');
    await page.getByLabel('Name of the actor').fill('Norway');
    await page.getByLabel('Where to').fill(`http://${hookHost}/late`);
    await page.getByRole('button', { name: 'Watch', exact: true }).click();
    const late = page.getByRole('listitem').filter({ hasText: 'the late shift' });
    await late.getByRole('button', { name: 'Send a test' }).click();
    await late.getByText('1 given up').waitFor({ timeout: 20_000 });
    await late.getByText('the server wants no more of these (410)').waitFor();
    await late.getByRole('button', { name: 'Messages' }).click();
    const message = late.getByRole('listitem');
    await message.getByText('given up, one attempt').waitFor();
    await message.getByRole('button', { name: 'Send again' }).click();
    await message.getByText('delivered, one attempt').waitFor({ timeout: 20_000 });
    await late.getByRole('button', { name: 'Pause' }).click();
    await late.getByText('paused: what happens now is told afterwards').waitFor();
    expect(await late.getByRole('button', { name: 'Send a test' }).isDisabled()).toBe(true);
    await late.getByRole('button', { name: 'Delete' }).click();
    await late.getByRole('button', { name: 'Delete for good?' }).click();
    await late.waitFor({ state: 'detached' });
    expect(await watch.count()).toBe(1);

    await page.goto(`/watches?claim=${id}`, { waitUntil: 'networkidle' });
    await page.getByLabel('What it is for').fill('both');
    await page.getByLabel('Only once this actor has spoken on it').fill('Norway');
    await page.getByLabel('Where to').fill(`http://${hookHost}/both`);
    await page.getByRole('button', { name: 'Watch', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'both' }).getByText('Norway').waitFor();
    await page.context().close();
  });
});
