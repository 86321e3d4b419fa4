import type { Scenario } from '../scenarios.ts';

const bribes: Scenario = {
  topic: ['der Bestechung', 'the bribes'],
  stages: [
    {
      title: [['Ermittlungen gegen Minister {minister}', 'Inquiry into minister {minister}']],
      sentences: [
        [
          [
            'Bauminister {minister} soll von {firm} Geld angenommen haben, berichtete die Zeitung {paper}.',
            'Construction minister {minister} is said to have taken money from {firm}, the newspaper {paper} reported.',
          ],
        ],
        [
          [
            'Die Staatsanwaltschaft von {town} bestätigte, dass sie gegen {minister} ermittelt.',
            'Prosecutors in {town} confirmed that they were investigating {minister}.',
          ],
        ],
        [
          [
            'Es gehe um {sum} Millionen Euro für den Bau einer Brücke über den {river}, hieß es bei der Staatsanwaltschaft.',
            'It was about {sum} million euros for a bridge across the {river}, prosecutors said.',
          ],
        ],
        [
          [
            'Oppositionsführer {opposition} forderte den Rücktritt von {minister}.',
            'Opposition leader {opposition} called for the resignation of {minister}.',
          ],
        ],
      ],
    },
    {
      title: [['{minister} weist Vorwürfe zurück', '{minister} rejects allegations']],
      sentences: [
        [
          [
            'Bauminister {minister} hat bestritten, von {firm} Geld angenommen zu haben.',
            'Construction minister {minister} has denied taking money from {firm}.',
          ],
          [
            'Er habe von {firm} nie Geld angenommen, sagte Bauminister {minister} in {town}.',
            'He had never taken money from {firm}, construction minister {minister} said in {town}.',
          ],
        ],
        [
          [
            'Anwältin {lawyer} nannte die Vorwürfe gegen {minister} haltlos.',
            'Lawyer {lawyer} called the allegations against {minister} baseless.',
          ],
        ],
        [
          [
            'Die Firma {firm} erklärte, sie habe den Auftrag am {river} rechtmäßig erhalten.',
            'The company {firm} said it had won the contract on the {river} lawfully.',
          ],
        ],
        [
          [
            '{opposition} sagte, er glaube dem Minister {minister} kein Wort.',
            '{opposition} said he did not believe a word from minister {minister}.',
          ],
        ],
      ],
    },
    {
      title: [['{minister} tritt zurück', '{minister} resigns']],
      sentences: [
        [
          [
            'Bauminister {minister} ist zurückgetreten, wie die Regierung in {town} mitteilte.',
            'Construction minister {minister} has resigned, the government in {town} said.',
          ],
        ],
        [['{minister} gestand ein, von {firm} Geld angenommen zu haben.', '{minister} conceded that he had taken money from {firm}.']],
        [
          [
            'Die Staatsanwaltschaft will {minister} nach eigenen Angaben noch in diesem Jahr anklagen.',
            'Prosecutors say they intend to charge {minister} this year.',
          ],
        ],
        [
          [
            'Der Bau der Brücke am {river} werde neu ausgeschrieben, kündigte Bürgermeisterin {mayor} an.',
            'Mayor {mayor} announced that the bridge on the {river} would be put out to tender again.',
          ],
        ],
      ],
    },
  ],
};

