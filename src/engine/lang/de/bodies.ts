import { agencyBodies } from '../agencies.ts';
import { bodiesOf, withGermanCases } from '../body-table.ts';
import type { KnownBody } from '../language.ts';

/** Bodies that German news names as sources: agencies, media, services, ministries, international organisations. */
export const bodies: readonly KnownBody[] = withGermanCases([
  ...agencyBodies('de'),

  ...bodiesOf(
    'medium',
    'DE',
    'Der Spiegel = Spiegel = Spiegel Online, Die Zeit = Zeit Online, Bild-Zeitung = Bild am Sonntag = Bild-Online, Die Welt = Welt am Sonntag, Stern-Magazin, Focus, Handelsblatt, Wirtschaftswoche = WirtschaftsWoche, Cicero',
  ),
  ...bodiesOf(
    'medium',
    'DE',
    'Frankfurter Allgemeine Zeitung = FAZ = F.A.Z. = Frankfurter Allgemeine = Frankfurter Allgemeine Sonntagszeitung = FAS, Süddeutsche Zeitung = SZ = Süddeutsche, tageszeitung = taz = TAZ, Frankfurter Rundschau',
  ),
  ...bodiesOf(
    'medium',
    'DE',
    'Tagesspiegel, Berliner Zeitung, Berliner Morgenpost, B.Z., Rheinische Post, Kölner Stadt-Anzeiger, Kölnische Rundschau, Westdeutsche Allgemeine Zeitung = WAZ, Neue Osnabrücker Zeitung = NOZ, Rhein-Zeitung',
  ),
  ...bodiesOf(
    'medium',
    'DE',
    'Hannoversche Allgemeine Zeitung = HAZ, Hamburger Abendblatt, Hamburger Morgenpost = Mopo, Weser-Kurier, Kieler Nachrichten, Ostsee-Zeitung, Nordkurier, Schweriner Volkszeitung, Märkische Allgemeine, Märkische Oderzeitung',
  ),
  ...bodiesOf(
    'medium',
    'DE',
    'Sächsische Zeitung, Freie Presse, Leipziger Volkszeitung, Mitteldeutsche Zeitung, Volksstimme, Thüringer Allgemeine, Ostthüringer Zeitung, Stuttgarter Zeitung, Stuttgarter Nachrichten, Südwest Presse, Schwäbische Zeitung',
  ),
  ...bodiesOf(
    'medium',
    'DE',
    'Badische Zeitung, Badische Neueste Nachrichten, Augsburger Allgemeine, Münchner Merkur, Abendzeitung, Nürnberger Nachrichten, Passauer Neue Presse, Mittelbayerische Zeitung, Mainpost = Main-Post, Mannheimer Morgen, Saarbrücker Zeitung',
  ),
  ...bodiesOf(
    'medium',
    'DE',
    'Trierischer Volksfreund, Westfälische Nachrichten, Neue Westfälische, Nordwest-Zeitung, Braunschweiger Zeitung, Redaktionsnetzwerk Deutschland = RND, Funke Mediengruppe = Funke-Mediengruppe, Table.Media, Correctiv, netzpolitik.org, Neues Deutschland = nd, junge Welt, Junge Freiheit, Kicker, Sport Bild, Lebensmittel Zeitung, Apotheken Umschau, Finanztest',
  ),
  ...bodiesOf(
    'medium',
    'DE',
    'ARD = ARD-Tagesschau = Tagesschau = Tagesthemen, ZDF = heute-journal, WDR = Westdeutscher Rundfunk, NDR = Norddeutscher Rundfunk, SWR = Südwestrundfunk, Bayerischer Rundfunk = BR24 = BR, MDR = Mitteldeutscher Rundfunk, RBB = rbb, Hessischer Rundfunk, Saarländischer Rundfunk, Radio Bremen',
  ),
  ...bodiesOf(
    'medium',
    'DE',
    'Deutschlandfunk = DLF, Deutsche Welle = DW, RTL, n-tv = ntv, Sat.1 = SAT.1, ProSieben, Phoenix, Sport1, Arte = arte, T-Online = t-online, Web.de',
  ),
  ...bodiesOf(
    'medium',
    'AT',
    'ORF = Österreichischer Rundfunk = ORF.at = Ö1 = ZiB 2, Der Standard, Die Presse, Kurier, Kronen Zeitung = Kronenzeitung, Kleine Zeitung, Salzburger Nachrichten, Oberösterreichische Nachrichten = OÖN, Tiroler Tageszeitung',
  ),
  ...bodiesOf(
    'medium',
    'AT',
    'Vorarlberger Nachrichten, Wiener Zeitung, Puls 4, ATV, Servus TV = ServusTV, Niederösterreichische Nachrichten = NÖN',
  ),
  ...bodiesOf(
    'medium',
    'CH',
    'SRF = Schweizer Radio und Fernsehen, Neue Zürcher Zeitung = NZZ = NZZ am Sonntag, Tages-Anzeiger = Tagesanzeiger, SonntagsBlick, SonntagsZeitung, Basler Zeitung, Aargauer Zeitung, Luzerner Zeitung, St. Galler Tagblatt, Der Bund, Weltwoche, CH Media, RTS, 20 Minuten',
  ),
  ...bodiesOf(
    'medium',
    'IT',
    'Dolomiten, Südtirol Online = stol.it, Corriere della Sera, La Repubblica = Repubblica, La Stampa, RAI = Rai, Gazzetta dello Sport',
  ),
  ...bodiesOf('medium', 'LU', 'Luxemburger Wort, Tageblatt'),
  ...bodiesOf('medium', 'LI', 'Liechtensteiner Vaterland'),
  ...bodiesOf(
    'medium',
    'GB',
    'BBC, Guardian = The Guardian, Financial Times = FT, Economist = The Economist, Daily Telegraph = Telegraph, Independent = The Independent, Daily Mail, The Sun, Sky News, ITV, Daily Mirror, Bellingcat, The Lancet = Lancet',
  ),
  ...bodiesOf(
    'medium',
    'US',
    'New York Times = NYT = The New York Times, Washington Post = The Washington Post, Wall Street Journal = WSJ, CNN, Fox News, NBC = NBC News, ABC News, CBS = CBS News, MSNBC, NPR, CNBC, Politico, Axios, Time Magazine, Newsweek, USA Today, Los Angeles Times = LA Times, New Yorker = The New Yorker, The Atlantic, Forbes, Vanity Fair, Fortune, The Hill, Radio Free Europe = Radio Liberty, Voice of America',
  ),
  ...bodiesOf(
    'medium',
    'FR',
    'Le Monde, Le Figaro = Figaro, Libération, Le Parisien, Les Échos, BFMTV = BFM TV, France Info = Franceinfo, France 24, RFI, L’Équipe = Équipe, Mediapart',
  ),
  ...bodiesOf('medium', 'ES', 'El País, El Mundo, Marca, RTVE, La Vanguardia'),
  ...bodiesOf(
    'medium',
    'RU',
    'Kommersant, Iswestija, Nowaja Gaseta, Meduza, RBK, RT = Russia Today, Rossija 1, Echo Moskwy, Doschd, Wedomosti, The Insider',
  ),
  ...bodiesOf('medium', 'UA', 'Kyiv Independent, Ukrajinska Prawda = Ukrainska Prawda, Suspilne, Hromadske'),
  ...bodiesOf('medium', 'PL', 'Gazeta Wyborcza, Rzeczpospolita, TVP, TVN24'),
  ...bodiesOf('medium', 'TR', 'Hürriyet, Sabah, Cumhuriyet, Milliyet, TRT, NTV'),
  ...bodiesOf('medium', 'IL', 'Haaretz, Jerusalem Post, Times of Israel, Yedioth Ahronoth = ynet, Channel 12'),
  ...bodiesOf('medium', 'QA', 'Al-Dschasira = Al Jazeera = Al-Jazeera = Al Dschasira'),
  ...bodiesOf('medium', 'SA', 'Al-Arabija = Al Arabiya, Al-Hadath'),
  ...bodiesOf('medium', 'CN', 'Global Times, Volkszeitung, CCTV, CGTN, Caixin'),
  ...bodiesOf('medium', 'HK', 'South China Morning Post'),
  ...bodiesOf('medium', 'JP', 'NHK, Asahi Shimbun = Asahi, Yomiuri Shimbun = Yomiuri, Nikkei'),
  ...bodiesOf('medium', 'KR', 'KBS, Chosun Ilbo, JoongAng Ilbo, Korea Herald'),
  ...bodiesOf('medium', 'IN', 'Times of India, The Hindu, Hindustan Times, NDTV'),
  ...bodiesOf(
    'medium',
    null,
    'Twitter, Telegram, Truth Social, Euronews, Kathimerini, De Telegraaf, De Standaard, Le Soir, Dagens Nyheter, Aftonbladet, Verdens Gang, Helsingin Sanomat, Jyllands-Posten, Politiken',
  ),

  ...bodiesOf(
    'organisation',
    'DE',
    'BND = Bundesnachrichtendienst, BfV = Bundesamt für Verfassungsschutz = Verfassungsschutz, MAD = Militärischer Abschirmdienst, BKA = Bundeskriminalamt, Bundespolizei, Bundeswehr, GSG 9, THW = Technisches Hilfswerk',
  ),
  ...bodiesOf(
    'organisation',
    'DE',
    'RKI = Robert Koch-Institut = Robert-Koch-Institut, PEI = Paul-Ehrlich-Institut, BSI = Bundesamt für Sicherheit in der Informationstechnik, Bamf = BAMF = Bundesamt für Migration und Flüchtlinge, Bundesagentur für Arbeit = Arbeitsagentur, Bundesnetzagentur, Bundeskartellamt = Kartellamt',
  ),
  ...bodiesOf(
    'organisation',
    'DE',
    'Statistisches Bundesamt = Destatis, Deutscher Wetterdienst = DWD, Umweltbundesamt, Kraftfahrt-Bundesamt = KBA, Eisenbahn-Bundesamt, Bundesrechnungshof, Bundesbank = Deutsche Bundesbank, Bafin = BaFin, Generalbundesanwalt = Bundesanwaltschaft, Bundesverfassungsgericht, Bundesgerichtshof = BGH, Bundesverwaltungsgericht, Bundesarbeitsgericht, Bundesfinanzhof, Bundessozialgericht',
  ),
  ...bodiesOf(
    'organisation',
    'DE',
    'Bundestag = Deutscher Bundestag, Bundesrat, CDU = Christdemokraten, CSU, SPD = Sozialdemokraten, Grüne = Bündnis 90/Die Grünen = Die Grünen, FDP = Freie Demokraten, AfD = Alternative für Deutschland, Die Linke = Linkspartei, BSW = Bündnis Sahra Wagenknecht, Freie Wähler, Union-Fraktion = Unionsfraktion, SSW',
  ),
  ...bodiesOf(
    'organisation',
    'DE',
    'Verdi = Ver.di = ver.di, IG Metall, IG BCE, DGB = Deutscher Gewerkschaftsbund, GEW, GdP = Gewerkschaft der Polizei, DPolG = Deutsche Polizeigewerkschaft, GDL, EVG, NGG, IG BAU, dbb = Beamtenbund, Marburger Bund, Cockpit = Vereinigung Cockpit, Ufo',
  ),
  ...bodiesOf(
    'organisation',
    'DE',
    'BDI = Bundesverband der Deutschen Industrie, BDA, DIHK = Deutsche Industrie- und Handelskammer, VDA = Verband der Automobilindustrie, Bitkom, HDE = Handelsverband Deutschland, Dehoga, BDEW, ADAC, VdK = Sozialverband VdK, Deutscher Städtetag = Städtetag, Städte- und Gemeindebund, Landkreistag, Bauernverband = Deutscher Bauernverband, Verbraucherzentrale Bundesverband = VZBV = vzbv, Bund für Umwelt und Naturschutz, Nabu = NABU, Deutsche Umwelthilfe = DUH, Stiftung Warentest, Foodwatch, Pro Asyl, Caritas, Diakonie, Malteser, Johanniter, Deutscher Lehrerverband',
  ),
  ...bodiesOf(
    'organisation',
    'DE',
    'Ifo-Institut = Ifo = ifo Institut, DIW = Deutsches Institut für Wirtschaftsforschung, Institut der deutschen Wirtschaft, IfW = Institut für Weltwirtschaft, ZEW, IMK, RWI, IWH, Stiftung Wissenschaft und Politik = SWP, DGAP, Max-Planck-Gesellschaft, Fraunhofer-Gesellschaft, GfK, Forsa, Allensbach, Infratest dimap, Forschungsgruppe Wahlen, YouGov, Insa = INSA',
  ),
  ...bodiesOf(
    'organisation',
    'DE',
    'Deutsche Bahn, Lufthansa, Volkswagen = VW, BMW, Mercedes-Benz = Mercedes = Daimler, Siemens, Deutsche Bank, Commerzbank, Allianz, SAP, BASF, Bayer, RWE, Eon = E.ON, EnBW, Uniper, Thyssenkrupp, Rheinmetall, Deutsche Telekom = Telekom, Deutsche Post = DHL, Adidas, Porsche, Audi, Continental, Bosch, TUI, Vonovia, Karstadt, Aldi, Lidl, Rewe, Edeka, DFB = Deutscher Fußball-Bund, DFL = Deutsche Fußball Liga, DOSB',
  ),
  ...bodiesOf(
    'organisation',
    'AT',
    'ÖVP = Volkspartei, SPÖ, FPÖ = Freiheitliche, Neos = NEOS, KPÖ, Nationalrat, Verfassungsgerichtshof = VfGH, Verwaltungsgerichtshof = VwGH, WKStA = Wirtschafts- und Korruptionsstaatsanwaltschaft, DSN = Direktion Staatsschutz und Nachrichtendienst, Bundesheer, AGES = Ages, Statistik Austria, Wifo = WIFO, IHS, OeNB = Oesterreichische Nationalbank = Nationalbank, AMS = Arbeitsmarktservice',
  ),
  ...bodiesOf(
    'organisation',
    'AT',
    'ÖGB, Arbeiterkammer, Wirtschaftskammer = WKO = WKÖ, Industriellenvereinigung, Landwirtschaftskammer, Ärztekammer, GeoSphere Austria = Geosphere Austria = ZAMG, ÖBB, Asfinag = ASFINAG, ÖAMTC, ARBÖ, OMV, Voestalpine, Raiffeisen, Erste Group, Signa, Wiener Linien, ÖFB, ÖSV, E-Control, Rechnungshof Österreich',
  ),
  ...bodiesOf(
    'organisation',
    'CH',
    'SVP = Schweizerische Volkspartei, SP Schweiz, FDP Schweiz, Die Mitte, Ständerat, Nachrichtendienst des Bundes = NDB, Fedpol = fedpol, Bundesgericht, Schweizerische Nationalbank = SNB, Seco = SECO, Bundesamt für Gesundheit = BAG, Bundesamt für Statistik = BFS, Meteoschweiz = MeteoSchweiz, SBB, UBS, Credit Suisse, Nestlé, Novartis, Roche, Swisscom, Economiesuisse, Rega',
  ),
  ...bodiesOf(
    'organisation',
    'US',
    'CIA, FBI, NSA, DIA, FDA, CDC, Nasa = NASA, Fed = Federal Reserve = US-Notenbank, FAA, NTSB, EPA, Supreme Court = Oberster Gerichtshof der USA, Kongress = US-Kongress, Senat = US-Senat, Repräsentantenhaus = US-Repräsentantenhaus, Centcom = CENTCOM, ISW = Institute for the Study of War = Institut für Kriegsstudien, ICE, Secret Service, Tesla, SpaceX, Google, Apple, Microsoft, Amazon, Facebook = Meta-Konzern, OpenAI, Boeing, Nvidia',
  ),
  ...bodiesOf(
    'organisation',
    'GB',
    'MI6, MI5, GCHQ, Scotland Yard = Metropolitan Police, Bank of England, NHS, Labour = Labour-Partei = Labour Party, Tories = Konservative Partei, Reform UK, Royal Navy, Royal Society',
  ),
  ...bodiesOf(
    'organisation',
    'RU',
    'FSB = Inlandsgeheimdienst FSB, GRU, Wagner = Wagner-Gruppe = Gruppe Wagner = Söldnergruppe Wagner, Roskosmos, Gazprom, Rosneft, Rosatom, Duma = Staatsduma, Rosgwardija, Memorial',
  ),
  ...bodiesOf(
    'organisation',
    'UA',
    'SBU = Inlandsgeheimdienst SBU, HUR = GUR = Militärgeheimdienst HUR, Naftogaz, Ukrenerho, Energoatom, Werchowna Rada',
  ),
  ...bodiesOf('organisation', 'IL', 'Mossad, Schin Bet = Shin Bet, IDF, Knesset, Likud'),
  ...bodiesOf('organisation', 'KR', 'NIS = National Intelligence Service = Nationaler Geheimdienst, Samsung, Hyundai'),
  ...bodiesOf('organisation', 'CN', 'Huawei, Kommunistische Partei Chinas = KPCh, BYD, Volksbefreiungsarmee'),
  ...bodiesOf('organisation', 'FR', 'DGSE, DGSI, EDF, Airbus, Renault, TotalEnergies, Rassemblement National, SNCF, Arianespace'),
  ...bodiesOf('organisation', 'PK', 'ISI'),
  ...bodiesOf('organisation', 'TR', 'AKP, CHP, PKK = Arbeiterpartei Kurdistans, Afad = AFAD'),
  ...bodiesOf('organisation', 'IR', 'Revolutionsgarden = Iranische Revolutionsgarden, Wächterrat'),
  ...bodiesOf('organisation', 'PS', 'Hamas, Fatah, Islamischer Dschihad, PLO'),
  ...bodiesOf('organisation', 'LB', 'Hisbollah'),
  ...bodiesOf('organisation', 'YE', 'Huthi = Huthis = Huthi-Rebellen = Huthi-Miliz, Ansar Allah'),
  ...bodiesOf('organisation', 'AF', 'Taliban'),
  ...bodiesOf(
    'organisation',
    null,
    'IAEA = IAEO = Internationale Atomenergiebehörde = Internationale Atomenergie-Organisation = Atomenergiebehörde, WHO = Weltgesundheitsorganisation, OSZE = Organisation für Sicherheit und Zusammenarbeit in Europa, Europarat, UNHCR = UN-Flüchtlingshilfswerk, Unicef = UNICEF = UN-Kinderhilfswerk, Unesco = UNESCO, WFP = Welternährungsprogramm, UNRWA = UN-Palästinenserhilfswerk, FAO, ILO, WTO = Welthandelsorganisation, IWF = Internationaler Währungsfonds = Währungsfonds, Weltbank, OECD, Opec = OPEC = Opec+, IEA = Internationale Energieagentur, WMO = Weltwetterorganisation, IPCC = Weltklimarat, OCHA = Ocha, IOM = Internationale Organisation für Migration',
  ),
  ...bodiesOf(
    'organisation',
    null,
    'Rotes Kreuz = DRK = Deutsches Rotes Kreuz = IKRK = Internationales Komitee vom Roten Kreuz = Österreichisches Rotes Kreuz = Schweizerisches Rotes Kreuz, Roter Halbmond, Ärzte ohne Grenzen, Amnesty International = Amnesty, Human Rights Watch = HRW, Greenpeace, WWF, Reporter ohne Grenzen = ROG, Oxfam, Save the Children, Transparency International = Transparency, Syrische Beobachtungsstelle für Menschenrechte = Beobachtungsstelle für Menschenrechte, Sea-Watch, SOS Méditerranée, Welthungerhilfe, Brot für die Welt, Misereor, Letzte Generation, Fridays for Future, Attac, Sipri = SIPRI, Internationaler Strafgerichtshof = IStGH, Internationaler Gerichtshof = IGH, Interpol, Europol, Eurojust, Frontex, EZB = Europäische Zentralbank, EMA = Europäische Arzneimittel-Agentur, ECDC, Eurostat, EASA, ESA = Europäische Weltraumorganisation, Europäischer Gerichtshof = EuGH, Europäischer Gerichtshof für Menschenrechte = EGMR, Europäischer Rechnungshof, Europäisches Parlament = EU-Parlament = Europaparlament',
  ),
  ...bodiesOf(
    'organisation',
    null,
    'IOC = Internationales Olympisches Komitee, Fifa = FIFA = Weltverband Fifa, Uefa = UEFA, Wada = WADA, Nada = NADA, FIA, Afrikanische Union, Arabische Liga, Golfkooperationsrat, G7 = G-7, G20 = G-20, Brics = BRICS, Asean = ASEAN, Ecowas = ECOWAS, Mercosur, Islamischer Staat = IS-Miliz, Al-Kaida = Al Kaida, Boko Haram, Al-Shabaab, UN-Sicherheitsrat = Sicherheitsrat = Weltsicherheitsrat, UN-Vollversammlung = UN-Generalversammlung, UN-Menschenrechtsrat = Menschenrechtsrat',
  ),

  ...bodiesOf(
    'government',
    'DE',
    'Bundesregierung = deutsche Regierung, Kanzleramt = Bundeskanzleramt, Bundespräsidialamt, Auswärtiges Amt = Außenministerium in Berlin, Bundesinnenministerium = BMI, Bundesfinanzministerium, Bundesverteidigungsministerium, Bundesgesundheitsministerium = BMG, Bundeswirtschaftsministerium, Bundesjustizministerium, Bundesverkehrsministerium, Bundesumweltministerium, Bundesarbeitsministerium, Bundeslandwirtschaftsministerium, Bundesfamilienministerium, Bundesbildungsministerium = Bundesforschungsministerium, Bundesentwicklungsministerium',
  ),
  ...bodiesOf('government', 'DE', 'Staatskanzlei, Landesregierung, Senatskanzlei'),
  ...bodiesOf('government', 'AT', 'Bundesregierung Österreichs = österreichische Bundesregierung, Präsidentschaftskanzlei'),
  ...bodiesOf('government', 'CH', 'Schweizer Bundesrat, EDA = Eidgenössisches Departement für auswärtige Angelegenheiten, VBS'),
  ...bodiesOf(
    'government',
    'US',
    'Pentagon = US-Verteidigungsministerium = US-Kriegsministerium, US-Außenministerium = State Department, US-Regierung, US-Justizministerium, US-Finanzministerium, US-Heimatschutzministerium, US-Handelsministerium, Nationaler Sicherheitsrat',
  ),
  ...bodiesOf('government', 'GB', 'Foreign Office, britische Regierung, britisches Verteidigungsministerium'),
  ...bodiesOf(
    'government',
    'EU',
    'EU-Kommission = Europäische Kommission = Brüsseler Kommission, Europäischer Rat = EU-Rat, EU-Ratspräsidentschaft, Europäischer Auswärtiger Dienst = EAD',
  ),
]);
