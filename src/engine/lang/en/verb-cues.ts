import type { Complement, VerbCue } from '../cue.ts';
import { fixed, never, verbs } from '../cue-table.ts';

/** "said she would come" · "said: “…”" */
const SAID: readonly Complement[] = ['clause', 'quote'];
/** "reported losses", "reported that …" */
const CLAIM: readonly Complement[] = ['clause', 'quote', 'object'];
/** "disclosed when it knew" */
const TOLD: readonly Complement[] = ['clause', 'quote', 'object', 'question'];
/** "denied the charge", "denied shipping oil", "denied that …" */
const OWN: readonly Complement[] = ['clause', 'quote', 'object', 'gerund'];
/** "promised to come", "promised an inquiry" */
const PLAN: readonly Complement[] = ['clause', 'quote', 'infinitive', 'object'];
/** "urged them to leave" */
const URGE: readonly Complement[] = ['infinitive', 'clause', 'quote'];
const THING: readonly Complement[] = ['object'];
const QUESTION: readonly Complement[] = ['question', 'quote'];

const asserts: readonly VerbCue[] = [
  ...verbs('asserts', ['clause', 'quote', 'question'], 'say', { negated: 'withholds' }),
  ...verbs('asserts', ['clause', 'quote', 'question'], 'tell, inform, notify, brief, assure, reassure, remind', {
    addressee: 'accusative',
    about: ['of', 'about'],
  }),
  ...verbs('asserts', TOLD, 'state, disclose, reveal, divulge, publicise, publicize, relay, specify', { negated: 'withholds' }),
  ...verbs('asserts', OWN, 'report', { negated: 'withholds', about: ['on'] }),
  ...verbs('asserts', CLAIM, 'declare, proclaim, profess, broadcast, trumpet', { weak: true }),
  ...verbs('asserts', ['clause', 'quote', 'object', 'infinitive'], 'claim, allege, purport'),
  ...verbs('asserts', CLAIM, 'assert, contend, maintain, insist, argue, affirm, aver, avow, posit'),
  ...verbs('asserts', ['clause'], 'submit, hold, conclude, determine, establish, calculate, reckon, deduce, infer, rule', { weak: true }),
  ...verbs('asserts', CLAIM, 'stress, emphasise, emphasize, underline, underscore, reiterate, reaffirm, restate, highlight', {
    weak: true,
  }),
  ...verbs(
    'asserts',
    SAID,
    'add, note, observe, remark, clarify, continue, go on, quip, joke, tweet, post, write, email, text, recall, recount',
  ),
  // a sign explains too, hence weak
  ...verbs('asserts', ['clause', 'quote', 'question'], 'explain', { weak: true }),
  ...verbs('asserts', ['clause', 'quote', 'question'], 'comment, elaborate', { about: ['on', 'about'], negated: 'withholds' }),
  ...verbs('asserts', ['clause', 'question'], 'speculate', { about: ['on', 'about'], negated: 'withholds' }),
  // "did not respond" is silence
  ...verbs('asserts', SAID, 'reply, respond, answer, retort, counter, rejoin, riposte, hit back, shoot back, fire back'),
  ...verbs(
    'asserts',
    SAID,
    'shout, yell, cry, whisper, mutter, murmur, exclaim, scream, sigh, snap, groan, gush, intone, opine, muse, jibe, blurt out, chime in, weigh in',
  ),
  ...verbs('asserts', SAID, 'boast, brag, venture, confide, surmise, conjecture, theorise, theorize, hypothesise, hypothesize, postulate'),
  ...verbs('asserts', SAID, 'interject, interrupt, deadpan, crow, rant, fume, blast, thunder, declaim, chuckle, laugh, grin, recite, sing'),
  ...verbs('asserts', ['clause', 'quote', 'object'], 'point out, set out, spell out, make out, lay out', { weak: true }),
  ...verbs(
    'asserts',
    ['clause', 'quote', 'object', 'question'],
    'testify, attest, swear, recollect, remember, narrate, chronicle, detail, outline, describe',
    { weak: true },
  ),
  ...verbs('asserts', ['clause', 'object', 'quote'], 'suggest, indicate, signal, hint, imply, intimate, insinuate', {
    about: ['at', 'to'],
    weak: true,
  }),
  ...verbs('asserts', ['clause', 'object', 'question'], 'show, find, demonstrate, prove, discover, detect, uncover, document', {
    weak: true,
  }),
  ...verbs(
    'asserts',
    ['clause', 'infinitive', 'quote'],
    'believe, think, feel, consider, deem, guess, suppose, assume, presume, understand, suspect, figure, trust, imagine',
    { weak: true },
  ),
  ...verbs(
    'asserts',
    ['clause', 'object', 'infinitive'],
    'expect, anticipate, foresee, envisage, project, forecast, predict, estimate, prophesy',
    { about: ['at'], weak: true },
  ),
  ...verbs('asserts', ['clause', 'object'], 'see', { about: ['as'], weak: true }),
  ...verbs('asserts', ['object', 'quote', 'clause'], 'quote, cite, paraphrase', { weak: true }),
  // "put the damage at £2m"
  fixed('asserts', THING, 'put', 'at', { about: ['at'], predicative: true }),
  // "raised its estimate to 300"
  ...['raise', 'lift', 'increase', 'cut', 'lower', 'reduce'].flatMap((lemma) =>
    ['estimate', 'forecast', 'toll'].map((noun) => fixed('asserts', [], lemma, noun, { about: ['to'], counts: true })),
  ),
  ...verbs('asserts', THING, 'attribute, ascribe', { about: ['to'], predicative: true, weak: true }),
  // "accused the firm of hiding results", "blamed the driver for the crash"
  ...verbs('asserts', [], 'accuse', { about: ['of'], aboutGerund: ['of'], addressee: 'accusative' }),
  // "stands by its view that the water is clean"
  ...verbs('asserts', ['clause'], 'stand by', { weak: true, person: true }),
  ...verbs('asserts', ['object'], 'blame', { about: ['for', 'on'], aboutGerund: ['for'], predicative: true }),
  ...verbs('asserts', ['clause', 'quote'], 'charge', { about: ['with'], aboutGerund: ['with'], addressee: 'accusative', weak: true }),
  // "the inquest heard": nobody is named who told it
  ...verbs('asserts', ['clause', 'quote'], 'hear', { weak: true }),
  ...verbs('asserts', ['clause', 'quote'], 'speak, talk', { about: ['of', 'about'], negated: 'withholds', weak: true }),
  ...verbs('asserts', ['clause', 'object'], 'refer, allude, point', { about: ['to'], weak: true }),
  // "found himself", "saw itself", "found guilty" are no acts of speech
  ...never('find', 'himself, herself, itself, themselves, guilty'),
  ...never('see', 'himself, herself, itself, themselves'),
  ...never('hold', 'talks, meeting, election, elections, conference, rally'),
  ...never('call', 'off'),
  ...never('answer', 'phone'),
  ...never('post', 'profit, loss, gain'),
  ...verbs('asserts', SAID, 'repeat', { weak: true, person: true }),
  // "repeated its denial that …", "renewed a warning that …"
  ...['repeat', 'reiterate', 'renew'].flatMap((lemma) => [
    fixed('denies', ['clause'], lemma, 'denial'),
    fixed('warns', ['clause'], lemma, 'warning'),
  ]),
  fixed('asserts', SAID, 'make', 'clear', { about: ['about'] }),
  fixed('asserts', SAID, 'make', 'plain'),
  fixed('asserts', SAID, 'make', 'known'),
  fixed('asserts', SAID, 'make', 'public', { weak: true }),
  fixed('asserts', SAID, 'let', 'know', { weak: true }),
  fixed('asserts', SAID, 'let', 'slip'),
  fixed('asserts', SAID, 'take', 'view'),
  fixed('asserts', SAID, 'express', 'belief'),
  fixed('asserts', SAID, 'express', 'confidence', { about: ['in'] }),
  fixed('asserts', SAID, 'express', 'view'),
  fixed('asserts', SAID, 'express', 'opinion'),
  fixed('asserts', SAID, 'give', 'evidence'),
  fixed('asserts', SAID, 'issue', 'statement', { weak: true }),
  fixed('asserts', SAID, 'release', 'statement', { weak: true }),
  fixed('asserts', SAID, 'be', 'quoted'),
  fixed('asserts', ['clause'], 'be', 'confident', { about: ['of'] }),
  fixed('asserts', ['clause'], 'be', 'adamant', { about: ['about'] }),
  fixed('asserts', ['clause'], 'be', 'convinced', { about: ['of'] }),
  fixed('asserts', ['clause'], 'be', 'certain', { about: ['of'], weak: true }),
  fixed('asserts', ['clause'], 'be', 'sure', { about: ['of'], weak: true }),
  fixed('asserts', ['clause'], 'be', 'optimistic', { about: ['about'] }),
  fixed('asserts', SAID, 'be', 'opinion', { weak: true }),
];

