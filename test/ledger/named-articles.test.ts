import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/intake/article.ts';
import { previewEntries } from '../../src/jobs/preview.ts';
import { takeEntries } from '../../src/jobs/take-entries.ts';
import type { IngestReport } from '../../src/ledger/reports.ts';
import { ENGINES } from '../ledger-location.ts';
import { opened } from '../opened.ts';
import { emptied } from './emptied.ts';
import { emptyLedger } from './empty-ledger.ts';

interface Item {
  readonly guid: string;
  readonly day?: string;
  readonly altId?: string;
  readonly note?: string;
  readonly link?: string;
  readonly status?: string;
  readonly agency?: string;
  readonly text?: string;
}

const newsml = ({
  guid,
  day = '2025-03-03',
  altId,
  note,
  link,
  status = 'usable',
  agency = 'dpa',
  text = 'Das Werk ruht, sagte Harmsen.',
}: Item) =>
  `<newsItem guid="${guid}" version="1"><itemMeta><provider><name>${agency}</name></provider><versionCreated>${day}T10:00:00Z</versionCreated><pubStatus qcode="stat:${status}"/>${note === undefined ? '' : `<edNote>${note}</edNote>`}${link === undefined ? '' : `<link rel="irel:previousVersion" residref="${link}"/>`}</itemMeta><contentMeta>${altId === undefined ? '' : `<altId>${altId}</altId>`}<language tag="de"/></contentMeta><contentSet><inlineData contenttype="text/plain">${text}</inlineData></contentSet></newsItem>`;

const ninjs = ({
  guid,
  day = '2025-03-03',
  altId,
  note,
  status = 'usable',
  agency = 'dpa',
  text = 'Das Werk ruht, sagte Harmsen.',
}: Item) =>
  JSON.stringify({
    uri: guid,
    language: 'de',
    versioncreated: `${day}T10:00:00Z`,
    pubstatus: status,
    copyrightholder: agency,
    ...(altId === undefined ? {} : { altids: { desk: altId } }),
    ...(note === undefined ? {} : { ednote: note }),
    body_text: text,
  });

describe.each(ENGINES)('items that other items name, %s', (engine) => {
  const desk = emptyLedger(engine);

  async function* entriesOf(wires: readonly string[]): AsyncGenerator<Entry> {
    for (const wire of wires) yield* (await opened(wire)).entries;
  }
  const deliver = async (...wires: readonly string[]): Promise<IngestReport['articles']> =>
    (await takeEntries(entriesOf(wires), desk.taking)).articles;
  const articles = async (): Promise<[string, number, boolean][]> =>
    (await desk.ledger.articles({ limit: 10 })).articles
      .map(({ id, versions, withdrawn }) => [id, versions.length, withdrawn !== null] as const)
      .sort() as [string, number, boolean][];

  const CORRECTED = 'Das Werk ruht bis Mai, sagte Harmsen.';

  it.each([
    ['a note, NewsML-G2', newsml, { note: 'Korrektur zu bdt0214: Zahl im 2. Absatz' }],
    ['a note, ninjs', ninjs, { note: 'KORREKTUR zu bdt0214. Zahl im 2. Absatz' }],
    ['a link, NewsML-G2', newsml, { link: 'bdt0214' }],
  ])('are corrected by %s, in one delivery or in a later one', async (_, wire, how) => {
    const [first, second] = [
      wire({ guid: 'urn:x:1', altId: 'bdt0214' }),
      wire({ guid: 'urn:x:2', day: '2025-03-04', text: CORRECTED, ...how }),
    ];
    expect(await deliver(first, second)).toMatchObject({ new: 1, revised: 1 });
    expect(await articles()).toEqual([['urn:x:1', 2, false]]);
    await emptied(desk.ledger);
    await deliver(first);
    const languageOf = async () => 'de' as const;
    expect((await previewEntries(entriesOf([second]), { ...desk.taking, languageOf })).foreseen).toMatchObject([
      { article: 'urn:x:1', kind: 'revised' },
    ]);
    expect(await deliver(second)).toMatchObject({ new: 0, revised: 1 });
    expect(await articles()).toEqual([['urn:x:1', 2, false]]);
    expect(await deliver(first, second)).toMatchObject({ new: 0, revised: 0, unchanged: 2 });
  });

  it.each(['KILL bdt0214', 'Die Meldung bdt0214 wird zurückgezogen', 'Bitte löschen: withdrawal of bdt0214.'])(
    'are taken back by "%s"',
    async (note) => {
      await deliver(ninjs({ guid: 'urn:x:1', altId: 'bdt0214' }));
      expect(await deliver(ninjs({ guid: 'urn:x:9', day: '2025-03-04', status: 'canceled', note }))).toMatchObject({ withdrawn: 1 });
      expect(await articles()).toEqual([['urn:x:1', 1, true]]);
    },
  );

  it('are the latest of that name from the same agency, not of weeks ago, and never guessed', async () => {
    const named = (guid: string, day: string, agency = 'dpa') =>
      ninjs({ guid, day, agency, altId: 'bdt0214', text: `Stand ${day}: Das Werk ruht, sagte Harmsen.` });
    await deliver(
      named('urn:x:old', '2025-01-03'),
      named('urn:x:1', '2025-03-02'),
      named('urn:x:2', '2025-03-03'),
      named('urn:y:3', '2025-03-03', 'AFP'),
    );
    const correction = { text: CORRECTED, note: 'Korrektur zu bdt0214' };
    expect(await deliver(ninjs({ guid: 'urn:x:4', day: '2025-03-04', ...correction }))).toMatchObject({ revised: 1 });
    expect(await deliver(ninjs({ guid: 'urn:x:5', day: '2025-06-04', ...correction }))).toMatchObject({ new: 1 });
    expect(await deliver(ninjs({ guid: 'urn:x:6', text: `${CORRECTED} Wirklich.`, note: 'Korrektur zu Personen: Name' }))).toMatchObject({
      new: 1,
    });
    expect((await articles()).map(([id, versions]) => `${id} ${versions}`)).toEqual([
      'urn:x:1 1',
      'urn:x:2 2',
      'urn:x:5 1',
      'urn:x:6 1',
      'urn:x:old 1',
      'urn:y:3 1',
    ]);
  });

  it('keep the name that desks give their story', async () => {
    const item = { ...JSON.parse(ninjs({ guid: 'urn:x:1' })), slugline: 'Werft/Altenhafen' };
    await deliver(JSON.stringify(item), ninjs({ guid: 'urn:x:2', text: CORRECTED }));
    const { articles: found } = await desk.ledger.articles({ limit: 10 });
    expect(found.map(({ id, slugline }) => [id, slugline]).sort()).toEqual([
      ['urn:x:1', 'Werft/Altenhafen'],
      ['urn:x:2', null],
    ]);
  });

  it('are known through a chain of corrections', async () => {
    await deliver(newsml({ guid: 'urn:x:1', altId: 'desk-1' }));
    await deliver(newsml({ guid: 'urn:x:2', altId: 'desk-2', day: '2025-03-04', note: 'Korrektur zu desk-1', text: CORRECTED }));
    await deliver(newsml({ guid: 'urn:x:3', day: '2025-03-05', note: 'Korrektur zu desk-2-x' }));
    await deliver(newsml({ guid: 'urn:x:4', day: '2025-03-05', link: 'desk-2', text: `${CORRECTED} Wirklich.` }));
    expect(await articles()).toEqual([
      ['urn:x:1', 3, false],
      ['urn:x:3', 1, false],
    ]);
  });
});
