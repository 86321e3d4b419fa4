import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

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
