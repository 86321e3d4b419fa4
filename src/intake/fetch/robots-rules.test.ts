import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRobots } from './robots-rules.ts';

const letters = (most: number, ...units: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...units), { maxLength: most }).map((parts) => `/${parts.join('')}`);

it('fits what a regular expression of the same meaning fits', () => {
  fc.assert(
    fc.property(letters(8, 'a', 'b', '*', '$'), letters(10, 'a', 'b'), (pattern, path) => {
      const end = pattern.endsWith('$');
      const body = (end ? pattern.slice(0, -1) : pattern).split('*').map((part) => part.replaceAll('$', '[$]'));
      const expected = new RegExp(`^${body.join('.*')}${end ? '$' : ''}`).test(path);
      expect(parseRobots(`User-agent: *\nDisallow: ${pattern}`, 'hearsay').closedBy(path) !== null).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

it('lets the longest rule count, in whatever order the rules come', () => {
  const rule = fc.record({ allow: fc.boolean(), path: letters(4, 'a', 'b') });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), letters(6, 'a', 'b'), (rules, path) => {
      const fitting = rules.filter((candidate) => path.startsWith(candidate.path));
      const longest = Math.max(...fitting.map((candidate) => candidate.path.length));
      const open = fitting.length === 0 || fitting.some((candidate) => candidate.path.length === longest && candidate.allow);
      const text = ['User-agent: hearsay', ...rules.map(({ allow, path: at }) => `${allow ? 'Allow' : 'Disallow'}: ${at}`)].join('\n');
      expect(parseRobots(text, 'hearsay').closedBy(path) === null).toBe(open);
    }),
  );
});

it('reads whatever stands in the file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.webPath(), (text, path) => {
      expect(parseRobots(text, 'hearsay').closedBy(path)).toBeNull();
      expect(parseRobots(`${text}\nUser-agent: hearsay\nDisallow: /`, 'hearsay').closedBy(`/${path}`)).toBeGreaterThan(0);
    }),
  );
});
