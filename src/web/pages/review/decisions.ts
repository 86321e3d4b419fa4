import type { ReviewItem } from '../../../api/shapes.ts';
import type { Stance } from '../../stance.ts';
import type { DeskWords } from '../../words/desk-en.ts';

/** What a person may decide of an item. */
export type Choice = Exclude<keyof DeskWords['review']['keys'], 'undo'>;

/** What a choice needs to know besides: a claim, or a stance. */
export interface Chosen {
  readonly choice: Choice;
  readonly claim?: string;
  readonly stance?: Stance;
}

/** The key of each choice, and of taking the last one back. */
export const KEYS: Readonly<Record<Choice | 'undo', string>> = {
  accept: 'a',
  move: 'm',
  claim: 'n',
  merge: 'c',
  split: 's',
  join: 'm',
  part: 's',
  stance: 'x',
  dismiss: 'd',
  undo: 'u',
};

/** What may be decided of an item. */
export function choicesOf({ kind, all, rules, claim }: ReviewItem): readonly Choice[] {
  if (kind === 'actors') return isTaken(rules) ? ['accept', 'part'] : ['accept', 'join'];
  const onClaim: Choice[] = claim === null ? [] : ['merge'];
  return kind === 'reading'
    ? ['accept', 'stance', 'move', 'claim', 'dismiss']
    : ['accept', 'move', 'claim', ...(all.length > 1 ? (['split'] as const) : []), ...onClaim, 'dismiss'];
}

/** Whether the ledger takes the first of two actors for the second already. */
export function isTaken(rules: readonly string[]): boolean {
  return rules.some((rule) => rule.startsWith('taken for'));
}

/** Whether a choice asks for more before it can be made. */
export function asksFor(choice: Choice): choice is 'move' | 'merge' | 'stance' {
  return choice === 'move' || choice === 'merge' || choice === 'stance';
}

/** The correction that a choice is. `nameOfPart` names the actor that is parted off. */
export function correctionOf(item: ReviewItem, { choice, claim, stance }: Chosen, nameOfPart: (name: string) => string): object {
  const [first, second] = item.actors;
  const statement = item.all[0] ?? '';
  switch (choice) {
    case 'accept':
      if (item.kind === 'actors') return { action: 'accept-actors', actors: [first?.id, second?.id] };
      return { action: item.kind === 'reading' ? 'accept-reading' : 'accept-membership', statement };
    case 'move':
      return { action: 'move', statement, to: claim };
    case 'claim':
      return { action: 'move', statement, to: null };
    case 'merge':
      return { action: 'merge-claims', claims: [item.claim?.id, claim] };
    case 'split':
      return { action: 'split-claim', statements: item.all };
    case 'join':
      return { action: 'merge-actors', from: lesser(item)[0], into: lesser(item)[1] };
    case 'part':
      return { action: 'split-actor', statements: item.all, name: nameOfPart(first?.name ?? '') };
    case 'stance':
      return { action: 'stance', statement, stance };
    case 'dismiss':
      return { action: 'dismiss', statement };
  }
}

/** Of two actors the one that says less goes into the other. */
function lesser({ actors }: ReviewItem): [string | undefined, string | undefined] {
  const [first, second] = actors;
  const turned = (first?.statements ?? 0) > (second?.statements ?? 0);
  return turned ? [second?.id, first?.id] : [first?.id, second?.id];
}
