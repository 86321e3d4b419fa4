import { entries } from '../cue-table.ts';

/** Masculine nouns whose feminine ends in "-in". */
const WITH_FEMININE = `
minister, kanzler, präsident, vizepräsident, ministerpräsident, premierminister, vizekanzler, premier, bürgermeister, oberbürgermeister, landeshauptmann, landesrat, stadtrat, gemeinderat, landrat, senator, gouverneur,
botschafter, diplomat, konsul, sprecher, pressesprecher, regierungssprecher, vertreter, unterhändler, verhandlungsführer, kommissar, generalsekretär, staatssekretär, sekretär, referent, berater,
politiker, kandidat, spitzenkandidat, parteichef, chef, obmann, geschäftsführer, direktor, leiter, manager, unternehmer, gründer, inhaber, eigentümer, besitzer, investor, aktionär, aufsichtsrat, betriebsrat,
gewerkschafter, funktionär, präses, intendant, rektor, dekan, professor, dozent, lehrer, schüler, student, forscher, wissenschaftler, wissenschafter, experte, fachmann, gutachter, analyst, analytiker, ökonom, volkswirt,
statistiker, historiker, politologe, politikwissenschaftler, politikwissenschafter, soziologe, psychologe, meteorologe, virologe, epidemiologe, biologe, chemiker, physiker, geologe, seismologe, astronom, archäologe, ingenieur, techniker, informatiker, jurist, anwalt, rechtsanwalt,
verteidiger, staatsanwalt, oberstaatsanwalt, richter, schöffe, notar, ombudsmann, ermittler, polizist, fahnder, inspektor, zöllner, feuerwehrmann, kommandant, einsatzleiter, retter, sanitäter, arzt, chefarzt, oberarzt, hausarzt,
mediziner, chirurg, pfleger, apotheker, tierarzt, patient, zeuge, augenzeuge, anwohner, nachbar, bewohner, bürger, einwohner, passant, besucher, tourist, urlauber, fahrgast, passagier, fahrer, lokführer, pilot, kapitän, schaffner, matrose, seemann, fischer, bauer, landwirt, winzer, jäger, förster,
händler, verkäufer, kunde, verbraucher, mieter, vermieter, makler, wirt, koch, bäcker, handwerker, arbeiter, arbeitnehmer, arbeitgeber, mitarbeiter, kollege, fachkollege, kritiker, gegner, befürworter, anhänger, unterstützer, aktivist, demonstrant, organisator, veranstalter, teilnehmer,
journalist, redakteur, chefredakteur, reporter, korrespondent, moderator, kommentator, kolumnist, blogger, autor, schriftsteller, dichter, verleger, herausgeber, regisseur, schauspieler, sänger, musiker, komponist, dirigent, künstler, maler, fotograf, kurator, designer, architekt,
trainer, cheftrainer, bundestrainer, nationaltrainer, sportdirektor, spieler, torwart, stürmer, athlet, sportler, rennfahrer, läufer, schwimmer, tennisspieler, fußballer, schiedsrichter, teamchef, torhüter, mittelfeldspieler, soldat, offizier, general, generalmajor, generalleutnant, oberst, major, hauptmann, leutnant, admiral,
rebell, kämpfer, terrorist, milizionär, söldner, überläufer, geheimdienstler, agent, spion, insider, informant, whistleblower, könig, kaiser, prinz, fürst, herzog, papst, kardinal, bischof, erzbischof, pfarrer, priester, pastor, imam, rabbiner, mönch, theologe,
täter, kläger, migrant, asylbewerber, vater, sohn, bruder, onkel, ehemann, witwer, großvater, enkel, freund, partner, mitbewohner, erbe,
amtsleiter, behördenleiter, dienststellenleiter, abteilungsleiter, schulleiter, klinikchef, ressortchef, fraktionschef, klubobmann, klubchef, regierungschef, staatschef, außenminister, innenminister, finanzminister, verteidigungsminister, justizminister, verkehrsminister, gesundheitsminister, wirtschaftsminister, umweltminister, landwirtschaftsminister, bildungsminister, arbeitsminister, familienminister, kulturminister, sozialminister,
bundeskanzler, bundespräsident, bundesminister, bundesrat, nationalrat, ständerat, regierungsrat, regierungspräsident, stadtpräsident, gemeindepräsident, ortsvorsteher, bezirksvorsteher, kreisrat, bezirkshauptmann, volksanwalt, generaldirektor, konzernchef, firmenchef, vorstandschef, finanzvorstand, aufsichtsratschef, verbandschef, gewerkschaftschef, notenbankchef, zentralbankchef, präsidentschaftskandidat, oppositionsführer, oppositionspolitiker, haushaltspolitiker, verteidigungspolitiker,
entwickler, programmierer, hacker, influencer, youtuber, klimaforscher, umweltschützer, tierschützer, datenschützer, verfassungsschützer, kassier, kämmerer, kassenwart, schatzmeister, buchhalter, steuerberater, wirtschaftsprüfer, rechnungsprüfer, banker, bankier, börsianer, händler, hersteller, lieferant, betreiber, anbieter, züchter, imker, veranstalter, hotelier, gastronom, bergführer, bergretter, hüttenwirt,
initiator, koordinator, kommandeur, befehlshaber, sieger, preisträger, milliardär, millionär, entführer, randalierer, anführer, führer, repräsentant, wärter, herausforderer, dezernent, putschist, berichterstatter, prediger, kenner, verfasser, diktator, gefährte, marktführer, hydrologe, gynäkologe, onkologe, zoologe, ökologe
`;

