import { entries } from '../cue-table.ts';
import type { QuantityWords } from '../quantity.ts';

const words = (cell: string): ReadonlySet<string> => new Set(entries(cell));

/** English words about quantities. */
export const quantities: QuantityWords = {
  vague: words('several, few, many, couple, countless, various'),
  halves: words('half'),
  and: 'and',
  fractions: words(
    'third, thirds, quarter, quarters, fifth, fifths, sixth, sixths, seventh, sevenths, eighth, eighths, ninths, tenth, tenths, hundredths, half, halves',
  ),
  between: [['between', 'and']],
  to: words('to'),
  or: 'or',
  change: words(
    'rise, fall, grow, climb, drop, increase, decrease, cut, raise, lower, shrink, reduce, jump, surge, plunge, slip, edge, extend, expand, narrow, widen, lengthen, shorten, go, move, change, swell, dip',
  ),
  orMore: ['or more', 'or over', 'or above', 'and above', 'and over', 'and up', 'or higher', 'plus'],
  orLess: ['or less', 'or fewer', 'or under', 'or below', 'or lower'],
  fillers: words('another, a, an, the, only, even, additional, further, total, of, combined'),
  beforeYear: words(
    'year, since, in, until, till, by, from, before, after, during, spring, summer, autumn, fall, winter, early, late, mid, season, class, and, to',
  ),
  yearsModify: true,
  labels: words(
    `article, section, paragraph, chapter, clause, page, volume, part, episode, season, number, no, no., nos., platform, gate, track, seat, place, flight, train, bus, route, highway, interstate, motorway, junction, line, room, hall,
    block, reactor, unit, level, category, stage, phase, step, tier, group, league, division, grade, class, year, day, week, round, apollo, boeing, airbus, formula, psalm, version, windows, iphone, district, ward, zone, type,
    model, mark, channel, radio, terminal, pier, berth, exit, area, sector, lane, title, rule, resolution, protocol, amendment, proposition, prop, bill, order, schedule, annex, appendix, figure, table, top, game, match, set, act,
    scene, verse, covid, stream, agenda, expo`,
  ),
  clock: words("a.m., p.m., am, pm, a.m, p.m, o'clock, o’clock, gmt, bst, est, utc, hrs"),
  beforeAge: ['aged', 'the age of', 'at age', 'age', 'ages', 'turned', 'turns', 'turning'],
  afterAge: ['years old', 'year old', 'years of age', 'months old', 'weeks old', 'days old'],
  timeUnits: words('seconds, minutes, hours, days, weeks, months, years, decades, centuries'),
  beforeAgo: new Set(),
  afterAgo: words('ago, earlier, later, before, afterwards, beforehand, previously'),
  measures: words(
    `percent, pct, percentage, euro, euros, dollar, dollars, cent, cents, pence, pound, pounds, franc, francs, rouble, roubles, ruble, rubles, yen, yuan, won, lira, krona, kroner, rupee, rupees, rand, naira, peso, pesos, shekel, shekels, bitcoin, bitcoins,
    kilometre, kilometres, kilometer, kilometers, metre, metres, meter, meters, centimetre, centimetres, centimeter, centimeters, millimetre, millimetres, millimeter, millimeters, mile, miles, yard, yards, foot, feet, inch, inches,
    acre, acres, hectare, hectares, litre, litres, liter, liters, gallon, gallons, pint, pints, gram, grams, gramme, grammes, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, tonne, tonnes, ton, tons, ounce, ounces, stone, barrel, barrels,
    degree, degrees, watt, watts, kilowatt, kilowatts, megawatt, megawatts, gigawatt, gigawatts, gigabyte, gigabytes, terabyte, terabytes, megabyte, megabytes, mph, kph, knots, seconds, minutes, hours, days, weeks, months, years, decades`,
  ),
  longMeasures: [
    'per cent',
    'percentage points',
    'percentage point',
    'basis points',
    'square miles',
    'square kilometres',
    'square kilometers',
    'square metres',
    'square meters',
    'square feet',
    'cubic metres',
    'cubic meters',
    'nautical miles',
    'light years',
    'us dollars',
  ],
  partOf: words('of'),
  counts: words('number, total, tally, toll, count, figure'),
  idioms: ['on all fours', 'square one', 'nine to five', 'one by one', 'at sixes and sevens', 'cloud nine', 'no one', 'at one'],
};