const confirms: readonly VerbCue[] = [
  ...verbs('confirms', [...OWN, 'question'], 'confirm', { negated: 'withholds' }),
  ...verbs('confirms', ['clause', 'object'], 'corroborate, verify, authenticate, substantiate, validate, second', {
    negated: 'withholds',
    weak: true,
  }),
  ...verbs('confirms', SAID, 'agree, concur', { about: ['with'], weak: true }),
  fixed('confirms', ['clause', 'object'], 'bear', 'out'),
  fixed('confirms', ['clause', 'object'], 'back', 'up', { weak: true }),
];

const concedes: readonly VerbCue[] = [
  ...verbs('concedes', OWN, 'admit, acknowledge, concede, confess, own up, fess up', { about: ['to'], aboutGerund: ['to'] }),
  ...verbs('concedes', ['clause', 'object'], 'recognise, recognize, accept, grant, allow', { weak: true }),
  ...verbs('concedes', SAID, 'apologise, apologize', { about: ['for'], aboutGerund: ['for'] }),
  fixed('concedes', SAID, 'plead', 'guilty', { about: ['to'], aboutGerund: ['to'] }),
  fixed('concedes', SAID, 'come', 'clean', { about: ['about', 'on'] }),
];

const denies: readonly VerbCue[] = [
  ...verbs('denies', [...OWN, 'infinitive'], 'deny', { negated: 'withholds' }),
  ...verbs('denies', [...OWN, 'question'], 'dispute, contest, contradict, disavow, disclaim, repudiate, gainsay', { negated: 'concedes' }),
  ...verbs('denies', CLAIM, 'refute, rebut, rebuff, rubbish, debunk, disprove, discount, pooh-pooh, deflect'),
  ...verbs(
    'denies',
    OWN,
    'reject, dismiss, brush off, brush aside, shrug off, play down, bat away, wave away, wave aside, swat away, laugh off',
  ),
  // "did not rule out further strikes"
  ...verbs('denies', OWN, 'rule out', { negated: 'asserts' }),
  ...verbs('denies', ['clause', 'object', 'quote'], 'disagree, demur, object', { about: ['with', 'to'], weak: true }),
  ...verbs('denies', ['object'], 'oppose, spurn, turn down, veto', { weak: true }),
  ...verbs('denies', SAID, 'push back', { about: ['against', 'on'] }),
  fixed('denies', SAID, 'plead', 'not guilty', { about: ['to'] }),
  fixed('denies', THING, 'give', 'short shrift'),
  fixed('denies', SAID, 'take', 'issue', { about: ['with'] }),
  fixed('denies', THING, 'pour', 'cold water', { about: ['on'] }),
];

