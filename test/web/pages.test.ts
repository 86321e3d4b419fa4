import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve, stopServing } from '../service/serving.ts';
import { openBrowser, type Window } from './browser.ts';
import { HOSTILE } from './hostile.ts';

let server: Serving;
let browser: Window;
let cookie = '';
beforeAll(async () => {
  server = await serve('--db', join(mkdtempSync(join(tmpdir(), 'hearsay-web-')), 'ledger'));
  browser = await openBrowser(server.origin);
});
afterAll(async () => {
  await browser.close();
  stopServing();
});
afterEach(() => {
  expect(browser.complaints()).toEqual([]);
});

async function ask<T>(path: string, body?: object): Promise<T> {
  const headers = { 'content-type': 'application/json', cookie };
  const sent = body === undefined ? { headers } : { method: 'POST', body: JSON.stringify(body), headers };
  const response = await fetch(`${server.origin}/api/v1${path}`, sent);
  expect(response.ok, path).toBe(true);
  return (await response.json()) as T;
}

interface Claims {
  readonly claims: readonly { readonly id: string; readonly label: string; readonly articles: number }[];
}

interface Told {
  readonly claims: readonly {
    readonly id: string;
    readonly statements: readonly {
      readonly id: string;
      readonly stance: string;
      readonly figures: readonly unknown[];
      readonly membership: { readonly rules: readonly string[] };
    }[];
  }[];
}

async function biggestClaim(): Promise<Claims['claims'][number]> {
  const { claims } = await ask<Claims>('/claims?limit=500');
  return [...claims].sort((a, b) => b.articles - a.articles)[0]!;
}

/** Every kind of page, of the affair. */
async function paths(): Promise<string[]> {
  const claim = await biggestClaim();
  return [
    '/',
    `/claims/${claim.id}`,
    '/articles/13-elbpost',
    '/articles',
    '/actors',
    '/actors/Nordkorea',
    '/reversals',
    '/review',
    '/review?kind=actors',
    '/add',
    '/feeds',
    '/watches',
    `/watches?claim=${claim.id}`,
    '/audit',
    '/people',
    `/embed/claims/${claim.id}`,
    '/sign-in',
    '/no/such/page',
  ];
}

