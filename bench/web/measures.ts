import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import type { ArticleDetail } from '../../src/api/shapes.ts';
import type { Window } from '../../test/web/browser.ts';

/** What a page did, noted in it from its first moment on. */
const NOTING = `
  window.noted = { tasks: [], shift: 0, drawing: 0, drawn: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.tasks.push({ from: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) noted.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    if (noted.drawing === 0 && document.querySelector('.graph .scroll') !== null) noted.drawing = performance.now();
    if (noted.drawn === 0 && document.querySelector('.graph .scroll svg') !== null) noted.drawn = performance.now();
  }).observe(document, { childList: true, subtree: true });`;

/** Comes back once what the page holds now is on the screen. */
const PAINTED = 'new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))';

/** What was measured, in milliseconds unless the name says otherwise, and for how long it was worked: by the main thread of the page or, for an answer, by the server. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  readonly cpu: number | null;
  /** What it may be at most, null where it is only told. */
  readonly bar: number | null;
}

/** A page that is measured. */
interface Measured {
  readonly page: Page;
  /** Time of the processor that the main thread took so far. */
  cpu(): Promise<number>;
}

async function opened(browser: Window, path: string): Promise<Measured> {
  let session: CDPSession | undefined;
  const page = await browser.open(path, {
    width: 1280,
    before: async (blank) => {
      await blank.addInitScript(NOTING);
      session = await blank.context().newCDPSession(blank);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    },
  });
  const cpu = async (): Promise<number> => {
    const { metrics } = (await session?.send('Performance.getMetrics')) ?? { metrics: [] };
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  return { page, cpu };
}

/** The board of a ledger, whose server is the process `server`: its first paint, a filter that is chosen and another page of the list, each to what is painted. */
export async function measureBoard(
  browser: Window,
  { runs, server }: { readonly runs: number; readonly server: number },
): Promise<Measure[]> {
  const found = { first: [] as number[], firstCpu: [] as number[], shift: [] as number[] };
  const asked: Record<'filter' | 'more', Asked[]> = { filter: [], more: [] };
  const ask = async (measured: Measured, selector: string): Promise<Asked> => {
    const before = processorOf(server);
    const one = await answered(measured, selector);
    return { ...one, serverCpu: processorOf(server) - before };
  };
  for (let run = 0; run < runs; run++) {
    const { page, cpu } = await opened(browser, '/');
    await page.locator('main ol > li').nth(49).waitFor();
    found.firstCpu.push(await cpu());
    found.first.push(await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0].startTime`));
    found.shift.push(await page.evaluate<number>('noted.shift'));
    asked.more.push(await ask({ page, cpu }, '.more button'));
    asked.filter.push(await ask({ page, cpu }, '.statuses button:nth-of-type(2)'));
    await page.context().close();
  }
  return [
    { what: 'board: first contentful paint', value: median(found.first), cpu: median(found.firstCpu), bar: null },
    { what: 'board: layout shift (score)', value: median(found.shift), cpu: null, bar: 0.05 },
    ...inParts('a filter', asked.filter),
    ...inParts('the next page', asked.more),
  ];
}

/** How long a click took until its answer was painted, and what of that the page waited for the server. */
interface Asked {
  readonly painted: number;
  readonly waited: number;
  readonly cpu: number;
  /** Time of the processor that the server took. */
  readonly serverCpu: number;
}

function inParts(name: string, asked: readonly Asked[]): Measure[] {
  const waited = median(asked.map((one) => one.waited));
  return [
    {
      what: `board: ${name}, click to paint`,
      value: median(asked.map(({ painted }) => painted)),
      cpu: median(asked.map(({ cpu }) => cpu)),
      bar: 100,
    },
    {
      what: `board: ${name}, of that the answer of the server`,
      value: waited,
      cpu: mean(asked.map(({ serverCpu }) => serverCpu)),
      bar: null,
    },
  ];
}

/** Clicks, and waits until another list is painted. */
async function answered({ page, cpu }: Measured, selector: string): Promise<Omit<Asked, 'serverCpu'>> {
  const before = await cpu();
  const [painted, waited] = await page.evaluate<[number, number]>(`(async () => {
    performance.clearResourceTimings();
    const list = document.querySelector('main ol');
    const other = new Promise((done) => new MutationObserver((_, watching) => {
      if (list.getAttribute('aria-busy') === 'true') return;
      watching.disconnect();
      done();
    }).observe(list, { childList: true }));
    const from = performance.now();
    document.querySelector(${JSON.stringify(selector)}).click();
    await other;
    await ${PAINTED};
    const to = performance.now();
    const answer = performance.getEntriesByType('resource').find(({ name }) => name.includes('/claims'));
    return [to - from, answer.responseEnd - answer.startTime];
  })()`);
  return { painted, waited, cpu: (await cpu()) - before };
}

/** A long article that is scrolled from its start to its end, a screen each frame. */
export async function measureArticle(browser: Window, path: string): Promise<Measure[]> {
  const { page, cpu } = await opened(browser, path);
  const { text, statementList } = await page.evaluate<ArticleDetail>(`fetch('/api/v1${path}').then((answer) => answer.json())`);
  const [words, statements] = [(text.match(/\p{L}+/gu) ?? []).length, statementList.length];
  await page
    .locator('.notes > li')
    .nth(statements - 1)
    .waitFor({ state: 'attached' });
  const loaded = await cpu();
  const loading = await longest(page, 0);
  const from = await page.evaluate<number>(`(async () => {
    const from = performance.now();
    while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
      scrollBy(0, innerHeight);
      await ${PAINTED};
    }
    return from;
  })()`);
  const scrolled = await cpu();
  const name = `article of ${words} words, ${statements} statements`;
  const measures: Measure[] = [
    { what: `${name}: longest task while it loads`, value: loading, cpu: loaded, bar: null },
    { what: `${name}: longest task while it is scrolled`, value: await longest(page, from), cpu: scrolled - loaded, bar: 100 },
    { what: 'article: layout shift (score)', value: await page.evaluate<number>('noted.shift'), cpu: null, bar: 0.05 },
  ];
  await page.context().close();
  return measures;
}

/** A claim with many roots, whose graph is laid out in a thread of its own. */
export async function measureGraph(browser: Window, path: string): Promise<Measure[]> {
  const { page, cpu } = await opened(browser, path);
  await page.locator('.graph svg').waitFor();
  const nodes = await page.locator('.graph svg [role="button"]').count();
  const name = `graph of ${nodes} nodes`;
  const measures: Measure[] = [
    { what: `${name}: laid out`, value: await page.evaluate<number>('noted.drawn - noted.drawing'), cpu: null, bar: 1000 },
    { what: `${name}: longest task while its page loads`, value: await longest(page, 0), cpu: await cpu(), bar: null },
    { what: 'claim: layout shift (score)', value: await page.evaluate<number>('noted.shift'), cpu: null, bar: 0.05 },
  ];
  await page.context().close();
  return measures;
}

/** The longest task of the main thread that began later; the browser tells none below 50 ms. */
function longest(page: Page, from: number): Promise<number> {
  return page.evaluate<number>(`Math.max(0, ...noted.tasks.filter((task) => task.from >= ${from}).map(({ ms }) => ms))`);
}

/** Time of the processor that a process took so far, to ten milliseconds. */
function processorOf(pid: number): number {
  const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
