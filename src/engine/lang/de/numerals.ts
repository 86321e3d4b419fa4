import type { Numerals } from '../language.ts';

/** German number words. */
export const numerals: Numerals = {
  small: {
    null: 0, ein: 1, eins: 1, eine: 1, einen: 1, einem: 1, einer: 1, eines: 1, zwei: 2, zwo: 2, zweier: 2, drei: 3, dreier: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7,
    acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, dreizehn: 13, vierzehn: 14, fünfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19,
    zwanzig: 20, dreißig: 30, dreissig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90, hundert: 100, einhundert: 100,
    anderthalb: 1.5, eineinhalb: 1.5, zweieinhalb: 2.5, dreieinhalb: 3.5, viereinhalb: 4.5, fünfeinhalb: 5.5, sechseinhalb: 6.5, siebeneinhalb: 7.5, achteinhalb: 8.5, neuneinhalb: 9.5,
  },
  scales: {
    tausend: 1e3, tsd: 1e3, 'tsd.': 1e3, million: 1e6, millionen: 1e6, mio: 1e6, 'mio.': 1e6, milliarde: 1e9, milliarden: 1e9, mrd: 1e9, 'mrd.': 1e9,
    billion: 1e12, billionen: 1e12, bio: 1e12, 'bio.': 1e12, billiarde: 1e15, billiarden: 1e15, trillion: 1e18, trillionen: 1e18, lakh: 1e5, crore: 1e7,
  },
  articles: ['ein', 'eine', 'einen', 'einem', 'einer', 'eines', 'eins'],
  atLeast: [
    'mehr als', 'über', 'mindestens', 'wenigstens', 'zumindest', 'zum mindesten', 'nicht weniger als', 'nicht unter', 'deutlich mehr als', 'weit mehr als', 'weit über', 'deutlich über',
    'minimal', 'oberhalb von', 'jenseits von', 'länger als', 'höher als', 'größer als', 'älter als', 'schwerer als', 'knapp über', 'etwas mehr als', 'weitaus mehr als', 'sogar über', 'nicht mehr unter',
  ],
  atMost: [
    'bis zu', 'unter', 'höchstens', 'maximal', 'weniger als', 'nicht mehr als', 'nicht über', 'längstens', 'deutlich weniger als', 'weit unter', 'deutlich unter', 'allerhöchstens', 'unterhalb von',
    'kürzer als', 'niedriger als', 'geringer als', 'kleiner als', 'jünger als', 'knapp unter', 'etwas weniger als',
  ],
  approximately: [
    'rund', 'etwa', 'ca.', 'ca', 'circa', 'zirka', 'ungefähr', 'knapp', 'fast', 'nahezu', 'beinahe', 'annähernd', 'gut', 'an die', 'um die', 'rd.', 'in etwa', 'gegen', 'schätzungsweise', 'geschätzt', 'geschätzte',
    'geschätzten', 'geschätzter', 'grob', 'so um die', 'bald', 'praktisch', 'nicht ganz', 'rund um die', 'in der größenordnung von', 'um', 'plus/minus', 'bummelig',
  ],
  decimal: ',',
  thousands: ['.', ' ', '\u00a0', '\u202f', '\u2009', '’', "'"],
};
