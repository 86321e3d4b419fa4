import type { PhraseCue } from '../cue.ts';
import { phrases } from '../cue-table.ts';

const SAYING = [
  'angabe',
  'angaben',
  'ansicht',
  'ansichten',
  'auffassung',
  'aussage',
  'aussagen',
  'auskunft',
  'auskünften',
  'äußerung',
  'äußerungen',
  'behauptung',
  'behauptungen',
  'bericht',
  'berichten',
  'bekunden',
  'beobachtung',
  'beobachtungen',
  'berechnung',
  'berechnungen',
  'darstellung',
  'darstellungen',
  'dafürhalten',
  'daten',
  'einschätzung',
  'einschätzungen',
  'erhebung',
  'erhebungen',
  'erkenntnis',
  'erkenntnissen',
  'erkenntnisstand',
  'ermittlungsstand',
  'kenntnisstand',
  'planung',
  'planungen',
  'stellungnahme',
  'wunsch',
  'idee',
  'erklärung',
  'ermittlungen',
  'erfahrung',
  'information',
  'informationen',
  'lesart',
  'meinung',
  'meldung',
  'meldungen',
  'mitteilung',
  'prognose',
  'prognosen',
  'recherchen',
  'schilderung',
  'schilderungen',
  'schätzung',
  'schätzungen',
  'statistik',
  'überzeugung',
  'urteil',
  'version',
  'vorhersage',
  'vorhersagen',
  'verständnis',
  'vermutung',
  'vermutungen',
  'vorstellung',
  'vorstellungen',
  'willen',
  'wort',
  'worten',
  'zählung',
  'zahlen',
  'zeugenaussagen',
];

const each = (make: (noun: string) => string): string => SAYING.map(make).join(', ');

/** Nouns that stand before "nach" as the idiom has it: "ihrer Ansicht nach", but "ihr Wunsch nach Ruhe". */
const IDIOM =
  'ansicht, auffassung, meinung, einschätzung, überzeugung, darstellung, angaben, aussage, aussagen, auskunft, bericht, berichten, bekunden, dafürhalten, erkenntnis, erkenntnissen, erfahrung, informationen, lesart, schilderung, schätzung, schätzungen, vermutung, verständnis, vorstellung, wahrnehmung, worten'.split(
    ', ',
  );

/** German frames without a verb. */
export const phraseCues: readonly PhraseCue[] = [
  ...phrases('asserts', 'laut …, lt. …, gemäß …, gemäss …, so …'),
  ...phrases('asserts', '… zufolge, … gemäß, … gemäss'),
  // "nach Angaben der Polizei", "nach den Worten des Trainers", "laut Angaben der Bahn"
  ...phrases(
    'asserts',
    each((noun) => `nach ${noun} …`),
  ),
  ...phrases(
    'asserts',
    each((noun) => `nach den ${noun} …`),
  ),
  ...phrases(
    'asserts',
    each((noun) => `nach der ${noun} …`),
  ),
  ...phrases(
    'asserts',
    each((noun) => `laut ${noun} …`),
  ),
  ...phrases(
    'asserts',
    each((noun) => `gemäß ${noun} …`),
  ),
  ...phrases(
    'asserts',
    'nach dem dafürhalten …, nach dem urteil …, nach dem eindruck …, nach dem verständnis …, nach dem bericht …, nach dem bekunden …, nach dem willen …, nach dem wunsch …, nach dem wortlaut …',
  ),
  // "nach seinen Worten", "nach eigenen Angaben", "nach Harms' Ansicht"
  ...phrases(
    'asserts',
    each((noun) => `nach … ${noun}`),
  ),
  ...phrases(
    'asserts',
    each((noun) => `laut … ${noun}`),
  ),
  // "Ihrer Ansicht nach", "eigenen Angaben zufolge"
  ...phrases('asserts', IDIOM.map((noun) => `… ${noun} nach`).join(', ')),
  ...phrases(
    'asserts',
    each((noun) => `… ${noun} zufolge`),
  ),
  ...phrases('asserts', 'aus sicht …, aus der sicht …, aus … sicht, aus der perspektive …, aus … perspektive, in den augen …, in … augen'),
  // nobody named
  ...phrases('asserts', 'dem vernehmen nach, dem hörensagen nach, gerüchteweise, angeblich', true),
];
