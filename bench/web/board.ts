import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Window } from '../../test/web/browser.ts';
import { type Measure, type Measured, opened, PAINTED } from './measures.ts';

/** What of a ledger the board is asked for: names, words and a day that many claims have, and ones that few have. */
export interface Asked {
  readonly statuses: readonly string[];
  readonly actor: string;
  readonly rareActor: string;
  readonly country: string;
  readonly outlet: string;
  readonly word: string;
  readonly rareWord: string;
  readonly day: string;
}

/** A field of the board by its name, and what is put into it. */
type Filter = readonly [what: string, field: string, value: string];

/** Every filter that the board offers. */
function filtersOf(asked: Asked): readonly Filter[] {
  return [
    ...asked.statuses.map((status): Filter => [`status ${status}`, 'status', status]),
    ['an actor of many claims', 'actor', asked.actor],
    ['an actor of few', 'actor', asked.rareActor],
    ['a country', 'country', asked.country],
    ['an outlet', 'outlet', asked.outlet],
    ['a language', 'language', 'de'],
    ['since a day', 'since', asked.day],
    ['until a day', 'until', asked.day],
    ['a word of many claims', 'text', asked.word],
    ['a word of few', 'text', asked.rareWord],
    ['the most contested first', 'sort', 'contested'],
    ['the most copied first', 'sort', 'copied'],
    ['as of a day', 'as_of', asked.day],
  ];
}

/** The board of a ledger, whose server is the process `server`: its first paint, what it says of the whole ledger, every filter and the next page of the list, each to what is painted. */
export async function measureBoard(
  browser: Window,
  { runs, server, asked }: { readonly runs: number; readonly server: number; readonly asked: Asked },
): Promise<Measure[]> {
  const first: Record<'paint' | 'cpu' | 'shift' | 'overview', number[]> = { paint: [], cpu: [], shift: [], overview: [] };
  const filters = filtersOf(asked).map((filter) => ({ filter, times: [] as Answered[] }));
  const more: Answered[] = [];
  for (let run = 0; run < runs; run++) {
    const measured = await opened(browser, '/');
    const { page, cpu } = measured;
    await page.locator('main ol > li').nth(49).waitFor();
    first.cpu.push(await cpu());
    first.paint.push(await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0].startTime`));
    first.overview.push(await waitedFor(page, '/overview'));
    first.shift.push(await page.evaluate<number>('noted.shift'));
    more.push(await answered(measured, { server, act: `document.querySelector('.more button').click()`, until: MORE }));
    for (const { filter, times } of filters) {
      times.push(await answered(measured, { server, act: choosing(filter), until: ANOTHER }));
      await page.evaluate(`(async () => { ${choosing([filter[0], filter[1], ''])}; await ${ANOTHER}; await ${SETTLED}; })()`);
    }
    await page.context().close();
  }
  return [
    { what: 'board: first contentful paint', value: median(first.paint), cpu: median(first.cpu), bar: null },
    { what: 'board: what the ledger holds in all, the answer of the server', value: median(first.overview), cpu: null, bar: 100 },
    { what: 'board: layout shift (score)', value: median(first.shift), cpu: null, bar: 0.05 },
    ...inParts('the next page', more),
    ...filters.flatMap(({ filter: [what], times }) => inParts(what, times)),
  ];
}

/** Resolves once the list holds more. */
const MORE = `new Promise((done) => {
  new MutationObserver((_, watching) => { watching.disconnect(); done(); }).observe(document.querySelector('main ol'), { childList: true });
})`;

/** Resolves once the list was asked for again and its answer is there. */
const ANOTHER = `new Promise((done) => {
  let asked = false;
  new MutationObserver((_, watching) => {
    if (document.querySelector('main ol').getAttribute('aria-busy') === 'true') asked = true;
    else if (asked) { watching.disconnect(); done(); }
  }).observe(document.querySelector('main ol'), { attributes: true });
})`;

/** Lets the page do what it does once a person sees what was asked for. */
const SETTLED = 'new Promise((settled) => setTimeout(settled, 300))';

/** Chooses a filter as a person does; a status by its button, which says nothing else of itself than its place and its words. */
function choosing([, field, value]: Filter): string {
  if (field === 'status') {
    const title = value === '' ? ':first-of-type' : `:has(.${value})`;
    return `document.querySelector(${JSON.stringify(`.statuses button${title}`)}).click()`;
  }
  if (field === 'as_of') return value === '' ? `document.querySelector('.as-of .steps button:last-of-type').click()` : sliding(value);
  if (field === 'text')
    return `(() => { const field = document.querySelector('[name=text]'); field.value = ${JSON.stringify(value)}; field.form.requestSubmit(); })()`;
  return `(() => { const field = document.querySelector('[name=${field}]'); field.value = ${JSON.stringify(value)}; field.dispatchEvent(new Event('change', { bubbles: true })); })()`;
}

function sliding(day: string): string {
  return `(() => { const slider = document.querySelector('#as_of-slider'); slider.value = ${Date.parse(day) / 86_400_000}; for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind, { bubbles: true })); })()`;
}

/** How long an act took until its answer was painted, and what of that the page waited for the server. */
interface Answered {
  readonly painted: number;
  readonly waited: number;
  readonly cpu: number;
  /** Time of the processor that the server took. */
  readonly serverCpu: number;
}

function inParts(name: string, times: readonly Answered[]): Measure[] {
  return [
    {
      what: `board: ${name}, click to paint`,
      value: median(times.map(({ painted }) => painted)),
      cpu: median(times.map(({ cpu }) => cpu)),
      bar: 100,
    },
    {
      what: `board: ${name}, of that the answer of the server`,
      value: median(times.map(({ waited }) => waited)),
      cpu: mean(times.map(({ serverCpu }) => serverCpu)),
      bar: null,
    },
  ];
}

/** Does something on the page and waits until what comes of it is painted. */
async function answered(
  { page, cpu }: Measured,
  { server, act, until }: { readonly server: number; readonly act: string; readonly until: string },
): Promise<Answered> {
  const [cpuBefore, serverBefore] = [await cpu(), processorOf(server)];
  const painted = await page.evaluate<number>(`(async () => {
    performance.clearResourceTimings();
    const there = ${until};
    const from = performance.now();
    ${act};
    await there;
    await ${PAINTED};
    const to = performance.now();
    await ${SETTLED};
    return to - from;
  })()`);
  const waited = await waitedFor(page, '/claims');
  return { painted, waited, cpu: (await cpu()) - cpuBefore, serverCpu: processorOf(server) - serverBefore };
}

/** How long the page last waited for an answer to a path of the API. */
function waitedFor(page: Page, path: string): Promise<number> {
  return page.evaluate<number>(`(() => {
    const answer = performance.getEntriesByType('resource').findLast(({ name }) => name.includes('/api/v1${path}'));
    return answer.responseEnd - answer.startTime;
  })()`);
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
