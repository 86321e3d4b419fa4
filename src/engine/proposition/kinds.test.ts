import { describe, expect, it } from 'vitest';
import { events as german } from '../lang/de/events.ts';
import { things as germanThings } from '../lang/de/things.ts';
import { events as english } from '../lang/en/events.ts';
import { things as englishThings } from '../lang/en/things.ts';
import { kindIndex } from './kinds.ts';

const kindsOf = (found: readonly { kind: string }[]): string[] => found.map((k) => k.kind);

describe('tables of kinds', () => {
  it('know the same kinds of events and things in both languages', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(germanThings).sort()).toEqual(Object.keys(englishThings).sort());
  });

  it('hold words, marked at most as doubtful and verbal', () => {
    const words = [german, english, germanThings, englishThings].flatMap((t) => Object.values(t).flatMap((list) => list.split(/,\s*/u)));
    expect(words.filter((w) => !/^[\p{Ll}\d' -]+(?: #\p{L}+)?\^?~?$/u.test(w))).toEqual([]);
  });

  it('pair verbs with kinds of things that there are', () => {
    const pairs = [german, english].flatMap((t) =>
      Object.values(t).flatMap((list) => [...list.matchAll(/#(\p{L}+)/gu)].map(([, kind]) => kind)),
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter((kind) => !((kind as string) in englishThings))).toEqual([]);
  });
});

describe('kindIndex', () => {
  const index = kindIndex(german, true);

  it('finds a compound by its last part', () => {
    expect(kindsOf(index.ofWord('truppenverlegung', true))).toEqual(['deploy']);
  });

  it('finds pairs of words', () => {
    expect(kindsOf(index.ofPair('leben', 'kommen'))).toEqual(['kill']);
  });

  it('leaves to verbs what only verbs mean', () => {
    const events = kindIndex(english, false);
    expect(kindsOf(events.ofWord('air', true))).toEqual([]);
    expect(kindsOf(events.ofWord('air', false))).toEqual(['publish']);
  });

  it('knows nothing of other words', () => {
    expect(index.ofWord('blau', false)).toEqual([]);
  });
});
