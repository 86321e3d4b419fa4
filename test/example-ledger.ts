import type {
  ActorAnswer,
  ActorDetail,
  ActorRef,
  ActorsPage,
  ClaimAnswer,
  ClaimDetail,
  ClaimsPage,
  FigureAnswer,
  OverviewAnswer,
  ReversalAnswer,
  ReversalsPage,
  StatementAnswer,
} from '../src/ledger/answers.ts';
import type { ArticleAnswer, ArticleDetail, ArticlesPage } from '../src/ledger/article-answers.ts';

// An affair made up for what is printed: a works on a river that at first denies and then concedes, in a state that is on no map.

const ACTORS = {
  marenland: ['a10000000000000000001', 'Marenland'],
  ostrin: ['a10000000000000000002', 'Ostrin'],
  office: ['a2f0c4b7d9e1a3065b81c', 'Umweltamt Kalden'],
  ministry: ['a2b9d81f6c3e7a40512fd', 'Umweltministerium'],
  institute: ['a27e5a90b4d2c8f13e6b0', 'Ökologisches Institut Ahlbeck'],
  works: ['a2c15e7f80a9d3b642e17', 'Fluorwerk Kalden'],
  fishers: ['a2d48b2e6f10c7a95384e', 'Zunft der Lemnafischer'],
  board: ['a2e93a6d05b8f17c42d9a', 'Ostrin Water Board'],
  nordpress: ['a30000000000000000001', 'Nordpress'],
} as const satisfies Record<string, readonly [string, string]>;

type Who = keyof typeof ACTORS;

function ref(who: Who): ActorRef {
  const [id, name] = ACTORS[who];
  return { id, name };
}

const STATE: Partial<Record<Who, Who>> = {
  office: 'marenland',
  ministry: 'marenland',
  institute: 'marenland',
  board: 'ostrin',
};

function stateOf(who: Who): ActorRef | null {
  const state = STATE[who];
  return state === undefined ? null : ref(state);
}

const OUTLETS = [
  'Nordblatt',
  'Kaldener Bote',
  'Tagesruf',
  'Der Lotse',
  'Ufer-Zeitung',
  'Abendkurier',
  'Lemna Courier',
  'Harbour Times',
  'Ostrin Mail',
];

interface Given {
  readonly id: string;
  readonly article: string;
  readonly outlet: string;
  readonly published: string;
  readonly who: Who | null;
  readonly stance: StatementAnswer['stance'];
  readonly quote: string;
  readonly start: number;
  readonly rest?: Partial<StatementAnswer>;
}

function statement({ id, article, outlet, published, who, stance, quote, start, rest }: Given): StatementAnswer {
  return {
    id,
    article,
    outlet,
    language: 'de',
    published,
    agencies: [],
    version: '9f2c'.repeat(16),
    source: {
      id: who === null ? null : ref(who).id,
      name: who === null ? null : ref(who).name,
      as: null,
      voice: who === null ? null : ref(who),
    },
    stance,
    polarity: 'affirmed',
    certainty: 'certain',
    speech: 'indirect',
    content: [{ start, end: start + quote.length }],
    quote,
    via: [],
    said: null,
    figures: [],
    confidence: 0.93,
    membership: { score: 1, rules: ['same-words'], by: 'machine' },
    ...rest,
  };
}

const DISPATCH = 'aus dem Becken 3 des Fluorwerks sei in der Nacht Lösungsmittel in die Lemna gelaufen';

