/** Kinds of events that may be told of one event, and how near they are, 0 to 1: who is deployed has been sent and is present. */
const NEAR: readonly (readonly [string, number])[] = [
  ['deploy send', 0.9],
  ['deploy arrive', 0.8],
  ['deploy present', 0.8],
  ['send arrive', 0.8],
  ['send present', 0.7],
  ['arrive present', 0.8],
  ['deploy train', 0.5],
  ['train present', 0.5],
  ['arrive train', 0.5],
  ['send supply', 0.5],
  ['fight attack', 0.5],
  ['fight defend', 0.7],
  ['fight compete', 0.4],
  ['fight capture', 0.4],
  ['attack shoot', 0.6],
  ['attack invade', 0.6],
  ['attack stab', 0.5],
  ['attack crash', 0.3],
  ['attack damage', 0.5],
  ['invade capture', 0.7],
  ['attack launch', 0.4],
  ['kill injure', 0.7],
  ['kill missing', 0.3],
  ['kill shoot', 0.5],
  ['kill stab', 0.5],
  ['injure shoot', 0.4],
  ['injure stab', 0.4],
  ['kidnap missing', 0.5],
  ['collapse damage', 0.6],
  ['survive rescue', 0.6],
  ['shoot shootDown', 0.6],
  ['shoot launch', 0.5],
  ['attack shootDown', 0.6],
  ['launch shootDown', 0.4],
  ['explode attack', 0.5],
  ['offer buy', 0.6],
  ['offer sell', 0.5],
  ['guarantee bailOut', 0.6],
  ['guarantee help', 0.4],
  ['guarantee fund', 0.4],
  ['deviate leaveOrg', 0.6],
  ['withdrawMoney pay', 0.3],
  ['discover damage', 0.2],
  ['allow agree', 0.4],
  ['help supply', 0.6],
  ['collapse crash', 0.3],
  ['burn explode', 0.4],
  ['burn damage', 0.4],
  ['flood damage', 0.4],
  ['flood storm', 0.4],
  ['explode damage', 0.4],
  ['crash damage', 0.3],
  ['leak pollute', 0.7],
  ['leak damage', 0.3],
  ['outage damage', 0.3],
  ['arrest charge', 0.4],
  ['arrest kidnap', 0.3],
  ['charge convict', 0.3],
  ['charge sue', 0.5],
  ['search investigate', 0.4],
  ['investigate inspect', 0.5],
  ['hack dataLoss', 0.4],
  ['hack extort', 0.5],
  ['steal dataLoss', 0.5],
  ['hack spy', 0.4],
  ['hack attack', 0.4],
  ['steal defraud', 0.4],
  ['defraud falsify', 0.5],
  ['defraud bribe', 0.3],
  ['resign dismissOffice', 0.5],
  ['elect vote', 0.6],
  ['elect win', 0.4],
  ['appoint elect', 0.3],
  ['vote legislate', 0.5],
  ['vote allow', 0.4],
  ['legislate allow', 0.3],
  ['legislate ban', 0.3],
  ['sign agree', 0.7],
  ['sign ratify', 0.4],
  ['negotiate agree', 0.4],
  ['negotiate meet', 0.6],
  ['ban suspend', 0.5],
  ['ban close', 0.4],
  ['ban sanction', 0.4],
  ['suspend close', 0.5],
  ['suspend cancel', 0.5],
  ['suspend outage', 0.4],
  ['postpone cancel', 0.4],
  ['buy sell', 0.7],
  ['buy merge', 0.7],
  ['sell merge', 0.4],
  ['buy invest', 0.5],
  ['invest fund', 0.6],
  ['fund bailOut', 0.6],
  ['fund pay', 0.5],
  ['fund help', 0.5],
  ['bailOut help', 0.5],
  ['layOff close', 0.4],
  ['layOff lower', 0.4],
  ['owe deficit', 0.4],
  ['bankrupt deficit', 0.3],
  ['pay cost', 0.4],
  ['pay fine', 0.5],
  ['raise cost', 0.4],
  ['recall outage', 0.3],
  ['supply sell', 0.4],
  ['supply fund', 0.4],
  ['infect kill', 0.3],
  ['infect pollute', 0.3],
  ['migrate evacuate', 0.4],
  ['migrate expel', 0.3],
  ['protest strike', 0.3],
  ['inspect repair', 0.4],
  ['know neglect', 0.5],
  ['know conceal', 0.4],
  ['neglect cause', 0.4],
  ['help compete', 0.5],
  ['help cooperate', 0.5],
  ['capture free', 0.4],
  ['arrest capture', 0.4],
  ['retreat deploy', 0.2],
  ['build open', 0.4],
  ['publish dataLoss', 0.3],
  ['discover inspect', 0.3],
  ['ceasefire agree', 0.5],
  ['threaten extort', 0.6],
  ['violate charge', 0.2],
  ['score win', 0.5],
  ['lose win', 0.6],
];

