import { entries } from '../cue-table.ts';
import { type OfficeWord, type OfficeWords, officeRows, restCues } from '../office.ts';

/** Fields of ministries → English words before "ministry" and after "ministry of". */
const FIELDS: Readonly<Record<string, string>> = {
  defence: 'defence, defense, war, national defence, national defense',
  foreign: 'foreign, foreign affairs, external affairs',
  interior: 'interior, home, home affairs, internal affairs, the interior',
  finance: 'finance, treasury, the treasury, economy and finance',
  justice: 'justice',
  health: 'health, public health',
  economy: 'economy, economic, economic affairs, economics, the economy',
  trade: 'trade, commerce',
  energy: 'energy',
  mining: 'mining, mines',
  transport: 'transport, transportation, infrastructure',
  environment: 'environment, the environment, climate',
  agriculture: 'agriculture, farm, farming',
  labour: 'labour, labor, work, social affairs',
  education: 'education, schools',
  culture: 'culture',
  research: 'science, research',
  family: 'family, families',
  development: 'development',
  digital: 'digital, digital affairs',
  'homeland security': 'homeland security',
  unification: 'unification',
  emergencies: 'emergencies, emergency situations, emergency',
  industry: 'industry',
  oil: 'oil, petroleum',
  migration: 'migration, immigration',
  housing: 'housing',
  information: 'information',
  tourism: 'tourism',
  sport: 'sport, sports',
  religion: 'religious affairs',
  security: 'security',
};

const BODIES: Readonly<Record<string, string>> = {
  state: 'government, administration, regime, junta, leadership, cabinet, military junta, interim government',
  'regional government': 'state government, regional government, provincial government',
  authorities: 'authorities',
  presidency:
    "presidency, president's office, presidential office, presidential administration, presidential palace, office of the president",
  government: "prime minister's office, chancellor's office, office of the prime minister, chancellery, cabinet office",
  'foreign ministry @GB': 'foreign office',
  'foreign ministry @US': 'state department',
  'interior ministry @GB': 'home office',
  'intelligence service':
    'intelligence service, intelligence services, intelligence agency, intelligence agencies, spy agency, spy service, secret service, secret services, spy agencies, intelligence, security services',
  'military intelligence':
    'military intelligence, military intelligence service, military intelligence agency, defence intelligence, defense intelligence, army intelligence, military intelligence directorate',
  'foreign intelligence': 'foreign intelligence service, foreign intelligence agency, foreign intelligence, external intelligence service',
  'domestic intelligence':
    'domestic intelligence service, domestic intelligence agency, domestic intelligence, security service, internal security service, internal security agency',
  'general staff':
    'general staff, military, army, armed forces, defence forces, defense forces, joint chiefs of staff, joint chiefs, military command, army command, high command',
  'air force': 'air force, air defence, air defense',
  navy: 'navy',
  'coast guard': 'coast guard, coastguard',
  'border guard': 'border guard, border guards, border service, border police',
  'national guard': 'national guard',
  police: 'police, police department, police force, police service, police headquarters, sheriff’s office, constabulary, gendarmerie',
  'federal police': 'federal police',
  prosecutors:
    'prosecutors, prosecutor, public prosecutor, prosecution, prosecution service, public prosecutors, district attorney, prosecutor’s office, prosecutors’ office',
  court: 'court, district court, crown court, high court, appeals court, court of appeal, regional court, magistrates court, tribunal',
  'supreme court @US': 'supreme court',
  'constitutional court': 'constitutional court',
  parliament: 'parliament, national assembly, legislature',
  'lower house': 'lower house, lower house of parliament, house of representatives, chamber of deputies',
  'upper house': 'upper house, senate, upper house of parliament',
  'parliament @US': 'congress',
  'central bank': 'central bank, national bank',
  'security council @UN': 'security council',
  'security council': 'national security council',
  'central military commission': 'central military commission',
  'election commission':
    'election commission, electoral commission, election authority, electoral authority, electoral tribunal, electoral court, election tribunal, electoral council, elections commission',
  'statistics office': 'statistics office, statistics agency, statistics bureau, statistical office',
  'weather service':
    'weather service, weather office, meteorological office, meteorological agency, meteorological service, weather agency, weather bureau',
  'earthquake service': 'geological survey, seismological service',
  'civil protection':
    'civil protection agency, civil defence, civil defense, emergency service, disaster agency, disaster management agency, disaster management authority, civil protection',
  'rescue service': 'rescue service, rescue services, ambulance service, mountain rescue',
  'fire brigade': 'fire brigade, fire department, fire service, fire and rescue service',
  'health office': 'health office, health department',
  'health authority': 'health authority, health authorities, health agency',
  'environment agency': 'environment agency, environmental agency',
  'data protection authority': 'data protection authority, privacy watchdog, data watchdog',
  'competition authority': 'competition authority, antitrust authority, competition watchdog, antitrust regulator, competition regulator',
  'nuclear regulator': 'nuclear regulator, nuclear watchdog',
  'works council': 'works council, staff council',
  board: 'board, board of directors, supervisory board, management',
  'air traffic control': 'air traffic control, air traffic controllers',
  'accident investigators': 'accident investigators, air accident investigators, crash investigators',
  'financial regulator':
    'financial regulator, financial market authority, financial markets authority, financial supervisory authority, banking regulator, securities regulator, financial watchdog',
  'customs service': 'customs service, customs, customs office, customs authority',
  'railway operator': 'state railway, railways, rail operator, railway operator',
  'nuclear agency': 'atomic energy organization, atomic energy organisation, nuclear agency, atomic energy agency',
  'space agency': 'space agency',
  'state media': 'state media, state television, state tv, state broadcaster, state radio',
  embassy: 'embassy',
  consulate: 'consulate, consulate general',
  delegation: 'delegation',
  municipality: 'city council, town council, city hall, town hall, municipality, council, local council, county council',
  'port authority': 'port authority, harbour authority, harbor authority',
  'ruling party': 'ruling party',
  'court of auditors': 'audit office, court of auditors, national audit office',
};

