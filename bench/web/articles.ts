import type { SyntheticArticle } from '../affairs.ts';

const STARTS = ['Nor', 'Sund', 'Kal', 'Vest', 'Hol', 'Lind', 'Bram', 'Oster'];
const ENDS = ['vik', 'haven', 'den', 'mark', 'rup'];
const PLACES = STARTS.flatMap((start) => ENDS.map((end) => start + end));

const EVENTS = [
  'the crane in the old harbour had failed twice since the winter',
  'the ferry to the islands would not sail before the end of June',
  'the bridge over the canal had been closed to all heavy lorries',
  'the school beside the market had lost its roof in the storm',
  'the water of the upper lake had been fit to drink all along',
  'the night train to the coast had been stopped by fallen trees',
  'the hospital had sent forty patients to other towns by bus',
  'the fire in the paper mill had begun in an empty storeroom',
  'the new tram had cost twice as much as the council had planned',
  'the library would be shut for a year while its cellar was dried',
  'the fish market had sold nothing from the northern banks',
  'the tunnel under the hill had been flooded up to the lamps',
  'the power station had stood still for eleven days in spring',
  'the airport had turned away six planes because of the fog',
  'the theatre had paid its singers three months too late',
  'the sea wall had been built of stones from the wrong quarry',
  'the post office had lost two sacks of letters in the snow',
  'the brewery had let hot water run into the river for weeks',
  'the stadium had been sold to a company that nobody knew',
  'the lighthouse had been dark on the night of the collision',
];

const SPEAKERS = [
  'The mayor',
  'The police',
  'The harbour office',
  'The fire service',
  'The water board',
  'The town council',
  'The hospital',
];

const BESIDES = [
  'It rained for most of the morning, and few people were in the streets.',
  'The square was empty but for two vans and a man who sold chestnuts.',
  'Work on the quay went on as before, with noise until late at night.',
  'A long queue stood before the bakery when the bells began to ring.',
  'On the hill the first snow lay, a month earlier than in other years.',
  'Boats lay along the pier, their sails wet, their crews out of sight.',
  'Nobody was hurt, and by the evening the road was as quiet as ever.',
];

const GIVEN = [
  'Anna',
  'Peter',
  'Clara',
  'Martin',
  'Julia',
  'Thomas',
  'Helen',
  'Robert',
  'Laura',
  'Simon',
  'Maria',
  'David',
  'Sarah',
  'Paul',
  'Emma',
];
const FAMILY = ['Berger', 'Lindqvist', 'Hartmann', 'Novak', 'Sorensen', 'Whitfield', 'Keller', 'Mercer', 'Okafor', 'Brandt'];
const PAPERS = ['Post', 'Herald', 'Courier', 'Times'];

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** One article with this many statements, each third followed by a sentence that nobody says: 20,000 words for 800. */
export function longArticle(statements: number): SyntheticArticle {
  const paragraphs = Array.from({ length: statements }, (_, i) => {
    const place = at(PLACES, i + Math.floor(i / PLACES.length));
    return `${at(SPEAKERS, i)} of ${place} said on Monday that ${at(EVENTS, Math.floor(i / PLACES.length))}.${i % 3 === 0 ? ` ${at(BESIDES, i)}` : ''}`;
  });
  return {
    id: 'long',
    language: 'en',
    published: '2025-05-06',
    outlet: 'Coast Post',
    title: 'A year on the coast',
    text: paragraphs.join('\n\n'),
  };
}

/** Articles of as many outlets, in each of which somebody else says the same. */
export function articlesOfOneClaim(count: number): SyntheticArticle[] {
  return Array.from({ length: count }, (_, i) => {
    const place = at(PLACES, i);
    const name = `${at(GIVEN, i)} ${at(FAMILY, Math.floor(i / GIVEN.length))}`;
    return {
      id: `root-${i}`,
      language: 'en',
      published: '2025-05-07',
      outlet: `${place} ${at(PAPERS, Math.floor(i / PLACES.length))}`,
      title: `News from ${place}`,
      text: `${at(BESIDES, i)} ${at(BESIDES, i + 1 + Math.floor(i / BESIDES.length))}\n\n${name} said on Tuesday that the dam above Kaldenvik had broken.\n\n${at(BESIDES, i * 3 + 2)}`,
    };
  });
}