const withholds: readonly VerbCue[] = [
  ...verbs('withholds', ['question', 'infinitive'], 'decline', { about: ['on'] }),
  ...verbs('withholds', ['infinitive', 'question'], 'refuse', { weak: true }),
  ...verbs('withholds', ['question', 'clause', 'object'], 'withhold', { weak: true }),
  fixed('withholds', ['clause'], 'decline', 'comment', { about: ['on'] }),
  // who knows nothing of it neither confirms nor denies it
  ...['no', 'not'].flatMap((negation) => [
    fixed('withholds', ['clause'], 'have', `${negation} information`, { about: ['on', 'about'], negated: 'withholds' }),
    fixed('withholds', ['clause'], 'have', `${negation} knowledge`, { about: ['of', 'about'], negated: 'withholds' }),
    fixed('withholds', ['clause'], 'have', `${negation} details`, { about: ['of', 'on', 'about'], negated: 'withholds' }),
  ]),
  ...verbs('withholds', ['question', 'infinitive'], 'be unable'),
  fixed('withholds', ['clause'], 'refuse', 'comment', { about: ['on'] }),
  fixed('withholds', ['clause'], 'have', 'no comment', { about: ['on'] }),
  fixed('withholds', ['clause'], 'offer', 'no comment', { about: ['on'] }),
  fixed('withholds', ['clause'], 'make', 'no comment', { about: ['on'] }),
  fixed('withholds', ['clause'], 'give', 'no details', { about: ['of', 'about', 'on'] }),
  fixed('withholds', ['clause'], 'provide', 'no details', { about: ['of', 'about', 'on'] }),
  fixed('withholds', ['clause'], 'offer', 'no details', { about: ['of', 'about', 'on'] }),
  fixed('withholds', ['clause'], 'give', 'no reason', { about: ['for'] }),
  fixed('withholds', ['clause'], 'give', 'no explanation', { about: ['for'] }),
  fixed('withholds', ['clause'], 'remain', 'silent', { about: ['on', 'about'], weak: true }),
  fixed('withholds', ['clause'], 'remain', 'tight-lipped', { about: ['on', 'about'] }),
  fixed('withholds', ['clause'], 'stay', 'silent', { about: ['on', 'about'], weak: true }),
  fixed('withholds', ['question', 'object'], 'leave', 'open', { weak: true }),
];