const OFFICES: Readonly<Record<string, string>> = {
  president: 'president, head of state',
  'vice president': 'vice president, vice-president',
  chancellor: 'chancellor',
  'vice chancellor': 'vice chancellor, vice-chancellor',
  'prime minister': 'prime minister, premier, head of government, taoiseach',
  monarch: 'king, queen, emperor, empress, emir, sultan, monarch',
  'crown prince': 'crown prince, crown princess',
  pope: 'pope',
  leader: 'leader, supreme leader, strongman, dictator',
  minister: 'minister',
  'foreign minister': 'top diplomat, chief diplomat',
  'foreign minister @US': 'secretary of state, us secretary of state',
  'foreign minister @GB': 'foreign secretary',
  'interior minister @GB': 'home secretary',
  'interior minister @US': 'interior secretary',
  'defence minister @US': 'defense secretary, secretary of defense, war secretary, secretary of war',
  'defence minister @GB': 'defence secretary',
  'finance minister @GB': 'chancellor of the exchequer',
  'finance minister @US': 'treasury secretary',
  'trade minister @US': 'commerce secretary',
  'labour minister @US': 'labor secretary',
  'homeland security minister @US': 'homeland security secretary',
  'justice minister': 'attorney general',
  'opposition leader': 'opposition leader, leader of the opposition',
  'national security adviser': 'national security adviser, national security advisor, security adviser',
  adviser: 'adviser, advisor, aide',
  governor: 'governor',
  'state premier': 'state premier',
  mayor: 'mayor, lord mayor',
  ambassador: 'ambassador, chargé d’affaires, charge d’affaires',
  envoy: 'envoy, special envoy, negotiator, chief negotiator',
  representative: 'representative, permanent representative, delegate',
  'chief of the general staff':
    'chief of the general staff, chief of general staff, army chief, military chief, chairman of the joint chiefs of staff, chief of staff of the armed forces',
  'commander-in-chief': 'commander-in-chief, commander in chief, supreme commander',
  commander: 'commander',
  'central bank governor': 'central bank governor, central bank chief, fed chair, fed chairman',
  'prosecutor general': 'prosecutor general, chief prosecutor',
  'police chief': 'police chief, police commissioner, chief constable, chief of police',
  'secretary general': 'secretary general, secretary-general',
  'state secretary': 'state secretary, undersecretary, under secretary, permanent secretary',
  commissioner: 'commissioner, high commissioner, high representative, foreign policy chief',
  spokesperson: 'spokesman, spokeswoman, spokesperson, spokespeople, spokesmen, press secretary',
  'chief executive': 'chief executive, chief executive officer, ceo, managing director',
  prosecutor: 'senior prosecutor, senior public prosecutor, chief public prosecutor',
  head: 'head, chief, director, director general, director-general, chairman, chairwoman, chairperson, chair, executive director, boss, rector, dean, superintendent',
};

