import { describe, expect, it } from 'vitest';
import { ACTORS_PAGE, ARTICLES, CLAIMS, FISH_DETAIL, LEAK_DETAIL, WORKS_DETAIL } from '../../../test/example-ledger.ts';
import { AUDIT, CORRECTIONS, DOCTOR, INGEST, REREAD } from '../../../test/example-reports.ts';
import { painter } from '../colour.ts';
import { displayWidth } from '../width.ts';
import { actorView } from './actor-view.ts';
import { actorsView } from './actors-view.ts';
import { articlesView } from './articles-view.ts';
import { auditView } from './audit-view.ts';
import { claimView } from './claim-view.ts';
import { claimsView } from './claims-view.ts';
import { correctionsView } from './corrections-view.ts';
import { doctorView } from './doctor-view.ts';
import { ingestView } from './ingest-view.ts';
import { rereadView } from './reread-view.ts';
import type { ViewOptions } from './view-options.ts';

/** A view of a fixture, which `change` may alter first. */
function shown<T>(view: (value: T, options: ViewOptions & { readonly asked: string }) => string, fixture: T) {
  return (columns: number, colours: boolean, change: (value: T) => T = (value) => value): string =>
    view(change(fixture), { columns, paint: painter(colours), locale: 'en', asked: '' });
}

const VIEWS = {
  'the claim board': shown(claimsView, CLAIMS),
  'a claim that was conceded': shown(claimView, LEAK_DETAIL),
  'a claim with figures': shown(claimView, FISH_DETAIL),
  'the actors': shown(actorsView, ACTORS_PAGE),
  'an actor': shown(actorView, WORKS_DETAIL),
  'the articles': shown(articlesView, ARTICLES),
  'an ingest': shown(ingestView, INGEST),
  'a reread': shown(rereadView, REREAD),
  'the corrections': shown(({ corrections }, options) => correctionsView(corrections, options), CORRECTIONS),
  'the audit log': shown(auditView, AUDIT),
  'the doctor': shown(doctorView, DOCTOR),
};

describe.each(Object.entries(VIEWS))('%s', (_, view) => {
  it.each([40, 64, 80, 120])('fits %i columns', (columns) => {
    const lines = view(columns, false).split('\n');
    expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
  });

  it('ends with one line end and has no trailing white space', () => {
    expect(view(80, false)).toMatch(/\S\n$/);
    expect(view(80, false)).not.toMatch(/[ \u00a0]\n/);
  });

  it('without colour has no escape codes, with colour nothing but them in addition', () => {
    expect(view(80, false)).not.toContain('\u001b');
    expect(view(80, true)).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what colouring adds is what is taken away again
    expect(view(80, true).replace(/\u001b\[\d+m/g, '')).toBe(view(80, false));
  });

  it.each([40, 80])('lets nothing through at %i columns that a terminal would obey', (columns) => {
    const evil = view(columns, false, poisoned);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come through
    expect(evil).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(evil.split('\n').filter((line) => displayWidth(line) > columns)).toEqual([]);
  });
});

/** Every text from outside with a control sequence and a change of direction in it; enumerations, days and numbers stay as they are. */
function poisoned<T>(value: T): T {
  const kept =
    /^(?:stance|before|read|polarity|certainty|speech|status|from|to|rule|language|languages|on|since|at|published|first|last|changed|said|asOf|knownAt|kind)$/;
  const poison = (text: string): string => `${text}\u001b]0;owned\u0007\u202e${text}`;
  const walk = (node: unknown, field: string): unknown => {
    if (typeof node === 'string') return kept.test(field) ? node : poison(node);
    if (Array.isArray(node)) return node.map((item) => walk(item, field));
    if (typeof node !== 'object' || node === null) return node;
    // What a correction does is an enumeration, what an audit entry tells is not.
    const isCorrection = 'action' in node && !('seq' in node);
    return Object.fromEntries(
      Object.entries(node).map(([name, inner]) => [name, isCorrection && name === 'action' ? inner : walk(inner, name)]),
    );
  };
  return walk(value, '') as T;
}
