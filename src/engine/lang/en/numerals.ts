import type { Numerals } from '../language.ts';

/** English number words, the Indian scales included. */
export const numerals: Numerals = {
  small: {
    zero: 0, nil: 0, a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
    fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60,
    seventy: 70, eighty: 80, ninety: 90,
  },
  scales: {
    hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, mln: 1e6, m: 1e6, billion: 1e9, bn: 1e9, bln: 1e9, b: 1e9, trillion: 1e12, tn: 1e12, trn: 1e12,
    quadrillion: 1e15, lakh: 1e5, lakhs: 1e5, lac: 1e5, crore: 1e7, crores: 1e7,
  },
  articles: ['a', 'an', 'one'],
  atLeast: [
    'more than', 'over', 'at least', 'upwards of', 'upward of', 'in excess of', 'no less than', 'no fewer than', 'not less than', 'not fewer than', 'above', 'exceeding', 'exceeded', 'exceeds', 'exceed',
    'a minimum of', 'well over', 'well above', 'far more than', 'much more than', 'greater than', 'higher than', 'longer than', 'older than', 'larger than', 'bigger than', 'beyond', 'topped', 'topping',
    'surpassed', 'surpassing', 'north of', 'a little over', 'just over', 'slightly more than', 'slightly over', 'minimum of', 'not under',
  ],
  atMost: [
    'up to', 'under', 'less than', 'fewer than', 'no more than', 'not more than', 'at most', 'at the most', 'below', 'a maximum of', 'maximum of', 'well under', 'well below', 'as many as', 'as much as',
    'not exceeding', 'shorter than', 'lower than', 'smaller than', 'younger than', 'south of', 'far fewer than', 'far less than', 'slightly less than', 'slightly under', 'not over', 'not above',
  ],
  approximately: [
    'about', 'around', 'roughly', 'approximately', 'approx', 'approx.', 'some', 'nearly', 'almost', 'circa', 'c.', 'ca.', 'an estimated', 'estimated', 'close to', 'just under', 'just below', 'in the region of', 'in the order of',
    'on the order of', 'somewhere around', 'getting on for', 'virtually', 'practically', 'near', '~', 'something like', 'not quite',
  ],
  decimal: '.',
  thousands: [',', ' ', '\u00a0', '\u202f', '\u2009'],
};
