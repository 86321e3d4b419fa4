import { loadModel } from '../../src/cli/models.ts';
import { createReader } from '../../src/cli/reader.ts';
import type { Article } from '../../src/intake/article.ts';
import { deliveryOf } from '../../src/jobs/ingest.ts';
import type { Delivery } from '../../src/ledger/delivery.ts';

/** An invented affair in German and English: a report, a denial, a withheld confirmation, a copy, an admission, and a later edit. */
export const AFFAIR: readonly Article[] = [
  {
    id: 'bote-1',
    language: 'de',
    outlet: 'Hallener Bote',
    published: '2025-03-03',
    title: 'Geheimdienst: Norwegen liefert Drohnen an Rebellen',
    text: 'Halle (AFP) - Norwegen liefert nach Angaben des schwedischen Geheimdienstes Drohnen an Rebellen in Mali. Rund 200 Drohnen seien bereits im Hafen von Bamako eingetroffen, teilte der Dienst am Montag mit. Das Außenministerium in Oslo bestritt, dass Norwegen Drohnen an Rebellen in Mali liefert. Die Vorwürfe seien frei erfunden, sagte eine Sprecherin.',
  },
  {
    id: 'kurier-1',
    language: 'de',
    outlet: 'Kurier am Morgen',
    published: '2025-03-03',
    title: 'Drohnen für Mali?',
    text: 'Norwegen liefert nach Angaben des schwedischen Geheimdienstes Drohnen an Rebellen in Mali. Rund 200 Drohnen seien bereits im Hafen von Bamako eingetroffen, teilte der Dienst am Montag mit. Das Außenministerium in Oslo bestritt, dass Norwegen Drohnen an Rebellen in Mali liefert. (afp)',
  },
  {
    id: 'gazette-1',
    language: 'en',
    outlet: 'The Gazette',
    published: '2025-03-04',
    title: 'Sweden says Norway sends drones to Mali rebels',
    text: 'Norway is supplying drones to rebels in Mali, the Swedish intelligence service said on Monday. France would not confirm that Norway was supplying drones to rebels in Mali. Norway denied supplying drones to rebels in Mali.',
  },
  {
    id: 'gazette-2',
    language: 'en',
    outlet: 'The Gazette',
    published: '2025-03-11',
    title: 'France confirms drones for Mali rebels',
    text: 'France confirmed on Tuesday that Norway was supplying drones to rebels in Mali. The French defence ministry said about 350 drones had arrived in the port of Bamako.',
  },
  {
    id: 'bote-2',
    language: 'de',
    outlet: 'Hallener Bote',
    published: '2025-04-02',
    title: 'Oslo räumt Lieferung ein',
    text: 'Norwegen hat am Mittwoch eingeräumt, dass es Drohnen an Rebellen in Mali geliefert hat. Schweden forderte den sofortigen Stopp der Lieferungen.',
  },
  {
    id: 'bote-3',
    language: 'de',
    outlet: 'Hallener Bote',
    published: '2025-03-20',
    title: 'Fährunglück vor Bergen',
    text: 'Bei einem Fährunglück vor Bergen seien sieben Menschen ums Leben gekommen, teilte die Polizei am Donnerstag mit. Die Reederei wollte sich zur Ursache nicht äußern.',
  },
];

/** A later text of the first article: a figure is raised. */
export const EDITED: Article = {
  ...(AFFAIR[0] as Article),
  modified: '2025-03-03T18:00:00Z',
  text: (AFFAIR[0] as Article).text.replace('Rund 200 Drohnen', 'Rund 250 Drohnen'),
};

const reader = createReader(loadModel);

/** Articles as they are delivered to the ledger, read by the real engine. */
export async function deliveries(articles: readonly Article[] = AFFAIR): Promise<Delivery[]> {
  const made: Delivery[] = [];
  for (const article of articles) made.push(deliveryOf(article, await reader.digest(article, article.id)));
  return made;
}

/** Articles of the affair of which something is in doubt: a loose remark, and a person by two names. */
export const DOUBTFUL: readonly Article[] = [
  {
    id: 'gazette-3',
    language: 'en',
    outlet: 'The Gazette',
    published: '2025-03-12',
    title: 'Port master speaks',
    text: 'Erik Solheimsen, the port master of Bamako, said the crates had held drones. “Nobody asked us,” he said.',
  },
  {
    id: 'kurier-2',
    language: 'de',
    outlet: 'Kurier am Morgen',
    published: '2025-03-13',
    title: 'Hafenmeister bleibt dabei',
    text: 'Solheimsen sagte am Donnerstag, in den Kisten seien Drohnen gewesen. Die Vorwürfe seien frei erfunden, sagte er zu anderen Berichten.',
  },
];
