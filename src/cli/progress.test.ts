import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createProgress, lineWith } from './progress.ts';
import { displayWidth } from './width.ts';

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

it.each([
  ['wires.jsonl', '12 articles · 4.0/s · wires.jsonl'],
  ['/archive/2031/03/montag/agentur/wires.jsonl', '12 articles · 4.0/s · …g/agentur/wires.jsonl'],
  ['/記録/二〇三一年/三月/月曜日/新聞.jsonl', '12 articles · 4.0/s · …一年/三月/月曜日/新聞.jsonl'],
  ['a\u001b[2J\nb', '12 articles · 4.0/s · a\uFFFD[2J b'],
])('names the source %j, or the end of its name', (source, line) => {
  const shown = lineWith('12 articles · 4.0/s', source, source.includes('記') ? 50 : 44);
  expect(shown).toBe(line);
  expect(displayWidth(shown)).toBeLessThanOrEqual(source.includes('記') ? 50 : 44);
});

it('leaves the source out where there is no room for it', () => {
  expect(lineWith('12 articles · 4.0/s', 'wires.jsonl', 30)).toBe('12 articles · 4.0/s');
});
