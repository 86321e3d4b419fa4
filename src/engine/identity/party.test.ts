import { expect, it } from 'vitest';
import { german } from '../lang/de/language.ts';
import { english } from '../lang/en/language.ts';
import { partyOfWords } from './words.ts';

// language | phrase | key | whom it speaks for, where that is another
const ROWS = `
de | Nordkorea | state:KP
de | Nordkoreas | state:KP
de | DVRK | state:KP
de | Pjöngjang | state:KP
de | die Schweiz | state:CH
de | NATO | state:NATO
de | die Vereinten Nationen | state:UN
de | US-Regierung | state:US
de | die Bundesregierung | state:DE
de | die britische Regierung | state:GB
de | die chinesischen Behörden | state:CN
de | die Führung in Teheran | state:IR
de | eine Delegation aus Warschau | state:PL
en | North Korea | state:KP
en | DPRK | state:KP
en | Pyongyang | state:KP
en | the United States | state:US
en | the U.S. government | state:US
en | the Japanese government | state:JP
en | Italy's government | state:IT
en | Turkish authorities | state:TR
en | a delegation from Warsaw | state:PL
de | Kreml | body:RU/presidency
de | Weißes Haus | body:US/presidency
de | des Weißen Hauses | body:US/presidency
de | dem Weißen Haus | body:US/presidency
de | Downing Street | body:GB/government
de | Kanzleramt | body:DE/government
de | Élysée-Palast | body:FR/presidency
en | the Kremlin | body:RU/presidency
en | the White House | body:US/presidency
en | Downing Street | body:GB/government
en | the Élysée Palace | body:FR/presidency
de | Pentagon | body:US/defence ministry
de | US-Verteidigungsministerium | body:US/defence ministry
de | das US-Außenministerium | body:US/foreign ministry
de | das polnische Verteidigungsministerium | body:PL/defence ministry
de | Außenministerium in Kiew | body:UA/foreign ministry
de | das Auswärtige Amt | body:DE/foreign ministry
de | des Auswärtigen Amtes | body:DE/foreign ministry
de | Bundesinnenministerium | body:DE/interior ministry
de | das Bundesgesundheitsministerium | body:DE/health ministry
de | Ministerium für Gesundheit in Paris | body:FR/health ministry
de | das bayerische Innenministerium | body:DE-BY/interior ministry
de | niedersächsisches Kultusministerium | body:DE-NI/education ministry
en | Pentagon | body:US/defence ministry
en | the Defense Department | body:US/defence ministry
en | the US State Department | body:US/foreign ministry
en | the State Department | body:US/foreign ministry
en | Poland's defence ministry | body:PL/defence ministry
en | the Ukrainian foreign ministry | body:UA/foreign ministry
en | the Ministry of Foreign Affairs of Ukraine | body:UA/foreign ministry
en | the German Foreign Office | body:DE/foreign ministry
en | the Foreign Office | body:GB/foreign ministry
en | the Home Office | body:GB/interior ministry
en | the French health ministry | body:FR/health ministry
en | Germany's federal interior ministry | body:DE/interior ministry
en | the Bavarian interior ministry | body:DE-BY/interior ministry
de | NIS | body:KR/intelligence service
de | südkoreanischer Geheimdienst | body:KR/intelligence service
de | des südkoreanischen Geheimdienstes NIS | body:KR/intelligence service
de | Südkoreas Geheimdienst | body:KR/intelligence service
de | der Geheimdienst in Seoul | body:KR/intelligence service
de | der ukrainische Militärgeheimdienst | body:UA/military intelligence
de | HUR | body:UA/military intelligence
de | BND | body:DE/foreign intelligence
de | des Bundesnachrichtendienstes | body:DE/foreign intelligence
de | Verfassungsschutz | body:DE/domestic intelligence
de | FSB | body:RU/domestic intelligence
de | der russische Inlandsgeheimdienst | body:RU/domestic intelligence
en | National Intelligence Service | body:KR/intelligence service
en | South Korea's intelligence service | body:KR/intelligence service
en | Seoul's spy agency | body:KR/intelligence service
en | Ukraine's military intelligence | body:UA/military intelligence
en | Ukraine's military intelligence service | body:UA/military intelligence
en | Germany's foreign intelligence service | body:DE/foreign intelligence
en | the Federal Security Service | body:RU/domestic intelligence
en | the Russian domestic intelligence agency | body:RU/domestic intelligence
en | MI5 | body:GB/domestic intelligence
de | Generalstab in Seoul | body:KR/general staff
de | Südkoreas Generalstab | body:KR/general staff
de | die israelische Armee | body:IL/general staff
de | die ukrainischen Streitkräfte | body:UA/general staff
de | Bundeswehr | body:DE/general staff
de | die ukrainische Luftwaffe | body:UA/air force
en | the Ukrainian general staff | body:UA/general staff
en | Seoul's military | body:KR/general staff
en | the Israeli army | body:IL/general staff
en | the IDF | body:IL/general staff
en | Israel Defense Forces | body:IL/general staff
en | Ukraine's air force | body:UA/air force
de | das ungarische Parlament | body:HU/parliament
de | Bundestag | body:DE/parliament
de | die Duma | body:RU/lower house
de | EU-Kommission | body:EU/commission
de | der Europäischen Kommission | body:EU/commission
de | EZB | body:EU/central bank
de | die türkische Zentralbank | body:TR/central bank
de | die norwegische Küstenwache | body:NO/coast guard
de | der oberste Gerichtshof Israels | body:IL/supreme court
de | Bundesverfassungsgericht | body:DE/constitutional court
de | UN-Experten | body:UN/experts
en | the Hungarian parliament | body:HU/parliament
en | the lower house in Moscow | body:RU/lower house
en | the European Commission | body:EU/commission
en | the ECB | body:EU/central bank
en | Turkey's central bank | body:TR/central bank
en | the Norwegian coast guard | body:NO/coast guard
en | Israel's supreme court | body:IL/supreme court
en | UN experts | body:UN/experts
en | United Nations experts | body:UN/experts
de | WHO | body:who
de | Weltgesundheitsorganisation | body:who
de | des Roten Kreuzes | body:red cross
de | IAEO | body:iaea
de | Weltbank | body:world bank
de | FBI | body:US/fbi
de | Hisbollah | body:LB/hezbollah
de | Ria Nowosti | body:RU/ria
en | World Health Organization | body:who
en | the Red Cross | body:red cross
en | IAEA | body:iaea
en | the World Bank | body:world bank
en | Federal Bureau of Investigation | body:US/fbi
en | Hezbollah | body:LB/hezbollah
en | RIA Novosti | body:RU/ria
de | Südkoreas Verteidigungsminister | office:KR/defence minister | body:KR/defence ministry
de | der polnische Außenminister | office:PL/foreign minister | body:PL/foreign ministry
de | Vizeaußenminister Chinas | office:CN/deputy foreign minister | body:CN/foreign ministry
de | Vertreter Nordkoreas | office:KP/representative
de | der stellvertretende US-Botschafter | office:US/deputy ambassador
de | der ukrainische Präsident | office:UA/president
de | Kremlsprecher | office:RU/presidency/spokesperson | body:RU/presidency
de | der Sprecher des Weißen Hauses | office:US/presidency/spokesperson | body:US/presidency
de | Regierungssprecherin in Rom | office:IT/spokesperson | state:IT
de | die Sprecherin des polnischen Außenministeriums | office:PL/foreign ministry/spokesperson | body:PL/foreign ministry
de | der Chef des ukrainischen Militärgeheimdienstes | office:UA/military intelligence/head | body:UA/military intelligence
de | BND-Chef | office:DE/foreign intelligence/head | body:DE/foreign intelligence
de | NATO-Generalsekretär | office:NATO/secretary general | state:NATO
de | Präsident des Bundeskriminalamts | office:DE/federal criminal police/head | body:DE/federal criminal police
en | South Korea's defence minister | office:KR/defence minister | body:KR/defence ministry
en | the Polish foreign minister | office:PL/foreign minister | body:PL/foreign ministry
en | China's vice foreign minister | office:CN/deputy foreign minister | body:CN/foreign ministry
en | North Korea's representative at the United Nations | office:KP/representative
en | the North Korean representative | office:KP/representative
en | the deputy US ambassador | office:US/deputy ambassador
en | the Ukrainian president | office:UA/president
en | Kremlin spokesman | office:RU/presidency/spokesperson | body:RU/presidency
en | White House spokesman | office:US/presidency/spokesperson | body:US/presidency
en | a spokeswoman for the Polish foreign ministry | office:PL/foreign ministry/spokesperson | body:PL/foreign ministry
en | the head of Ukraine's military intelligence | office:UA/military intelligence/head | body:UA/military intelligence
en | Pentagon chief | office:US/defence ministry/head | body:US/defence ministry
en | Defense Secretary | office:US/defence minister | body:US/defence ministry
en | Secretary of State | office:US/foreign minister | body:US/foreign ministry
en | NATO Secretary General | office:NATO/secretary general | state:NATO
de | Regierungskreise | anonymous: regierungskreise
de | ein europäischer Diplomat | anonymous: ein europäischer diplomat
de | Mitarbeiter des ukrainischen Militärgeheimdienstes | anonymous: mitarbeiter des ukrainischen militärgeheimdienstes | body:UA/military intelligence
en | Western officials | anonymous: western officials
en | a person familiar with the matter | anonymous: a person familiar with the matter
en | sources in military intelligence | anonymous: sources in military intelligence
en | officials of the National Intelligence Service | anonymous: officials of the national intelligence service | body:KR/intelligence service
de | das Schweriner Umweltministerium | body:DE-MV/environment ministry
de | Verteidigungsministerium von Halven | name:defence ministry halven
en | Halven's defence ministry | name:defence ministry halven
de | Calder-Chefin | office:calder/head | name:calder
de | die Sprecherin von Calder | office:calder/spokesperson | name:calder
en | a spokeswoman for Calder | office:calder/spokesperson | name:calder
en | Calder chief executive | office:calder/chief executive | name:calder
de | Human Rights Watch-Sprecherin | office:human rights watch/spokesperson | body:human rights watch
de | NASA-Angaben | body:US/space agency
de | der frühere finnische Innenminister | office:FI/former interior minister
en | the former Finnish interior minister | office:FI/former interior minister
de | die ehemalige Kremlsprecherin | office:RU/presidency/former spokesperson
de | Polizei in Köln | name:police köln
de | die Kölner Polizei | name:police köln
de | Staatsanwaltschaft München | name:prosecutors münchen
de | die ukrainische Polizei | body:UA/police
en | police in Leeds | name:police leeds
en | Leeds police | name:police leeds
en | the Ukrainian police | body:UA/police
`;

const rows = ROWS.trim()
  .split('\n')
  .map((row) => row.split(' | '));

it.each(rows)('%s: %s is %s', (code, phrase, key, voice) => {
  const party = partyOfWords(phrase!, code === 'de' ? german : english);
  expect(party?.key).toBe(key);
  expect(party?.voice).toBe(voice);
});

it.each(['Kastanie', 'Fahrplan', 'the weather', 'Holloway Brothers'])('knows nobody in "%s"', (phrase) => {
  expect(partyOfWords(phrase, german)?.key).toBeUndefined();
  expect(partyOfWords(phrase, english)?.key).toBeUndefined();
});
