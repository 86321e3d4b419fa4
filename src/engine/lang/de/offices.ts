import { entries } from '../cue-table.ts';
import { type OfficeWord, type OfficeWords, officeRows, restCues } from '../office.ts';

/** Fields of ministries → the beginnings of German compounds ("Verteidigungs-ministerium") and the words after "für" and "des". */
const FIELDS: Readonly<Record<string, string>> = {
  defence: 'verteidigungs, kriegs, verteidigung',
  foreign: 'außen, auswärtige angelegenheiten, äußeren',
  interior: 'innen, inneres, innern, inneren',
  finance: 'finanz, finanzen, schatz',
  justice: 'justiz',
  health: 'gesundheits, gesundheit',
  economy: 'wirtschafts, wirtschaft',
  trade: 'handels, handel',
  energy: 'energie',
  mining: 'bergbau',
  transport: 'verkehrs, verkehr, infrastruktur',
  environment: 'umwelt, klimaschutz',
  agriculture: 'landwirtschafts, agrar, landwirtschaft',
  labour: 'arbeits, arbeit, sozial, soziales',
  education: 'bildungs, kultus, bildung, schul',
  culture: 'kultur',
  research: 'wissenschafts, forschungs, wissenschaft, forschung',
  family: 'familien',
  development: 'entwicklungs, entwicklung',
  digital: 'digital, digitales',
  'homeland security': 'heimatschutz',
  unification: 'vereinigungs, wiedervereinigungs',
  emergencies: 'katastrophenschutz, katastrophen, zivilschutz',
  industry: 'industrie',
  oil: 'öl, erdöl',
  migration: 'migrations, migration',
  housing: 'bau, wohnungsbau',
  information: 'informations',
  tourism: 'tourismus',
  sport: 'sport',
  religion: 'religions',
  security: 'sicherheits',
};

