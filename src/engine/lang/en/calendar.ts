import type { Calendar } from '../language.ts';

/** English words of dates. */
export const calendar: Calendar = {
  months: {
    january: 1, jan: 1, 'jan.': 1,
    february: 2, feb: 2, 'feb.': 2,
    march: 3, mar: 3, 'mar.': 3,
    april: 4, apr: 4, 'apr.': 4,
    may: 5,
    june: 6, jun: 6, 'jun.': 6,
    july: 7, jul: 7, 'jul.': 7,
    august: 8, aug: 8, 'aug.': 8,
    september: 9, sept: 9, 'sept.': 9, sep: 9, 'sep.': 9,
    october: 10, oct: 10, 'oct.': 10,
    november: 11, nov: 11, 'nov.': 11,
    december: 12, dec: 12, 'dec.': 12,
  },
  weekdays: {
    monday: 1, mondays: 1, mon: 1, 'mon.': 1,
    tuesday: 2, tuesdays: 2, tue: 2, tues: 2, 'tue.': 2, 'tues.': 2,
    wednesday: 3, wednesdays: 3, wed: 3, 'wed.': 3,
    thursday: 4, thursdays: 4, thu: 4, thur: 4, thurs: 4, 'thu.': 4, 'thurs.': 4,
    friday: 5, fridays: 5, fri: 5, 'fri.': 5,
    saturday: 6, saturdays: 6, sat: 6, 'sat.': 6,
    sunday: 7, sundays: 7, sun: 7, 'sun.': 7,
  },
  dayParts: ['morning', 'noon', 'midday', 'lunchtime', 'afternoon', 'evening', 'night', 'midnight', 'dawn', 'dusk', 'teatime'],
  relativeDays: { today: 0, tonight: 0, yesterday: -1, tomorrow: 1, overnight: 0 },
};
