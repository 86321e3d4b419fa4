import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadModel } from '../src/cli/models.ts';
import { createReader } from '../src/cli/reader.ts';
import { type GoldCase, readCases } from './gold.ts';
import { lessonsOf, scoreUnseen } from './learn-matching.ts';
import { scoreStory } from './ledger-story.ts';
import { scoreNames } from './names.ts';
import { pageFixtures, scorePages } from './pages/score.ts';
import { calibration, caseScores } from './report.ts';
import { emptyTally, scoreReading, type Tally } from './score.ts';
import { scoreTreebanks } from './treebanks.ts';

/** One section of eval/results.json: plain JSON, the same on every machine. */
export type Section = Readonly<Record<string, unknown>>;

/** A section by name: how to compute it from the outside data (null where there is none), or null where what it needs is not there. */
export const SECTIONS: Readonly<Record<string, (data: string | null) => Promise<Section | null>>> = {
  'own cases': () => scoreCases(readCases('eval/cases')),
  'shared cases': async (data) => (data === null ? null : scoreCases(readCases(join(data, 'cases')).filter(isCase))),
  'shared cases, by the judge': async (data) => (data === null ? null : judge(data, 'score-readings.mjs', [join(data, 'cases')])),
  'wikinews dev, by the judge': async (data) =>
    data === null ? null : judge(data, 'score-quotes.mjs', [join(data, 'data/wikinews-de/dev.jsonl')]),
  'own stories': () => scoreStories('eval/stories'),
  'own stories, learnt from the others': async () => inPercent(scoreUnseen(await lessonsOf('eval/stories'))),
  'shared stories': async (data) => (data === null ? null : scoreStories(join(data, 'stories'))),
  'shared stories, by the judge': async (data) => (data === null ? null : judgeStories(data)),
  treebanks: async (data) => (data === null ? null : untimed(scoreTreebanks(data))),
  names: async (data) => (data === null ? null : scoreNames(data)),
  'web pages': async () => inPercent({ ...(await scorePages(pageFixtures())) }),
  calibration: async (data) => {
    const cases = [...readCases('eval/cases'), ...(data === null ? [] : readCases(join(data, 'cases')).filter(isCase))];
    return data === null ? null : { ...calibration((await tallyOf(cases)).judged) };
  },
};

/** The folder of outside corpora: HEARSAY_DATA, or ../shared; null where there is none. */
export function dataFolder(): string | null {
  const folder = process.env['HEARSAY_DATA'] ?? '../shared';
  return existsSync(join(folder, 'cases')) ? folder : null;
}

/** Scores the ledgers of the stories in a folder: a row each. */
async function scoreStories(folder: string): Promise<Section> {
  const reader = createReader(loadModel);
  const rows: [string, unknown][] = [];
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const { errors: _, bCubed, reversals, figures, ...counts } = await scoreStory(join(folder, name), reader);
    rows.push([name, inPercent({ ...counts, 'B³': bCubed, 'reversals of': reversals, 'figures of': figures })]);
  }
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function judgeStories(data: string): Section | null {
  const path = join(data, 'tools', 'score-story.mjs');
  if (!existsSync(path)) return null;
  const stories = readdirSync(join(data, 'stories'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = stories.map((entry) => join(data, 'stories', entry.name));
  const run = spawnSync(process.execPath, [path, '--json', ...folders, '--', process.execPath, 'dist/cli/main.js'], { encoding: 'utf8' });
  if (run.stdout === '') throw new Error(`score-story.mjs: ${run.stderr}`);
  const reports = JSON.parse(run.stdout) as (Section & { readonly story: string })[];
  return Object.fromEntries(reports.map(({ story, articles: _, ...report }) => [story, inPercent(report)]));
}

/** Scores cases by the project's own scorer: all, and each language by itself. */
export async function scoreCases(cases: readonly GoldCase[]): Promise<Section> {
  const of = async (some: readonly GoldCase[]): Promise<unknown> => caseScores(some.length, await tallyOf(some));
  const byLanguage = (language: string): GoldCase[] => cases.filter((one) => one.language === language);
  return { all: await of(cases), de: await of(byLanguage('de')), en: await of(byLanguage('en')) };
}

async function tallyOf(cases: readonly GoldCase[]): Promise<Tally> {
  const reader = createReader(loadModel);
  const tally = emptyTally();
  for (const gold of cases) {
    const facts = {
      ...(gold.published ? { published: gold.published } : {}),
      ...(gold.outlet ? { outlet: gold.outlet } : {}),
      ...(gold.title ? { title: gold.title } : {}),
    };
    scoreReading(gold, await reader.read({ id: gold.id, language: gold.language, text: gold.text, ...facts }, gold.id), tally);
  }
  return tally;
}

function isCase(value: GoldCase): boolean {
  return Array.isArray(value.statements) && typeof value.text === 'string';
}

/** Runs one of the judges of the outside data on the built command line; null where the judge is not there. Throws where it fails. */
function judge(data: string, script: string, gold: readonly string[]): Section | null {
  const path = join(data, 'tools', script);
  if (!existsSync(path)) return null;
  const run = spawnSync(process.execPath, [path, '--json', ...gold, '--', process.execPath, 'dist/cli/main.js', 'read'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.stdout === '') throw new Error(`${script}: ${run.stderr}`);
  return inPercent(untimed(JSON.parse(run.stdout) as Section));
}

const COUNTS = new Set(
  'cases failures skipped articles pages tp fp fn stanceTable mentions found days statusDays claims want right got wanted said'.split(' '),
);

/** A judge's report in per cent: its shares are numbers from 0 to 1, its counts are left as they are. */
function inPercent(report: Section): Section {
  const percent = (value: unknown): unknown => {
    if (typeof value === 'number') return Math.round(value * 1000) / 10;
    return typeof value === 'object' && value !== null ? inPercent(value as Section) : value;
  };
  return Object.fromEntries(Object.entries(report).map(([key, value]) => [key, COUNTS.has(key) ? value : percent(value)]));
}

/** Takes out what differs from run to run. */
function untimed(section: Section): Section {
  const timed = /seconds?$|PerSecond$/;
  return Object.fromEntries(
    Object.entries(section)
      .filter(([key]) => !timed.test(key))
      .map(([key, value]) => [
        key,
        typeof value === 'object' && value !== null && !Array.isArray(value) ? untimed(value as Section) : value,
      ]),
  );
}
