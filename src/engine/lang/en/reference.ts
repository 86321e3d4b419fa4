import type { PronounKind, ReferenceWords } from '../reference.ts';

const third = (number: PronounKind['number'], gender: PronounKind['gender']): PronounKind => ({ person: 3, number, gender });

/** English words of reference. */
export const reference: ReferenceWords = {
  pronouns: {
    he: third('Sing', 'Masc'), him: third('Sing', 'Masc'), his: third('Sing', 'Masc'), she: third('Sing', 'Fem'), her: third('Sing', 'Fem'), hers: third('Sing', 'Fem'),
    it: third('Sing', 'Neut'), its: third('Sing', 'Neut'), they: third('any', 'any'), them: third('any', 'any'), their: third('any', 'any'), both: third('Plur', 'any'),
    this: third('Sing', 'Neut'), i: { person: 1, number: 'Sing', gender: 'any' }, we: { person: 1, number: 'Plur', gender: 'any' },
  },
  genericBodies: {
    company: [], firm: [], group: [], business: [], maker: [], manufacturer: [], operator: [], owner: [], airline: [], bank: ['bank'], carrier: [], retailer: [], club: [], team: [], charity: [],
    agency: ['agency', 'service', 'office', 'administration'], office: ['office', 'bureau'], force: ['police'], police: ['police'], department: ['department', 'ministry', 'office'], ministry: ['ministry'],
    commission: ['commission'], council: ['council'], union: ['union'], party: ['party', 'union', 'democrats', 'list', 'alliance', 'front'], court: ['court'], university: ['university', 'college'], hospital: ['hospital', 'trust', 'clinic'],
    paper: [], newspaper: [], broadcaster: [], website: [], outlet: [], magazine: [], channel: [], watchdog: [], regulator: [], body: [], organisation: [], organization: [], institute: ['institute'], service: ['service'],
    museum: ['museum'], school: ['school'], church: ['church'], army: ['army', 'forces'], military: ['army', 'forces', 'military'], government: ['government'], country: [], committee: ['committee'], foundation: ['foundation'], authority: ['authority', 'agency', 'office'],
  },
  spokespersons: new Set(['spokesman', 'spokeswoman', 'spokesperson', 'spokespeople', 'representative']),
  age: /\d{1,3}-year-olds?$/u,
  both: new Set(['both']),
  definite: new Set(['the', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their']),
  articles: new Set(['the', 'a', 'an', 'this', 'these']),
  joiners: new Set(['and', 'nor', 'or']),
  carriers: new Set([]),
  citing: [['citing'], ['quoting'], ['with', 'reference', 'to']],
  falsehoods: new Set(['false', 'untrue', 'baseless', 'unfounded', 'groundless', 'fabricated', 'invented', 'wrong', 'incorrect', 'lie', 'lies', 'fake', 'nonsense', 'fiction', 'bogus', 'inaccurate']),
  agents: new Set(['by']),
  genderOfRole: (noun) => (/(?:woman|girl|mother|daughter|sister|actress|queen|wife|duchess|princess)$/u.test(noun) ? 'Fem' : /(?:man|father|son|brother|king|husband|boy|prince|duke)$/u.test(noun) && !/(?:woman|human)$/u.test(noun) ? 'Masc' : null),
};
