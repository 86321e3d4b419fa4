import { agencyBodies } from '../agencies.ts';
import { bodiesOf } from '../body-table.ts';
import type { KnownBody } from '../language.ts';

/** Bodies that English news names as sources: agencies, media, services, ministries, international organisations. */
export const bodies: readonly KnownBody[] = [
  ...agencyBodies('en'),

  ...bodiesOf(
    'medium',
    'GB',
    'BBC = British Broadcasting Corporation = BBC News, Guardian = The Guardian, The Times, Sunday Times = The Sunday Times, Financial Times = FT = The Financial Times, Economist = The Economist, Daily Telegraph = The Daily Telegraph = Telegraph = The Telegraph = Sunday Telegraph',
  ),
  ...bodiesOf(
    'medium',
    'GB',
    'Independent = The Independent, Daily Mail = Mail on Sunday = MailOnline, The Sun, Daily Mirror = The Mirror = Sunday Mirror, Daily Express, The Observer, Sky News, ITV = ITV News, Channel 4 = Channel 4 News, Evening Standard = London Evening Standard, The Scotsman, Glasgow Herald, Belfast Telegraph, Private Eye, New Statesman, The Spectator, City A.M., The Lancet = Lancet, British Medical Journal = BMJ, LBC, Bellingcat, Press Gazette, New Scientist',
  ),
  ...bodiesOf(
    'medium',
    'US',
    'New York Times = The New York Times = NYT, Washington Post = The Washington Post, Wall Street Journal = The Wall Street Journal = WSJ, CNN, Fox News = Fox News Channel, NBC News = NBC, ABC News = ABC, CBS News = CBS, MSNBC, NPR = National Public Radio, PBS, CNBC, Politico = POLITICO, Axios, Time magazine, Newsweek, USA Today, Los Angeles Times = LA Times = L.A. Times, Chicago Tribune, Boston Globe = The Boston Globe, Miami Herald, New York Post, New Yorker = The New Yorker, The Atlantic, Vanity Fair, Forbes, Fortune magazine, The Hill, Semafor, ProPublica, BuzzFeed News = BuzzFeed, Vice News, HuffPost = Huffington Post, Daily Beast = The Daily Beast, The Intercept, TechCrunch, The Verge, Rolling Stone, Billboard magazine, ESPN, Sports Illustrated, The Athletic, Puck News, The Information, Barron’s, MarketWatch, Voice of America = VOA, Radio Free Europe/Radio Liberty = Radio Free Europe = RFE/RL, Radio Free Asia, San Francisco Chronicle, Philadelphia Inquirer, Dallas Morning News, Houston Chronicle, Seattle Times, Texas Tribune, Denver Post, Breitbart, Newsmax',
  ),
  ...bodiesOf('medium', 'IE', 'RTÉ = RTE, Irish Times = The Irish Times, Irish Independent, Irish Examiner'),
  ...bodiesOf('medium', 'CA', 'CBC = CBC News, Globe and Mail = The Globe and Mail, Toronto Star, National Post, CTV News = CTV'),
  ...bodiesOf(
    'medium',
    'AU',
    'Sydney Morning Herald, The Age, The Australian, Australian Financial Review, Sky News Australia, Herald Sun, SBS',
  ),
  ...bodiesOf('medium', 'NZ', 'New Zealand Herald = NZ Herald, RNZ = Radio New Zealand'),
  ...bodiesOf(
    'medium',
    'DE',
    'Der Spiegel = Spiegel, Die Welt, Die Zeit, Süddeutsche Zeitung = Sueddeutsche Zeitung, Frankfurter Allgemeine Zeitung = FAZ = Frankfurter Allgemeine, Handelsblatt, ARD, ZDF, Deutsche Welle = DW, Tagesspiegel, n-tv, Deutschlandfunk',
  ),
  ...bodiesOf('medium', 'AT', 'ORF, Der Standard, Die Presse, Kronen Zeitung'),
  ...bodiesOf('medium', 'CH', 'NZZ = Neue Zürcher Zeitung, SRF, Tages-Anzeiger, RTS, SonntagsZeitung'),
  ...bodiesOf(
    'medium',
    'FR',
    'Le Monde, Le Figaro, Libération, Le Parisien, Les Echos, BFMTV = BFM TV, France Info = Franceinfo, France 24, RFI, L’Équipe, Mediapart, Le Canard Enchaîné',
  ),
  ...bodiesOf('medium', 'IT', 'Corriere della Sera, La Repubblica, La Stampa, Il Sole 24 Ore, RAI = Rai, Gazzetta dello Sport'),
  ...bodiesOf('medium', 'ES', 'El País, El Mundo, La Vanguardia, RTVE, Marca'),
  ...bodiesOf(
    'medium',
    'RU',
    'Kommersant, Izvestia, Novaya Gazeta, Meduza, RBC, RT = Russia Today, Rossiya 1, Vedomosti, Dozhd = TV Rain, The Insider, Rossiya 24',
  ),
  ...bodiesOf('medium', 'UA', 'Kyiv Independent = The Kyiv Independent, Ukrainska Pravda, Suspilne, Kyiv Post'),
  ...bodiesOf('medium', 'PL', 'Gazeta Wyborcza, Rzeczpospolita, TVP, TVN24'),
  ...bodiesOf('medium', 'TR', 'Hurriyet, Sabah, Cumhuriyet, TRT = TRT World'),
  ...bodiesOf(
    'medium',
    'IL',
    'Haaretz, Jerusalem Post = The Jerusalem Post, Times of Israel = The Times of Israel, Ynet = Yedioth Ahronoth, Channel 12, Channel 13, Army Radio',
  ),
  ...bodiesOf('medium', 'QA', 'Al Jazeera = Al-Jazeera'),
  ...bodiesOf('medium', 'SA', 'Al Arabiya = Al-Arabiya'),
  ...bodiesOf('medium', 'LB', 'Al Mayadeen = Al-Mayadeen, Al-Manar'),
  ...bodiesOf('medium', 'CN', "Global Times, People's Daily, China Daily, CCTV, CGTN, Caixin, The Paper"),
  ...bodiesOf('medium', 'HK', 'South China Morning Post = SCMP'),
  ...bodiesOf('medium', 'JP', 'NHK, Asahi Shimbun = Asahi, Yomiuri Shimbun = Yomiuri, Nikkei = Nikkei Asia, Mainichi Shimbun, Japan Times'),
  ...bodiesOf('medium', 'KR', 'KBS, Chosun Ilbo, JoongAng Ilbo, Korea Herald, Hankyoreh'),
  ...bodiesOf(
    'medium',
    'IN',
    'Times of India = The Times of India, The Hindu, Hindustan Times, NDTV, Indian Express = The Indian Express, Economic Times',
  ),
  ...bodiesOf('medium', 'PK', 'Dawn newspaper, Geo News'),
  ...bodiesOf('medium', 'SG', 'Straits Times = The Straits Times, Channel NewsAsia = CNA'),
  ...bodiesOf(
    'medium',
    null,
    'Euronews, Politico Europe, Kathimerini, Dagens Nyheter, Aftonbladet, Helsingin Sanomat, De Telegraaf, Le Soir, Twitter, Telegram, Truth Social',
  ),

  ...bodiesOf(
    'organisation',
    'US',
    'CIA = Central Intelligence Agency, FBI = Federal Bureau of Investigation, NSA = National Security Agency, DIA = Defense Intelligence Agency, FDA = Food and Drug Administration, CDC = Centers for Disease Control and Prevention, NASA = Nasa, Federal Reserve = Fed = US Federal Reserve, FAA = Federal Aviation Administration, NTSB = National Transportation Safety Board, EPA = Environmental Protection Agency, SEC = Securities and Exchange Commission, FTC = Federal Trade Commission, FCC = Federal Communications Commission, IRS = Internal Revenue Service, FEMA = Federal Emergency Management Agency, NOAA, US Geological Survey = USGS, National Weather Service, Secret Service, Immigration and Customs Enforcement, US Congress = Congress, Senate = US Senate, House of Representatives, Supreme Court = US Supreme Court, Republican Party = Republicans = GOP, Democratic Party = Democrats, Central Command = CENTCOM, Institute for the Study of War = ISW, NRA, ACLU = American Civil Liberties Union, AFL-CIO, Tesla, SpaceX, Google = Alphabet, Apple, Microsoft, Amazon, Meta = Facebook, OpenAI, Boeing, Nvidia, Pfizer, Goldman Sachs, JPMorgan = JPMorgan Chase, Walmart, Ford = Ford Motor, General Motors = GM, Exxon Mobil = ExxonMobil, Chevron, Lockheed Martin, Netflix, Disney, Gallup, Pew Research Center',
  ),
  ...bodiesOf(
    'organisation',
    'GB',
    'MI6 = Secret Intelligence Service = SIS, MI5 = Security Service, GCHQ, Metropolitan Police = Met Police = Scotland Yard, National Crime Agency = NCA, Bank of England = BoE, NHS = NHS England, Ofcom, Ofgem, Ofsted, Ofwat, Financial Conduct Authority = FCA, Office for National Statistics = ONS, Met Office, Environment Agency, Crown Prosecution Service = CPS, Competition and Markets Authority = CMA, Serious Fraud Office = SFO, Health and Safety Executive = HSE, Labour Party = Labour, Conservatives = Conservative Party = Tories, Liberal Democrats = Lib Dems, Scottish National Party = SNP, Reform UK, Sinn Féin = Sinn Fein, DUP = Democratic Unionist Party, Plaid Cymru, Green Party, House of Commons = Commons, House of Lords, Trades Union Congress = TUC, Unison, RMT, British Medical Association = BMA, Confederation of British Industry = CBI, Institute for Fiscal Studies = IFS, Resolution Foundation, Chatham House, YouGov, Ipsos, Royal Navy, Royal Mail, BP, Shell, HSBC, Barclays, Tesco, Sainsbury’s, Network Rail, Thames Water, British Airways, Ryanair, Premier League, Football Association = FA',
  ),
  ...bodiesOf(
    'organisation',
    'DE',
    'BND = Federal Intelligence Service, BfV = Federal Office for the Protection of the Constitution, BKA = Federal Criminal Police Office, Robert Koch Institute = RKI, Bundesbank, Bundestag, Bundesrat, Bundeswehr, Christian Democratic Union = CDU, Christian Social Union = CSU, Social Democrats = SPD = Social Democratic Party, Greens, Free Democrats = FDP, Alternative for Germany = AfD, Left Party, Ifo Institute = Ifo, Volkswagen = VW, BMW, Mercedes-Benz, Siemens, Deutsche Bank, Lufthansa, Deutsche Bahn, BASF, Bayer, Rheinmetall, SAP, Allianz',
  ),
  ...bodiesOf(
    'organisation',
    'RU',
    'FSB = Federal Security Service, GRU, Wagner = Wagner Group, Roscosmos, Gazprom, Rosneft, Rosatom, State Duma = Duma, Memorial group, Lukoil',
  ),
  ...bodiesOf('organisation', 'UA', 'SBU = Security Service of Ukraine, HUR = GUR, Naftogaz, Ukrenergo, Energoatom, Verkhovna Rada'),
  ...bodiesOf(
    'organisation',
    'IL',
    'Mossad, Shin Bet, IDF = Israel Defense Forces = Israel Defence Forces = Israeli military = Israeli army, Knesset, Likud',
  ),
  ...bodiesOf(
    'organisation',
    'KR',
    'NIS = National Intelligence Service, Joint Chiefs of Staff = JCS, Samsung = Samsung Electronics, Hyundai = Hyundai Motor',
  ),
  ...bodiesOf(
    'organisation',
    'CN',
    "Huawei, Chinese Communist Party = Communist Party of China = CCP, BYD, Alibaba, Tencent, ByteDance, TikTok, Evergrande, People's Liberation Army = PLA, Politburo",
  ),
  ...bodiesOf(
    'organisation',
    'FR',
    'DGSE, DGSI, EDF, Airbus, Renault, TotalEnergies, National Rally = Rassemblement National, SNCF, LVMH, Danone, Michelin, Stellantis',
  ),
  ...bodiesOf(
    'organisation',
    'JP',
    'Bank of Japan = BoJ, Toyota = Toyota Motor, Nissan, Honda, Sony, Tepco = TEPCO, SoftBank, Japan Meteorological Agency, Liberal Democratic Party = LDP, Nintendo',
  ),
  ...bodiesOf(
    'organisation',
    'IN',
    'BJP = Bharatiya Janata Party, Indian National Congress = Congress Party, Reserve Bank of India = RBI, Tata, Adani = Adani Group, Lok Sabha',
  ),
  ...bodiesOf('organisation', 'PK', 'ISI = Inter-Services Intelligence'),
  ...bodiesOf(
    'organisation',
    'TR',
    'National Intelligence Organization, AK Party = AKP, CHP = Republican People’s Party, PKK = Kurdistan Workers’ Party, AFAD',
  ),
  ...bodiesOf('organisation', 'IR', 'Revolutionary Guards = Islamic Revolutionary Guard Corps = IRGC = Revolutionary Guard'),
  ...bodiesOf(
    'organisation',
    'PS',
    'Hamas, Fatah, Islamic Jihad = Palestinian Islamic Jihad, Palestine Liberation Organization = PLO, Gaza health ministry',
  ),
  ...bodiesOf('organisation', 'LB', 'Hezbollah = Hizbullah'),
  ...bodiesOf('organisation', 'YE', 'Houthis = Houthi rebels = Houthi movement = Ansar Allah'),
  ...bodiesOf('organisation', 'AF', 'Taliban = Taleban'),
  ...bodiesOf(
    'organisation',
    'CA',
    'RCMP = Royal Canadian Mounted Police, CSIS = Canadian Security Intelligence Service, Bank of Canada, Statistics Canada',
  ),
  ...bodiesOf('organisation', 'AU', 'ASIO = Australian Security Intelligence Organisation, Reserve Bank of Australia = RBA, Qantas'),
  ...bodiesOf('organisation', 'IE', 'Garda = An Garda Síochána = Gardaí, Fianna Fáil, Fine Gael'),
  ...bodiesOf(
    'organisation',
    null,
    'IAEA = International Atomic Energy Agency, WHO = World Health Organization = World Health Organisation, OSCE = Organization for Security and Co-operation in Europe, Council of Europe, UNHCR = UN refugee agency = United Nations High Commissioner for Refugees, UNICEF = Unicef, UNESCO = Unesco, WFP = World Food Programme = World Food Program, UNRWA, FAO = Food and Agriculture Organization, ILO = International Labour Organization, WTO = World Trade Organization = World Trade Organisation, IMF = International Monetary Fund, World Bank, OECD = Organisation for Economic Co-operation and Development, OPEC = Opec = OPEC+ = Opec+, IEA = International Energy Agency, WMO = World Meteorological Organization, IPCC = Intergovernmental Panel on Climate Change, OCHA, IOM = International Organization for Migration = International Organisation for Migration',
  ),
  ...bodiesOf(
    'organisation',
    null,
    'Red Cross = ICRC = International Committee of the Red Cross = American Red Cross = British Red Cross, Red Crescent, Doctors Without Borders = Médecins Sans Frontières = MSF, Amnesty International = Amnesty, Human Rights Watch = HRW, Greenpeace, WWF = World Wildlife Fund, Reporters Without Borders = RSF, Committee to Protect Journalists = CPJ, Oxfam, Save the Children, Transparency International, Syrian Observatory for Human Rights, International Crisis Group, Stockholm International Peace Research Institute = SIPRI, International Criminal Court = ICC, International Court of Justice = ICJ, Interpol, Europol, Eurojust, Frontex, European Central Bank = ECB, European Medicines Agency = EMA, ECDC, Eurostat, European Space Agency = ESA, European Court of Justice = ECJ, European Court of Human Rights = ECHR, European Parliament, European Court of Auditors',
  ),
  ...bodiesOf(
    'organisation',
    null,
    'IOC = International Olympic Committee, FIFA = Fifa, UEFA = Uefa, WADA = World Anti-Doping Agency, FIA, World Athletics, African Union = AU, Arab League, Gulf Cooperation Council = GCC, G7 = Group of Seven, G20 = Group of 20, BRICS = Brics, ASEAN = Asean, ECOWAS = Ecowas, Mercosur, Commonwealth, Islamic State = ISIS = ISIL = Daesh, al-Qaeda = al Qaeda = Al-Qaida, Boko Haram, al-Shabaab = al Shabaab, UN Security Council = Security Council = United Nations Security Council, UN General Assembly = General Assembly, UN Human Rights Council, Wikileaks = WikiLeaks',
  ),

  ...bodiesOf(
    'government',
    'US',
    'Pentagon = US Department of Defense = Department of Defense = Defense Department = US Department of War = Department of War, State Department = US State Department = Department of State, Justice Department = US Justice Department = Department of Justice = DOJ, US Treasury = Treasury Department = US Treasury Department, Department of Homeland Security = DHS = Homeland Security, Commerce Department, National Security Council',
  ),
  ...bodiesOf(
    'government',
    'GB',
    'Foreign Office = FCDO, Home Office, Treasury = HM Treasury, Ministry of Defence = MoD, Cabinet Office, Department for Education, Department for Transport, Department of Health and Social Care, Ministry of Justice, Scottish Government, Welsh Government, HMRC = HM Revenue and Customs, Northern Ireland Executive',
  ),
  ...bodiesOf(
    'government',
    'DE',
    'German government = federal government, German foreign ministry = Federal Foreign Office, German chancellery',
  ),
  ...bodiesOf('government', 'EU', 'European Commission = EU Commission, European Council = EU Council, European External Action Service'),
];
