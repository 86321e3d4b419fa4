import type { Scenario } from '../scenarios.ts';

const explosion: Scenario = {
  topic: ['der Explosion', 'the explosion'],
  stages: [
    {
      title: [['Explosion bei {firm} in {town}', 'Explosion at {firm} plant in {town}']],
      sentences: [
        [
          [
            'Bei einer Explosion im Werk von {firm} in {town} sind nach Angaben der Polizei mindestens {dead} Menschen ums Leben gekommen.',
            'At least {dead} people were killed in an explosion at the {firm} plant in {town}, police said.',
          ],
          [
            'Eine Explosion in einer Halle von {firm} hat in {town} mindestens {dead} Menschen das Leben gekostet, wie die Polizei mitteilte.',
            'An explosion in a hall of {firm} in {town} killed at least {dead} people, police said.',
          ],
        ],
        [
          [
            'Die Zahl der Toten könne noch steigen, sagte Bürgermeisterin {mayor} am Abend.',
            'Mayor {mayor} said in the evening that the death toll could still rise.',
          ],
          [
            '{mayor}, Bürgermeisterin von {town}, befürchtet weitere Opfer unter den Trümmern.',
            '{mayor}, mayor of {town}, fears that there are more victims under the rubble.',
          ],
        ],
        [
          [
            'Der Brand in der {street} sei unter Kontrolle, teilte die Feuerwehr von {town} mit.',
            'The fire service of {town} said the blaze in {street} was under control.',
          ],
        ],
        [['Zur Ursache wollte sich {firm} zunächst nicht äußern.', '{firm} declined to comment on the cause at first.']],
        [
          [
            'Nach Angaben von Gewerkschafterin {unionist} hatten sich Arbeiter bei {firm} im Frühjahr über undichte Leitungen beschwert.',
            'According to union leader {unionist}, workers at {firm} had complained about leaking pipes in spring.',
          ],
        ],
      ],
    },
    {
      title: [['{firm} weist Vorwürfe zurück', '{firm} rejects accusations']],
      sentences: [
        [
          [
            '{firm} hat bestritten, vor der Explosion in {town} Warnungen missachtet zu haben.',
            '{firm} has denied that it ignored warnings before the explosion in {town}.',
          ],
          [
            'Nach der Explosion in {town} hat {firm} den Vorwurf zurückgewiesen, undichte Leitungen seien bekannt gewesen.',
            'After the explosion in {town}, {firm} has rejected the accusation that leaking pipes were known.',
          ],
        ],
        [
          [
            'Alle Leitungen in {town} seien fristgerecht geprüft worden, erklärte Firmensprecherin {spokesperson}.',
            'All pipes in {town} had been inspected on time, company spokeswoman {spokesperson} said.',
          ],
        ],
        [['Die Polizei von {town} sprach inzwischen von {more} Toten.', 'Police in {town} now put the number of dead at {more}.']],
        [
          [
            'Gewerkschafterin {unionist} warf {firm} vor, an der Wartung gespart zu haben.',
            'Union leader {unionist} accused {firm} of saving on maintenance.',
          ],
        ],
      ],
    },
    {
      title: [['{firm} räumt Mängel ein', '{firm} admits defects']],
      sentences: [
        [
          [
            '{firm} hat eingeräumt, dass Leitungen im Werk in {town} undicht waren.',
            '{firm} has admitted that pipes at its plant in {town} were leaking.',
          ],
          [
            'Leitungen im Werk in {town} waren vor der Explosion undicht, wie {firm} einräumte.',
            'Pipes at the plant in {town} were leaking before the explosion, {firm} admitted.',
          ],
        ],
        [
          [
            'Man bedauere, dass Hinweise nicht ernst genommen worden seien, sagte Sprecherin {spokesperson}.',
            'Spokeswoman {spokesperson} said the company regretted that warnings had not been taken seriously.',
          ],
        ],
        [
          [
            'Den Angehörigen werde {firm} {sum} Millionen Euro zahlen, kündigte {spokesperson} an.',
            '{spokesperson} announced that {firm} would pay the families {sum} million euros.',
          ],
        ],
        [
          [
            'Bei dem Unglück in {town} sind nach Angaben der Polizei {more} Menschen gestorben.',
            'Police said {more} people died in the accident in {town}.',
          ],
        ],
      ],
    },
  ],
};

