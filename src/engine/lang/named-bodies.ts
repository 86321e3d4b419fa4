import { entries } from './cue-table.ts';

/** A body with a name of its own that is a state's body of a kind; names in every language. */
export interface NamedBody {
  readonly country: string;
  readonly kind: string;
  readonly names: readonly string[];
}

function named(country: string, kind: string, cell: string): NamedBody {
  return { country, kind, names: entries(cell) };
}

/**
 * Names that are one body in every language: palaces and streets that are an office of their own, services and ministries
 * with names. Kinds are those of the languages' `offices.ts`. Names of German adjectives stand in their first case.
 */
export const namedBodies: readonly NamedBody[] = [
  named('RU', 'presidency', 'Kreml, Kremlin'),
  named('US', 'presidency', 'White House, Weißes Haus, Oval Office, National Security Council, NSC, Nationaler Sicherheitsrat'),
  named(
    'FR',
    'presidency',
    'Élysée, Elysée, Elysee, Élysée-Palast, Elysée-Palast, Elysee-Palast, Élysée Palace, Elysée Palace, Elysee Palace',
  ),
  named('UA', 'presidency', 'Bankowa, Bankova'),
  named('KR', 'presidency', 'Blaues Haus, Blue House'),
  named('AT', 'presidency', 'Hofburg'),
  named('IT', 'presidency', 'Quirinal, Quirinalspalast, Quirinale'),
  named('VE', 'presidency', 'Miraflores'),
  named('CZ', 'presidency', 'Prager Burg'),
  named('DE', 'presidency', 'Schloss Bellevue, Bundespräsidialamt'),
  named('GB', 'court of the monarch', 'Buckingham-Palast, Buckingham Palace'),
  named('GB', 'government', 'Downing Street, Number 10, No 10, No. 10, 10 Downing Street'),
  named('FR', 'government', 'Matignon, Hôtel Matignon'),
  named('IT', 'government', 'Palazzo Chigi'),
  named('ES', 'government', 'Moncloa, Moncloa-Palast'),
  named('AT', 'government', 'Ballhausplatz'),
  named('DE', 'government', 'Kanzleramt, Bundeskanzleramt, German chancellery, Chancellery'),
  named('FR', 'foreign ministry', "Quai d'Orsay"),
  named('RU', 'foreign ministry', 'Smolensker Platz'),
  named('DE', 'foreign ministry', 'Auswärtiges Amt, Federal Foreign Office'),
  named('AT', 'foreign ministry', 'BMEIA'),
  named('CH', 'foreign ministry', 'EDA, FDFA'),
  named('CH', 'defence ministry', 'VBS, DDPS'),
  named('DE', 'interior ministry', 'BMI'),
  named('DE', 'health ministry', 'BMG'),
  named('US', 'foreign ministry', 'State Department, Department of State'),
  named(
    'US',
    'defence ministry',
    'Pentagon, Defense Department, Department of Defense, Department of War, War Department, US-Kriegsministerium',
  ),
  named('US', 'justice ministry', 'Justice Department, Department of Justice, DOJ'),
  named('US', 'finance ministry', 'Treasury Department, US Treasury, Department of the Treasury'),
  named('US', 'trade ministry', 'Commerce Department, Department of Commerce'),
  named('US', 'homeland security ministry', 'Department of Homeland Security, DHS, Homeland Security, US-Heimatschutzministerium'),
  named('US', 'parliament', 'Congress, US Congress, US-Kongress, Capitol Hill'),
  named('US', 'upper house', 'US Senate, US-Senat'),
  named('US', 'lower house', 'US House of Representatives, US-Repräsentantenhaus'),
  named('US', 'supreme court', 'US Supreme Court, Oberster Gerichtshof der USA'),
  named('US', 'central bank', 'Fed, Federal Reserve, US Federal Reserve, US-Notenbank'),
  named('US', 'general staff', 'Joint Chiefs of Staff, US-Generalstab'),
  named('US', 'space agency', 'NASA, Nasa'),
  named('GB', 'interior ministry', 'Home Office'),
  named('GB', 'finance ministry', 'HM Treasury'),
  named('GB', 'lower house', 'House of Commons, Commons'),
  named('GB', 'upper house', 'House of Lords'),
  named('GB', 'central bank', 'Bank of England, BoE'),
  named('GB', 'navy', 'Royal Navy'),
  named('GB', 'foreign intelligence', 'MI6, Secret Intelligence Service'),
  named('GB', 'domestic intelligence', 'MI5'),
  named('DE', 'foreign intelligence', 'BND, Bundesnachrichtendienst, Federal Intelligence Service'),
  named(
    'DE',
    'domestic intelligence',
    'BfV, Bundesamt für Verfassungsschutz, Verfassungsschutz, Federal Office for the Protection of the Constitution',
  ),
  named('DE', 'military intelligence', 'MAD, Militärischer Abschirmdienst'),
  named('DE', 'federal criminal police', 'BKA, Bundeskriminalamt, Federal Criminal Police Office'),
  named(
    'DE',
    'federal prosecutors',
    'Generalbundesanwalt, Bundesanwaltschaft, Generalbundesanwaltschaft, Federal Prosecutor, federal prosecutors',
  ),
  named('DE', 'general staff', 'Bundeswehr'),
  named('DE', 'parliament', 'Bundestag, Deutscher Bundestag, German Bundestag'),
  named('DE', 'central bank', 'Bundesbank, Deutsche Bundesbank'),
  named('DE', 'constitutional court', 'Bundesverfassungsgericht, Federal Constitutional Court'),
  named('DE', 'supreme court', 'Bundesgerichtshof, BGH, Federal Court of Justice'),
  named('DE', 'statistics office', 'Statistisches Bundesamt, Destatis, Federal Statistical Office'),
  named('DE', 'weather service', 'Deutscher Wetterdienst, DWD'),
  named('DE', 'network regulator', 'Bundesnetzagentur, Federal Network Agency'),
  named('DE', 'competition authority', 'Bundeskartellamt, Kartellamt, Federal Cartel Office'),
  named('AT', 'general staff', 'Bundesheer'),
  named('AT', 'parliament', 'Nationalrat'),
  named('AT', 'domestic intelligence', 'DSN, Direktion Staatsschutz und Nachrichtendienst'),
  named('CH', 'intelligence service', 'NDB, Nachrichtendienst des Bundes'),
  named('KR', 'intelligence service', 'NIS, National Intelligence Service, Nationaler Geheimdienst'),
  named('KR', 'general staff', 'JCS'),
  named('UA', 'military intelligence', 'HUR, GUR, Militärgeheimdienst HUR'),
  named('UA', 'domestic intelligence', 'SBU, Security Service of Ukraine, Inlandsgeheimdienst SBU'),
  named('UA', 'parliament', 'Verkhovna Rada, Werchowna Rada'),
  named('RU', 'military intelligence', 'GRU'),
  named('RU', 'domestic intelligence', 'FSB, Federal Security Service, Inlandsgeheimdienst FSB'),
  named('RU', 'foreign intelligence', 'SWR-Geheimdienst, SVR'),
  named('RU', 'lower house', 'Duma, Staatsduma, State Duma'),
  named('RU', 'national guard', 'Rosgwardija, Rosgvardia'),
  named('RU', 'space agency', 'Roskosmos, Roscosmos'),
  named('IL', 'general staff', 'IDF, Israel Defense Forces, Israel Defence Forces'),
  named('IL', 'foreign intelligence', 'Mossad'),
  named('IL', 'domestic intelligence', 'Shin Bet, Schin Bet'),
  named('IL', 'parliament', 'Knesset'),
  named('CN', 'general staff', 'Volksbefreiungsarmee, People’s Liberation Army, PLA'),
  named('CN', 'ruling party', 'Kommunistische Partei Chinas, KPCh, Chinese Communist Party, Communist Party of China, CCP'),
  named('FR', 'foreign intelligence', 'DGSE'),
  named('FR', 'domestic intelligence', 'DGSI'),
  named('PK', 'intelligence service', 'ISI, Inter-Services Intelligence'),
  named('CA', 'intelligence service', 'CSIS, Canadian Security Intelligence Service'),
  named('CA', 'federal police', 'RCMP, Royal Canadian Mounted Police'),
  named('AU', 'domestic intelligence', 'ASIO'),
  named('IE', 'police', 'Garda, Gardaí, An Garda Síochána'),
  named('JP', 'central bank', 'Bank of Japan, BoJ'),
  named('JP', 'weather service', 'Japan Meteorological Agency'),
  named(
    'IR',
    'revolutionary guards',
    'Revolutionsgarden, Iranische Revolutionsgarden, Revolutionary Guards, Revolutionary Guard, Islamic Revolutionary Guard Corps, IRGC',
  ),
  named('TR', 'intelligence service', 'MIT-Geheimdienst, National Intelligence Organization'),
  named('EU', 'commission', 'EU-Kommission, Europäische Kommission, Brüsseler Kommission, European Commission, EU Commission'),
  named('EU', 'council', 'Europäischer Rat, EU-Rat, European Council, EU Council'),
  named('EU', 'foreign service', 'Europäischer Auswärtiger Dienst, EAD, European External Action Service, EEAS'),
  named('EU', 'parliament', 'Europäisches Parlament, EU-Parlament, Europaparlament, European Parliament'),
  named('EU', 'central bank', 'EZB, Europäische Zentralbank, European Central Bank, ECB'),
  named('EU', 'supreme court', 'EuGH, Europäischer Gerichtshof, European Court of Justice, ECJ'),
  named('EU', 'medicines agency', 'EMA, Europäische Arzneimittel-Agentur, European Medicines Agency'),
  named('UN', 'security council', 'UN-Sicherheitsrat, Weltsicherheitsrat, UN Security Council, United Nations Security Council'),
  named('UN', 'general assembly', 'UN-Vollversammlung, UN-Generalversammlung, UN General Assembly, General Assembly'),
  named('UN', 'human rights council', 'UN-Menschenrechtsrat, UN Human Rights Council'),
];

