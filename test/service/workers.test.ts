import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { contentsOf } from '../../bench/ledger/crash-round.ts';
import { allDone, countsOf, startWorkers, type Workers } from '../../bench/ledger/working.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { createRandom } from '../../training/random.ts';
import { CLI } from '../command.ts';
import { ENGINES, ledgerLocation } from '../ledger-location.ts';
import { listen } from '../local-server.ts';

const TOWNS = ['Brenden', 'Halle am See', 'Ostrin', 'Sundby', 'Kaltenau', 'Marnitz'];
const DAYS = ['2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05'];

const SAID = [
  (town: string) => `Das Verkehrsamt von ${town} bestritt, dass die Brücke von ${town} beschädigt ist.`,
  (town: string) => `Das Verkehrsamt von ${town} räumte ein, dass die Brücke von ${town} beschädigt ist.`,
  (town: string) => `Das Verkehrsamt von ${town} wollte nicht bestätigen, dass die Brücke von ${town} beschädigt ist.`,
  (town: string) => `Das Verkehrsamt von ${town} wies Berichte zurück, wonach die Brücke von ${town} beschädigt ist.`,
];

/** Pages of four houses that report on the same bridges, day by day. */
const PAGES = DAYS.flatMap((day, d) =>
  TOWNS.map((town, t) => ({
    house: (d + t) % 4,
    path: `/${day}/${t}`,
    day,
    title: `Brücke von ${town}`,
    text: `${SAID[(d + t) % 4]?.(town)} Die Polizei sprach von ${t + 2} Verletzten, ein Sprecher der Stadt von einem Unfall.`,
  })),
);

function pageOf({ title, day, text }: (typeof PAGES)[number]): string {
  return `<!doctype html><html lang="de"><head><title>${title}</title><meta name="date" content="${day}"></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;
}

/** The houses, each a host of its own; answers the address of a feed of all of them and how often each page was asked for. */
async function openHouses(): Promise<{ readonly feed: string; readonly hosts: readonly string[]; readonly asked: Map<string, number> }> {
  const asked = new Map<string, number>();
  const origins: string[] = [];
  for (let house = 0; house < 4; house++) {
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      const page = PAGES.find((one) => one.house === house && one.path === path);
      if (page !== undefined) asked.set(path, (asked.get(path) ?? 0) + 1);
      if (page !== undefined) response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(page));
      else if (path === '/feed') response.setHeader('content-type', 'application/feed+json').end(JSON.stringify(feedOf(origins)));
      else response.writeHead(404).end();
    });
    origins.push((await listen(server, '127.0.0.1')).origin);
  }
  return { feed: `${origins[0]}/feed`, hosts: origins.map((origin) => new URL(origin).host), asked };
}

function feedOf(origins: readonly string[]): object {
  const items = PAGES.map(({ house, path, title }) => ({ id: path, url: `${origins[house]}${path}`, title }));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Brücken', items };
}

/** A new ledger on the server that watches a feed, done to its end by workers that `disturb` disturbs. */
async function takenIn(
  houses: Awaited<ReturnType<typeof openHouses>>,
  { count, lease, disturb }: { readonly count: number; readonly lease: number; readonly disturb?: (workers: Workers) => Promise<void> },
): Promise<Awaited<ReturnType<typeof contentsOf>>> {
  const place = await ledgerLocation('server');
  const ledger = await openLedger(place.location);
  try {
    await ledger.feeds.add([{ address: houses.feed, title: null, folder: null, outlet: 'Brückenbote' }], {
      at: new Date().toISOString(),
      by: 'greta',
    });
    const more = ['--allow', ...houses.hosts];
    const workers = await startWorkers({ location: place.location, count, cli: CLI, lease, more, random: createRandom(7) });
    await disturb?.(workers);
    await allDone(ledger, 'fetch', PAGES.length);
    await allDone(ledger, 'take-in', PAGES.length);
    expect(await workers.stop()).toEqual(Array.from({ length: count }, () => 0));
    expect(await countsOf(ledger, 'take-in')).toEqual({ done: PAGES.length });
    return await contentsOf(place.location);
  } finally {
    await ledger.close();
    await place.remove();
  }
}

it.skipIf(!ENGINES.includes('server'))(
  'lose nothing and double nothing when they are killed at random',
  async () => {
    const houses = await openHouses();
    const wanted = await takenIn(houses, { count: 2, lease: 60 });
    expect(wanted.articles).toBe(PAGES.length);
    // Of two workers each page was asked for once.
    expect([...houses.asked.values()]).toEqual(PAGES.map(() => 1));
    const random = createRandom(11);
    const disturb = async (workers: Workers): Promise<void> => {
      const end = Date.now() + 20_000;
      for (let kills = 0; kills < 5 || Date.now() < end; kills++) {
        await sleep(random() * 3000);
        await workers.replaceOne();
      }
    };
    expect(await takenIn(houses, { count: 3, lease: 3, disturb })).toEqual(wanted);
  },
  600_000,
);
