import type { PronounKind, ReferenceWords } from '../reference.ts';

const third = (number: PronounKind['number'], gender: PronounKind['gender']): PronounKind => ({ person: 3, number, gender });

/** German words of reference. */
export const reference: ReferenceWords = {
  pronouns: {
    er: third('Sing', 'Masc'), ihn: third('Sing', 'Masc'), ihm: third('Sing', 'Masc'), sie: third('any', 'Fem'), ihr: third('any', 'Fem'), es: third('Sing', 'Neut'),
    dieser: third('Sing', 'Masc'), diese: third('any', 'Fem'), dieses: third('Sing', 'Neut'), ihnen: third('Plur', 'any'),
    sein: third('Sing', 'Masc'), seine: third('Sing', 'Masc'), seiner: third('Sing', 'Masc'), seinen: third('Sing', 'Masc'), seinem: third('Sing', 'Masc'),
    ihre: third('any', 'Fem'), ihrer: third('any', 'Fem'), ihren: third('any', 'Fem'), ihrem: third('any', 'Fem'),
    deren: third('any', 'Fem'), dessen: third('Sing', 'Masc'),
    beide: third('Plur', 'any'), letzterer: third('Sing', 'Masc'), letztere: third('any', 'Fem'), jener: third('Sing', 'Masc'), jene: third('any', 'Fem'),
    ich: { person: 1, number: 'Sing', gender: 'any' }, wir: { person: 1, number: 'Plur', gender: 'any' },
  },
  genericBodies: {
    behörde: ['amt', 'behörde', 'polizei', 'agentur', 'anwaltschaft', 'institut', 'dienst', 'schutz', 'aufsicht'], amt: ['amt'],
    unternehmen: [], firma: [], konzern: [], hersteller: [], betreiber: [], betreiberin: [], anbieter: [], betrieb: [], gesellschaft: [], bank: ['bank'], airline: [], fluggesellschaft: [],
    partei: ['partei'], gewerkschaft: ['gewerkschaft', 'union'], verband: ['verband'], verein: ['verein', 'fc', 'sv'], klub: [], club: [], gruppe: ['gruppe'], organisation: [],
    ministerium: ['ministerium'], institut: ['institut'], gericht: ['gericht'], kommission: ['kommission'], sender: [], zeitung: [], blatt: [], magazin: [], zeitschrift: [],
    klinik: ['klinik', 'krankenhaus', 'spital'], krankenhaus: ['klinik', 'krankenhaus', 'spital'], hochschule: [], universität: ['universität', 'uni'], stiftung: [], kammer: ['kammer'],
    miliz: [], armee: ['armee', 'streitkräfte'], militär: ['armee', 'streitkräfte', 'militär'], land: [], staat: [], regierung: ['regierung'], geheimdienst: ['dienst'], agentur: ['agentur'], fraktion: ['fraktion'],
  },
  spokespersons: new Set(['sprecher', 'sprecherin', 'sprecherinnen', 'pressesprecher', 'pressesprecherin', 'regierungssprecher', 'regierungssprecherin', 'polizeisprecher', 'polizeisprecherin', 'ministeriumssprecher', 'ministeriumssprecherin', 'unternehmenssprecher', 'unternehmenssprecherin', 'firmensprecher', 'firmensprecherin', 'konzernsprecher', 'konzernsprecherin', 'gerichtssprecher', 'gerichtssprecherin', 'behördensprecher', 'behördensprecherin', 'feuerwehrsprecher', 'feuerwehrsprecherin', 'armeesprecher', 'militärsprecher', 'vertreter', 'vertreterin']),
  age: /\d{1,3}-?[Jj]ährige[rnms]?$/u,
  both: new Set(['beide', 'beiden']),
  definite: new Set(['der', 'die', 'das', 'dem', 'den', 'des', 'dieser', 'diese', 'dieses', 'diesem', 'diesen', 'vom', 'zum', 'zur', 'beim', 'im', 'am']),
  articles: new Set(['der', 'die', 'das', 'dem', 'den', 'des', 'ein', 'eine', 'einer', 'eines', 'einem', 'einen', 'dieser', 'diese', 'dieses', 'diesem', 'diesen']),
  joiners: new Set(['und', 'noch', 'sowie', 'oder', 'wie']),
  carriers: new Set(['demnach', 'danach', 'demzufolge', 'wonach', 'hiernach']),
  citing: [['unter', 'berufung', 'auf'], ['unter', 'verweis', 'auf'], ['mit', 'verweis', 'auf'], ['mit', 'hinweis', 'auf'], ['unter', 'hinweis', 'auf'], ['mit', 'berufung', 'auf'], ['unter', 'bezug', 'auf'], ['mit', 'bezug', 'auf'], ['unter', 'bezugnahme', 'auf']],
  falsehoods: new Set(['falsch', 'unwahr', 'haltlos', 'unbegründet', 'grundlos', 'erfunden', 'gelogen', 'lüge', 'lügen', 'unsinn', 'unzutreffend', 'unrichtig', 'fake', 'falschmeldung', 'falschmeldungen', 'erlogen', 'gegenstandslos']),
  agents: new Set(['von', 'durch', 'seitens']),
  genderOfRole: (noun) => (/(?:in|frau|schwester|mutter|tochter)$/u.test(noun) ? 'Fem' : /(?:er|or|ist|mann|vater|sohn|ent|ant|loge|chef|rat|oge|eur|är|anwalt|arzt)$/u.test(noun) ? 'Masc' : null),
};
