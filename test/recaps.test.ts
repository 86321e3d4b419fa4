import { expect, it } from 'vitest';
import { loadModel } from '../src/cli/models.ts';
import { createReader } from '../src/cli/reader.ts';

const reader = createReader(loadModel);

it.each([
  ['de', 'Das Ministerium hatte die Vorwürfe zurückgewiesen.', true],
  ['de', 'Das Ministerium hatte die Vorwürfe am Montag zurückgewiesen.', false],
  ['de', 'Das Ministerium hat die Vorwürfe zurückgewiesen.', false],
  ['de', 'Das Ministerium wies die Vorwürfe zurück.', false],
  ['en', 'The ministry had denied the allegations.', true],
  ['en', 'On Monday the ministry had denied the allegations.', false],
  ['en', 'The ministry has denied the allegations.', false],
] as const)('%s: %s recalls an older position: %s', async (language, text, recap) => {
  const { reading, identities } = await reader.digest({ id: 'a', language, published: '2025-03-12', text }, 'a');
  expect(reading.statements.map(({ stance }) => stance)).toEqual(['denies']);
  expect(identities.sources.map((source) => source.recap ?? false)).toEqual([recap]);
});

it.each([
  ['de', 'Die Klinik hatte versichert, es seien keine Daten gestohlen worden.', true],
  ['de', 'Die Klinik hat versichert, es seien keine Daten gestohlen worden.', false],
  ['de', 'Die Klinik hatte versichert, die Daten seien sicher.', false],
  ['en', 'The ministry had assured that no missile hit the tower.', true],
] as const)('%s: %s recalls that somebody said it was not so: %s', async (language, text, recap) => {
  const { reading, identities } = await reader.digest({ id: 'a', language, published: '2025-03-12', text }, 'a');
  expect(reading.statements.map(({ stance }) => stance)).toEqual(['asserts']);
  expect(identities.sources.map((source) => source.recap ?? false)).toEqual([recap]);
});