/** Fourteen articles that carry one dispatch, then three with something of their own. */
const LEAK: readonly StatementAnswer[] = [
  ...Array.from({ length: 14 }, (_, i) =>
    statement({
      id: `s1${String(i).padStart(19, '0')}`,
      article: `${(OUTLETS[i % 8] ?? '').toLowerCase().replaceAll(' ', '-')}-${i < 8 ? '0603' : '0604'}`,
      outlet: OUTLETS[i % 8] ?? '',
      published: i < 8 ? '2025-06-03' : '2025-06-04',
      who: 'office',
      stance: 'asserts',
      quote: DISPATCH,
      start: 120 + 2 * i,
      rest: { agencies: ['Nordpress'], said: '2025-06-03' },
    }),
  ),
  statement({
    id: 's20000000000000000001',
    article: 'tagesruf-0605',
    outlet: 'Tagesruf',
    published: '2025-06-05',
    who: 'works',
    stance: 'denies',
    quote: 'es sei nichts in den Fluss gelangt',
    start: 64,
    rest: { read: { stance: 'asserts', polarity: 'negated' } },
  }),
  statement({
    id: 's20000000000000000004',
    article: 'tagesruf-0605',
    outlet: 'Tagesruf',
    published: '2025-06-05',
    who: 'marenland',
    stance: 'denies',
    quote: 'dass es ein Leck gebe',
    start: 402,
  }),
  statement({
    id: 's20000000000000000002',
    article: 'ostrin-mail-0606',
    outlet: 'Ostrin Mail',
    published: '2025-06-06',
    who: 'ministry',
    stance: 'withholds',
    quote: 'whether anything had reached the Lemna',
    start: 311,
    rest: {
      language: 'en',
      via: [ref('nordpress')],
      source: { id: 'a2aa', name: 'Jördis Åkerlund', as: 'a spokeswoman', voice: ref('ministry') },
    },
  }),
  statement({
    id: 's20000000000000000003',
    article: 'kaldener-bote-0609',
    outlet: 'Kaldener Bote',
    published: '2025-06-09',
    who: 'works',
    stance: 'concedes',
    quote: 'Ja, es ist Lösungsmittel ausgetreten … und zwar über zwei Tage',
    start: 88,
    rest: {
      speech: 'direct',
      content: [
        { start: 88, end: 124 },
        { start: 141, end: 165 },
      ],
      said: '2025-06-08',
    },
  }),
];

const TURN: ReversalAnswer = {
  actor: ref('works'),
  from: 'denies',
  to: 'concedes',
  on: '2025-06-09',
  statements: ['s20000000000000000001', 's20000000000000000003'],
};

const FISH: readonly StatementAnswer[] = [
  statement({
    id: 's30000000000000000001',
    article: 'nordblatt-0604',
    outlet: 'Nordblatt',
    published: '2025-06-04',
    who: 'fishers',
    stance: 'asserts',
    quote: '30 bis 40 Tonnen Fisch seien verendet',
    start: 402,
    rest: { via: [ref('nordpress')] },
  }),
  statement({
    id: 's30000000000000000002',
    article: 'tagesruf-0605',
    outlet: 'Tagesruf',
    published: '2025-06-05',
    who: 'office',
    stance: 'asserts',
    quote: 'rund 12 Tonnen Fisch habe man geborgen',
    start: 520,
  }),
  statement({
    id: 's30000000000000000003',
    article: 'ostrin-mail-0606',
    outlet: 'Ostrin Mail',
    published: '2025-06-06',
    who: 'board',
    stance: 'asserts',
    quote: 'more than 20 tonnes of fish had died',
    start: 77,
    rest: { language: 'en' },
  }),
  statement({
    id: 's30000000000000000004',
    article: 'ufer-zeitung-0607',
    outlet: 'Ufer-Zeitung',
    published: '2025-06-07',
    who: 'institute',
    stance: 'confirms',
    quote: 'dass in der Lemna Fische verendet sind',
    start: 15,
  }),
  statement({
    id: 's30000000000000000005',
    article: 'abendkurier-0607',
    outlet: 'Abendkurier',
    published: '2025-06-07',
    who: 'works',
    stance: 'asserts',
    quote: 'es seien höchstens 10 Tonnen Fisch betroffen',
    start: 260,
  }),
  statement({
    id: 's30000000000000000006',
    article: 'nordblatt-0608',
    outlet: 'Nordblatt',
    published: '2025-06-08',
    who: 'office',
    stance: 'asserts',
    quote: 'nach dem Fischsterben lägen 1.480 Anzeigen vor',
    start: 33,
  }),
];

function figure(who: Who, statementId: string, on: string, given: Partial<FigureAnswer>): FigureAnswer {
  return { source: ref(who), unit: 'Tonnen', on, statement: statementId, conflict: true, ...given };
}

const TONNES: readonly FigureAnswer[] = [
  figure('fishers', 's30000000000000000001', '2025-06-04', { low: 30, high: 40 }),
  figure('office', 's30000000000000000002', '2025-06-05', { value: 12, approx: true }),
  figure('board', 's30000000000000000003', '2025-06-06', { low: 20, conflict: false }),
  figure('works', 's30000000000000000005', '2025-06-07', { high: 10 }),
  figure('office', 's30000000000000000006', '2025-06-08', { unit: 'Anzeigen', value: 1480, conflict: false }),
];