/** Known bodies that belong to their state, beside ministries and those above. */
export const officialBodies: ReadonlySet<string> = new Set(
  entries(`
FBI, CIA, NSA, DIA, FDA, CDC, FAA, NTSB, EPA, SEC, FTC, FCC, IRS, FEMA, NOAA, USGS, US Geological Survey, National Weather Service, Secret Service, Immigration and Customs Enforcement, ICE, Centcom, CENTCOM, GCHQ, Metropolitan Police, National Crime Agency, NHS,
Ofcom, Ofgem, Ofsted, Ofwat, Financial Conduct Authority, Office for National Statistics, Met Office, Environment Agency, Crown Prosecution Service, Competition and Markets Authority, Serious Fraud Office, Health and Safety Executive, RKI, PEI, BSI, Bamf,
Bundesagentur für Arbeit, Umweltbundesamt, Kraftfahrt-Bundesamt, Eisenbahn-Bundesamt, Bundesrechnungshof, Bafin, Bundesverwaltungsgericht, Bundesarbeitsgericht, Bundesfinanzhof, Bundessozialgericht, Bundesrat, GSG 9, THW, WKStA, AGES, Statistik Austria,
Arbeitsmarktservice, AMS, GeoSphere Austria, Fedpol, Bundesgericht, Seco, Bundesamt für Gesundheit, Bundesamt für Statistik, Meteoschweiz, Schweizerische Nationalbank, Ständerat, Statistics Canada, Bank of Canada, Reserve Bank of Australia, Reserve Bank of India, Lok Sabha, AFAD, Afad, Politburo
`),
);

