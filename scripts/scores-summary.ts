interface Prf {
  readonly f1: number | null;
}

interface Cases {
  readonly cases: number;
  readonly statement: Prf;
  readonly stance: number | null;
  readonly chain: Prf;
  readonly figures: Prf;
  readonly when: Prf;
}

/** The table of scores of the README, from the text of eval/results.json; nothing where there is none. */
export function scoresSummary(results: string): string {
  if (results === '') return '';
  const sections = JSON.parse(results) as Record<string, Record<string, unknown>>;
  const rows = [
    ...casesRows('the project’s own gold articles', sections['own cases']),
    ...casesRows('other gold articles', sections['shared cases']),
    ...quotesRows(sections['wikinews dev, by the judge']),
  ];
  if (rows.length === 0) return '';
  const stories = [...storyRows('own', sections['own stories']), ...storyRows('other', sections['shared stories'])];
  const ledgers =
    stories.length === 0
      ? ''
      : `\n| ledger of a story | claims, B³ F1 | stance right | status right on days | reversals found (said) |\n|---|---|---|---|---|\n${stories.join('\n')}\n`;
  return `| measured on | statements F1 | stance right | chains F1 | figures F1 | times F1 |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n${ledgers}`;
}

function casesRows(name: string, section: Record<string, unknown> | undefined): string[] {
  if (section === undefined) return [];
  return (['de', 'en'] as const).flatMap((language) => {
    const scores = section[language] as Cases | undefined;
    if (scores === undefined || scores.cases === 0) return [];
    const cells = [scores.statement.f1, scores.stance, scores.chain.f1, scores.figures.f1, scores.when.f1].map(shown);
    return [`| ${name}, ${language === 'de' ? 'German' : 'English'} (${scores.cases}) | ${cells.join(' | ')} |`];
  });
}

function quotesRows(section: Record<string, unknown> | undefined): string[] {
  if (section === undefined) return [];
  const { joint, articles } = section as { readonly joint: Prf; readonly articles: number };
  return [`| quotations with speakers, German Wikinews (${articles}) | ${shown(joint.f1)} | – | – | – | – |`];
}

interface Story {
  readonly stance: number;
  readonly status: number;
  readonly days: number;
  readonly 'B³': Prf;
  readonly 'reversals of': { readonly wanted: number; readonly right: number; readonly said: number };
}

function storyRows(whose: string, section: Record<string, unknown> | undefined): string[] {
  return Object.entries((section ?? {}) as Record<string, Story>).map(([name, story]) => {
    const { wanted, right, said } = story['reversals of'];
    return `| ${name} (${whose}) | ${shown(story['B³'].f1)} | ${shown(story.stance)} | ${shown(story.status)} of ${story.days} | ${right} of ${wanted} (${said}) |`;
  });
}

function shown(score: number | null): string {
  return score === null ? '–' : score.toFixed(1);
}
