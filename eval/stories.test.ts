import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { GoldFigure } from './gold.ts';
import { type StoryActor, type StoryClaim, statusByTable } from './gold-story.ts';

interface Article {
  readonly id: string;
  readonly language: string;
  readonly published: string;
  readonly modified?: string;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
  readonly agencies?: readonly string[];
}

interface Ledger {
  readonly note: string;
  readonly claims: readonly StoryClaim[];
  readonly actors: readonly StoryActor[];
  readonly notes: readonly string[];
}

const STANCES = 'asserts confirms concedes denies withholds doubts warns judges demands intends asks retracts'.split(' ');
const CERTAINTIES = ['certain', 'probable', 'possible', 'conditional'];
const STORIES = [
  'airliner',
  'bank-rescue',
  'border-post',
  'clinic-attack',
  'custody-death',
  'dam-failure',
  'dock-strike',
  'infant-milk',
  'ministry-leak',
  'rider-affair',
  'run-off',
];
const STATUSES = 'retracted conceded contested corroborated single-source denied unconfirmed'.split(' ');
const ARTICLE_FIELDS = new Set('id language published modified outlet agencies title text'.split(' '));
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

function articlesOf(folder: URL): Article[] {
  const files = readdirSync(folder).filter((f) => f.endsWith('.json'));
  return files.sort().map((file) => {
    const article = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Article;
    expect(`${article.id}.json`).toBe(file);
    return article;
  });
}

function isDay(value: string): boolean {
  return DAY.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}

/** EDTF down to the day, as cases and stories use it: 2024, 2024-10, 2024-10-XX, 2024-10-18. */
function isDate(value: string): boolean {
  return isDay(value) || /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-XX)?)?$/u.test(value);
}

function checkFigure(figure: GoldFigure): void {
  const numbers = [figure.value, figure.low, figure.high].filter((n) => n !== undefined);
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.every((n) => Number.isFinite(n) && n >= 0)).toBe(true);
  expect(figure.value === undefined || numbers.length === 1).toBe(true);
  expect((figure.low ?? 0) <= (figure.high ?? Number.POSITIVE_INFINITY)).toBe(true);
  expect((figure.unit ?? '').trim()).not.toBe('');
}

function checkArticles(articles: readonly Article[]): void {
  expect(new Set(articles.map((a) => a.id)).size).toBe(articles.length);
  expect(new Set(articles.map((a) => a.language))).toEqual(new Set(['de', 'en']));
  for (const a of articles) {
    expect(Object.keys(a).filter((key) => !ARTICLE_FIELDS.has(key))).toEqual([]);
    expect([a.id, isDay(a.published)]).toEqual([a.id, true]);
    expect([a.id, a.outlet, a.title].every((s) => s.trim().length > 0)).toBe(true);
    expect(a.text).toBe(a.text.trim());
    expect(a.agencies ?? ['none']).not.toEqual([]);
    const words = a.text.split(/\s+/u).length;
    expect([a.id, words >= 100 && words <= 270]).toEqual([a.id, true]);
  }
}

/** How much of the shorter text's runs of five words stands in the other too: 1 for a copy, near 0 for two reports of their own. */
function shared(a: string, b: string): number {
  const runs = (text: string) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
  };
  const [short, long] = [runs(a), runs(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  return [...short].filter((run) => long.has(run)).length / short.size;
}

function copies(articles: readonly Article[]): string[] {
  return articles.flatMap((a, i) =>
    articles
      .slice(i + 1)
      .filter((b) => shared(a.text, b.text) > 0.3)
      .map((b) => `${a.id} = ${b.id}`),
  );
}

const root = new URL('stories/', import.meta.url);
const stories = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => {
    const folder = new URL(`${entry.name}/`, root);
    const ledger = JSON.parse(readFileSync(new URL('ledger.json', folder), 'utf8')) as Ledger;
    return { name: entry.name, ledger, articles: articlesOf(new URL('articles/', folder)) };
  });

test('there are eleven stories, which between them show every status and the stances that move it', () => {
  expect(stories.map((s) => s.name)).toEqual(STORIES);
  const claims = stories.flatMap((s) => s.ledger.claims);
  expect(new Set(claims.flatMap((c) => Object.values(c.statusOn).map((s) => s.status)))).toEqual(new Set(STATUSES));
  const shown = new Set(claims.flatMap((c) => c.statements.map((s) => s.stance)));
  for (const stance of ['asserts', 'confirms', 'concedes', 'denies', 'withholds', 'doubts', 'retracts']) expect(shown).toContain(stance);
});

