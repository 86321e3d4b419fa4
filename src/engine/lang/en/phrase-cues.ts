import type { PhraseCue } from '../cue.ts';
import { phrases } from '../cue-table.ts';

const SAYING = [
  'view',
  'opinion',
  'estimation',
  'judgment',
  'judgement',
  'assessment',
  'telling',
  'account',
  'reckoning',
  'words',
  'eyes',
  'version',
  'mind',
  'belief',
];

/** English frames without a verb. */
export const phraseCues: readonly PhraseCue[] = [
  ...phrases('asserts', 'according to …, as per …, per …'),
  // "in the view of analysts", "in the words of the mayor"
  ...phrases('asserts', SAYING.map((noun) => `in the ${noun} of …`).join(', ')),
  // "in her view", "in the judge's opinion"
  ...phrases('asserts', SAYING.map((noun) => `in … ${noun}`).join(', ')),
  ...phrases(
    'asserts',
    'by … account, by … own account, by … own admission, on … account, on the evidence of …, by the account of …, from the perspective of …, from … perspective',
  ),
  ...phrases('asserts', 'judging by …, to judge by …'),
  // nobody named
  ...phrases(
    'asserts',
    'reportedly, allegedly, supposedly, purportedly, rumour has it, rumor has it, word has it, reports say, reports suggest, by all accounts',
    true,
  ),
  ...phrases(
    'asserts',
    'it is said, it was said, it is claimed, it was claimed, it is alleged, it was alleged, it is reported, it was reported, it has been reported',
    true,
  ),
  ...phrases(
    'asserts',
    'it is believed, it is understood, it is thought, it has been claimed, it has been alleged, according to reports, according to rumours, according to media reports',
    true,
  ),
];
