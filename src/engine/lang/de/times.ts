import { entries } from '../cue-table.ts';
import type { TimeWords } from '../times.ts';

const words = (cell: string): ReadonlySet<string> => new Set(entries(cell));

/** German words that resolve dates. */
export const times: TimeWords = {
  next: words('kommende, kommenden, kommender, kommendes, kommendem, nächste, nächsten, nächster, nächstes, nächstem, darauffolgenden'),
  last: words(
    'vergangene, vergangenen, vergangener, vergangenes, vergangenem, letzte, letzten, letzter, letztes, letztem, vorige, vorigen, voriger, voriges, vorigem, verwichenen, abgelaufenen, zurückliegenden',
  ),
  current: words('diese, diesen, dieser, dieses, diesem, laufende, laufenden, laufendem, heurige, heurigen, heuriger, heuriges'),
  bounding: words('seit, bis, ab, vor, nach, zwischen, für, binnen, von'),
  ahead: words('bis, ab, für'),
  parts: words('ende, anfang, mitte, spätestens, frühestens'),
  beforeMonth: words(
    'im, in, dem, ende, anfang, mitte, seit, bis, ab, vom, von, zum, des, vor, nach, für, den, spätsommer, diesen, diesem, vergangenen, letzten, vorigen, kommenden, nächsten, noch, erst, bereits, schon, gegen, um',
  ),
  beforeYear: words(
    'im, in, jahr, jahre, jahres, seit, bis, ab, von, vor, nach, ende, anfang, mitte, sommer, winter, herbst, frühjahr, frühling, noch, erst, bereits, schon, spätestens, zuletzt, für, zwischen, und',
  ),
  year: words('jahr, jahre, jahres, jahrs'),
  month: words('monat, monats, monates'),
  week: words('woche'),
  years: { heuer: 0, vorjahr: -1, vorjahres: -1, vorvorjahr: -2 },
  months: { vormonat: -1, vormonats: -1 },
  phrases: [
    ['in der nacht', 0],
    ['in dieser nacht', 0],
    ['in der früh', 0],
    ['an dem abend', 0],
    ['an dem morgen', 0],
    ['an dem vormittag', 0],
    ['an dem mittag', 0],
    ['an dem nachmittag', 0],
    ['an dem frühen morgen', 0],
    ['an dem frühen abend', 0],
    ['an dem späten abend', 0],
    ['an dem späten nachmittag', 0],
    ['an dem vortag', -1],
    ['an dem vorabend', -1],
    ['letzte nacht', 0],
    ['vergangene nacht', 0],
    ['in der vergangenen nacht', 0],
  ],
  future: words('werden, sollen, wollen, müssen, können, dürfen, planen'),
  leading: words('zu, zum, auf, vor'),
};
