import { expect, it } from 'vitest';
import { besides, createVisits } from './besides.ts';

const at = (...addresses: readonly string[]): { address: string }[] => addresses.map((address) => ({ address }));
const never = new Promise<void>(() => undefined);

it('takes hosts in turn, so that one with many addresses keeps nobody waiting', async () => {
  const done: string[] = [];
  const many = at('http://a/1', 'http://a/2', 'http://a/3', 'http://b/1', 'http://c/1', 'http://b/2');
  await besides(many, { parallel: 1 }, async ({ address }) => void done.push(address));
  expect(done).toEqual(['http://a/1', 'http://b/1', 'http://c/1', 'http://a/2', 'http://b/2', 'http://a/3']);
});

it('does one address of a host at a time, and as many hosts as it may', async () => {
  const underWay = new Map<string, number>();
  const most = { hosts: 0, ofOne: 0 };
  const items = at(...[1, 2, 3, 4].flatMap((i) => ['a', 'b', 'c', 'd'].map((host) => `http://${host}/${i}`)));
  await besides(items, { parallel: 3 }, async ({ address }) => {
    const { host } = new URL(address);
    underWay.set(host, (underWay.get(host) ?? 0) + 1);
    most.ofOne = Math.max(most.ofOne, underWay.get(host) ?? 0);
    most.hosts = Math.max(most.hosts, [...underWay.values()].filter((count) => count > 0).length);
    await new Promise((resolve) => setImmediate(resolve));
    underWay.set(host, (underWay.get(host) ?? 0) - 1);
  });
  expect(most).toEqual({ hosts: 3, ofOne: 1 });
});

it('goes on beside addresses that take long, as long as they are not too many', async () => {
  const done: string[] = [];
  const visits = createVisits({ parallel: 2, patienceMs: 5 });
  const tillDone = new Promise<void>((resolve) => {
    for (const host of ['s1', 's2', 's3']) visits.add(`http://${host}/`, () => never);
    for (const host of ['a', 'b', 'c']) {
      visits.add(`http://${host}/`, async () => {
        done.push(host);
        if (done.length === 3) resolve();
      });
    }
  });
  await tillDone;
  expect(done).toEqual(['a', 'b', 'c']);
  await expect.poll(() => visits.size()).toBe(3);
  expect([visits.has('http://s1/'), visits.has('http://a/')]).toEqual([true, false]);
  for (const host of ['s4', 's5', 's6']) visits.add(`http://${host}/`, () => never);
  await expect.poll(() => visits.hasRoom()).toBe(false);
});

it('throws what the work threw, once what is under way is done, and begins nothing more', async () => {
  const done: string[] = [];
  const failing = besides(at('http://a/', 'http://b/', 'http://c/'), { parallel: 2 }, async ({ address }) => {
    if (address === 'http://a/') throw new Error('the disk is full');
    await new Promise((resolve) => setImmediate(resolve));
    done.push(address);
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(done).toEqual(['http://b/']);
});

it('begins nothing more once it is stopped', async () => {
  const stop = new AbortController();
  const done: string[] = [];
  await besides(at('http://a/1', 'http://a/2', 'http://b/1'), { parallel: 1, signal: stop.signal }, async ({ address }) => {
    done.push(address);
    stop.abort();
  });
  expect(done).toEqual(['http://a/1']);
});