const doubts: readonly VerbCue[] = [
  ...verbs('doubts', ['clause', 'question', 'object'], 'doubt, mistrust, distrust, query'),
  ...verbs('doubts', ['question', 'object', 'clause'], 'question, challenge, second-guess', { weak: true }),
  fixed('doubts', ['question', 'object'], 'call', 'into question'),
  fixed('doubts', ['question', 'clause'], 'cast', 'doubt', { about: ['on', 'over', 'upon'] }),
  fixed('doubts', ['question', 'clause'], 'raise', 'doubts', { about: ['about', 'over'] }),
  fixed('doubts', ['question', 'clause'], 'express', 'doubt', { about: ['about', 'over'] }),
  fixed('doubts', ['question', 'clause'], 'express', 'scepticism', { about: ['about', 'over'] }),
  fixed('doubts', ['question', 'clause'], 'express', 'skepticism', { about: ['about', 'over'] }),
  fixed('doubts', ['question', 'clause'], 'voice', 'doubt', { about: ['about', 'over'] }),
  fixed('doubts', ['question', 'clause'], 'voice', 'scepticism', { about: ['about', 'over'] }),
  fixed('doubts', ['question', 'clause'], 'raise', 'question', { about: ['about', 'over'], weak: true }),
  fixed('doubts', ['question', 'clause'], 'have', 'doubt', { about: ['about', 'over'], weak: true }),
  fixed('doubts', ['question', 'clause'], 'be', 'sceptical', { about: ['about', 'of'] }),
  fixed('doubts', ['question', 'clause'], 'be', 'skeptical', { about: ['about', 'of'] }),
  fixed('doubts', ['question', 'clause'], 'be', 'doubtful', { about: ['about', 'of'], weak: true }),
];

const warns: readonly VerbCue[] = [
  ...verbs('warns', URGE, 'warn, forewarn, caution, alert', {
    about: ['of', 'about', 'against', 'to'],
    aboutGerund: ['against', 'of', 'about'],
  }),
  fixed('warns', SAID, 'sound', 'alarm', { about: ['over', 'about'] }),
  fixed('warns', SAID, 'raise', 'alarm', { about: ['over', 'about'] }),
  fixed('warns', SAID, 'issue', 'warning', { about: ['of', 'about', 'against'] }),
  fixed('warns', SAID, 'advise', 'against', { about: ['against'], aboutGerund: ['against'] }),
];