const flood: Scenario = {
  topic: ['dem Hochwasser', 'the flood'],
  stages: [
    {
      title: [['Hochwasser am {river}: Damm bei {town} gebrochen', 'Dam near {town} breaks as {river} rises']],
      sentences: [
        [
          [
            'Am {river} ist bei {town} ein Damm gebrochen, wie der Katastrophenschutz mitteilte.',
            'A dam on the {river} has broken near {town}, the civil protection agency said.',
          ],
          [
            'Ein Damm des {river} bei {town} hat in der Nacht nachgegeben, sagte Bürgermeisterin {mayor}.',
            'A dam on the {river} near {town} gave way during the night, mayor {mayor} said.',
          ],
        ],
        [
          [
            'Rund {hundred} Menschen in {district} mussten nach Angaben von Bürgermeisterin {mayor} ihre Häuser verlassen.',
            'About {hundred} people in {district} had to leave their homes, according to mayor {mayor}.',
          ],
        ],
        [
          [
            'Die Behörden von {region} seien zu spät gewarnt worden, kritisierte Anwohner {resident}.',
            'Authorities in {region} had been warned too late, resident {resident} complained.',
          ],
        ],
        [
          [
            'Das Wasserwirtschaftsamt von {region} wollte nicht sagen, wann der Damm zuletzt geprüft wurde.',
            'The water authority of {region} would not say when the dam had last been inspected.',
          ],
        ],
      ],
    },
    {
      title: [['Amt bestreitet Versäumnisse am {river}', 'Authority denies failings on the {river}']],
      sentences: [
        [
          [
            'Das Wasserwirtschaftsamt von {region} hat bestritten, dass Risse im Damm bei {town} bekannt waren.',
            'The water authority of {region} has denied that cracks in the dam near {town} were known.',
          ],
        ],
        [
          [
            'Fachmann {expert} vom Institut {institute} sagte dagegen, auf die Risse bei {town} habe er schon vor zwei Jahren hingewiesen.',
            'Expert {expert} of the {institute} institute, however, said he had pointed to the cracks near {town} two years ago.',
          ],
        ],
        [
          [
            'Umweltminister {minister} forderte eine Untersuchung des Damms am {river}.',
            'Environment minister {minister} called for an investigation of the dam on the {river}.',
          ],
        ],
        [
          [
            'In {district} werden nach Angaben der Polizei noch {dead} Menschen vermisst.',
            'Police said {dead} people were still missing in {district}.',
          ],
        ],
      ],
    },
    {
      title: [['Risse im Damm bei {town} waren bekannt', 'Cracks in dam near {town} were known']],
      sentences: [
        [
          [
            'Das Wasserwirtschaftsamt von {region} hat zugegeben, dass Risse im Damm bei {town} bekannt waren.',
            'The water authority of {region} has admitted that cracks in the dam near {town} were known.',
          ],
        ],
        [
          [
            'Der Schaden am {river} liege bei {sum} Millionen Euro, schätzte Minister {minister}.',
            'Minister {minister} put the damage along the {river} at {sum} million euros.',
          ],
        ],
        [
          [
            'Anwältin {lawyer} kündigte im Namen von {hundred} Bewohnern von {district} eine Klage an.',
            'Lawyer {lawyer} announced a lawsuit on behalf of {hundred} residents of {district}.',
          ],
        ],
        [
          [
            'Bürgermeisterin {mayor} nannte das Eingeständnis gegenüber der Zeitung {paper} überfällig.',
            'Mayor {mayor} told the newspaper {paper} that the admission was overdue.',
          ],
        ],
      ],
    },
  ],
};

const train: Scenario = {
  topic: ['dem Zugunglück', 'the train crash'],
  stages: [
    {
      title: [['Züge stoßen bei {town} zusammen', 'Trains collide near {town}']],
      sentences: [
        [
          [
            'Zwei Züge der Bahngesellschaft {firm} sind bei {town} zusammengestoßen, wie die Polizei mitteilte.',
            'Two trains of the railway company {firm} have collided near {town}, police said.',
          ],
          [
            'Bei {town} sind nach Angaben der Rettungskräfte zwei Züge von {firm} ineinandergefahren.',
            'Two trains of {firm} ran into each other near {town}, according to rescue workers.',
          ],
        ],
        [
          [
            'Mindestens {dead} Fahrgäste wurden nach Angaben der Klinik von {town} verletzt.',
            'At least {dead} passengers were injured, according to the hospital of {town}.',
          ],
        ],
        [
          [
            'Ein Signal an der {street} habe falsch gestanden, berichtete die Zeitung {paper}.',
            'A signal at {street} had been set wrongly, the newspaper {paper} reported.',
          ],
        ],
        [['{firm} wollte den Bericht der Zeitung {paper} nicht kommentieren.', '{firm} would not comment on the report in {paper}.']],
      ],
    },
    {
      title: [['{firm}: Signale waren in Ordnung', '{firm} says signals were in order']],
      sentences: [
        [['{firm} hat dementiert, dass ein Signal bei {town} ausgefallen war.', '{firm} has denied that a signal near {town} had failed.']],
        [
          [
            'Alle Signale an der Strecke nach {district} hätten funktioniert, sagte Sprecherin {spokesperson}.',
            'All signals on the line to {district} had worked, spokeswoman {spokesperson} said.',
          ],
        ],
        [
          [
            'Gewerkschafterin {unionist} sagte, der Lokführer habe ein grünes Signal gesehen.',
            'Union leader {unionist} said the driver had seen a green signal.',
          ],
        ],
        [
          [
            'Inzwischen sind nach Angaben der Polizei von {region} {more} Verletzte gezählt worden.',
            'Police in {region} said {more} injured people had been counted by now.',
          ],
        ],
      ],
    },
    {
      title: [['Signal bei {town} war ausgefallen', 'Signal near {town} had failed']],
      sentences: [
        [
          [
            '{firm} hat bestätigt, dass ein Signal bei {town} ausgefallen war.',
            '{firm} has confirmed that a signal near {town} had failed.',
          ],
        ],
        [
          [
            'Verkehrsminister {minister} warf {firm} vor, die Öffentlichkeit getäuscht zu haben.',
            'Transport minister {minister} accused {firm} of having deceived the public.',
          ],
        ],
        [
          [
            'Die Strecke nach {district} bleibe bis auf Weiteres gesperrt, teilte {firm} mit.',
            'The line to {district} would remain closed until further notice, {firm} said.',
          ],
        ],
        [
          [
            '{firm} werde {sum} Millionen Euro in neue Signale stecken, kündigte {spokesperson} an.',
            '{spokesperson} announced that {firm} would invest {sum} million euros in new signals.',
          ],
        ],
      ],
    },
  ],
};

/** Affairs that begin with an accident. */
export const disasters: readonly Scenario[] = [explosion, flood, train];