/** A kind without the mark of doubt ("kill?"). */
const bare = (kind: string): string => (kind.endsWith('?') ? kind.slice(0, -1) : kind);

/** From this nearness on kinds share their keys. */
const SHARED = 0.7;

/** Kinds that say little by themselves, and how much: a rise, a visit, a test may be of anything. All others count fully. */
const VAGUE: Readonly<Record<string, number>> = {
  raise: 0.45,
  lower: 0.45,
  arrive: 0.6,
  send: 0.7,
  present: 0.65,
  meet: 0.6,
  help: 0.55,
  compete: 0.45,
  know: 0.7,
  cause: 0.6,
  inspect: 0.6,
  discover: 0.55,
  publish: 0.55,
  found: 0.55,
  cost: 0.55,
  pay: 0.65,
  open: 0.6,
  damage: 0.65,
  agree: 0.65,
  legislate: 0.55,
  allow: 0.65,
  reject: 0.5,
  build: 0.65,
  produce: 0.6,
  supply: 0.7,
  train: 0.75,
  threaten: 0.6,
  violate: 0.6,
  safe: 0.6,
  neglect: 0.6,
  search: 0.7,
  investigate: 0.7,
  appoint: 0.65,
  launch: 0.7,
  outage: 0.7,
  offer: 0.6,
  leaveOrg: 0.6,
  win: 0.7,
  lose: 0.6,
  score: 0.6,
  negotiate: 0.65,
  vote: 0.7,
  use: 0.5,
  cooperate: 0.65,
  profit: 0.65,
  tax: 0.7,
  hire: 0.7,
  suspend: 0.7,
  free: 0.7,
};

/** What either has happened or has not: "soldiers will be sent" and "soldiers have been sent" are two claims. */
const DEEDS = new Set(
  'deploy send arrive present train exercise fight attack shootDown invade capture retreat defend launch kill injure missing rescue survive kidnap shoot stab abuse collapse burn flood explode crash leak evacuate damage steal hack dataLoss arrest search migrate protest infect free escape supply sabotage'.split(
    ' ',
  ),
);

/** Whether plan and deed of a kind of event are two claims; a takeover or a law is one from its announcement on. */
export function isDeed(kind: string): boolean {
  return DEEDS.has(kind);
}

/** How much a kind of event tells by itself, 0 to 1. */
export function weightOf(kind: string): number {
  return VAGUE[kind] ?? 1;
}

const near = new Map<string, Map<string, number>>();
for (const [pair, weight] of NEAR) {
  const [a = '', b = ''] = pair.split(' ');
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    near.set(x, (near.get(x) ?? new Map<string, number>()).set(y, weight));
  }
}

/** How near two kinds of events are: 1 for the same, 0 for kinds that have nothing to do with each other. */
export function nearness(a: string, b: string): number {
  return a === b ? 1 : (near.get(a)?.get(b) ?? 0);
}

/** Kinds that are told of one event so often that they share their keys; a kind without near ones stands for itself. */
const groups = new Map<string, string>();
for (const [pair, weight] of NEAR) {
  if (weight < SHARED) continue;
  const [a = '', b = ''] = pair.split(' ');
  const [from, to] = [groups.get(a) ?? a, groups.get(b) ?? b].sort() as [string, string];
  for (const kind of [a, b]) groups.set(kind, groups.get(kind) ?? kind);
  for (const [kind, group] of groups) if (group === to) groups.set(kind, from);
}

/** The group of a kind of event: the same for kinds that are very near. */
export function groupOf(kind: string): string {
  return groups.get(bare(kind)) ?? bare(kind);
}