const judges: readonly VerbCue[] = [
  ...verbs(
    'judges',
    OWN,
    'criticise, criticize, condemn, denounce, deplore, decry, slam, lambast, lambaste, castigate, censure, rebuke, deride, mock, ridicule',
    {
      about: ['as', 'for'],
      aboutGerund: ['for'],
    },
  ),
  ...verbs(
    'judges',
    OWN,
    'berate, chide, scold, bemoan, lament, regret, rue, mourn, fault, disparage, pan, vilify, attack, scorn, malign, chastise, upbraid',
    {
      about: ['as', 'for'],
      aboutGerund: ['for'],
      weak: true,
    },
  ),
  ...verbs(
    'judges',
    OWN,
    'welcome, praise, laud, hail, commend, applaud, salute, celebrate, endorse, defend, back, support, extol, cheer, justify, toast, congratulate, thank',
    {
      about: ['as', 'for'],
      aboutGerund: ['for'],
      weak: true,
    },
  ),
  ...verbs('judges', ['clause', 'object', 'infinitive', 'gerund'], 'fear, dread', { about: ['for'], weak: true }),
  ...verbs('judges', ['clause', 'infinitive', 'quote'], 'hope, worry, fret', { about: ['for', 'about', 'over'], weak: true }),
  ...verbs('judges', SAID, 'complain, grumble, moan, rail, hit out, lash out, protest, rage, gripe, whinge', {
    about: ['about', 'of', 'against', 'at', 'over'],
    aboutGerund: ['of', 'about'],
  }),
  ...verbs('judges', THING, 'call, label, brand, dub, term', { predicative: true, weak: true }),
  ...verbs('judges', THING, 'characterise, characterize, portray, regard, depict, rate, slate', {
    about: ['as'],
    predicative: true,
    weak: true,
  }),
  fixed('judges', THING, 'describe', 'as', { about: ['as'], predicative: true }),
  fixed('judges', SAID, 'express', 'concern', { about: ['about', 'over', 'at'] }),
  fixed('judges', SAID, 'voice', 'concern', { about: ['about', 'over', 'at'] }),
  fixed('judges', SAID, 'raise', 'concern', { about: ['about', 'over', 'with'] }),
  fixed('judges', SAID, 'express', 'regret', { about: ['about', 'over', 'for', 'at'] }),
  fixed('judges', SAID, 'express', 'hope', { about: ['for'] }),
  fixed('judges', SAID, 'express', 'disappointment', { about: ['at', 'over', 'with', 'in'] }),
  fixed('judges', SAID, 'express', 'outrage', { about: ['at', 'over'] }),
  fixed('judges', SAID, 'express', 'shock', { about: ['at', 'over'] }),
  fixed('judges', SAID, 'express', 'support', { about: ['for'] }),
  fixed('judges', SAID, 'express', 'sympathy', { about: ['for', 'with'] }),
  fixed('judges', SAID, 'express', 'relief', { about: ['at', 'over'] }),
  fixed('judges', SAID, 'express', 'alarm', { about: ['at', 'over', 'about'] }),
  fixed('judges', SAID, 'express', 'fear', { about: ['about', 'for'] }),
  fixed('judges', SAID, 'be', 'concerned', { about: ['about', 'over', 'by'] }),
  fixed('judges', SAID, 'be', 'worried', { about: ['about', 'over', 'by'] }),
  fixed('judges', SAID, 'be', 'disappointed', { about: ['by', 'with', 'at'] }),
  fixed('judges', SAID, 'be', 'alarmed', { about: ['by', 'at'] }),
  fixed('judges', SAID, 'be', 'appalled', { about: ['by', 'at'] }),
  fixed('judges', SAID, 'be', 'shocked', { about: ['by', 'at'] }),
  fixed('judges', SAID, 'be', 'saddened', { about: ['by', 'at'] }),
  fixed('judges', SAID, 'be', 'outraged', { about: ['by', 'at'] }),
  fixed('judges', SAID, 'be', 'horrified', { about: ['by', 'at'] }),
  fixed('judges', SAID, 'be', 'delighted', { about: ['by', 'with', 'at'] }),
  fixed('judges', SAID, 'be', 'pleased', { about: ['by', 'with', 'at'] }),
  fixed('judges', SAID, 'be', 'proud', { about: ['of'] }),
  fixed('judges', SAID, 'be', 'hopeful', { about: ['of', 'about'] }),
  fixed('judges', SAID, 'be', 'critical', { about: ['of'] }),
  fixed('judges', SAID, 'pay', 'tribute', { about: ['to'] }),
  fixed('judges', SAID, 'take', 'aim', { about: ['at'] }),
];

