import type { Scenario } from '../scenarios.ts';

const takeover: Scenario = {
  topic: ['dem Verkauf', 'the sale'],
  stages: [
    {
      title: [['Bericht: {firm} vor Verkauf', 'Report: {firm} close to sale']],
      sentences: [
        [
          [
            '{firm} verhandelt nach einem Bericht der Zeitung {paper} über den Verkauf seines Werks in {town}.',
            '{firm} is in talks about selling its plant in {town}, the newspaper {paper} reported.',
          ],
          [
            'Die Zeitung {paper} berichtete, {firm} wolle sein Werk in {town} verkaufen.',
            'The newspaper {paper} reported that {firm} wanted to sell its plant in {town}.',
          ],
        ],
        [
          [
            'Der Preis liege bei rund {sum} Millionen Euro, berichtete {paper} unter Berufung auf zwei mit den Gesprächen vertraute Personen.',
            'The price was about {sum} million euros, {paper} said, citing two people familiar with the talks.',
          ],
        ],
        [
          [
            'Eine Sprecherin von {firm} wollte den Bericht nicht kommentieren.',
            'A spokeswoman for {firm} declined to comment on the report.',
          ],
        ],
        [
          [
            'Betriebsrätin {unionist} warnte, in {town} könnten {hundred} Stellen wegfallen.',
            'Works council head {unionist} warned that {hundred} jobs could be lost in {town}.',
          ],
        ],
      ],
    },
    {
      title: [['{firm} dementiert Verkauf', '{firm} denies sale']],
      sentences: [
        [
          [
            '{firm} hat dementiert, dass es sein Werk in {town} verkaufen will.',
            '{firm} has denied that it wants to sell its plant in {town}.',
          ],
          [
            'Berichte über einen Verkauf des Werks in {town} hat {firm} zurückgewiesen.',
            '{firm} has rejected reports about a sale of its plant in {town}.',
          ],
        ],
        [
          [
            'Es gebe keine Gespräche über {town}, sagte Sprecherin {spokesperson}.',
            'There were no talks about {town}, spokeswoman {spokesperson} said.',
          ],
        ],
        [
          [
            'Wirtschaftsminister {minister} bestätigte dagegen, dass ihm eine Anfrage zu {firm} vorliege.',
            'Economy minister {minister}, however, confirmed that he had received a request concerning {firm}.',
          ],
        ],
        [
          [
            'Analyst {expert} bezweifelte, dass der Standort {town} ohne Partner bestehen könne.',
            'Analyst {expert} doubted that the site in {town} could survive without a partner.',
          ],
        ],
      ],
    },
    {
      title: [['{firm} bestätigt Verkauf in {town}', '{firm} confirms sale in {town}']],
      sentences: [
        [
          [
            '{firm} verkauft sein Werk in {town}, wie der Konzern bestätigte.',
            '{firm} is selling its plant in {town}, the group confirmed.',
          ],
        ],
        [['Der Käufer zahle {sum} Millionen Euro, teilte {firm} mit.', 'The buyer would pay {sum} million euros, {firm} said.']],
        [
          [
            'Sprecherin {spokesperson} räumte ein, dass über {town} seit Monaten verhandelt worden sei.',
            'Spokeswoman {spokesperson} admitted that talks about {town} had been under way for months.',
          ],
        ],
        [
          [
            'Betriebsrätin {unionist} kritisierte, die Belegschaft von {firm} sei getäuscht worden.',
            'Works council head {unionist} complained that the workforce of {firm} had been deceived.',
          ],
        ],
      ],
    },
  ],
};

