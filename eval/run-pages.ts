import { pageFixtures, scorePages } from './pages/score.ts';

// node .build/eval/run-pages.js [--errors]: reads the page fixtures and prints the scores, with --errors what is not as expected.

const tell = process.argv.includes('--errors') ? (line: string): void => console.log(line) : undefined;
console.log(await scorePages(pageFixtures(), tell));