const demands: readonly VerbCue[] = [
  ...verbs('demands', PLAN, 'demand'),
  ...verbs('demands', ['infinitive', 'clause', 'quote', 'object'], 'urge', { addressee: 'accusative' }),
  ...verbs('demands', URGE, 'implore, beseech, exhort, entreat', { addressee: 'accusative' }),
  ...verbs('demands', URGE, 'instruct, order, command, encourage, press, pressure, beg, petition, invite, direct', {
    addressee: 'accusative',
    about: ['for'],
    weak: true,
  }),
  ...verbs('demands', URGE, 'advise', { addressee: 'accusative', about: ['on'] }),
  // "appealed to drivers to check", "appealed for calm"
  ...verbs('demands', URGE, 'appeal', { about: ['for'] }),
  ...verbs('demands', ['infinitive', 'clause'], 'plead', { about: ['for', 'with'] }),
  ...verbs('demands', ['infinitive'], 'push, lobby, campaign, agitate, clamour, clamor', { about: ['for'], weak: true }),
  fixed('demands', ['infinitive'], 'call', 'for', { about: ['for'], aboutGerund: ['for'] }),
  fixed('demands', URGE, 'call', 'on', { addressee: 'accusative' }),
  fixed('demands', URGE, 'call', 'upon', { addressee: 'accusative' }),
  fixed('demands', THING, 'ask', 'for', { about: ['for'] }),
  fixed('demands', THING, 'press', 'for', { about: ['for'] }),
  fixed('demands', SAID, 'argue', 'for', { about: ['for'], weak: true }),
  fixed('demands', ['clause', 'infinitive'], 'insist', 'on', { about: ['on'], aboutGerund: ['on'] }),
  fixed('demands', SAID, 'issue', 'ultimatum'),
  ...verbs('demands', ['clause', 'object', 'gerund', 'quote'], 'recommend, propose, advocate, request, seek', { weak: true }),
];

const intends: readonly VerbCue[] = [
  ...verbs('intends', PLAN, 'announce, promise, pledge, vow, threaten, undertake'),
  ...verbs('intends', ['infinitive', 'clause', 'object', 'gerund'], 'plan, intend, aim, resolve, volunteer, offer, guarantee', {
    weak: true,
  }),
  fixed('intends', ['infinitive'], 'be', 'determined'),
  fixed('intends', ['infinitive'], 'be', 'prepared', { weak: true }),
  fixed('intends', ['infinitive'], 'be', 'ready', { weak: true }),
  fixed('intends', ['infinitive'], 'be', 'willing'),
  fixed('intends', ['infinitive'], 'commit', 'itself', { about: ['to'], aboutGerund: ['to'] }),
  fixed('intends', ['infinitive'], 'commit', 'to', { about: ['to'], aboutGerund: ['to'], weak: true }),
  fixed('intends', ['infinitive'], 'reserve', 'right'),
];

const asks: readonly VerbCue[] = [
  // "asked whether"; "asked the council to think again" demands
  ...verbs('asks', ['question', 'quote', 'infinitive'], 'ask', { addressee: 'accusative' }),
  ...verbs('asks', QUESTION, 'wonder, enquire, inquire', { about: ['about', 'into'] }),
  fixed('asks', ['question'], 'want', 'know'),
  fixed('asks', ['question'], 'pose', 'question', { about: ['of'] }),
];

const retracts: readonly VerbCue[] = [
  ...verbs(
    'retracts',
    ['clause', 'object', 'quote'],
    'retract, recant, disown, rescind, take back, walk back, row back, backtrack, backpedal, back-pedal',
    { about: ['on', 'from'] },
  ),
  ...verbs('retracts', ['clause', 'object', 'quote'], 'withdraw, correct, revise, amend, revoke, unsay, back away, back down', {
    about: ['from', 'on'],
    weak: true,
  }),
];

/** "rule out" is one lemma where the tree joins its particle; where it does not, the particle must stand beside the verb. */
function withLooseParticle(cue: VerbCue): VerbCue[] {
  const [verb, particle] = cue.lemma.split(' ');
  return verb && particle ? [cue, { ...cue, lemma: verb, with: [particle, ...(cue.with ?? [])] }] : [cue];
}

/** English verbs that attribute. */
export const verbCues: readonly VerbCue[] = [
  ...asserts,
  ...confirms,
  ...concedes,
  ...denies,
  ...withholds,
  ...doubts,
  ...warns,
  ...judges,
  ...demands,
  ...intends,
  ...asks,
  ...retracts,
].flatMap(withLooseParticle);
