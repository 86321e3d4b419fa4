import { readFileSync } from 'node:fs';
import { loadModel } from '../src/cli/models.ts';
import { createEngine } from '../src/engine/engine.ts';
import { german } from '../src/engine/lang/de/language.ts';
import { english } from '../src/engine/lang/en/language.ts';
import { openModel } from '../src/engine/parse/model.ts';
import { createParser } from '../src/engine/parse/parse.ts';
import { createDocument } from '../src/engine/text/compose.ts';

// One process a tool, so that each has a memory of its own: bench/measure-peer.js TOOL LANGUAGE FILE REPEATS → JSON on standard output.

/** What one tool took for `repeats` articles, after one to warm up. */
export interface PeerMeasure {
  readonly tool: string;
  readonly language: string;
  readonly seconds: number;
  readonly peakMb: number;
}

type Work = (article: string) => unknown;

const TOOLS: Readonly<Record<string, (language: 'de' | 'en') => Promise<Work>>> = {
  'hearsay, full reading': async (language) => {
    const engine = createEngine({ [language]: await loadModel(language) });
    return (article) => engine.read(article, { language, published: '2025-03-14' });
  },
  'hearsay, tokenise and tag': async (language) => {
    const parser = createParser(openModel(await loadModel(language)), language);
    const { abbreviations } = language === 'de' ? german : english;
    return (article) => {
      const document = createDocument(article, abbreviations, language);
      return document.sentences.map((sentence) => parser.tag(document, sentence));
    };
  },
  'wink-nlp': async () => {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]);
    const nlp = winkNLP(model);
    return (article) => nlp.readDoc(article).tokens().out(nlp.its.pos);
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise');
    return (article) => nlp(article).json({ offset: false });
  },
};

const [tool = '', language = 'en', path = '', repeats = '1'] = process.argv.slice(2);
const start = TOOLS[tool];
if (start === undefined) throw new Error(`no such tool: ${tool}`);
const work = await start(language as 'de' | 'en');
const article = readFileSync(path, 'utf8');
for (let i = 0; i < 20; i++) work(article);
const from = performance.now();
for (let i = 0; i < Number(repeats); i++) work(article);
const seconds = (performance.now() - from) / 1000;
const measure: PeerMeasure = { tool, language, seconds, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) };
process.stdout.write(JSON.stringify(measure));
