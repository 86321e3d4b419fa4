/** What can be wrong with something that was to become an article; stable names, mapped to exit codes in src/cli/exit-code.ts. */
export type IntakeCode =
  | 'not-found'
  | 'not-a-file'
  | 'not-readable'
  | 'not-text'
  | 'no-text'
  | 'no-article'
  | 'paywall'
  | 'consent-page'
  | 'too-large'
  | 'bad-json'
  | 'bad-xml'
  | 'truncated'
  | 'damaged'
  | 'bad-article'
  | 'unsupported-language'
  | 'unknown-language'
  | 'bad-setting'
  | 'bad-address'
  | 'refused-address'
  | 'unreachable'
  | 'tls'
  | 'too-slow'
  | 'too-many-redirects'
  | 'robots'
  | 'http-status'
  | 'rate-limited'
  | 'bad-response';

/** Says why an input, or one article of a corpus, cannot be read; `message` begins with the place ("corpus.jsonl:17: …"). */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly code: IntakeCode;
  readonly place: string;

  constructor(code: IntakeCode, place: string, what: string, options?: ErrorOptions) {
    super(`${shortened(place)}: ${shortened(what)}`, options);
    this.code = code;
    this.place = shortened(place);
  }
}

/** What an input says of itself goes into places and messages, and may be endless: an address of a megabyte. */
function shortened(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