function claim(given: Pick<ClaimAnswer, 'id' | 'label' | 'status'> & Partial<ClaimAnswer>): ClaimAnswer {
  return {
    statementCount: given.statements?.length ?? 0,
    language: 'de',
    roots: { low: 1, high: 1 },
    articles: 1,
    outlets: 1,
    languages: ['de'],
    first: '2025-06-03',
    last: '2025-06-09',
    changed: '2025-06-09',
    positions: [],
    withheld: [],
    statements: [],
    reversals: [],
    figures: [],
    ...given,
  };
}

const LEAK_CLAIM = claim({
  id: 'c4d7e1a0b1c2d3e4f5a6b',
  label: 'Aus dem Fluorwerk Kalden ist Lösungsmittel in die Lemna gelaufen',
  status: 'conceded',
  roots: { low: 2, high: 2 },
  articles: 17,
  outlets: 9,
  languages: ['de', 'en'],
  withheld: [ref('ministry')],
  statements: LEAK,
  reversals: [TURN],
});

const FISH_CLAIM = claim({
  id: 'c81b3f5d7e9a0c2d4f6e8',
  label: 'In der Lemna sind Fische verendet',
  status: 'corroborated',
  roots: { low: 4, high: 5 },
  articles: 6,
  outlets: 5,
  languages: ['de', 'en'],
  first: '2025-06-04',
  last: '2025-06-08',
  changed: '2025-06-05',
  statements: FISH,
  figures: TONNES,
});

/** A page with a claim of every status. */
export const CLAIMS: ClaimsPage = {
  asOf: '2025-06-12',
  knownAt: null,
  claims: [
    LEAK_CLAIM,
    FISH_CLAIM,
    claim({
      id: 'c0a2c4e6f8b1d3f5a7c9e',
      label: 'The ministry had known of the leak since May',
      language: 'en',
      status: 'single-source',
      roots: { low: 1, high: 2 },
      articles: 6,
      outlets: 4,
      languages: ['en', 'de'],
      changed: '2025-06-08',
      withheld: [ref('ministry'), ref('office')],
    }),
    claim({
      id: 'c5f7a9c1e3d5b7f9a1c3e',
      label: 'Das Trinkwasser in Kalden ist verseucht',
      status: 'contested',
      articles: 1204,
      outlets: 31,
      changed: '2025-06-07',
    }),
    claim({
      id: 'c6e8b0d2f4a6c8e0b2d4f',
      label: 'Ein zweites Becken des Werks leckt',
      status: 'unconfirmed',
      roots: { low: 0, high: 0 },
      articles: 2,
      outlets: 2,
      changed: '2025-06-06',
    }),
    claim({
      id: 'c7d9f1b3a5c7e9d1f3b5a',
      label: 'Der Werksleiter hat Kalden verlassen',
      status: 'denied',
      roots: { low: 0, high: 0 },
      changed: '2025-06-05',
    }),
    claim({
      id: 'c8c0e2a4b6d8f0c2e4a6b',
      label: 'Zwölf Arbeiter des Werks liegen im Krankenhaus',
      status: 'retracted',
      roots: { low: 0, high: 0 },
      articles: 3,
      outlets: 3,
      changed: '2025-06-04',
    }),
  ],
  next: null,
};

/** A claim that was denied, then conceded; fourteen of its seventeen articles are one dispatch. */
export const LEAK_DETAIL: ClaimDetail = {
  ...LEAK_CLAIM,
  asOf: '2025-06-12',
  knownAt: null,
  positions: [
    { actor: ref('works'), state: null, stance: 'concedes', since: '2025-06-09', statement: 's20000000000000000003' },
    { actor: ref('office'), state: ref('marenland'), stance: 'asserts', since: '2025-06-03', statement: 's10000000000000000000' },
    {
      actor: ref('marenland'),
      state: ref('marenland'),
      stance: 'denies',
      since: '2025-06-05',
      statement: 's20000000000000000004',
      lapsedBy: 's20000000000000000002',
    },
    { actor: ref('ministry'), state: ref('marenland'), stance: 'withholds', since: '2025-06-06', statement: 's20000000000000000002' },
  ],
  timeline: [
    { on: '2025-06-03', status: 'single-source', roots: { low: 1, high: 1 }, causes: ['s10000000000000000000'] },
    { on: '2025-06-05', status: 'contested', roots: { low: 1, high: 1 }, causes: ['s20000000000000000001', 's20000000000000000004'] },
    { on: '2025-06-09', status: 'conceded', roots: { low: 2, high: 2 }, causes: ['s20000000000000000003'] },
  ],
  rootList: [
    { actor: ref('office'), state: ref('marenland'), statements: LEAK.slice(0, 14).map(({ id }) => id), articles: 14, within: null },
    { actor: ref('works'), state: null, statements: ['s20000000000000000003'], articles: 1, within: null },
  ],
  copies: [{ of: 'nordblatt-0603', articles: LEAK.slice(0, 14).map(({ article }) => article), count: 14, agencies: ['Nordpress'] }],
  rooted: 15,
  quoted: [],
  next: null,
};