// The first two tests sign in and fill the ledger that the others look at.
describe('the pages', () => {
  it('let the first administrator in by the link that the server prints', async () => {
    const link = /(\/sign-in#\S+)/.exec(server.said())?.[1] ?? '';
    const page = await browser.open(link);
    await page.getByRole('heading', { name: 'Welcome, admin' }).waitFor();
    expect(page.url()).not.toContain('#');
    await page.getByLabel('A password').fill('a good long password');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('heading', { name: 'This ledger is empty.' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Name').fill('admin');
    await page.getByLabel('Password').fill('a good long password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    cookie = await browser.remember(page);
    await page.context().close();
  });

  it('fill an empty ledger with the demo story', async () => {
    const page = await browser.open('/');
    await page.getByRole('heading', { name: 'This ledger is empty.' }).waitFor();
    await page.getByRole('button', { name: 'Load the demo story' }).click();
    await page.getByRole('heading', { name: 'Claims' }).waitFor({ timeout: 110_000 });
    await page.locator('main ol > li').nth(20).waitFor();
    const { claims } = await ask<Claims>('/claims?limit=50');
    expect(await page.locator('main ol > li h2').allInnerTexts()).toEqual(claims.map(({ label }) => label));
    await page.context().close();
  });

  it('lead from the board to a claim, its statement, the place in the article, and the claim again', async () => {
    const { id, label } = await biggestClaim();
    const page = await browser.open('/');
    await page.getByRole('link', { name: label }).click();
    await page.getByRole('heading', { level: 1, name: label }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/claims/${id}`);
    const why = page.getByRole('region', { name: 'Why this status' });
    await why.getByRole('link').first().click();
    const quote = page.locator('figure:target');
    const words = ((await quote.locator('blockquote').textContent()) ?? '').slice(1, -1);
    await quote.locator('p a').first().click();
    await page.locator('.row').first().waitFor();
    const mark = await page.locator('li.aimed').getAttribute('id');
    const marked = (await page.locator(`.content[data-of~="${mark}"]`).allInnerTexts()).join('').replace(/^\d+/, '');
    expect(words.replaceAll(' … ', '')).toContain(marked.slice(0, 30));
    await page.locator(`li[id="${mark}"] .claim a`).click();
    await page.getByRole('heading', { level: 1, name: label }).waitFor();
    await page.context().close();
  });

  it('say of a quote that it stands with its claim without a word on it', async () => {
    const { claims } = await ask<Told>('/claims?limit=50&statements=100');
    const besides = claims.flatMap(({ id, statements }) =>
      statements
        .filter(({ membership, stance, figures }) => membership.rules.includes('aside') && stance === 'asserts' && figures.length === 0)
        .map((statement) => ({ claim: id, statement: statement.id })),
    );
    const [one] = besides;
    if (one === undefined) throw new Error('nothing in the story is said besides');
    const page = await browser.open(`/claims/${one.claim}#${one.statement}`);
    await page.locator('figure:target').getByText('said besides, counts for nobody').waitFor();
    await page.context().close();
  });

  it('keep filters and the day in the address, and replay the ledger', async () => {
    const page = await browser.open('/');
    await page.getByRole('button', { name: /^contested/ }).click();
    await page.waitForURL(/status=contested/);
    await page.locator('main ol:not([aria-busy="true"])').waitFor();
    const contested = await ask<Claims>('/claims?status=contested&limit=50');
    expect(await page.locator('main ol > li h2').allInnerTexts()).toEqual(contested.claims.map(({ label }) => label));
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await page.getByRole('slider').fill(String(Date.parse('2024-10-18') / 86_400_000));
    await page.waitForURL(/as_of=2024-10-18/);
    await page.locator('main ol:not([aria-busy="true"])').waitFor();
    const then = await ask<Claims>('/claims?as_of=2024-10-18&limit=50');
    await expect.poll(() => page.locator('main ol > li h2').allInnerTexts()).toEqual(then.claims.map(({ label }) => label));
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('as of 18 October 2024');
    await page.context().close();
  });

  it('can be used with keys alone', async () => {
    const page = await browser.open('/');
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent.trim()');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const { claims } = await ask<Claims>('/claims?limit=1');
    expect(await focused()).toBe(claims[0]?.label);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: claims[0]!.label }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('heading', { name: 'Reversals' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.keyboard.type('Kursk\n');
    await page.waitForURL(/text=Kursk/);
    await page.context().close();
  });

  it('speak the language of the browser, or the other', async () => {
    const page = await browser.open('/', { language: 'de' });
    await page.getByRole('heading', { name: 'Behauptungen' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Claims' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Claims' }).waitFor();
    await page.context().close();
  });

  it('show what is read in a pasted text before it is kept, and take it in', async () => {
    const page = await browser.open('/add');
    await page.getByLabel('Text').fill('The harbour office said on Monday that the crane in Odense had failed twice.');
    await page.getByLabel('Outlet').fill('Fjord Post');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('heading', { name: '1 statement found' }).waitFor();
    expect(await page.locator('.row .content').allInnerTexts()).toEqual(['1the crane in Odense had failed twice']);
    const outlets = async (): Promise<string[]> =>
      (await ask<{ articles: { outlet: string }[] }>('/articles?limit=100')).articles.map(({ outlet }) => outlet);
    expect(await outlets()).not.toContain('Fjord Post');
    await page.getByRole('button', { name: 'Take it into the ledger' }).click();
    await page.waitForURL(/\/articles\/[0-9a-f]{64}$/);
    await page.getByText('Fjord Post').waitFor();
    expect(await outlets()).toContain('Fjord Post');
    await page.context().close();
  });

  it('correct a statement and a name with a reason, and take both back', async () => {
    const page = await browser.open('/articles/13-elbpost');
    const note = page.locator('.notes li').first();
    await note.getByText('Correct').click();
    await note.getByRole('combobox', { name: 'another stance' }).selectOption('denies');
    await note.getByPlaceholder('Why').fill('It called the reports false.');
    await note.getByRole('button', { name: 'Save' }).click();
    await note.getByText('corrected by hand').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await note.getByText('corrected by hand').waitFor({ state: 'detached' });

    const { id, label } = await biggestClaim();
    await page.goto(`/claims/${id}`);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('Name').fill('North Korea sends soldiers to Russia');
    await page.getByPlaceholder('Why').fill('Shorter.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'North Korea sends soldiers to Russia' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { level: 1, name: label }).waitFor();
    const { corrections } = await ask<{ corrections: { undone: object | null }[] }>('/corrections');
    expect(corrections.map(({ undone }) => undone !== null)).toEqual([true, true]);
    await page.context().close();
  });

  it('go through what is in doubt with keys alone, each decision with a reason, and take one back', async () => {
    const page = await browser.open('/review');
    const queue = page.getByRole('list', { name: 'In doubt' }).getByRole('button');
    const first = (await queue.first().textContent()) ?? '';
    const { items } = await ask<{ items: { id: string; kind: string }[] }>('/review?limit=40');
    await page.keyboard.press('a');
    await page.keyboard.type('Checked in the article.');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Decided: right as it is.').waitFor();
    await expect.poll(() => queue.count()).toBe(items.length - 1);
    const left = async (): Promise<string[]> => (await ask<{ items: { id: string }[] }>('/review?limit=40')).items.map(({ id }) => id);
    await expect.poll(left).not.toContain(items[0]?.id);
    await page.keyboard.press('d');
    await expect.poll(() => queue.count()).toBe(items.length - 2);
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await expect.poll(left).toEqual(items.map(({ id }) => id));
    expect(await queue.first().textContent()).toBe(first);
    await page.context().close();
  });

  it('move what is in doubt to a claim that is found by its words', async () => {
    const { label } = await biggestClaim();
    const page = await browser.open('/review?kind=membership');
    const question = page.getByRole('region', { name: 'Does this belong to the claim?' });
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('m');
    await question.getByRole('searchbox').fill(label.split(' ').slice(0, 2).join(' '));
    await question.getByRole('listitem').getByRole('button').first().click();
    await question.getByLabel('Reason').fill('It speaks of the same.');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Decided: another claim.').waitFor();
    const { corrections } = await ask<{ corrections: { detail: { action: string }; reason: string }[] }>('/corrections');
    expect(corrections.at(-1)).toMatchObject({ detail: { action: 'move' }, reason: 'It speaks of the same.' });
    await page.getByRole('button', { name: 'undo' }).click();
    await page.getByRole('status').getByText('Taken back.').waitFor();
    await page.context().close();
  });

  it('say who was faster, and change nothing then', async () => {
    await ask('/users', { name: 'emil', role: 'editor' });
    const { secret } = await ask<{ secret: string }>('/users/emil/link', {});
    const emil = await browser.open(`/sign-in#${secret}`);
    await emil.getByRole('link', { name: 'Later' }).click();
    await emil.goto('/review?kind=membership', { waitUntil: 'networkidle' });
    const admin = await browser.open('/review?kind=membership');
    for (const [page, key, why] of [
      [emil, 'd', 'It is the outlet’s own view.'],
      [admin, 'a', 'Right.'],
    ] as const) {
      await page.getByLabel('Reason').fill(why);
      await page.evaluate('document.activeElement.blur()');
      await page.keyboard.press(key);
      if (page === emil) await page.getByRole('status').getByText('Decided').waitFor();
    }
    const alert = admin.getByRole('alert');
    await alert.getByText('Somebody was faster.').waitFor();
    expect(await alert.textContent()).toContain('emil dismissed it');
    expect(browser.complaints().join()).toContain('412');
    await alert.getByRole('button', { name: 'Look again' }).click();
    await emil.keyboard.press('u');
    await emil.getByRole('status').getByText('Taken back.').waitFor();
    for (const page of [emil, admin]) await page.context().close();
  });

  it('say that something is not there', async () => {
    const page = await browser.open('/claims/cffffffffffffffffffff');
    await page.getByRole('alert').getByText('There is no such thing in this ledger.').waitFor();
    expect(browser.complaints().join()).toContain('404');
    await page.context().close();
  });

  it.each([
    ['light', 360],
    ['dark', 2560],
  ] as const)('have no barrier that axe knows, fit and do not jump while they load, in %s and %i points wide', async (theme, width) => {
    for (const path of await paths()) {
      const page = await browser.open(path, { theme, width });
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
      expect(await shift(page), path).toBeLessThan(0.05);
      expect(await barriers(page), path).toEqual([]);
      await page.context().close();
    }
  });

  it('show what hostile articles hold and do nothing of it', async () => {
    for (const article of HOSTILE) await ask('/articles', article);
    const { claims } = await ask<Claims>('/claims?limit=500&outlet=Trap');
    expect(claims.length).toBeGreaterThan(2);
    const articles = HOSTILE.map(({ id }) => `/articles/${encodeURIComponent(id)}`);
    for (const path of ['/?outlet=Trap', '/articles', '/actors', ...articles, ...claims.map(({ id }) => `/claims/${id}`)]) {
      const page = await browser.open(path, { width: 360 });
      expect(await page.evaluate('window.trapped'), path).toBeUndefined();
      expect(await page.locator('main img, main iframe, main script, main a[href^="javascript"]').count(), path).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(360);
      await page.context().close();
    }
    const page = await browser.open(articles[0]!);
    expect(await page.locator('.row p').first().textContent()).toContain('<script>trapped = 1</script>');
    await page.context().close();
  });

  it('say in every window what changed, and show it when asked to', async () => {
    const [one, two] = [await browser.open('/'), await browser.open('/')];
    const before = await two.locator('main ol > li h2').allInnerTexts();
    const text = 'Kalden (epa) - Die Bürgermeisterin von Kalden bestätigte am Montag, dass das Fluorwerk im Mai schließt.';
    await ask('/articles', { id: 'kaldener-bote-1', outlet: 'Kaldener Bote', published: '2025-05-05', language: 'de', text });
    for (const page of [one, two]) await page.getByRole('status').getByText('1\u00a0claim has changed.').waitFor();
    expect(await two.locator('main ol > li h2').allInnerTexts()).toEqual(before);
    await one.getByRole('button', { name: 'Show', exact: true }).click();
    await one.getByRole('heading', { name: 'das Fluorwerk im Mai schließt' }).waitFor();
    await one.getByText('claim has changed.').waitFor({ state: 'detached' });
    for (const page of [one, two]) await page.context().close();
  });
});

async function barriers(page: Page): Promise<string[]> {
  // Not as a script element: the policy of the pages would rightly refuse it.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResult>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** How far what was painted moved while the page loaded (cumulative layout shift). */
function shift(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 100);
  })`);
}