const BODIES: Readonly<Record<string, string>> = {
  state: 'regierung, führung, staatsführung, administration, regime, junta, militärjunta, militärregierung, übergangsregierung',
  'regional government': 'landesregierung, staatsregierung, senatsverwaltung, staatskanzlei, kantonsregierung',
  authorities: 'behörden, justizbehörden',
  presidency:
    'präsidialamt, präsidialverwaltung, präsidentenbüro, präsidentenamt, präsidentenpalast, präsidentschaftskanzlei, staatskanzlei des präsidenten',
  government: 'regierungskanzlei, büro des ministerpräsidenten, büro des premierministers, regierungssitz',
  'foreign ministry': 'außenamt, auswärtigen dienst, auswärtiger dienst',
  'interior ministry': 'innenressort, ministerium des innern',
  'intelligence service': 'geheimdienst, geheimdienste, nachrichtendienst, nachrichtendienste, aufklärung',
  'military intelligence':
    'militärgeheimdienst, armeegeheimdienst, militärnachrichtendienst, militäraufklärung, militärischer geheimdienst, militärischen geheimdienst',
  'foreign intelligence': 'auslandsgeheimdienst, auslandsnachrichtendienst, auslandsaufklärung',
  'domestic intelligence': 'inlandsgeheimdienst, inlandsnachrichtendienst, sicherheitsdienst',
  'general staff':
    'generalstab, armee, militär, streitkräfte, armeeführung, militärführung, vereinigter generalstab, vereinigten generalstab, oberkommando, heeresleitung',
  'air force': 'luftwaffe, luftstreitkräfte, luftabwehr',
  navy: 'marine, seestreitkräfte',
  'coast guard': 'küstenwache',
  'border guard': 'grenzschutz, grenzwache, grenzpolizei',
  'national guard': 'nationalgarde',
  police:
    'polizei, polizeidirektion, polizeipräsidium, polizeiinspektion, landespolizei, kantonspolizei, stadtpolizei, kriminalpolizei, landespolizeidirektion, polizeibehörde, polizeikommando, gendarmerie',
  'state criminal police': 'landeskriminalamt, lka',
  'federal police': 'bundespolizei',
  prosecutors: 'staatsanwaltschaft, anklagebehörde, generalstaatsanwaltschaft, anwaltschaft, oberstaatsanwaltschaft',
  court:
    'gericht, landgericht, amtsgericht, landesgericht, oberlandesgericht, verwaltungsgericht, bezirksgericht, arbeitsgericht, sozialgericht, strafgericht, handelsgericht',
  'supreme court': 'oberster gerichtshof, obersten gerichtshof, oberste gerichtshof, oberstes gericht, oberste gericht, obersten gericht',
  'constitutional court': 'verfassungsgericht, verfassungsgerichtshof',
  parliament: 'parlament, nationalversammlung, volksversammlung',
  'lower house': 'unterhaus, abgeordnetenhaus, repräsentantenhaus',
  'upper house': 'oberhaus, senat',
  'central bank': 'zentralbank, notenbank, nationalbank',
  'security council @UN': 'sicherheitsrat, weltsicherheitsrat',
  'security council': 'nationaler sicherheitsrat, nationalen sicherheitsrat',
  'central military commission': 'zentrale militärkommission, zentralen militärkommission',
  'election commission': 'wahlkommission, wahlbehörde, wahlleitung, wahlgericht, wahlamt, wahltribunal, wahlrat',
  'statistics office': 'statistikamt, statistikbehörde',
  'weather service': 'wetterdienst, wetteramt',
  'earthquake service': 'erdbebenwarte, erdbebendienst',
  'civil protection': 'katastrophenschutz, zivilschutz, katastrophenschutzbehörde, zivilschutzbehörde',
  'rescue service': 'rettungsdienst, rettung, bergrettung, bergwacht, rettungskräfte',
  'fire brigade': 'feuerwehr, berufsfeuerwehr, werkfeuerwehr',
  'health office': 'gesundheitsamt',
  'health authority': 'gesundheitsbehörde',
  'environment agency': 'umweltamt, umweltbehörde',
  'data protection authority': 'datenschutzbehörde',
  'competition authority': 'wettbewerbsbehörde, kartellbehörde',
  'nuclear regulator': 'atomaufsicht, atombehörde, atomaufsichtsbehörde',
  'works council': 'betriebsrat, betriebsrats, personalrat',
  board: 'vorstand, aufsichtsrat, verwaltungsrat, geschäftsführung, geschäftsleitung, konzernleitung',
  'air traffic control': 'flugsicherung, luftverkehrskontrolle',
  'accident investigators': 'flugunfallbehörde, flugunfalluntersuchung, unfalluntersucher, unfallermittler',
  'financial regulator': 'finanzaufsicht, finanzmarktaufsicht, bankenaufsicht, börsenaufsicht',
  'customs service': 'zoll, zollbehörde, zollverwaltung',
  'railway operator': 'staatsbahn, eisenbahn',
  'nuclear agency': 'atomenergiebehörde, atomenergieorganisation',
  'space agency': 'raumfahrtbehörde, weltraumbehörde, raumfahrtagentur',
  'state media': 'staatsmedien, staatsfernsehen, staatsrundfunk, staatssender',
  embassy: 'botschaft, auslandsvertretung',
  consulate: 'konsulat, generalkonsulat',
  delegation: 'delegation, verhandlungsdelegation, abordnung',
  municipality: 'rathaus, magistrat, stadtverwaltung, gemeinderat, stadtrat, gemeinde, stadtregierung, landratsamt, bezirkshauptmannschaft',
  'port authority': 'hafenbehörde, hafenverwaltung',
  'ruling party': 'regierungspartei, staatspartei',
  'court of auditors': 'rechnungshof',
};

