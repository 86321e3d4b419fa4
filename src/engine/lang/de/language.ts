import type { Language } from '../language.ts';
import { abbreviations } from './abbreviations.ts';
import { bodies } from './bodies.ts';
import { calendar } from './calendar.ts';
import { givenNames } from './given-names.ts';
import { hedges } from './hedges.ts';
import { negations } from './negations.ts';
import { lightVerbs, nounCues } from './noun-cues.ts';
import { numerals } from './numerals.ts';
import { offices } from './offices.ts';
import { phraseCues } from './phrase-cues.ts';
import { quantities } from './quantity.ts';
import { reference } from './reference.ts';
import { roles } from './roles.ts';
import { speakers } from './speakers.ts';
import { states } from './states.ts';
import { times } from './times.ts';
import { verbCues } from './verb-cues.ts';

/** German: all data of the language outside its model. */
export const german: Language = {
  code: 'de',
  abbreviations,
  verbCues,
  nounCues,
  phraseCues,
  lightVerbs,
  calendar,
  numerals,
  states,
  bodies,
  roles,
  speakers,
  givenNames,
  hedges,
  negations,
  reference,
  quantities,
  times,
  offices,
};