/** International and private bodies whose names differ by language: each entry is one body, its names joined by " = ". */
export const sharedBodies: readonly (readonly string[])[] = entries(`
  red cross = Rotes Kreuz = Red Cross = IKRK = ICRC = Internationales Komitee vom Roten Kreuz = International Committee of the Red Cross,
  german red cross = DRK = Deutsches Rotes Kreuz = German Red Cross, austrian red cross = Österreichisches Rotes Kreuz = Austrian Red Cross,
  swiss red cross = Schweizerisches Rotes Kreuz = Swiss Red Cross, american red cross = American Red Cross, british red cross = British Red Cross,
  red crescent = Roter Halbmond = Red Crescent, iaea = IAEA = IAEO, who = WHO, osce = OSZE = OSCE, unhcr = UNHCR, imf = IWF = IMF,
  world bank = Weltbank = World Bank, wto = WTO, ilo = ILO, iea = IEA, opec = OPEC, icc = Internationaler Strafgerichtshof = International Criminal Court,
  icj = Internationaler Gerichtshof = International Court of Justice, echr = EGMR = European Court of Human Rights, council of europe = Europarat = Council of Europe,
  msf = Ärzte ohne Grenzen = Doctors Without Borders, rsf = Reporter ohne Grenzen = Reporters Without Borders, isw = ISW,
  sohr = Syrische Beobachtungsstelle für Menschenrechte = Syrian Observatory for Human Rights, esa = ESA, african union = Afrikanische Union = African Union,
  arab league = Arabische Liga = Arab League, gulf cooperation council = Golfkooperationsrat = Gulf Cooperation Council,
  islamic state = Islamischer Staat = Islamic State, al-qaeda = Al-Kaida = al-Qaeda, hezbollah = Hisbollah = Hezbollah,
  houthis = Huthi = Houthis, islamic jihad = Islamischer Dschihad = Islamic Jihad, ioc = IOC, wmo = WMO, ipcc = IPCC, iom = IOM,
  wfp = WFP, fao = FAO, unicef = Unicef, unesco = Unesco, unrwa = UNRWA, taliban = Taliban, hamas = Hamas, fatah = Fatah, plo = PLO,
  cdu = CDU = Christian Democratic Union, csu = CSU = Christian Social Union, spd = SPD = Social Democrats, greens = Grüne = Greens, fdp = FDP = Free Democrats,
  afd = AfD, left party = Die Linke = Left Party, labour party = Labour = Labour Party, conservative party = Tories = Conservatives,
  kcna = KCNA, ria = RIA Nowosti = RIA Novosti, ria = Ria Nowosti, pkk = PKK, sipri = SIPRI, rki = RKI, ukrainska pravda = Ukrajinska Prawda = Ukrainska Pravda,
  izvestia = Iswestija = Izvestia, novaya gazeta = Nowaja Gaseta = Novaya Gazeta, vedomosti = Wedomosti = Vedomosti, tv rain = Doschd = Dozhd,
  al jazeera = Al-Dschasira = Al Jazeera, al arabiya = Al-Arabija = Al Arabiya, scotland yard = Scotland Yard
`).map((entry) => entry.split('=').map((name) => name.trim()));
