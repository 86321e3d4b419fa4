import type { Certainty, Figure, Polarity, Stance } from '../../src/engine/read/reading.ts';
import type { Holding, Voice } from '../../src/ledger/status/holding.ts';

/**
 * Statements of one claim from lines such as `03-02  Port Office/Norland  denies  said 03-01`; columns are parted by two or more
 * blanks, all days lie in 2031. Who: `nobody`, `(an official)` without a name, `<The Courier>` a medium, `Norland/Norland` the
 * state itself, `Norland` alone a body of its own. The statement of the first line has the id `s01`. After the stance may stand
 * `not`, `if`, `recap`, `aside`, `said DATE`, `cites WHO`, `via WHO`, `of s01` (what a correction takes back), `in ARTICLE`, `copy GROUP`
 * and figures: `3000 soldiers`, `about 3000 soldiers`, `3000– soldiers`, `–3000 soldiers`.
 */
export function story(lines: string): readonly Holding[] {
  const rows = lines.split('\n').filter((line) => line.trim() !== '');
  return rows.map((row, index) => holdingOf(row.trim().split(/\s{2,}/), `s${String(index + 1).padStart(2, '0')}`));
}

/** A day of the year in which the stories play. */
export function day(monthAndDay: string): string {
  return `2031-${monthAndDay}`;
}

function holdingOf([published = '', who = '', stance = '', ...rest]: readonly string[], statement: string): Holding {
  const after = (word: string) => rest.filter((one) => one.startsWith(`${word} `)).map((one) => one.slice(word.length + 1));
  const [retracts] = after('of');
  const said = after('said')[0];
  const article = after('in')[0] ?? `article of ${statement}`;
  return {
    statement,
    article,
    outlet: 'The Courier',
    voice: voiceOf(who),
    stance: stance as Stance,
    polarity: (rest.includes('not') ? 'negated' : 'affirmed') satisfies Polarity,
    certainty: (rest.includes('if') ? 'conditional' : 'certain') satisfies Certainty,
    published: day(published),
    said: said === undefined ? null : /^\d{4}/.test(said) ? said : day(said),
    via: after('via').flatMap((name) => voiceOf(name) ?? []),
    restsOn: after('cites').flatMap((name) => voiceOf(name) ?? []),
    recap: rest.includes('recap'),
    aside: rest.includes('aside'),
    ...(retracts === undefined ? {} : { retracts }),
    figures: rest.flatMap((one) => figureOf(one) ?? []),
    copyGroup: after('copy')[0] ?? null,
    agencies: [],
  };
}

function voiceOf(who: string): Voice | null {
  if (who === 'nobody') return null;
  const [name = '', state = name] = who.replace(/[()<>]/g, '').split('/');
  const kind = who.startsWith('<') ? 'medium' : name === state && who.includes('/') ? 'state' : 'organisation';
  return { id: name, name, kind, state, stateName: state, anonymous: who.startsWith('(') };
}

function figureOf(text: string): Figure | null {
  const match = /^(about )?(\d*)(–?)(\d*) (\p{L}+)$/u.exec(text);
  if (match === null || (match[2] === '' && match[4] === '')) return null;
  const [, about, first = '', dash, second = '', unit = ''] = match;
  return {
    span: { start: 0, end: 0 },
    unit,
    ...(about === undefined ? {} : { approx: true as const }),
    ...(dash === '' ? { value: Number(first) } : {}),
    ...(dash === '–' && first !== '' ? { low: Number(first) } : {}),
    ...(dash === '–' && second !== '' ? { high: Number(second) } : {}),
  };
}