describe.each(stories)('the story $name', ({ ledger, articles }) => {
  const published = new Map(articles.map((a) => [a.id, a.published]));
  const claims = ledger.claims.map((claim) => [claim.key, claim] as const);

  test('has nine to sixteen well-formed articles in order, copies among them', () => {
    checkArticles(articles);
    expect(articles.length).toBeGreaterThanOrEqual(9);
    expect(articles.length).toBeLessThanOrEqual(16);
    expect(copies(articles).length).toBeGreaterThanOrEqual(1);
    const days = articles.map((a) => a.published);
    expect(days).toEqual([...days].sort());
  });

  test('says that it is invented, and keeps three to six claims and at least five days', () => {
    expect(ledger.note).toMatch(/invented/iu);
    expect(ledger.claims.length).toBeGreaterThanOrEqual(3);
    expect(ledger.claims.length).toBeLessThanOrEqual(6);
    expect(new Set(ledger.claims.map((c) => c.key)).size).toBe(ledger.claims.length);
    expect(new Set(ledger.claims.flatMap((c) => Object.keys(c.statusOn))).size).toBeGreaterThanOrEqual(5);
  });

  test('names its actors once', () => {
    const names = ledger.actors.flatMap((a) => a.names);
    expect(new Set(names).size).toBe(names.length);
    for (const a of ledger.actors) expect(a.names).toContain(a.name);
  });

  test.each(claims)('%s points at its own words', (_key, claim) => {
    expect([claim.label.de, claim.label.en].every((label) => label.trim().length > 0)).toBe(true);
    expect(claim.statements.length).toBeGreaterThanOrEqual(2);
    for (const s of claim.statements) {
      const article = articles.find((a) => a.id === s.article);
      expect([s.article, article !== undefined]).toEqual([s.article, true]);
      expect(s.content.trim()).not.toBe('');
      expect(article?.text).toContain(s.content);
      expect(STANCES).toContain(s.stance);
      expect([...s.who, ...(s.via ?? [])].every((name) => name.trim().length > 0)).toBe(true);
      if (s.who.length === 0) expect(s.root ?? null).toBeNull();
      if (s.certainty !== undefined) expect(CERTAINTIES).toContain(s.certainty);
      if (s.when !== undefined) expect([s.when, isDate(s.when) && s.when <= (article?.published ?? '')]).toEqual([s.when, true]);
      expect([s.content, s.root !== undefined]).toEqual([s.content, ['asserts', 'confirms', 'concedes'].includes(s.stance)]);
      if (typeof s.root === 'string') expect(ledger.actors.filter((a) => a.parent !== null).map((a) => a.name)).toContain(s.root);
      s.figures?.forEach(checkFigure);
    }
  });

  test.each(claims)('%s has the status on each day that the table gives', (_key, claim) => {
    const days = Object.entries(claim.statusOn);
    expect(days.length).toBeGreaterThanOrEqual(1);
    for (const [day, status] of days) {
      expect(isDay(day)).toBe(true);
      expect(STATUSES).toContain(status.status);
      expect([day, statusByTable(claim, ledger.actors, published, day)]).toEqual([day, status]);
    }
  });

  test.each(claims)('%s takes its reversals and figures from its statements', (_key, claim) => {
    const parentOf = (who: readonly string[]) => ledger.actors.find((a) => who.includes(a.name))?.parent;
    const dated = claim.statements.map((s) => ({ ...s, on: s.when ?? published.get(s.article) ?? '' }));
    for (const r of claim.reversals) {
      const its = dated.filter((s) => parentOf(s.who) === parentOf(r.who));
      expect(its.some((s) => s.stance === r.to && s.on === r.on)).toBe(true);
      expect(its.some((s) => s.stance === r.from && s.on < r.on)).toBe(true);
      expect(STANCES).toContain(r.from);
      expect(STANCES).toContain(r.to);
    }
    for (const f of claim.figures) {
      checkFigure(f);
      expect(isDate(f.on)).toBe(true);
      const same = dated.filter((s) => s.on === f.on && s.who.join() === f.who.join()).flatMap((s) => s.figures ?? []);
      expect(same).toContainEqual(Object.fromEntries(Object.entries(f).filter(([key]) => key !== 'who' && key !== 'on')));
    }
  });
});

test('no text stands in two stories', () => {
  const texts = stories.flatMap((s) => s.articles.map((a) => a.text));
  expect(new Set(texts).size).toBe(texts.length);
});

describe('the affair in examples', () => {
  const folder = new URL('../examples/affair/', import.meta.url);
  const articles = articlesOf(new URL('articles/', folder));

  test('has at least twenty well-formed articles, about half in each language', () => {
    checkArticles(articles);
    expect(articles.length).toBeGreaterThanOrEqual(20);
    const german = articles.filter((a) => a.language === 'de').length / articles.length;
    expect(Math.abs(german - 0.5)).toBeLessThan(0.15);
  });

  test('prints one dispatch in several outlets, in both languages', () => {
    expect(copies(articles)).toEqual([
      '05-rhein-bote = 06-ostsee-kurier',
      '05-rhein-bote = 07-wienzeile',
      '06-ostsee-kurier = 07-wienzeile',
      '08-clyde-courier = 09-thames-gazette',
      '21-elbpost = 22-rhein-bote',
    ]);
  });

  test('holds a later version of one article', () => {
    const later = articlesOf(new URL('later/', folder));
    expect(later.length).toBeGreaterThanOrEqual(1);
    for (const version of later) {
      const first = articles.find((a) => a.id === version.id);
      expect(first).toBeDefined();
      expect(version.text).not.toBe(first?.text);
      expect(isDay(version.modified ?? '')).toBe(true);
      expect((version.modified ?? '') > version.published).toBe(true);
      expect(first?.modified).toBeUndefined();
    }
  });
});
