import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createProgress } from './progress.ts';

function written(visible: boolean): string {
  const stream = new PassThrough();
  const progress = createProgress(stream as unknown as NodeJS.WriteStream, visible);
  progress.step();
  progress.say('corpus.jsonl:2: broken');
  progress.end();
  return String(stream.read());
}

it('prints messages only, where nobody watches', () => expect(written(false)).toBe('corpus.jsonl:2: broken\n'));

it('clears its line before a message and at the end', () => expect(written(true)).toBe('\r\u001b[Kcorpus.jsonl:2: broken\n\r\u001b[K'));
