import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createQueue } from './queue.ts';

it('gives what comes first of all that is there, whenever it came', () => {
  const asked = fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant('take' as const)), { maxLength: 60 });
  fc.assert(
    fc.property(asked, (steps) => {
      const queue = createQueue<number>((a, b) => a < b);
      const there: number[] = [];
      for (const step of steps) {
        if (step === 'take') {
          there.sort((a, b) => a - b);
          expect(queue.take()).toBe(there.shift());
        } else {
          queue.add(step);
          there.push(step);
        }
      }
    }),
  );
});