const clinic: Scenario = {
  topic: ['den Infektionen', 'the infections'],
  stages: [
    {
      title: [['Keime in der Klinik {town}', 'Germs in {town} hospital']],
      sentences: [
        [
          [
            'In der Klinik von {town} haben sich nach Angaben des Gesundheitsamts {dead} Patienten mit einem Keim angesteckt.',
            'At the hospital of {town}, {dead} patients have been infected with a germ, the health authority said.',
          ],
        ],
        [
          [
            'Die Klinik wollte nicht bestätigen, dass in {district} Patienten gestorben sind.',
            'The hospital would not confirm that patients had died in {district}.',
          ],
        ],
        [
          [
            'Eine Lieferung von {firm} sei verunreinigt gewesen, vermutete Mediziner {expert}.',
            'Physician {expert} suspected that a delivery from {firm} had been contaminated.',
          ],
        ],
        [
          [
            'Angehörige wie {resident} warfen der Klinik von {town} Schweigen vor.',
            'Relatives such as {resident} accused the hospital of {town} of silence.',
          ],
        ],
      ],
    },
    {
      title: [['Hersteller {firm} bestreitet Schuld', 'Manufacturer {firm} denies blame']],
      sentences: [
        [
          [
            '{firm} hat bestritten, dass eine Lieferung nach {town} verunreinigt war.',
            '{firm} has denied that a delivery to {town} was contaminated.',
          ],
        ],
        [
          [
            'Alle Proben aus {region} seien sauber gewesen, sagte Sprecherin {spokesperson}.',
            'All samples from {region} had been clean, spokeswoman {spokesperson} said.',
          ],
        ],
        [
          [
            'Gesundheitsminister {minister} kündigte Kontrollen bei {firm} an.',
            'Health minister {minister} announced inspections at {firm}.',
          ],
        ],
        [
          [
            'Das Institut {institute} sprach inzwischen von {more} Infizierten in {town}.',
            'The {institute} institute now spoke of {more} infected people in {town}.',
          ],
        ],
      ],
    },
    {
      title: [['Lieferung von {firm} war verunreinigt', 'Delivery from {firm} was contaminated']],
      sentences: [
        [
          [
            '{firm} hat eingeräumt, dass eine Lieferung nach {town} verunreinigt war.',
            '{firm} has admitted that a delivery to {town} was contaminated.',
          ],
        ],
        [
          [
            'Das Labor des Instituts {institute} bestätigte den Befund aus {region}.',
            'The laboratory of the {institute} institute confirmed the finding from {region}.',
          ],
        ],
        [
          [
            '{spokesperson} sagte, {firm} werde den Patienten {sum} Millionen Euro zahlen.',
            '{spokesperson} said {firm} would pay the patients {sum} million euros.',
          ],
        ],
        [
          [
            'In der Klinik von {town} sind nach Angaben des Gesundheitsamts {dead} Patienten gestorben.',
            'The health authority said {dead} patients had died at the hospital of {town}.',
          ],
        ],
      ],
    },
  ],
};

const strike: Scenario = {
  topic: ['dem Streik', 'the strike'],
  stages: [
    {
      title: [['Streik bei {firm}', 'Strike at {firm}']],
      sentences: [
        [
          [
            'Rund {hundred} Beschäftigte von {firm} sind nach Angaben der Gewerkschaft in {town} in den Streik getreten.',
            'About {hundred} employees of {firm} have gone on strike in {town}, the union said.',
          ],
        ],
        [
          [
            'Gewerkschafterin {unionist} verlangte für die Beschäftigten in {region} höhere Löhne.',
            'Union leader {unionist} demanded higher wages for the employees in {region}.',
          ],
        ],
        [
          [
            '{firm} wolle das Werk in {district} schließen, sagte {unionist}.',
            '{unionist} said {firm} wanted to close the factory in {district}.',
          ],
        ],
        [['Das Unternehmen {firm} äußerte sich dazu zunächst nicht.', 'The company {firm} did not comment on this at first.']],
      ],
    },
    {
      title: [['{firm} will {district} nicht schließen', '{firm} will not close {district}']],
      sentences: [
        [
          [
            '{firm} hat dementiert, dass es das Werk in {district} schließen will.',
            '{firm} has denied that it wants to close the factory in {district}.',
          ],
        ],
        [
          [
            'Die Forderungen der Gewerkschaft seien unbezahlbar, sagte Vorstandschef {opposition} in {town}.',
            'The demands of the union could not be paid for, chief executive {opposition} said in {town}.',
          ],
        ],
        [
          [
            'Arbeitsminister {minister} bot an, zwischen {firm} und der Gewerkschaft zu vermitteln.',
            'Labour minister {minister} offered to mediate between {firm} and the union.',
          ],
        ],
        [
          [
            'Der Streik koste {firm} jeden Tag {sum} Millionen Euro, schätzte Fachmann {expert}.',
            'Expert {expert} estimated that the strike cost {firm} {sum} million euros a day.',
          ],
        ],
      ],
    },
    {
      title: [['{firm} schließt Werk in {district}', '{firm} closes factory in {district}']],
      sentences: [
        [
          [
            '{firm} schließt das Werk in {district}, wie Vorstandschef {opposition} bestätigte.',
            '{firm} is closing the factory in {district}, chief executive {opposition} confirmed.',
          ],
        ],
        [
          [
            '{unionist} warf {opposition} vor, die Beschäftigten in {town} belogen zu haben.',
            '{unionist} accused {opposition} of having lied to the employees in {town}.',
          ],
        ],
        [
          [
            'Nach Angaben von {firm} fallen in {district} {hundred} Stellen weg.',
            'According to {firm}, {hundred} jobs will be lost in {district}.',
          ],
        ],
        [['Bürgermeisterin {mayor} sprach von einem schwarzen Tag für {town}.', 'Mayor {mayor} spoke of a black day for {town}.']],
      ],
    },
  ],
};

/** Affairs of offices and public bodies. */
export const offices: readonly Scenario[] = [bribes, clinic, strike];