const OFFICES: Readonly<Record<string, string>> = {
  president:
    'präsident, präsidentin, staatspräsident, staatspräsidentin, bundespräsident, bundespräsidentin, staatschef, staatschefin, staatsoberhaupt',
  'vice president': 'vizepräsident, vizepräsidentin',
  chancellor: 'kanzler, kanzlerin, bundeskanzler, bundeskanzlerin',
  'vice chancellor': 'vizekanzler, vizekanzlerin',
  'prime minister': 'ministerpräsident, ministerpräsidentin, premierminister, premierministerin, premier, regierungschef, regierungschefin',
  monarch: 'könig, königin, kaiser, kaiserin, emir, sultan, großherzog, fürst',
  'crown prince': 'kronprinz, kronprinzessin',
  pope: 'papst',
  leader: 'machthaber, machthaberin, staatslenker, staatsführer, revolutionsführer',
  minister: 'minister, ministerin, ressortchef, ressortchefin',
  'foreign minister': 'chefdiplomat, chefdiplomatin, außenressortchef, außenressortchefin',
  'opposition leader': 'oppositionsführer, oppositionsführerin, oppositionschef, oppositionschefin',
  'national security adviser': 'sicherheitsberater, sicherheitsberaterin',
  adviser: 'berater, beraterin',
  governor: 'gouverneur, gouverneurin',
  'state premier': 'landeshauptmann, landeshauptfrau',
  mayor: 'bürgermeister, bürgermeisterin, oberbürgermeister, oberbürgermeisterin, stadtpräsident, stadtpräsidentin',
  ambassador: 'botschafter, botschafterin, chefbotschafter, geschäftsträger, geschäftsträgerin',
  envoy:
    'sondergesandter, sondergesandte, gesandter, gesandte, sonderbeauftragter, sonderbeauftragte, unterhändler, unterhändlerin, chefunterhändler',
  representative: 'vertreter, vertreterin, delegierter, delegierte, abgesandter, abgesandte',
  'chief of the general staff': 'generalstabschef, generalstabschefin, armeechef, armeechefin, heereschef',
  'commander-in-chief': 'oberbefehlshaber, oberkommandierender, oberkommandierende',
  commander: 'kommandeur, kommandeurin, befehlshaber',
  'central bank governor': 'notenbankchef, notenbankchefin, zentralbankchef, zentralbankchefin, notenbankpräsident',
  'prosecutor general': 'generalstaatsanwalt, generalstaatsanwältin',
  'justice minister': 'justizressortchef',
  'police chief': 'polizeichef, polizeichefin, polizeipräsident, polizeipräsidentin, polizeidirektor, polizeidirektorin',
  'secretary general': 'generalsekretär, generalsekretärin',
  'state secretary': 'staatssekretär, staatssekretärin',
  commissioner: 'kommissar, kommissarin, hochkommissar, hochkommissarin, außenbeauftragter, außenbeauftragte',
  spokesperson: 'sprecher, sprecherin, pressesprecher, pressesprecherin, pressechef, pressesekretär, sprecherinnen, wortführer',
  'chief executive':
    'vorstandschef, vorstandschefin, vorstandsvorsitzender, vorstandsvorsitzende, geschäftsführer, geschäftsführerin, hauptgeschäftsführer, hauptgeschäftsführerin, konzernchef, konzernchefin, firmenchef, firmenchefin, unternehmenschef, unternehmenschefin',
  prosecutor: 'staatsanwalt, staatsanwältin, oberstaatsanwalt, oberstaatsanwältin',
  head: 'behördenchef, behördenchefin, behördenleiter, behördenleiterin, amtschef, amtschefin, amtsleiter, amtsleiterin, chef, chefin, leiter, leiterin, direktor, direktorin, generaldirektor, generaldirektorin, vorsitzender, vorsitzende, vorsitzenden, obmann, obfrau, intendant, intendantin, rektor, rektorin',
};

const GENERICS: Readonly<Record<string, string>> = {
  service: 'dienst',
  country: 'land, staat, landes, staates',
  ministry: 'ministerium, ressort, haus',
  agency: 'behörde, amt',
  commission: 'kommission',
  body: 'organisation, unternehmen, konzern, firma, verband, partei, bank, institut, verein, stiftung, gewerkschaft, allianz, bündnis, militärbündnis, kammer, fraktion, institution, einrichtung',
};

const NAMELESS = `
beamter, beamte, beamten, beamtin, regierungsbeamter, regierungsbeamte, regierungsbeamten, regierungsvertreter, regierungsvertreterin, militär, militärs, offizieller, offizielle, offiziellen, diplomat, diplomatin, diplomaten, kreise, kreisen, quelle, quellen, insider, insiderin, person, personen,
mensch, menschen, leute, mitarbeiter, mitarbeiterin, mitarbeitern, funktionär, funktionäre, verantwortlicher, verantwortliche, offizier, offiziere, soldat, soldaten, informant, informanten, experte, experten, expertin, fachleute, fachleuten, beobachter, beobachterin, analyst, analysten, analystin, kenner, abgeordneter, abgeordnete, abgeordneten, parlamentarier, politiker, politikerin, politikern,
zeuge, zeugen, zeugin, augenzeuge, augenzeugen, anwohner, anwohnerin, bewohner, kritiker, kritikerin, gegner, ermittler, forscher, forscherin, wissenschaftler, wissenschaftlerin, ökonom, ökonomen, ökonomin, händler, anwalt, anwälte, anwältin, sicherheitskräfte, agent, agenten, berichte, medienberichte, medien, opposition
`;

