import { expect, test } from 'vitest';
import { placedActors, placementsAmong } from './placed-bodies.ts';
import type { KnownActor } from './voices.ts';

/** "Emil Rauch = finance ministry of AT", "of ?" where nothing tells whose; the voice is the ministry. */
function actor(id: string, kind: string, state: string, voice = `${state} ${kind}`): KnownActor {
  const parent = state.startsWith('?') ? null : { id: state, name: state };
  return {
    id,
    name: id,
    kind: 'person',
    country: null,
    body: { kind, placed: parent !== null },
    voice: { id: voice, name: kind, kind: 'government', state: parent?.id ?? voice, stateName: parent?.name ?? kind, anonymous: false },
    parent,
  };
}

const voices = (actors: readonly KnownActor[]): string[] =>
  [...placedActors(actors, placementsAmong(actors)).values()].map(({ id, voice }) => `${id} = ${voice.id}`);

test('A ministry without a state is that of the claim', () => {
  const found = voices([
    actor('Rauch', 'finance ministry', '?', '? wien'),
    actor('ministry', 'finance ministry', 'AT'),
    actor('other', 'health ministry', '?'),
  ]);
  expect(found).toEqual(['Rauch = AT finance ministry', 'ministry = AT finance ministry', 'other = ? health ministry']);
});

test('Where two states have one in the claim, nobody can tell', () => {
  const both = [actor('a', 'defence ministry', 'RU'), actor('b', 'defence ministry', 'UA'), actor('c', 'defence ministry', '?')];
  expect(voices(both)).toEqual(['a = RU defence ministry', 'b = UA defence ministry', 'c = ? defence ministry']);
});

test('Where no article tells, all mean the same', () => {
  const found = voices([actor('a', 'health ministry', '?', '? temuco'), actor('b', 'health ministry', '?', '? maitenes')]);
  expect(found).toEqual(['a = ? maitenes', 'b = ? maitenes']);
});

test('People and bodies of no kind stay who they are', () => {
  const union: KnownActor = { ...actor('union', 'x', '?', 'union'), body: null };
  expect(voices([union, actor('a', 'x', '?')])).toEqual(['union = union', 'a = ? x']);
});
