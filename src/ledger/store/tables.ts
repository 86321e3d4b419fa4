import type { Generated, GeneratedAlways } from 'kysely';

/** The tables that migrations/ makes; written by catalogue.test.ts. Days are YYYY-MM-DD, times ISO 8601 in UTC. */
export interface Tables {
  account: {
    name: string;
    role: string;
    password: string | null;
    created: string;
    created_by: string;
    disabled: Generated<boolean>;
    signed_in: string | null;
    failures: Generated<number>;
    locked_until: string | null;
  };
  actor: {
    id: string;
    key: string;
    name: string;
    kind: string;
    country: string | null;
    parent_key: string | null;
    anonymous: boolean;
    names: Generated<string[]>;
    merged_into: string | null;
    renamed: string | null;
  };
  actor_name: {
    name: string;
    actor_id: string;
  };
  affiliation: {
    person_id: string;
    body_id: string;
    role: string;
    version_id: string;
  };
  answered: {
    account: string;
    key: string;
    request: string;
    at: string;
    status: number | null;
    headers: unknown;
    body: string | null;
  };
  api_token: {
    id: string;
    secret: string;
    account: string;
    name: string;
    scope: string;
    created: string;
    expires: string;
    used: string | null;
    revoked: string | null;
  };
  article: {
    id: string;
    outlet: string;
    language: string;
  };
  article_alias: {
    alias: string;
    article_id: string;
  };
  audit: {
    seq: number;
    at: string;
    by: string;
    action: string;
    subject: string;
    detail: unknown;
    previous: string;
    hash: string;
  };
  capture: {
    id: string;
    address: string;
    final_address: string;
    at: string;
    media_type: string | null;
    raw_sha256: string;
    hints: unknown;
    taken: string | null;
    parser: string | null;
  };
  change: {
    tx: Generated<number>;
    seq: GeneratedAlways<number>;
    at: Generated<string>;
    kind: string;
    subject: string;
    before: unknown;
    after: unknown;
  };
  claim: {
    id: string;
    first_proposition: string;
    label: string;
    language: string;
    renamed: string | null;
    status: string;
    roots_low: number;
    roots_high: number;
    articles: number;
    outlets: string[];
    languages: string[];
    withheld: string[];
    statements: number;
    reversed: string[];
    first_day: string;
    last_day: string;
    changed_day: string;
    reversals: Generated<unknown>;
    detail: unknown;
    first_learnt: string | null;
    last_learnt: string | null;
    dispute: Generated<number>;
    held: unknown;
    held_before: unknown;
    course: unknown;
  };
  claim_actor: {
    claim_id: string;
    actor_id: string;
    changed_day: string;
    statements: number;
    said: boolean;
    reversed: boolean;
    country: string | null;
  };
  claim_merge: {
    correction_id: string;
    a: string;
    b: string;
  };
  claim_name: {
    correction_id: string;
    proposition_id: string;
    name: string;
  };
  claim_outlet: {
    claim_id: string;
    outlet: string;
    changed_day: string;
  };
  claim_status: {
    claim_id: string;
    from_day: string;
    until_day: string | null;
    changed_day: string;
    status: string;
    roots_low: number;
    roots_high: number;
    withheld: string[];
    reversals: unknown;
    causes: string[];
    label: string;
    language: string;
    statements: number;
    articles: number;
    outlets: number;
    languages: string[];
    dispute: Generated<number>;
  };
  claim_words: {
    claim_id: string;
    changed_day: string;
    said: string;
    words: string;
  };
  copy_band: {
    key: number;
    version: number;
  };
  correction: {
    id: string;
    seq: GeneratedAlways<number>;
    at: string;
    by: string;
    action: string;
    detail: unknown;
    reason: string;
    undone_at: string | null;
    undone_by: string | null;
    undone_reason: string | null;
  };
  delivery: {
    id: string;
    watch_id: string;
    message: unknown;
    made: string;
    attempts: Generated<number>;
    next_at: string | null;
    sent: string | null;
    problem_code: string | null;
    problem: string | null;
  };
  external_login: {
    issuer: string;
    subject: string;
    account: string;
  };
  feed: {
    address: string;
    title: string | null;
    folder: string | null;
    outlet: string | null;
    added: string;
    added_by: string;
    next_at: string;
    checked_at: string | null;
    succeeded_at: string | null;
    failures: Generated<number>;
    problem_code: string | null;
    problem: string | null;
    etag: string | null;
    last_modified: string | null;
  };
  feed_item: {
    feed_address: string;
    item_id: string;
    seen_at: string;
    problem: string | null;
  };
  hearsay_schema: {
    version: number;
    name: string;
    digest: string;
  };
  job: {
    id: string;
    kind: string;
    key: string;
    lane: string | null;
    data: Generated<unknown>;
    state: Generated<string>;
    due: string;
    attempts: Generated<number>;
    worker: string | null;
    problem_code: string | null;
    problem: string | null;
    result: unknown;
    cause: string | null;
    made: Generated<string>;
    started: string | null;
    ended: string | null;
  };
  login_attempt: {
    id: string;
    nonce: string;
    verifier: string;
    account: string | null;
    expires: string;
  };
  login_link: {
    id: string;
    account: string;
    expires: string;
  };
  poll: {
    address: string;
    hints: unknown;
    step: Generated<number>;
    next_at: string | null;
    failures: Generated<number>;
    problem_code: string | null;
    problem: string | null;
    etag: string | null;
    last_modified: string | null;
    raw_sha256: string | null;
    feed_text: string | null;
  };
  proposition: {
    id: string;
    language: string;
    content: string;
    features: unknown;
    core: boolean;
    first_day: string;
    claim_id: string | null;
    link_to: string | null;
    link_score: number | null;
    link_rules: string[] | null;
    pinned_by: string | null;
    strand: string | null;
  };
  proposition_key: {
    key: number;
    proposition: number;
  };
  raw: {
    sha256: string;
    bytes: number;
    body: Buffer;
  };
  reviewed: {
    correction_id: string;
    subject: string;
    beside: string | null;
  };
  sentence_prints: {
    version_id: string;
    prints: number[];
  };
  session: {
    id: string;
    account: string;
    created: string;
    seen: string;
    expires: string;
  };
  statement: {
    id: string;
    version_id: string;
    ordinal: number;
    speaker_id: string | null;
    voice_id: string | null;
    source_name: string | null;
    source_words: string | null;
    source_start: number | null;
    source_end: number | null;
    cue: number[];
    content: number[];
    refers_to: string | null;
    stance: string;
    polarity: string;
    certainty: string;
    speech: string;
    said: string | null;
    published_day: string;
    via: Generated<string[]>;
    rests_on: Generated<string[]>;
    figures: unknown;
    reason: string[];
    confidence: number;
    proposition_id: string | null;
    as_read: unknown;
    recap: Generated<boolean>;
    dismissed: Generated<boolean>;
  };
  tally: {
    what: string;
    of: string;
    n: number;
  };
  text: {
    sha256: string;
    body: string;
  };
  touch: {
    tx: Generated<number>;
    at: Generated<string>;
  };
  version: {
    id: string;
    article_id: string;
    text_sha256: string;
    title: string | null;
    published: string | null;
    published_day: string;
    modified: string | null;
    agencies: Generated<string[]>;
    learnt: string;
    superseded: string | null;
    engine: string;
    model: string;
    copy_group: string | null;
    address: string | null;
    byline: string | null;
    embargoed_until: string | null;
    page_problem: unknown;
    blocks: unknown;
    slugline: string | null;
  };
  version_capture: {
    version_id: string;
    capture_id: string;
  };
  watch: {
    id: string;
    account: string;
    name: string;
    claim: string | null;
    actor: string | null;
    actor_names: Generated<string[]>;
    events: string[];
    webhook: string | null;
    secret: string | null;
    mail: string | null;
    paused: Generated<boolean>;
    created: string;
    place: string;
    missed: string | null;
    proposition: string | null;
  };
  watched_file: {
    path: string;
    size: number;
    modified: string;
    seen_at: string;
    problems: number;
  };
  withdrawal: {
    article_id: string;
    at: string;
    learnt: string;
  };
}