const GENERICS: Readonly<Record<string, string>> = {
  service: 'service',
  country: 'country',
  ministry: 'ministry, department',
  commission: 'commission',
  agency: 'agency, office, authority, watchdog, regulator, bureau',
  body: 'organisation, organization, company, group, party, bank, institute, union, association, foundation, alliance, committee, firm, bloc, body, charity, corporation',
};

const NAMELESS = `
official, officials, inspector, chief inspector, detective, chief superintendent, source, sources, diplomat, diplomats, insider, insiders, person, people, man, woman, staff, staffer, staffers, employee, employees, officer, officers, soldier, soldiers, expert, experts, analyst, analysts, observer, observers,
lawmaker, lawmakers, mp, mps, politician, politicians, witness, witnesses, resident, residents, critic, critics, opponent, opponents, investigator, investigators, researcher, researchers, scientist, scientists, economist, economists, trader, traders, lawyer, lawyers,
aides, activists, activist, reports, circles, executive, executives, representatives, advisers, figures, agent, agents, opposition, ministers, leaders, media, outlets, newspapers, forces, security forces
`;

const REGIONS: Readonly<Record<string, string>> = {
  'DE-BY': 'bavaria, bavarian',
  'DE-NI': 'lower saxony',
  'DE-NW': 'north rhine-westphalia',
  'DE-SN': 'saxony, saxon',
  'DE-HE': 'hesse',
  'DE-TH': 'thuringia',
  'DE-HH': 'hamburg',
  'DE-BB': 'brandenburg',
  'GB-SCT': 'scotland, scottish',
  'GB-WLS': 'wales, welsh',
  'GB-NIR': 'northern ireland, northern irish',
  'US-CA': 'california, californian',
  'US-TX': 'texas, texan',
  'US-FL': 'florida',
  'US-NY': 'new york state',
  'US-IL': 'illinois',
  'US-OH': 'ohio',
  'US-MI': 'michigan',
  'US-PA': 'pennsylvania',
  'US-AZ': 'arizona',
  'US-WI': 'wisconsin',
  'US-VA': 'virginia',
  'US-MA': 'massachusetts',
  'US-CO': 'colorado',
  'US-NC': 'north carolina',
  'US-MN': 'minnesota',
  'US-OR': 'oregon',
};

/** "defence ministry", "ministry of defence", "Defense Department", "Health Secretary", "minister for culture". */
function ministries(): [string, OfficeWord][] {
  return Object.entries(FIELDS).flatMap(([field, cell]) =>
    entries(cell).flatMap((word): [string, OfficeWord][] => {
      const ministry: OfficeWord = { type: 'body', kind: `${field} ministry` };
      const minister: OfficeWord = { type: 'office', kind: `${field} minister` };
      return [
        [`${word} ministry`, ministry],
        [`${word} department`, ministry],
        ...['of', 'for', 'of the', 'for the'].flatMap((of): [string, OfficeWord][] => [
          [`ministry ${of} ${word}`, ministry],
          [`department ${of} ${word}`, ministry],
          [`minister ${of} ${word}`, minister],
          [`secretary ${of} ${word}`, minister],
        ]),
        [`${word} minister`, minister],
        [`${word} secretary`, minister],
      ];
    }),
  );
}

/** English words for bodies and offices. */
export const offices: OfficeWords = {
  words: new Map<string, OfficeWord>([
    ...entries(NAMELESS).map((noun): [string, OfficeWord] => [noun, { type: 'nameless' }]),
    ...ministries(),
    ...officeRows('generic', GENERICS),
    ...officeRows('body', BODIES),
    ...officeRows('office', OFFICES),
    ...entries('former, ex, onetime, late').map((word): [string, OfficeWord] => [word, { type: 'former' }]),
    ...entries('deputy, vice, assistant').map((word): [string, OfficeWord] => [word, { type: 'deputy' }]),
    ...Object.entries(REGIONS).flatMap(([code, cell]) =>
      entries(cell).map((word): [string, OfficeWord] => [word, { type: 'region', code }]),
    ),
  ]),
  rests: restCues(
    `citing, quoting, cited, based … on +, relying … on +, relied … on +, relies … on +, drawing … on +, briefed … by, briefing … by, briefing … from, informed … by, knows … from, knew … from, known … from, learned … from, learnt … from, told … by`,
  ),
  knowledge: entries('briefing, intelligence, information, report, data, assessment, finding, evidence, account, analysis'),
  afterHead: new Set(['of', 'for', 'at', 'in', 'from', 'with', 'to', 'on', 'who', 'familiar', ',']),
  accredited: new Set(['to', 'at', 'with', 'in']),
};