const hack: Scenario = {
  topic: ['dem Datendiebstahl', 'the data theft'],
  stages: [
    {
      title: [['Hacker greifen Stadtwerke {town} an', 'Hackers hit utility in {town}']],
      sentences: [
        [
          [
            'Unbekannte haben nach Angaben der Stadtwerke {town} Daten von {hundred} Kunden gestohlen.',
            'Hackers have stolen the data of {hundred} customers, the utility of {town} said.',
          ],
        ],
        [
          [
            'Die Versorgung von {district} sei nicht gefährdet, sagte Geschäftsführerin {mayor}.',
            'Chief executive {mayor} said supplies to {district} were not at risk.',
          ],
        ],
        [
          [
            'Das Portal {paper} berichtete, die Täter verlangten von den Stadtwerken {town} {sum} Millionen Euro.',
            'The website {paper} reported that the attackers demanded {sum} million euros from the utility of {town}.',
          ],
        ],
        [['Die Polizei von {town} bestätigte das nicht.', 'Police in {town} would not confirm that.']],
        [
          [
            'Der Dienstleister {firm} erklärte, seine Server in {region} seien nicht betroffen.',
            'Contractor {firm} said its servers in {region} were not affected.',
          ],
        ],
      ],
    },
    {
      title: [['{firm} bestreitet Lücke', '{firm} denies security hole']],
      sentences: [
        [
          [
            'Der Dienstleister {firm} hat bestritten, dass der Angriff auf die Stadtwerke {town} über seine Server lief.',
            'Contractor {firm} has denied that the attack on the utility of {town} came through its servers.',
          ],
        ],
        [
          [
            'Die Behauptung über {firm} sei falsch, sagte Sprecherin {spokesperson}.',
            'The claim about {firm} was false, spokeswoman {spokesperson} said.',
          ],
        ],
        [
          [
            'Innenminister {minister} erklärte, die Spur führe nach {stateA}.',
            'Interior minister {minister} said the trail led to {stateA}.',
          ],
        ],
        [
          [
            'Forscher {expert} vom Institut {institute} vermutete bei {firm} eine lange bekannte Lücke.',
            'Researcher {expert} of the {institute} institute suspected a hole at {firm} that had long been known.',
          ],
        ],
      ],
    },
    {
      title: [['{firm} gesteht Fehler ein', '{firm} concedes mistake']],
      sentences: [
        [
          [
            '{firm} hat zugegeben, dass der Angriff auf die Stadtwerke {town} über seine Server lief.',
            '{firm} has conceded that the attack on the utility of {town} came through its servers.',
          ],
        ],
        [
          [
            '{firm} habe die Lücke zu spät geschlossen, sagte Sprecherin {spokesperson}.',
            'Spokeswoman {spokesperson} said {firm} had closed the hole too late.',
          ],
        ],
        [
          [
            'Der Schaden in {town} liege bei {sum} Millionen Euro, teilte Geschäftsführerin {mayor} mit.',
            'Chief executive {mayor} put the damage in {town} at {sum} million euros.',
          ],
        ],
        [
          [
            'Anwältin {lawyer} kündigte im Namen von Kunden aus {district} eine Klage gegen {firm} an.',
            'Lawyer {lawyer} announced a lawsuit against {firm} on behalf of customers from {district}.',
          ],
        ],
      ],
    },
  ],
};

const recall: Scenario = {
  topic: ['den Bremsen', 'the brakes'],
  stages: [
    {
      title: [['Ärger um Bremsen von {firm}', 'Trouble over brakes made by {firm}']],
      sentences: [
        [
          [
            'Bremsen von {firm} sollen nach Recherchen der Zeitung {paper} in {dead} Fällen versagt haben.',
            'Brakes made by {firm} are said to have failed in {dead} cases, according to research by {paper}.',
          ],
        ],
        [
          [
            'Der Verbraucherschützer {expert} sagte, {firm} kenne den Fehler seit Jahren.',
            'Consumer advocate {expert} said {firm} had known of the defect for years.',
          ],
        ],
        [
          [
            '{firm} prüfe die Hinweise aus {region}, erklärte Sprecherin {spokesperson}.',
            '{firm} was examining the reports from {region}, spokeswoman {spokesperson} said.',
          ],
        ],
        [
          [
            'Das Kraftfahrtamt in {town} wollte sich zu {firm} nicht äußern.',
            'The motor transport authority in {town} declined to comment on {firm}.',
          ],
        ],
      ],
    },
    {
      title: [['{firm}: Kein Fehler an den Bremsen', '{firm} says brakes have no defect']],
      sentences: [
        [
          [
            '{firm} hat bestritten, von einem Fehler an seinen Bremsen gewusst zu haben.',
            '{firm} has denied having known of a defect in its brakes.',
          ],
        ],
        [
          [
            'Die Bremsen aus {town} seien sicher, sagte Vorstandschef {opposition} der Zeitung {paper}.',
            'The brakes from {town} were safe, chief executive {opposition} told the newspaper {paper}.',
          ],
        ],
        [
          [
            'Anwältin {lawyer} vertritt nach eigenen Angaben {more} Geschädigte aus {region}.',
            'Lawyer {lawyer} says she represents {more} victims from {region}.',
          ],
        ],
        [
          [
            'Verkehrsminister {minister} drohte {firm} mit einem Verkaufsverbot.',
            'Transport minister {minister} threatened {firm} with a sales ban.',
          ],
        ],
      ],
    },
    {
      title: [['{firm} ruft Fahrzeuge zurück', '{firm} recalls vehicles']],
      sentences: [
        [
          [
            '{firm} ruft {hundred} Fahrzeuge zurück, wie der Konzern in {town} mitteilte.',
            '{firm} is recalling {hundred} vehicles, the group said in {town}.',
          ],
        ],
        [
          [
            'Vorstandschef {opposition} gab zu, dass {firm} von dem Fehler an den Bremsen gewusst habe.',
            'Chief executive {opposition} admitted that {firm} had known of the defect in the brakes.',
          ],
        ],
        [
          [
            'Der Rückruf koste {firm} {sum} Millionen Euro, schätzte Analyst {expert}.',
            'Analyst {expert} estimated that the recall would cost {firm} {sum} million euros.',
          ],
        ],
        [
          [
            'Gewerkschafterin {unionist} forderte, die Stellen in {town} zu sichern.',
            'Union leader {unionist} demanded that the jobs in {town} be secured.',
          ],
        ],
      ],
    },
  ],
};

/** Affairs of companies. */
export const companies: readonly Scenario[] = [takeover, hack, recall];