/** A claim with figures that do not agree, of two units. */
export const FISH_DETAIL: ClaimDetail = {
  ...FISH_CLAIM,
  asOf: null,
  knownAt: null,
  positions: [
    { actor: ref('fishers'), state: null, stance: 'asserts', since: '2025-06-04', statement: 's30000000000000000001' },
    { actor: ref('office'), state: ref('marenland'), stance: 'asserts', since: '2025-06-05', statement: 's30000000000000000002' },
    { actor: ref('board'), state: ref('ostrin'), stance: 'asserts', since: '2025-06-06', statement: 's30000000000000000003' },
    { actor: ref('works'), state: null, stance: 'asserts', since: '2025-06-07', statement: 's30000000000000000005' },
    { actor: ref('institute'), state: ref('marenland'), stance: 'confirms', since: '2025-06-07', statement: 's30000000000000000004' },
  ],
  timeline: [
    { on: '2025-06-04', status: 'single-source', roots: { low: 1, high: 1 }, causes: ['s30000000000000000001'] },
    { on: '2025-06-05', status: 'corroborated', roots: { low: 2, high: 2 }, causes: ['s30000000000000000002'] },
    { on: '2025-06-06', status: 'corroborated', roots: { low: 3, high: 3 }, causes: ['s30000000000000000003'] },
    { on: '2025-06-07', status: 'corroborated', roots: { low: 4, high: 5 }, causes: ['s30000000000000000004', 's30000000000000000005'] },
  ],
  rootList: [
    { actor: ref('fishers'), state: null, statements: ['s30000000000000000001'], articles: 1, within: null },
    {
      actor: ref('office'),
      state: ref('marenland'),
      statements: ['s30000000000000000002', 's30000000000000000006'],
      articles: 2,
      within: null,
    },
    { actor: ref('board'), state: ref('ostrin'), statements: ['s30000000000000000003'], articles: 1, within: null },
    { actor: ref('works'), state: null, statements: ['s30000000000000000005'], articles: 1, within: null },
    {
      actor: ref('institute'),
      state: ref('marenland'),
      statements: ['s30000000000000000004'],
      articles: 1,
      within: 'same state as Umweltamt Kalden',
      collapse: { rule: 'same state', on: ref('office'), statements: [] },
    },
  ],
  copies: [],
  rooted: 6,
  quoted: [],
  next: null,
};

function actor(who: Who, kind: string, given: Partial<ActorAnswer> = {}): ActorAnswer {
  return { ...ref(who), kind, country: null, parent: stateOf(who), names: [], statements: 1, claims: 1, reversals: 0, ...given };
}

const WORKS = actor('works', 'organisation', { names: ['Fluorwerk', 'Kalden Fluor Works'], statements: 1204, claims: 3, reversals: 1 });

/** Actors, in the order of their ids. */
export const ACTORS_PAGE: ActorsPage = {
  actors: [
    actor('ostrin', 'state', { country: 'OS' }),
    actor('institute', 'organisation'),
    actor('fishers', 'organisation', { statements: 2 }),
    WORKS,
    actor('office', 'government', { country: 'MR', statements: 31, claims: 4 }),
    actor('board', 'government', { country: 'OS' }),
  ],
  next: 'eyJhIjo2fQ',
};

/** The works, with its turn. */
export const WORKS_DETAIL: ActorDetail = {
  ...WORKS,
  asOf: null,
  knownAt: null,
  positions: [
    {
      actor: ref('works'),
      state: null,
      stance: 'concedes',
      since: '2025-06-09',
      statement: 's20000000000000000003',
      claim: { id: LEAK_CLAIM.id, label: LEAK_CLAIM.label, status: 'conceded' },
    },
    {
      actor: ref('works'),
      state: null,
      stance: 'denies',
      since: '2025-06-05',
      statement: 's20000000000000000009',
      claim: { id: 'c7d9f1b3a5c7e9d1f3b5a', label: 'Der Werksleiter hat Kalden verlassen', status: 'denied' },
    },
  ],
  next: null,
  reversalList: [{ ...TURN, claim: { id: LEAK_CLAIM.id, label: LEAK_CLAIM.label, status: 'conceded' } }],
  quoted: [
    ...LEAK.slice(14).filter(({ source }) => source.id === ref('works').id),
    statement({
      id: 's20000000000000000009',
      article: 'abendkurier-0605',
      outlet: 'Abendkurier',
      published: '2025-06-05',
      who: 'works',
      stance: 'denies',
      quote: 'Gerüchte über eine Abreise des Werksleiters',
      start: 230,
    }),
  ],
};

