import type { Scenario } from '../scenarios.ts';

const arms: Scenario = {
  topic: ['den Lieferungen', 'the deliveries'],
  stages: [
    {
      title: [['{stateA} liefert Waffen an Rebellen in {region}', '{stateA} supplies weapons to rebels in {region}']],
      sentences: [
        [
          [
            '{stateA} liefert nach Angaben des Geheimdienstes von {stateB} Waffen an Rebellen in {region}.',
            '{stateA} is supplying weapons to rebels in {region}, the intelligence service of {stateB} said.',
          ],
          [
            'Der Geheimdienst von {stateB} teilte mit, {stateA} liefere den Rebellen in {region} Waffen.',
            'The intelligence service of {stateB} said that {stateA} was supplying the rebels in {region} with weapons.',
          ],
        ],
        [
          [
            'Rund {hundred} Drohnen seien im Hafen von {town} eingetroffen, hieß es in {stateB}.',
            'About {hundred} drones had arrived in the port of {town}, officials in {stateB} said.',
          ],
        ],
        [
          [
            'Das Außenministerium von {stateA} wollte sich zu {region} nicht äußern.',
            'The foreign ministry of {stateA} declined to comment on {region}.',
          ],
        ],
        [
          [
            'Fachmann {expert} vom Institut {institute} hält die Angaben über {town} für glaubwürdig.',
            'Expert {expert} of the {institute} institute considers the information about {town} credible.',
          ],
        ],
      ],
    },
    {
      title: [['{stateA} bestreitet Lieferungen', '{stateA} denies deliveries']],
      sentences: [
        [
          [
            '{stateA} hat bestritten, dass es Waffen an Rebellen in {region} liefert.',
            '{stateA} has denied that it is supplying weapons to rebels in {region}.',
          ],
        ],
        [
          [
            'Die Berichte über {town} seien erfunden, sagte Außenminister {minister}.',
            'The reports about {town} were invented, foreign minister {minister} said.',
          ],
        ],
        [
          [
            'Das Verteidigungsministerium von {stateC} konnte die Lieferungen nach {region} nicht bestätigen.',
            'The defence ministry of {stateC} could not confirm the deliveries to {region}.',
          ],
        ],
        [
          [
            'Bei Kämpfen um {town} wurden nach Angaben der Rebellen {more} Soldaten getötet.',
            'The rebels said {more} soldiers were killed in fighting for {town}.',
          ],
        ],
      ],
    },
    {
      title: [['{stateA} räumt Lieferungen ein', '{stateA} admits deliveries']],
      sentences: [
        [
          [
            '{stateA} hat eingeräumt, dass es Waffen an Rebellen in {region} geliefert hat.',
            '{stateA} has admitted that it supplied weapons to rebels in {region}.',
          ],
        ],
        [
          [
            '{stateC} bestätigte, dass Drohnen aus {stateA} im Hafen von {town} angekommen sind.',
            '{stateC} confirmed that drones from {stateA} had arrived in the port of {town}.',
          ],
        ],
        [['{stateB} forderte ein Ende der Lieferungen nach {region}.', '{stateB} called for an end to the deliveries to {region}.']],
        [
          [
            'Außenminister {minister} kündigte Hilfe von {sum} Millionen Euro für {region} an.',
            'Foreign minister {minister} announced {sum} million euros in aid for {region}.',
          ],
        ],
      ],
    },
  ],
};

const border: Scenario = {
  topic: ['dem Zwischenfall', 'the incident'],
  stages: [
    {
      title: [['Zwischenfall an der Grenze bei {town}', 'Border incident near {town}']],
      sentences: [
        [
          [
            'Soldaten aus {stateA} haben nach Angaben von {stateB} bei {town} die Grenze überquert.',
            'Soldiers from {stateA} have crossed the border near {town}, according to {stateB}.',
          ],
        ],
        [
          [
            'Bei Schüssen am {river} sind nach Angaben der Polizei von {region} {dead} Menschen verletzt worden.',
            'Police in {region} said {dead} people were injured by shots at the {river}.',
          ],
        ],
        [
          [
            'Bürgermeisterin {mayor} sagte, in {district} seien Schüsse zu hören gewesen.',
            'Mayor {mayor} said shots had been heard in {district}.',
          ],
        ],
        [['{stateC} wollte den Vorfall am {river} nicht bewerten.', '{stateC} would not judge the incident at the {river}.']],
      ],
    },
    {
      title: [['{stateA}: Kein Soldat jenseits der Grenze', '{stateA} says no soldier crossed border']],
      sentences: [
        [
          [
            '{stateA} hat zurückgewiesen, dass seine Soldaten bei {town} die Grenze überquert haben.',
            '{stateA} has rejected that its soldiers crossed the border near {town}.',
          ],
        ],
        [
          [
            'Verteidigungsminister {minister} sagte, die Soldaten seien am {river} umgekehrt.',
            'Defence minister {minister} said the soldiers had turned back at the {river}.',
          ],
        ],
        [['{stateB} warf {stateA} vor, über {town} zu lügen.', '{stateB} accused {stateA} of lying about {town}.']],
        [
          [
            'Beobachter {expert} zählte nach eigenen Angaben {more} Fahrzeuge bei {district}.',
            'Observer {expert} said he had counted {more} vehicles near {district}.',
          ],
        ],
      ],
    },
    {
      title: [['{stateA} gesteht Vorfall bei {town} ein', '{stateA} concedes incident near {town}']],
      sentences: [
        [
          [
            '{stateA} hat eingestanden, dass seine Soldaten bei {town} die Grenze überquert haben.',
            '{stateA} has conceded that its soldiers crossed the border near {town}.',
          ],
        ],
        [
          [
            'Es habe sich um ein Versehen am {river} gehandelt, erklärte Verteidigungsminister {minister}.',
            'It had been a mistake at the {river}, defence minister {minister} explained.',
          ],
        ],
        [
          [
            '{stateB} verlangte {sum} Millionen Euro für die Opfer aus {district}.',
            '{stateB} demanded {sum} million euros for the victims from {district}.',
          ],
        ],
        [['{stateC} begrüßte, dass {stateA} den Vorfall einräumt.', '{stateC} welcomed that {stateA} was admitting the incident.']],
      ],
    },
  ],
};

/** Affairs between states. */
export const states: readonly Scenario[] = [arms, border];
