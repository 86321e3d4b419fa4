import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outlineOf } from './outline.ts';

const PAGE = `<!doctype html><html lang="de"><head><title>Fähre f&auml;hrt</title><!-- <p> --><meta name="author" content="A &amp; B">
<script type="application/ld+json">{"a": "<p>"}</script></head><body><article class="a b"><h1>Fähre</h1>
<p>Der Hafen <a href="/x">öffnet&nbsp;bald</a>,<br>sagt die Stadt &lt;heute&gt;.</p><time datetime="2024-10-18">18.10.</time></article>`;

it('reads a page the same, wherever it is cut', async () => {
  const whole = await outlineOf([PAGE], 'x');
  expect(whole.blocks.map(({ text }) => text)).toEqual(['Fähre', 'Der Hafen öffnet\u00a0bald,\nsagt die Stadt <heute>.', '18.10.']);
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: PAGE.length }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const ends = [...places.sort((a, b) => a - b), PAGE.length];
      const pieces = ends.map((end, i) => PAGE.slice(i === 0 ? 0 : ends[i - 1], end));
      expect(await outlineOf(pieces, 'x')).toEqual(whole);
    }),
  );
});