function article(id: string, outlet: string, given: Partial<ArticleAnswer> = {}): ArticleAnswer {
  return {
    id,
    outlet,
    language: 'de',
    title: null,
    published: '2025-06-03',
    agencies: [],
    address: null,
    byline: null,
    slugline: null,
    embargoedUntil: null,
    pageProblem: null,
    withdrawn: null,
    versions: [{ sha256: '9f2c'.repeat(16), learnt: '2025-06-03T08:12:00Z', current: true }],
    statements: 4,
    copyOf: null,
    ...given,
  };
}

/** Articles: one with two versions, a near-copy, one in English without a date. */
export const ARTICLES: ArticlesPage = {
  articles: [
    article('nordblatt-0603', 'Nordblatt', {
      title: 'Lösungsmittel in der Lemna: Umweltamt sperrt den Fluss bis zur Mündung',
      agencies: ['Nordpress'],
      versions: [
        { sha256: '1a2b'.repeat(16), learnt: '2025-06-03T08:12:00Z', current: false },
        { sha256: '9f2c'.repeat(16), learnt: '2025-06-03T11:40:00Z', current: true },
      ],
    }),
    article('kaldener-bote-0603', 'Kaldener Bote', { title: 'Fluss gesperrt', agencies: ['Nordpress'], copyOf: 'nordblatt-0603' }),
    article('https://mail.ostrin.example/2025/06/06/what-the-ministry-would-not-say.html', 'Ostrin Mail', {
      language: 'en',
      title: 'What the ministry would not say',
      published: null,
      statements: 11,
    }),
  ],
  next: null,
};

/** The denial in its article, beside a copy of it. */
export const ARTICLE_DETAIL: ArticleDetail = {
  ...article('tagesruf-0605', 'Tagesruf', { title: 'Fluorwerk weist Vorwürfe zurück', published: '2025-06-05', statements: 1 }),
  version: '9f2c'.repeat(16),
  text: 'Das Fluorwerk Kalden bestreitet alles: Nach Angaben des Werks, so hieß es, es sei nichts in den Fluss gelangt.',
  blocks: [
    { kind: 'paragraph', start: 0, end: 38 },
    { kind: 'quote', start: 39, end: 110 },
  ],
  statementList: [
    {
      id: 's20000000000000000001',
      source: { ...ref('works'), as: 'Das Fluorwerk Kalden', voice: ref('works') },
      sourceSpan: { start: 0, end: 20 },
      cue: [{ start: 21, end: 31 }],
      content: [{ start: 76, end: 110 }],
      quote: 'es sei nichts in den Fluss gelangt',
      stance: 'asserts',
      polarity: 'negated',
      certainty: 'certain',
      speech: 'indirect',
      via: [],
      said: null,
      figures: [{ span: { start: 83, end: 89 }, value: 0, unit: '' }],
      reason: ['verb:bestreiten'],
      confidence: 0.91,
      claim: { id: LEAK_CLAIM.id, label: LEAK_CLAIM.label, status: LEAK_CLAIM.status },
      corrected: false,
      dismissed: false,
    },
  ],
  copies: [{ id: 'ufer-zeitung-0605', outlet: 'Ufer-Zeitung', title: null, published: '2025-06-05' }],
};

/** Reversals of all actors: the works' own. */
export const REVERSALS: ReversalsPage = {
  asOf: null,
  knownAt: null,
  reversals: [{ ...TURN, claim: { id: LEAK_CLAIM.id, label: LEAK_CLAIM.label, status: LEAK_CLAIM.status } }],
  quoted: LEAK.filter((one) => TURN.statements.includes(one.id)),
  next: null,
};

/** What the ledger of the example holds in all. */
export const OVERVIEW: OverviewAnswer = {
  articles: ARTICLES.articles.length,
  claims: 2,
  countries: ['MR'],
  first: LEAK_DETAIL.first,
  last: LEAK_DETAIL.last,
  statuses: [
    { status: LEAK_DETAIL.status, count: 1 },
    { status: FISH_DETAIL.status, count: 1 },
  ],
  days: LEAK_DETAIL.timeline.map(({ on }) => ({ on, changes: 1 })),
};
