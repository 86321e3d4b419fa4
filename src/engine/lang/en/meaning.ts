import type { MeaningWords } from '../meaning.ts';
import { events } from './events.ts';
import { things } from './things.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/,\s*/u));

/** English words of meaning. */
export const meaning: MeaningWords = {
  events,
  things,
  planned: words(
    'plan, prepare, preparation, intend, intention, soon, expect, expected, upcoming, forthcoming, imminent, tomorrow, propose, proposal, decide, decision, want, aim, ready, pledge, promise, vow, threaten, scheduled, planned, prospect',
  ),
  additive: words('also, too, another, other, others, further, more, moreover, besides, additionally, instead, such, however'),
  expletive: new Set(),
  prospects: words('likely, unlikely, probable, conceivable, foreseeable'),
  foretelling: words(
    'expect, predict, forecast, plan, intend, announce, anticipate, vow, pledge, promise, threaten, warn, fear, project, envisage, propose, demand, urge, call, want, ask',
  ),
  pointers: words(
    'report, claim, allegation, accusation, charge, rumour, rumor, statement, information, account, assertion, remark, comment, news, story, fake, suggestion, speculation, matter, question, issue, detail, suspicion, criticism, it, this, that, number, figure, thing, case, point, fact, situation, incident, event, announcement, version, denial, evidence, hoax, lie, falsehood, estimate, total, strength, findings, finding, contents, word',
  ),
  empty: words(
    'be, have, do, say, make, get, go, take, give, come, see, put, tell, use, more, most, many, much, other, same, new, first, last, next, own, such, few, several, great, good, bad, big, small, large, high, low, long, year, month, week, day, time, hour, minute, today, yesterday, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august, september, october, november, december, way, part, people, person, man, one, two, three, four, five, six, seven, eight, nine, ten, hundred, thousand, million, billion, percent, number, thing, far, still, already, so, very, also, about, around, least, than, end, begin, start, continue, become, remain, seem, appear, able, possible, likely, true, only, never, always, not, early, late, recent, current, former, previous, past, half, third, second, quarter, total, case, fact, need, must, should, can, will, would, could, might, shall, let, keep, know, think, believe, whole, entire, certain, clear, full, official, spokesman, spokeswoman, spokesperson, morning, evening, night, afternoon, weekend, moment, present, however, here, there, now, then, again, once, mr, mrs, ms, place, area, country, world, state, north, south, east, west, northern, southern, eastern, western, number, amount, group',
  ),
  irregular: Object.fromEntries(
    'arisen arise, arose arise, awoke awake, beaten beat, became become, begun begin, bent bend, bit bite, bitten bite, bled bleed, blew blow, blown blow, bore bear, borne bear, bought buy, bound bind, bred breed, broke break, broken break, brought bring, built build, burnt burn, burst burst, caught catch, chose choose, chosen choose, clung cling, crept creep, dealt deal, drank drink, drawn draw, drew draw, driven drive, drove drive, drunk drink, dug dig, eaten eat, fallen fall, fed feed, fell fall, felt feel, fled flee, flew fly, flown fly, flung fling, forbade forbid, forbidden forbid, forgave forgive, forgotten forget, fought fight, found find, froze freeze, frozen freeze, gave give, grew grow, grown grow, held hold, hid hide, hidden hide, hung hang, hurt hurt, kept keep, knew know, known know, laid lay, leapt leap, led lead, left leave, lent lend, lost lose, made make, meant mean, met meet, mistaken mistake, overthrown overthrow, paid pay, proven prove, ridden ride, risen rise, rode ride, rose rise, rung ring, sank sink, sent send, shaken shake, shook shake, shot shoot, shown show, shrank shrink, shrunk shrink, slain slay, slept sleep, slid slide, sold sell, sought seek, spent spend, spilt spill, split split, spoken speak, spread spread, sprung spring, stolen steal, stole steal, stood stand, struck strike, stricken strike, strove strive, stuck stick, stung sting, sunk sink, swept sweep, swore swear, sworn swear, swung swing, taken take, taught teach, thrown throw, threw throw, told tell, took take, tore tear, torn tear, understood understand, withdrawn withdraw, withdrew withdraw, withheld withhold, won win, wore wear, worn wear, wound wind, written write, wrote write'
      .split(', ')
      .map((pair) => pair.split(' ') as [string, string]),
  ),
  endings: ['ing', 'ies', 'ed', 'es', 'd', 's'],
  future: words('will, would, shall, wo, going'),
  possible: words('may, might, could, can, should, must, would'),
  being: words('be, stay, remain, stand, find'),
  staying: words('be, stay'),
  places: words('in, at, on, near, inside, across'),
};