const REGIONS: Readonly<Record<string, string>> = {
  'DE-BY': 'bayern, bayerisch, bayrisch',
  'DE-BW': 'baden-württemberg, baden-württembergisch',
  'DE-NI': 'niedersachsen, niedersächsisch',
  'DE-NW': 'nordrhein-westfalen, nordrhein-westfälisch, nrw',
  'DE-HE': 'hessen, hessisch',
  'DE-SN': 'sachsen, sächsisch',
  'DE-ST': 'sachsen-anhalt, sachsen-anhaltisch, sachsen-anhaltinisch',
  'DE-TH': 'thüringen, thüringisch, thüringer',
  'DE-BB': 'brandenburg, brandenburgisch',
  'DE-MV': 'mecklenburg-vorpommern, mecklenburg-vorpommerisch',
  'DE-SH': 'schleswig-holstein, schleswig-holsteinisch',
  'DE-RP': 'rheinland-pfalz, rheinland-pfälzisch',
  'DE-SL': 'saarland, saarländisch',
  'DE-HH': 'hamburg, hamburgisch, hamburger',
  'DE-HB': 'bremen, bremisch, bremer',
  'AT-1': 'burgenland, burgenländisch',
  'AT-2': 'kärnten, kärntnerisch, kärntner',
  'AT-3': 'niederösterreich, niederösterreichisch',
  'AT-4': 'oberösterreich, oberösterreichisch',
  'AT-6': 'steiermark, steirisch, steiermärkisch',
  'AT-7': 'tirol, tirolerisch, tiroler',
  'AT-8': 'vorarlberg, vorarlbergerisch, vorarlberger',
};

const REGION_SEATS: Readonly<Record<string, string>> = {
  'DE-BY': 'münchen, münchner',
  'DE-BW': 'stuttgart, stuttgarter',
  'DE-NI': 'hannover, hannoversch',
  'DE-NW': 'düsseldorf, düsseldorfer',
  'DE-HE': 'wiesbaden, wiesbadener',
  'DE-SN': 'dresden, dresdner',
  'DE-ST': 'magdeburg, magdeburger',
  'DE-TH': 'erfurt, erfurter',
  'DE-BB': 'potsdam, potsdamer',
  'DE-MV': 'schwerin, schweriner',
  'DE-SH': 'kiel, kieler',
  'DE-RP': 'mainz, mainzer',
  'DE-SL': 'saarbrücken, saarbrücker',
};

/** "verteidigungsministerium", "ministerium für gesundheit", "verteidigungsministerin", "minister für kultur". */
function ministries(): [string, OfficeWord][] {
  return Object.entries(FIELDS).flatMap(([field, cell]) =>
    entries(cell).flatMap((stem): [string, OfficeWord][] => {
      const ministry: OfficeWord = { type: 'body', kind: `${field} ministry` };
      const minister: OfficeWord = { type: 'office', kind: `${field} minister` };
      return [
        [`${stem}ministerium`, ministry],
        [`${stem}ressort`, ministry],
        [`ministerium für ${stem}`, ministry],
        [`ministerium des ${stem}`, ministry],
        [`ministerium der ${stem}`, ministry],
        [`${stem}minister`, minister],
        [`${stem}ministerin`, minister],
        [`minister für ${stem}`, minister],
        [`ministerin für ${stem}`, minister],
      ];
    }),
  );
}

/** German words for bodies and offices. */
export const offices: OfficeWords = {
  words: new Map<string, OfficeWord>([
    ...entries(NAMELESS).map((noun): [string, OfficeWord] => [noun, { type: 'nameless' }]),
    ...ministries(),
    ...officeRows('generic', GENERICS),
    ...officeRows('body', BODIES),
    ...officeRows('office', OFFICES),
    ...entries('ehemalig, früher, ex, alt, einstig, vormalig, damalig').map((word): [string, OfficeWord] => [word, { type: 'former' }]),
    ...entries('vize, stellvertretend, stellvertreter, stellvertreterin').map((word): [string, OfficeWord] => [word, { type: 'deputy' }]),
    ...Object.entries(REGION_SEATS).flatMap(([code, cell]) =>
      entries(cell).map((word): [string, OfficeWord] => [word, { type: 'region seat', code }]),
    ),
    ...Object.entries(REGIONS).flatMap(([code, cell]) =>
      entries(cell).map((word): [string, OfficeWord] => [word, { type: 'region', code }]),
    ),
  ]),
  rests: restCues(
    `stütz … auf +, gestützt … auf +, beruf … auf, berief … auf, berufung … auf, verweis … auf, unterrichtung … durch, unterrichtung … von, briefing … durch, briefing … von, unterrichtet … von, informiert … von, wisse … von, weiß … von, wissen … von, erfahren … von, erfuhr … von, mitgeteilt … von`,
  ),
  knowledge: entries(
    'unterricht, briefing, angabe, erkenntnis, information, bericht, daten, einschätzung, hinweis, aussage, darstellung, analyse',
  ),
  afterHead: new Set(),
  accredited: new Set(['bei', 'beim', 'an', 'in', 'im', 'nach', 'zu', 'zur', 'gegen', 'für', 'mit']),
};
