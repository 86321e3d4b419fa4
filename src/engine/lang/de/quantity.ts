import { entries } from '../cue-table.ts';
import type { QuantityWords } from '../quantity.ts';

const words = (cell: string): ReadonlySet<string> => new Set(entries(cell));

/** German words about quantities. */
export const quantities: QuantityWords = {
  vague: words(
    'mehrere, mehreren, mehrerer, einige, einigen, einiger, viele, vielen, vieler, paar, wenige, wenigen, etliche, etlichen, zig, aber, unzählige',
  ),
  halves: words('halb, halbe, halben, halber, halbes'),
  and: 'und',
  fractions: words('drittel, viertel, fünftel, sechstel, siebtel, achtel, neuntel, zehntel, hundertstel, tausendstel'),
  between: [['zwischen', 'und']],
  to: words('bis'),
  or: 'oder',
  change: words(
    'steigen, sinken, fallen, wachsen, klettern, erhöhen, senken, anheben, kürzen, verringern, reduzieren, zunehmen, abnehmen, zurückgehen, schrumpfen, anwachsen, verkürzen, verlängern, aufstocken, ändern',
  ),
  orMore: ['oder mehr', 'und mehr', 'oder darüber', 'plus'],
  orLess: ['oder weniger', 'und weniger', 'oder darunter'],
  fillers: words('aber, jedoch, auch, noch, sogar, insgesamt, nur, zusammen, jeweils, jährlich, wohl, allerdings, weitere, weiteren'),
  beforeYear: words(
    'jahr, jahre, jahren, jahres, seit, ende, anfang, mitte, sommer, winter, herbst, frühjahr, frühling, spätsommer, jahrgang, bis, ab, vor, nach, von, in, im, saison, spielzeit, olympia, wm, em',
  ),
  yearsModify: false,
  labels: words(
    `artikel, art., paragraf, paragraph, §, §§, absatz, abs., ziffer, nummer, nr., nr, no., kapitel, seite, s., band, teil, folge, staffel, gleis, platz, rang, tor, linie, buslinie, straßenbahnlinie, flug, zug, block, reaktor,
    zimmer, raum, saal, halle, kategorie, stufe, alarmstufe, warnstufe, pflegestufe, phase, etappe, gruppe, liga, klasse, jahrgangsstufe, tag, spieltag, runde, apollo, boeing, airbus, formel, psalm, version, windows, bezirk,
    wahlkreis, kreis, zone, typ, modell, haus, hausnummer, postfach, autobahn, bundesstraße, a, b, e, top, terminal, stream, agenda, wagen, startnummer, bahn, level, kanal, covid, lektion, anlage`,
  ),
  clock: words('uhr'),
  beforeAge: ['alter von', 'mit'],
  afterAge: [
    'jahre alt',
    'jahren alt',
    'jahre alter',
    'jahre alte',
    'jahre alten',
    'jahre altes',
    'lebensjahr',
    'lebensjahre',
    'lebensjahren',
  ],
  timeUnits: words(
    'sekunden, minuten, stunden, tage, tagen, wochen, monate, monaten, jahre, jahren, jahrzehnte, jahrzehnten, jahrhunderte, jahrhunderten',
  ),
  beforeAgo: words('vor'),
  afterAgo: words('zuvor, später, danach, davor, vorher, früher'),
  measures: words(
    `prozent, prozentpunkte, prozentpunkten, promille, euro, euros, cent, dollar, dollars, us-dollar, pfund, franken, rubel, yen, yuan, won, lira, kronen, schilling, d-mark, mark, zloty, forint, rupien, hrywnja, bitcoin,
    kilometer, kilometern, kilometers, meter, metern, zentimeter, zentimetern, millimeter, millimetern, meilen, seemeilen, quadratmeter, quadratmetern, quadratkilometer, quadratkilometern, kubikmeter, kubikmetern, hektar, ar,
    liter, litern, hektoliter, hektolitern, gramm, kilo, kilos, kilogramm, tonnen, tonne, barrel, fass, zentner, grad, watt, kilowatt, kilowattstunden, megawatt, megawattstunden, gigawatt, gigawattstunden, terawattstunden, volt,
    gigabyte, terabyte, megabyte, megabit, gigabit, stundenkilometer, stundenkilometern, km/h, basispunkte, basispunkten, punkte, punkten, lichtjahre, lichtjahren, sekunden, minuten, stunden, tage, tagen, wochen, monate, monaten, jahre, jahren`,
  ),
  longMeasures: ['grad celsius', 'grad fahrenheit'],
  partOf: words('von'),
  counts: words('zahl, zahlen, anzahl, gesamtzahl, opferzahl, todesopfer, bilanz'),
  idioms: [
    'außer acht',
    'in acht',
    'unter vier augen',
    'auf allen vieren',
    'unter dach',
    'auf null',
    'null uhr',
    'die eins',
    'eins zu eins',
  ],
};
