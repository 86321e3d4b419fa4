import type { Calendar } from '../language.ts';

/** German words of dates, those of Austria, Switzerland and South Tyrol included. */
export const calendar: Calendar = {
  months: {
    januar: 1, jänner: 1, jan: 1, 'jan.': 1, 'jän.': 1,
    februar: 2, feber: 2, feb: 2, 'feb.': 2,
    märz: 3, mär: 3, 'mär.': 3, 'mrz.': 3, maerz: 3,
    april: 4, apr: 4, 'apr.': 4,
    mai: 5,
    juni: 6, juno: 6, jun: 6, 'jun.': 6,
    juli: 7, julei: 7, jul: 7, 'jul.': 7,
    august: 8, aug: 8, 'aug.': 8,
    september: 9, sept: 9, 'sept.': 9, sep: 9, 'sep.': 9,
    oktober: 10, okt: 10, 'okt.': 10,
    november: 11, nov: 11, 'nov.': 11,
    dezember: 12, dez: 12, 'dez.': 12,
  },
  weekdays: {
    montag: 1, montags: 1, mo: 1, 'mo.': 1,
    dienstag: 2, dienstags: 2, di: 2, 'di.': 2,
    mittwoch: 3, mittwochs: 3, mi: 3, 'mi.': 3,
    donnerstag: 4, donnerstags: 4, do: 4, 'do.': 4,
    freitag: 5, freitags: 5, fr: 5, 'fr.': 5,
    samstag: 6, samstags: 6, sonnabend: 6, sonnabends: 6, sa: 6, 'sa.': 6,
    sonntag: 7, sonntags: 7, so: 7, 'so.': 7,
  },
  dayParts: ['früh', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht', 'mitternacht', 'spätnachmittag', 'spätabend', 'frühabend'],
  relativeDays: {
    heute: 0, gestern: -1, vorgestern: -2, vorvorgestern: -3, übermorgen: 2,
    heutige: 0, heutigen: 0, heutiger: 0, heutiges: 0, gestrige: -1, gestrigen: -1, gestriger: -1, gestriges: -1, vorgestrigen: -2,
  },
};
