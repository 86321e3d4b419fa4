import type { DoubtKind } from '../../api/shapes.ts';

/** What was done, by the name that the log has for it. */
const done: Record<string, string> = {
  move: 'moved it to another claim',
  'merge-claims': 'merged the claim',
  'split-claim': 'split it off its claim',
  'merge-actors': 'merged the actors',
  'split-actor': 'gave it to another actor',
  stance: 'gave it another stance',
  dismiss: 'dismissed it',
  'rename-claim': 'renamed the claim',
  'rename-actor': 'renamed the actor',
  'add-statement': 'added a statement',
  'accept-membership': 'found it right',
  'accept-reading': 'found it right',
  'accept-actors': 'left them as they are',
  undo: 'took a correction back',
};

const kinds: Record<DoubtKind, string> = { membership: 'Claims', reading: 'Readings', actors: 'Actors' };

/** What the pages of the desk say, in English. */
export const deskEn = {
  done,
  review: {
    title: 'Review',
    hint: 'What hearsay is least sure of comes first. Look, decide by a key, go on; everything can be undone.',
    kinds,
    all: 'All',
    queue: 'In doubt',
    none: 'Nothing is in doubt here.',
    noneHint: 'What comes in later and is uncertain will stand here.',
    through: 'That was everything on this page of the queue.',
    readOnly: 'You can look. To decide, sign in as an editor.',
    ask: {
      membership: 'Does this belong to the claim?',
      reading: 'Is this read rightly?',
      actors: 'Are these two one and the same?',
    } as Record<DoubtKind, string>,
    statement: 'The statement',
    tied: 'Tied to it by',
    also: (count: number): string => `and ${count} more with these words`,
    onClaim: 'On the claim',
    ownClaim: 'On a claim of its own',
    sure: (percent: string): string => `${percent} sure`,
    apart: 'hearsay keeps them apart.',
    together: 'hearsay takes the first for the second.',
    says: 'has said',
    rules: 'Why it stands so',
    reason: 'Reason',
    reasonHint: 'Say why: it is kept with the decision, and stays here for the next one.',
    keys: {
      accept: 'right as it is',
      move: 'another claim …',
      claim: 'new claim',
      merge: 'merge the claims …',
      split: 'split all of these off',
      join: 'they are one',
      part: 'they are two',
      stance: 'another stance …',
      dismiss: 'dismiss',
      undo: 'undo',
    },
    which: { move: 'To which claim?', merge: 'With which claim?', stance: 'Which stance?' },
    partName: (name: string): string => `${name} (another)`,
    decided: (what: string): string => `Decided: ${what}.`,
    undone: 'Taken back.',
    look: 'Look again',
    faster: 'Somebody was faster. Nothing of yours was changed.',
    did: (who: string, what: string, at: string, why: string): string => `${who} ${what} at ${at}: “${why}”`,
  },
  exports: {
    json: 'JSON',
    markdown: 'Markdown report',
    csv: 'Statements as CSV',
    from: 'From',
    embed: 'As a card on another page',
    embedHint: 'The card shows the claim as it stands; it can be framed where the ledger is open to all readers.',
    preview: 'See the card',
  },
  point: {
    title: 'This is a statement',
    who: 'Who says it',
    unknown: 'No actor of the ledger has this name.',
    own: 'one of its own',
    another: 'choose a claim',
  },
  who: {
    merge: 'Is the same as …',
    part: 'Part off …',
    other: 'Name of the other actor',
    newName: 'Name of whoever said them',
    partHint: (chosen: string): string => `Choose below what somebody else said (${chosen} chosen).`,
  },
  pick: { find: 'Words of the claim', none: 'No claim has these words.' },
};

/** What the pages of the desk say, in one language. */
export type DeskWords = typeof deskEn;
