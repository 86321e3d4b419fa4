const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'done';

/** Where a text stops being JSON: line and column, both from 1. V8 names the position in some of its messages only. */
export function jsonErrorPosition(text: string): { readonly line: number; readonly column: number } {
  const at = errorOffset(text);
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) line++;
  return { line, column: at - lineStart + 1 };
}

function errorOffset(text: string): number {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  let at = 0;
  for (;;) {
    while (' \t\r\n'.includes(text[at] ?? '-')) at++;
    const token = tokenAt(text, at);
    if (token.kind === null) return token.end;
    const next = step(state, token.kind, open);
    if (next === null) return at;
    state = next;
    at = token.end;
  }
}

/** The token that begins at `at`: a bracket or sign, 'string' or 'scalar'; kind null where there is none, `end` then being the place of the error. */
function tokenAt(text: string, at: number): { readonly kind: string | null; readonly end: number } {
  const first = text[at];
  if (first === undefined) return { kind: null, end: at };
  if ('{}[],:'.includes(first)) return { kind: first, end: at + 1 };
  if (first === '"') return stringAt(text, at);
  SCALAR.lastIndex = at;
  return SCALAR.test(text) ? { kind: 'scalar', end: SCALAR.lastIndex } : { kind: null, end: at };
}

function stringAt(text: string, at: number): { readonly kind: string | null; readonly end: number } {
  let i = at + 1;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return { kind: 'string', end: i + 1 };
    if (code < 0x20) return { kind: null, end: i };
    if (code === 0x5c) {
      ESCAPE.lastIndex = i;
      if (!ESCAPE.test(text)) return { kind: null, end: i };
      i = ESCAPE.lastIndex;
    } else i++;
  }
  return { kind: null, end: i };
}

/** The state after one token, or null where the token must not stand there. `open` holds the brackets still open. */
function step(state: State, token: string, open: ('{' | '[')[]): State | null {
  const afterValue = (): State => (open.length === 0 ? 'done' : 'comma-or-end');
  const close = (bracket: '{' | '['): State | null => {
    if (open.pop() !== bracket) return null;
    return afterValue();
  };
  switch (state) {
    case 'value':
    case 'value-or-end':
      if (token === '{' || token === '[') {
        open.push(token);
        return token === '{' ? 'key-or-end' : 'value-or-end';
      }
      if (token === ']' && state === 'value-or-end') return close('[');
      return token === 'string' || token === 'scalar' ? afterValue() : null;
    case 'key':
    case 'key-or-end':
      if (token === '}' && state === 'key-or-end') return close('{');
      return token === 'string' ? 'colon' : null;
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'comma-or-end':
      if (token === ',') return open.at(-1) === '{' ? 'key' : 'value';
      if (token === '}') return close('{');
      return token === ']' ? close('[') : null;
    case 'done':
      return null;
  }
}
