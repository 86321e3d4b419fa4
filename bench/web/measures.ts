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
export const PAINTED = 'new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))';

/** What was measured, in milliseconds unless the name says otherwise, and for how long it was worked: by the main thread of the page or, for an answer, by the server. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  readonly cpu: number | null;
  /** What it may be at most, null where it is only told. */
  readonly bar: number | null;
}

/** A page that is measured. */
export interface Measured {
  readonly page: Page;
  /** Time of the processor that the main thread took so far. */
  cpu(): Promise<number>;
}

/** Opens a page that notes what it does. */
export async function opened(browser: Window, path: string): Promise<Measured> {
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
