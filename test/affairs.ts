/** Renderings of one claim in German and English, written for these tests; each is a whole sentence with a source. */
export interface AffairClaim {
  readonly de: readonly string[];
  readonly en: readonly string[];
}

/** An invented affair: what every article about it says, and claims that must be kept apart. */
export interface Affair {
  readonly name: string;
  readonly lead: { readonly de: string; readonly en: string };
  readonly claims: readonly AffairClaim[];
}

/** Invented affairs of many kinds. */
export const affairs: readonly Affair[] = [
  {
    name: 'ferry',
    lead: {
      de: 'Auf der Fähre „Solvind“ vor Ålesund in Norwegen ist am Sonntag ein Feuer ausgebrochen.',
      en: 'A fire broke out on the ferry Solvind off Ålesund in Norway on Sunday.',
    },
    claims: [
      {
        de: ['Drei Passagiere seien ums Leben gekommen, sagte der Kapitän.', 'Nach Angaben der Küstenwache starben drei Menschen.'],
        en: ['Three people had been killed, the coastguard said.', 'The captain said that three passengers had died.'],
      },
      {
        de: ['Ein Kurzschluss in einer Batterie habe den Brand verursacht, teilte die Reederei mit.'],
        en: ['The shipping company said that a faulty battery had caused the blaze.'],
      },
    ],
  },
  {
    name: 'mayor',
    lead: {
      de: 'In Grauenfels wächst der Druck auf Bürgermeister Lothar Immel wegen einer Spende der Baufirma Terrabau.',
      en: 'In Grauenfels pressure is growing on mayor Lothar Immel over a donation from the builder Terrabau.',
    },
    claims: [
      {
        de: [
          'Immel werde am Freitag zurücktreten, berichtete der Stadtanzeiger.',
          'Einen Rücktritt des Bürgermeisters bestritt sein Sprecher.',
        ],
        en: ['Immel would resign on Friday, the Stadtanzeiger reported.'],
      },
      {
        de: ['Die Firma Terrabau habe den Bürgermeister bestochen, sagte die Staatsanwältin.'],
        en: ['The prosecutor said that Terrabau had bribed the mayor.'],
      },
    ],
  },
  {
    name: 'clinic',
    lead: {
      de: 'Im Klinikum Ostheim liegen mehrere Patienten mit einem gefährlichen Keim.',
      en: 'Several patients at the Ostheim hospital carry a dangerous germ.',
    },
    claims: [
      {
        de: ['Vierzehn Patienten hätten sich infiziert, sagte die Leiterin der Klinik.'],
        en: [
          'Fourteen patients had been infected, the head of the hospital said.',
          'The ministry said that the germ had infected fourteen people.',
        ],
      },
      {
        de: ['Die Klinik habe das Gesundheitsamt zu spät informiert, sagte die Ministerin.'],
        en: ['The minister said that the hospital had informed the health authority too late.'],
      },
    ],
  },
  {
    name: 'brewery',
    lead: {
      de: 'Die Brauerei Hopfner aus Bamberg und ihr Rivale Malzwerk sprechen über die Zukunft.',
      en: 'The Bamberg brewery Hopfner and its rival Malzwerk are talking about their future.',
    },
    claims: [
      {
        de: ['Hopfner wolle Malzwerk übernehmen, hieß es aus der Branche.'],
        en: ['Hopfner is to take over Malzwerk, industry sources said.', 'A takeover of Malzwerk by Hopfner was planned, the union said.'],
      },
      {
        de: ['Die Brauerei werde 120 Stellen streichen, sagte der Betriebsrat.'],
        en: ['The works council said that the brewery would cut 120 jobs.'],
      },
      {
        de: ['Das Bier werde um acht Prozent teurer, kündigte das Unternehmen an.'],
        en: ['The company said that it would raise the price of its beer by eight per cent.'],
      },
    ],
  },
  {
    name: 'museum',
    lead: {
      de: 'Aus dem Museum Rosenhof in Gent fehlen seit der Nacht auf Dienstag vier Gemälde.',
      en: 'Four paintings have been missing from the Rosenhof museum in Ghent since the night to Tuesday.',
    },
    claims: [
      {
        de: ['Unbekannte hätten vier Gemälde gestohlen, teilte die Polizei mit.'],
        en: ['Police said that thieves had stolen four paintings.'],
      },
      {
        de: ['Ein Wachmann sei festgenommen worden, sagte ein Sprecher der Polizei.'],
        en: ['A guard had been arrested, a police spokesman said.'],
      },
    ],
  },
  {
    name: 'strike',
    lead: {
      de: 'Im Streit um Löhne am Flughafen Lohberg stehen sich die Gewerkschaft Bodenpersonal und der Betreiber gegenüber.',
      en: 'In the dispute over wages at Lohberg airport the ground staff union faces the operator.',
    },
    claims: [
      {
        de: ['Die Beschäftigten würden am Montag streiken, kündigte die Gewerkschaft an.'],
        en: ['Staff would go on strike on Monday, the union announced.'],
      },
      {
        de: ['Hundert Flüge seien gestrichen worden, sagte eine Sprecherin des Flughafens.'],
        en: ['A hundred flights had been cancelled, a spokeswoman for the airport said.'],
      },
    ],
  },
  {
    name: 'spy',
    lead: {
      de: 'In Wien beschäftigt ein Mitarbeiter des Außenministeriums die Justiz, der für Belarus gearbeitet haben soll.',
      en: 'In Vienna the courts are dealing with an official of the foreign ministry who is said to have worked for Belarus.',
    },
    claims: [
      {
        de: ['Der Mann habe jahrelang für Belarus spioniert, sagte der Staatsanwalt.'],
        en: ['The man had spied for Belarus for years, the prosecutor said.'],
      },
      {
        de: ['Österreich habe zwei Diplomaten ausgewiesen, teilte das Ministerium mit.'],
        en: ['Austria had expelled two diplomats, the ministry said.'],
      },
    ],
  },
  {
    name: 'train',
    lead: {
      de: 'Bei Mirow ist am Abend ein Regionalzug mit einem Lastwagen zusammengestoßen.',
      en: 'Near Mirow a regional train and a lorry collided in the evening.',
    },
    claims: [
      {
        de: ['Die Schranke sei defekt gewesen, sagte ein Sprecher der Bahn.'],
        en: ['The barrier had been defective, a spokesman for the railway said.'],
      },
      {
        de: ['Zwölf Fahrgäste seien verletzt worden, teilte die Polizei mit.'],
        en: ['Twelve passengers had been injured, police said.', 'Twelve people were hurt, according to the fire brigade.'],
      },
    ],
  },
  {
    name: 'leak',
    lead: {
      de: 'Die Krankenkasse Vitalis ist Ziel von Hackern geworden.',
      en: 'The health insurer Vitalis has become a target of hackers.',
    },
    claims: [
      {
        de: ['Daten von 80.000 Versicherten seien gestohlen worden, räumte die Kasse ein.'],
        en: ['The insurer admitted that data of 80,000 customers had been stolen.'],
      },
      {
        de: ['Die Angreifer hätten ein Lösegeld gefordert und die Kasse erpresst, sagte die Ministerin.'],
        en: ['The attackers had demanded a ransom and blackmailed the insurer, the minister said.'],
      },
    ],
  },
  {
    name: 'law',
    lead: {
      de: 'In Slowenien streiten Regierung und Opposition über den Braunkohletagebau Velenje.',
      en: 'In Slovenia government and opposition are at odds over the Velenje lignite mine.',
    },
    claims: [
      {
        de: ['Das Parlament habe dem Gesetz zugestimmt, teilte der Präsident des Parlaments mit.'],
        en: ['Parliament had passed the law, its speaker said.'],
      },
      {
        de: ['Der Tagebau werde 2030 geschlossen, sagte der Minister.'],
        en: ['The minister said that the mine would close in 2030.'],
      },
    ],
  },
  {
    name: 'doping',
    lead: {
      de: 'Der Radprofi Tomas Varga vom Team Altura steht vor der Rundfahrt unter Verdacht.',
      en: 'The cyclist Tomas Varga of team Altura is under suspicion before the tour.',
    },
    claims: [
      {
        de: ['Varga sei positiv auf Doping getestet worden, meldete der Verband.'],
        en: ['Varga had failed a doping test, the federation reported.'],
      },
      {
        de: ['Varga werde zum Team Corvo wechseln, sagte sein Manager.'],
        en: ['Varga would transfer to team Corvo, his manager said.'],
      },
    ],
  },
  {
    name: 'border',
    lead: {
      de: 'An der Grenze zwischen Armenien und Aserbaidschan hat es bei Sotk einen Zwischenfall gegeben.',
      en: 'There has been an incident near Sotk on the border between Armenia and Azerbaijan.',
    },
    claims: [
      {
        de: ['Aserbaidschan habe das Dorf Sotk beschossen, erklärte das armenische Verteidigungsministerium.'],
        en: ['Azerbaijan had shelled the village of Sotk, the Armenian defence ministry said.'],
      },
      {
        de: ['Zwei armenische Soldaten seien gefangen genommen worden, sagte ein Sprecher.'],
        en: ['Two Armenian soldiers had been taken prisoner, a spokesman said.'],
      },
      {
        de: ['Beide Länder hätten sich auf eine Waffenruhe geeinigt, teilte Frankreich mit.'],
        en: ['Both countries had agreed on a ceasefire, France said.'],
      },
    ],
  },
  {
    name: 'bridge',
    lead: {
      de: 'Die Kettenbrücke in Altwasser wird seit Mai wegen Rissen untersucht.',
      en: 'The chain bridge in Altwasser has been under inspection since May because of cracks.',
    },
    claims: [
      {
        de: ['Die Brücke werde am 1. Juli gesperrt, sagte der Bürgermeister.'],
        en: ['The bridge would be closed on July 1, the mayor said.'],
      },
      {
        de: ['Die Reparatur koste 40 Millionen Euro, schätzte der Ingenieur.'],
        en: ['Repairs would cost 40 million euros, the engineer estimated.'],
      },
    ],
  },
  {
    name: 'vaccine',
    lead: {
      de: 'Der Hersteller Biolund prüft seinen Impfstoff gegen Masern.',
      en: 'The manufacturer Biolund is examining its vaccine against measles.',
    },
    claims: [
      {
        de: ['Biolund rufe den Impfstoff zurück, teilte die Behörde mit.'],
        en: ['Biolund was recalling the vaccine, the agency said.'],
      },
      {
        de: ['Die Behörde habe den Impfstoff zugelassen, sagte der Minister.'],
        en: ['The agency had approved the vaccine, the minister said.'],
      },
    ],
  },
  {
    name: 'orchard',
    lead: {
      de: 'In der Obstregion Almtal in der Steiermark haben Imker nach dem Spritzen der Plantagen tote Bienen gefunden.',
      en: 'In the orchard region of Almtal in Styria beekeepers found dead bees after the plantations had been sprayed.',
    },
    claims: [
      {
        de: ['Ein verbotenes Pestizid habe den Bach vergiftet, sagte die Umweltlandesrätin.'],
        en: [
          'A banned pesticide had poisoned the stream, the environment councillor said.',
          'The stream was contaminated with a pesticide, according to the laboratory.',
        ],
      },
      {
        de: ['Die Genossenschaft habe die Proben gefälscht, behauptete der Imkerverband.'],
        en: ['The beekeepers claimed that the cooperative had falsified the samples.'],
      },
    ],
  },
  {
    name: 'minister',
    lead: {
      de: 'Die lettische Verkehrsministerin Ilze Krauja steht wegen eines Auftrags an die Firma Baltrail in der Kritik.',
      en: 'The Latvian transport minister Ilze Krauja has come under fire over a contract for the company Baltrail.',
    },
    claims: [
      {
        de: ['Krauja sei am Morgen zurückgetreten, meldete der Rundfunk.', 'Der Regierungschef bestätigte den Rücktritt von Krauja.'],
        en: ['Krauja had stepped down in the morning, the broadcaster reported.', 'Krauja had resigned, the prime minister confirmed.'],
      },
      {
        de: ['Die Polizei habe die Wohnung der Ministerin durchsucht, sagte ihr Anwalt.'],
        en: [
          'Police had searched the minister’s flat, her lawyer said.',
          'Her lawyer said that investigators had raided the home of the minister.',
        ],
      },
      {
        de: ['Gegen Krauja werde wegen Bestechung ermittelt, sagte der Staatsanwalt.'],
        en: ['Krauja was under investigation for bribery, the prosecutor said.'],
      },
    ],
  },
  {
    name: 'quake',
    lead: {
      de: 'Ein Erdbeben hat am Mittwoch die Provinz Manabí in Ecuador erschüttert.',
      en: 'An earthquake shook the province of Manabí in Ecuador on Wednesday.',
    },
    claims: [
      {
        de: ['Ein Krankenhaus sei eingestürzt, sagte der Gouverneur.'],
        en: ['A hospital had collapsed, the governor said.'],
      },
      {
        de: ['Vierzig Menschen würden vermisst, teilte das Rote Kreuz mit.'],
        en: ['Forty people were missing, the Red Cross said.'],
      },
      {
        de: ['Spanien habe Hilfe zugesagt, sagte die Außenministerin.'],
        en: ['Spain had promised help, the foreign minister said.'],
      },
    ],
  },
  {
    name: 'carmaker',
    lead: {
      de: 'Der Autobauer Velox aus Turin kämpft mit sinkendem Absatz.',
      en: 'The Turin carmaker Velox is struggling with falling sales.',
    },
    claims: [
      {
        de: ['Velox schließe sein Werk in Polen, sagte der Vorstandschef.'],
        en: ['Velox would shut its plant in Poland, the chief executive said.', 'The plant in Poland was to close, the union said.'],
      },
      {
        de: ['Der Konzern rufe 60.000 Autos wegen defekter Bremsen zurück, teilte die Behörde mit.'],
        en: ['The company was recalling 60,000 cars because of faulty brakes, the authority said.'],
      },
      {
        de: ['Der Gewinn sei um ein Drittel gesunken, teilte Velox mit.'],
        en: ['Profit had fallen by a third, Velox said.'],
      },
    ],
  },
  {
    name: 'hostage',
    lead: {
      de: 'Im Norden Nigerias sind bei Dutsuma Schülerinnen verschwunden.',
      en: 'Schoolgirls have disappeared near Dutsuma in the north of Nigeria.',
    },
    claims: [
      {
        de: ['Bewaffnete hätten dreißig Schülerinnen entführt, sagte der Gouverneur.'],
        en: ['Gunmen had kidnapped thirty schoolgirls, the governor said.', 'Thirty girls had been abducted, police said.'],
      },
      {
        de: ['Die Armee habe die Mädchen befreit, erklärte der Präsident.'],
        en: ['The army had freed the girls, the president said.'],
      },
    ],
  },
];
