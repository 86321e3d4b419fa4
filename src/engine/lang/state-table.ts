import { entries } from './cue-table.ts';
import type { State } from './language.ts';

/** A row of a language's table of states; each cell holds words parted by commas. */
export function state(code: string, names: string, adjectives: string, people: string, seats: string): State {
  return { code, names: entries(names), adjectives: entries(adjectives), people: entries(people), seats: entries(seats) };
}
