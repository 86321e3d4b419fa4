/** What a robots.txt says to one agent. */
export interface RobotsRules {
  /** The line that closes a path and query ("/news/a?page=2"), counted from 1; null where it may be fetched. */
  closedBy(path: string): number | null;
  /** The pause that is asked for between two requests, seconds. */
  readonly delay: number | null;
}

interface Rule {
  readonly allow: boolean;
  /** The parts between its "*"; `end` where it ends in "$". */
  readonly parts: readonly string[];
  readonly end: boolean;
  readonly length: number;
  readonly line: number;
}

interface Group {
  readonly rules: Rule[];
  delay: number | null;
}

/** Longer rules than this are taken for none, so that no robots.txt makes matching slow. */
const RULE_MAX = 1000;

/**
 * Reads a robots.txt for `agent`: its groups of that name together, else those of "*". The longest rule that fits counts, of two as long
 * the one that allows. Takes time that grows with the lengths of file and path only, whatever they hold. Source: RFC 9309.
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const groups = groupsOf(text);
  const { rules, delay } = groups.get(agent.toLowerCase()) ?? groups.get('*') ?? { rules: [], delay: null };
  rules.sort((a, b) => b.length - a.length || Number(b.allow) - Number(a.allow));
  return {
    delay,
    closedBy: (path) => {
      const plain = normal(path);
      const rule = rules.find((candidate) => fits(candidate, plain));
      return rule === undefined || rule.allow ? null : rule.line;
    },
  };
}

function groupsOf(text: string): Map<string, Group> {
  const groups = new Map<string, Group>();
  let current: Group[] = [];
  let naming = false;
  text.split(/\r\n|\r|\n/).forEach((raw, i) => {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(raw.slice(0, RULE_MAX * 2)) ?? [];
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      if (!naming) current = [];
      naming = true;
      current.push(groupOf(groups, value));
      return;
    }
    // Other lines, such as "Sitemap", stand outside of the groups and end none.
    if (name !== 'allow' && name !== 'disallow' && name !== 'crawl-delay') return;
    naming = false;
    if (name === 'crawl-delay') {
      const seconds = Number(value);
      if (value.trim() !== '' && seconds >= 0) for (const group of current) group.delay = seconds;
      return;
    }
    const rule = ruleOf(value.trim(), name === 'allow', i + 1);
    if (rule !== null) for (const group of current) group.rules.push(rule);
  });
  return groups;
}

/** The group of a name: "Hearsay/1.0" and "hearsay" are the same. */
function groupOf(groups: Map<string, Group>, value: string): Group {
  const name = (/^[a-z_-]+/i.exec(value)?.[0] ?? value.trim()).toLowerCase();
  const group = groups.get(name) ?? { rules: [], delay: null };
  groups.set(name, group);
  return group;
}

function ruleOf(value: string, allow: boolean, line: number): Rule | null {
  // An empty "Disallow:" closes nothing.
  if (value === '' || value.length > RULE_MAX) return null;
  const end = value.endsWith('$');
  const pattern = normal(end ? value.slice(0, -1) : value);
  return { allow, parts: pattern.split('*'), end, length: pattern.length, line };
}

/** Whether a rule fits the beginning of a path; each part is looked for once, behind the one before. */
function fits({ parts, end }: Rule, path: string): boolean {
  const first = parts[0] ?? '';
  if (!path.startsWith(first)) return false;
  if (parts.length === 1) return !end || path.length === first.length;
  let at = first.length;
  const last = parts.length - 1;
  for (const part of parts.slice(1, end ? last : undefined)) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const tail = parts[last] ?? '';
  return !end || (path.length - tail.length >= at && path.endsWith(tail));
}

/** One way of writing a path: "/straße" and "/stra%c3%9fe" become "/stra%C3%9Fe", "%7E" becomes "~". */
function normal(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, (letters) => Buffer.from(letters).toString('hex').replace(/../g, '%$&'))
    .replace(/%[\da-f]{2}/gi, (code) => {
      const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
    });
}