/** Nouns with one form, feminine words, plurals and adjectives used as nouns. */
const PLAIN = `
fachfrau, obfrau, landeshauptfrau, bezirkshauptfrau, amtfrau, ombudsfrau, hausfrau, kauffrau, feuerwehrfrau, bürgerrechtler, geschäftsfrau, geschäftsmann, kaufmann, mutter, tochter, schwester, tante, ehefrau, witwe, großmutter, frau, mann, mädchen, junge, kind, leute, eltern,
oberhaupt, staatsoberhaupt, vertraute, verantwortliche, bevollmächtigte, intellektuelle, rechtsextremisten, ceo, männer, frauen,
fachleute, kaufleute, geschäftsleute, einsatzkräfte, rettungskräfte, lehrkräfte, führungskräfte, ehrenamtliche, hebamme, krankenschwester, kollegen, mitglied, mitglieder, mensch, menschen, person, personen, promi, star, legende, idol, ikone, witwe, königin, kaiserin, prinzessin, fürstin, herzogin, nonne, äbtissin,
abgeordnete, abgeordneter, gesuchte, gesuchter, festgenommene, festgenommener, inhaftierte, inhaftierter, vermisste, vermisster, vorsitzende, vorsitzender, beauftragte, sachverständige, angestellte, beschäftigte, beamter, beamte, beamtin, polizeibeamter, polizeibeamte, polizeibeamtin, angeklagte, beschuldigte, verdächtige, tatverdächtige, verurteilte, geflüchtete, angehörige, verwandte, überlebende, betroffene, verletzte, studierende, forschende, lehrende, demonstrierende, delegierte, gesandte, reisende, freiwillige, kranke, ältere, jugendliche, erwachsene,
fraktionsvorsitzende, vorstandsvorsitzende, parteivorsitzende, bundesvorsitzende, landesvorsitzende, stellvertreter, vize, doktor, hauptfrau, ärztin, anwältin, rechtsanwältin, staatsanwältin, oberstaatsanwältin, bischöfin, bäuerin, köchin, rätin, landrätin, stadträtin, gemeinderätin, landesrätin, bundesrätin, nationalrätin, aufsichtsrätin, betriebsrätin, regierungsrätin, ständerätin, päpstin, notärztin, chefärztin, tierärztin, amtsärztin, hausärztin, 
insasse, opfer, häftling, geisel, flüchtling, gast, vorstand, kumpel, gläubiger, schuldner, ex-kanzler, altkanzler, ex-präsident, ex-minister, amtskollege, amtskollegin, amtsinhaber, amtsinhaberin, nachfolger, nachfolgerin, vorgänger, vorgängerin, spitzenpolitiker, spitzenpolitikerin, strippenzieher, mullah, ayatollah, scheich, emir, sultan, zar, schah, nuntius, superintendent, superintendentin
`;

const IRREGULAR: readonly (readonly [RegExp, string])[] = [
  [/mann$/u, 'frau'],
  [/arzt$/u, 'ärztin'],
  [/anwalt$/u, 'anwältin'],
  [/rat$/u, 'rätin'],
  [/bischof$/u, 'bischöfin'],
  [/bauer$/u, 'bäuerin'],
  [/koch$/u, 'köchin'],
  [/papst$/u, 'päpstin'],
  [/e$/u, 'in'],
];

/** "minister" → "ministerin", "experte" → "expertin", "fachmann" → "fachfrau", "arzt" → "ärztin". */
function feminine(noun: string): string {
  const rule = IRREGULAR.find(([pattern]) => pattern.test(noun));
  return rule ? noun.replace(rule[0], rule[1]) : `${noun}in`;
}

/** German nouns for people by office, work or part in the events, lower case. Compounds are found by their end. */
export const roles: ReadonlySet<string> = new Set([...entries(WITH_FEMININE).flatMap((noun) => [noun, feminine(noun)]), ...entries(PLAIN)]);
