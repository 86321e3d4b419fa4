import { describe, expect, it } from 'vitest';
import { failureOf, fetcherFor, type Routes, redirect, serve, status, text } from '../../../test/local-server.ts';

/** Serves `/robots.txt` as given and a page at every path asked for; gives what came of asking for one. */
async function ask(robots: Routes[string], path = '/news/a'): Promise<string> {
  const server = await serve({ '/robots.txt': robots, [path]: text('a') });
  const fetcher = fetcherFor([server]);
  return fetcher.fetch(server.origin + path).then(
    () => 'fetched',
    (error: Error & { code?: string }) => error.code ?? error.message,
  );
}

describe('robots.txt', () => {
  it.each([
    ['says nothing', '', '/news/a', 'fetched'],
    ['closes the site to everybody', 'User-agent: *\nDisallow: /', '/news/a', 'robots'],
    ['closes a folder', 'User-agent: *\nDisallow: /news/', '/news/a', 'robots'],
    ['closes another folder', 'User-agent: *\nDisallow: /admin/', '/news/a', 'fetched'],
    ['closes the site to us by name', 'User-agent: Hearsay\nDisallow: /\n\nUser-agent: *\nAllow: /', '/news/a', 'robots'],
    ['closes the site to others', 'User-agent: otherbot\nDisallow: /', '/news/a', 'fetched'],
    [
      'has a rule of our own that opens what is closed to others',
      'User-agent: *\nDisallow: /\n\nUser-agent: hearsay\nDisallow:',
      '/news/a',
      'fetched',
    ],
    ['opens a page in a closed folder', 'User-agent: *\nDisallow: /news/\nAllow: /news/a', '/news/a', 'fetched'],
    ['has a pattern', 'User-agent: *\nDisallow: /*.pdf$', '/news/a.pdf', 'robots'],
    ['has a pattern that does not fit', 'User-agent: *\nDisallow: /*.pdf$', '/news/a.pdf?x', 'fetched'],
    ['closes an address with an umlaut', 'User-agent: *\nDisallow: /straße', '/stra%C3%9Fe/1', 'robots'],
    ['names us among others', 'User-agent: a\nUser-agent: hearsay/2.0\nSitemap: /s.xml\nDisallow: /\n', '/news/a', 'robots'],
    ['has two groups for us', 'User-agent: hearsay\nDisallow: /x\n\nUser-agent: hearsay\nDisallow: /news', '/news/a', 'robots'],
    ['opens and closes with rules as long', 'User-agent: *\nDisallow: /news\nAllow: /new*', '/news/a', 'fetched'],
    ['closes what is written in another way', 'User-agent: *\nDisallow: /%7enews/%c3%a4', '/~news/%C3%A4', 'robots'],
    ['closes a query', 'User-agent: *\nDisallow: /*?print', '/news/a?print=1', 'robots'],
    ['has an end that would fit twice', 'User-agent: *\nDisallow: /a*a$', '/a', 'fetched'],
    ['is a page instead', '<!doctype html><html><body>Startseite</body></html>', '/news/a', 'fetched'],
    ['has its rules within 500 KiB', `${'# …\n'.repeat(80_000)}User-agent: *\nDisallow: /`, '/news/a', 'robots'],
    ['has its rules beyond 500 KiB', `${'# …\n'.repeat(90_000)}User-agent: *\nDisallow: /`, '/news/a', 'fetched'],
  ])('%s', async (_name, robots, path, expected) => {
    expect(await ask(text(robots), path)).toBe(expected);
  });

  it.each([
    ['is not there', status(404), 'fetched'],
    ['is forbidden', status(403), 'fetched'],
    ['cannot be had because the server has a fault', status(500), 'robots'],
    ['cannot be had for now', status(503), 'robots'],
    ['is asked for too often', status(429), 'robots'],
    ['goes round in a circle', redirect('/robots.txt'), 'fetched'],
  ])('that %s', async (_name, answer, expected) => {
    expect(await ask(answer)).toBe(expected);
  });

  it('says which line closes the address', async () => {
    const server = await serve({ '/robots.txt': text('# Nordblatt\nUser-agent: *\nDisallow: /a'), '/a': text('a') });
    expect((await failureOf(fetcherFor([server]).fetch(`${server.origin}/a`))).message).toBe(
      `${server.origin}/a: the site does not want this fetched: line 3 of its robots.txt`,
    );
    expect(server.requests).toHaveLength(0);
  });

  it('is asked for once a day, and after a fault in ten minutes', async () => {
    let asked = 0;
    let at = Date.parse('2024-10-18T09:00:00Z');
    let fault = true;
    const server = await serve({
      '/robots.txt': (request, response) => {
        asked++;
        (fault ? status(500) : text(''))?.(request, response);
      },
      '/a': text('a'),
    });
    const fetcher = fetcherFor([server], { clock: { now: () => at, wait: async () => undefined } });
    const counts: number[] = [];
    const visit = async (later: number): Promise<void> => {
      at += later;
      await fetcher.fetch(`${server.origin}/a`).catch(() => undefined);
      counts.push(asked);
    };
    await visit(0);
    await visit(599_000);
    fault = false;
    await visit(2_000);
    await visit(23 * 3_600_000);
    await visit(2 * 3_600_000);
    expect(counts).toEqual([1, 1, 2, 2, 3]);
  });

  it('is kept to after a redirect, on the other host as well', async () => {
    const other = await serve({ '/robots.txt': text('User-agent: *\nDisallow: /'), '/b': text('b') });
    const server = await serve({ '/a': redirect(`${other.origin}/b`) });
    expect(await failureOf(fetcherFor([server, other]).fetch(`${server.origin}/a`))).toMatchObject({
      code: 'robots',
      place: `${other.origin}/b`,
    });
    expect(other.requests).toHaveLength(0);
  });

  it.each([
    ['7', 7000],
    ['0.5', 1000],
    ['86400', 60_000],
    ['-1', 1000],
    ['soon', 1000],
  ])('with Crawl-delay: %s makes a pause of %i ms', async (delay, pause) => {
    const server = await serve({ '/robots.txt': text(`User-agent: *\nCrawl-delay: ${delay}`), '/a': text('a') });
    let at = 0;
    const waits: number[] = [];
    const wait = async (ms: number): Promise<void> => {
      waits.push(ms);
      at += ms;
    };
    const fetcher = fetcherFor([server], { pauseMs: 1000, clock: { now: () => at, wait } });
    for (let i = 0; i < 3; i++) await fetcher.fetch(`${server.origin}/a`);
    expect(waits).toEqual([pause, pause]);
  });

  it('made to take long is read in time that its length allows', async () => {
    const robots = `User-agent: *\n${`Disallow: /${'a*'.repeat(900)}b\n`.repeat(250)}`;
    expect(await ask(text(robots), `/${'a'.repeat(1900)}`)).toBe('fetched');
  });
});
