import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldBySound, foldLetters, foldSurname } from './fold.ts';
import { partsOfName, personKey } from './person-key.ts';

/** Every line: spellings of one person's name. */
const SAME = `
Wolodymyr Selenskyj = Volodymyr Zelenskyy = Volodymyr Zelensky = Wolodymyr Selenski = Volodymyr Zelenskyi
Dmitri Peskow = Dmitry Peskov = Dmitrij Peskow = Dmitriy Peskov
Sergej Lawrow = Sergei Lavrov = Sergey Lavrov
Sergei Schoigu = Sergey Shoigu
Waleri Gerassimow = Valery Gerasimov = Valeriy Gerasimov
Kyrylo Budanow = Kyrylo Budanov
Olexandr Syrskyj = Oleksandr Syrskyi
Benjamin Netanjahu = Benjamin Netanyahu = Binyamin Netanyahu
Muammar al-Gaddafi = Muammar Gaddafi = Muammar Qaddafi = Muammar Ghadhafi
Nikita Chruschtschow = Nikita Khrushchev
Rustem Umjerow = Rustem Umerov
Dmitri Medwedew = Dmitry Medvedev
Alexander Lukaschenko = Alexander Lukashenko = Aleksandr Lukashenko
Boris Jelzin = Boris Yeltsin
Michail Gorbatschow = Mikhail Gorbachev
Michail Chodorkowski = Mikhail Khodorkovsky
Georgi Schukow = Georgy Zhukov
Alexei Nawalny = Alexey Navalny = Alexej Nawalnyj
Jewgeni Prigoschin = Yevgeny Prigozhin = Evgeny Prigozhin
Ramsan Kadyrow = Ramzan Kadyrov
Maria Sacharowa = Maria Zakharova
Wjatscheslaw Wolodin = Vyacheslav Volodin
Sergei Naryschkin = Sergey Naryshkin
Andrij Jermak = Andriy Yermak
Petro Poroschenko = Petro Poroshenko
Julija Tymoschenko = Yulia Tymoshenko
Arsenij Jazenjuk = Arseniy Yatsenyuk
Viktor Janukowytsch = Viktor Yanukovych
Nikol Paschinjan = Nikol Pashinyan
Ilham Alijew = Ilham Aliyev
Baschar al-Assad = Bashar al-Assad = Bashar Assad
Ali Chamenei = Ali Khamenei
Kim Yong-hyun = Kim Yong Hyun = Yong-hyun Kim
Kim Jong Un = Kim Jong-un
Yoon Suk Yeol = Yoon Suk-yeol
Xi Jinping = Xi Jinping
Recep Tayyip Erdoğan = Recep Tayyip Erdogan
Jens Müller = Jens Mueller
Jörg Weiß = Joerg Weiss
Gerhard Schröder = Gerhard Schroeder
Lars Løkke Rasmussen = Lars Lokke Rasmussen
Jarosław Kaczyński = Jaroslaw Kaczynski
Ursula von der Leyen = Ursula Von der Leyen = Dr. Ursula von der Leyen
`;

it.each(SAME.trim().split('\n'))('one person: %s', (line) => {
  expect(new Set(line.split(' = ').map(personKey)).size).toBe(1);
});

it.each([
  ['Jens Müller', 'Jens Miller'],
  ['Hans Schmidt', 'Hans Smith'],
  ['Hans Fischer', 'Hans Fisher'],
  ['Karl Meier', 'Karl Meyer'],
  ['Karl Koch', 'Karl Cook'],
  ['Kim Jong Un', 'Kim Jong Il'],
  ['Kim Wilde', 'Kim Yong-hyun'],
  ['Anna Bauer', 'Anna Baur'],
  ['Paul Braun', 'Paul Brown'],
])('two people: %s and %s', (one, other) => {
  expect(personKey(one)).not.toBe(personKey(other));
});

it.each([
  ['Kim Yong-hyun', 'Kim', 'Yong-hyun'],
  ['Xi Jinping', 'Xi', 'Jinping'],
  ['Kim Jong Un', 'Kim', 'JongUn'],
  ['Ursula von der Leyen', 'vonderLeyen', 'Ursula'],
  ['Mohammed bin Salman', 'binSalman', 'Mohammed'],
  ['Baschar al-Assad', 'Assad', 'Baschar'],
  ['Selenskyj', 'Selenskyj', null],
  ['Prof. Dr. Erika Mustermann', 'Mustermann', 'Erika'],
  ['Lee Harding', 'Harding', 'Lee'],
] as const)('%s is %s, %s', (name, surname, given) => {
  expect(partsOfName(name)).toEqual({ surname, given });
});

/** Ordinary surnames of both languages, look-alikes on purpose. */
const SURNAMES =
  `Müller Miller Mueller Schmidt Schmitt Schmid Smith Smyth Schneider Snyder Fischer Fisher Meyer Meier Maier Mayer Weber Webber Wagner Waggoner Becker Baker Schulz Schulze Schultz Schultze Hoffmann Hofmann Hoffman
Schäfer Schaefer Shaffer Koch Cook Bauer Baur Bower Richter Rector Klein Kline Cline Wolf Wolff Woolf Schröder Schroder Neumann Newman Schwarz Schwartz Black Zimmermann Zimmerman Simmermann Braun Brown Browne Krüger Kruger Kroger
Hartmann Hartman Lange Lang Long Werner Warner Krause Krauss Kraus Lehmann Lehman Layman Köhler Kohler Kaiser Keyser Herrmann Hermann Walter Walther Walker Peters Petersen Pedersen Peterson König Koenig King Jung Young Keller Kelly Kelley
Weiß Weiss White Stein Stone Hahn Hann Vogel Vogt Voigt Vogl Fuchs Fox Berger Burger Günther Gunter Winkler Winckler Lorenz Lawrence Roth Rothe Ross Beck Peck Franke Frank Frankel Albrecht Albright Schuster Shuster Ludwig Simon Simons Böhm Bohm Kuhn Kühn
Cohen Cohn Johnson Johnston Jonson Jensen Janssen Jansen Anderson Andersen Andersson Thompson Thomson Thomas Clark Clarke Reed Reid Read Allen Allan Alan Phillips Philips Davis Davies Stewart Stuart Martin Marten Martens Green Greene Grün Gray Grey Moore More
Lewis Louis Harris Harrison Hall Hill Hull Carter Karter Parker Barker Turner Cooper Kupfer Ward Wood Woods Bennett Barnett Hughes Hewes Price Pryce Rogers Rodgers Perry Berry Powell Sanders Sandner Sander Zander Jenkins Jennings Ford Fort Graham Gram
Hansen Hanson Olsen Olson Nielsen Nelson Larsen Larson Sorensen Gruber Huber Steiner Moser Mayr Pichler Egger Eder Brunner Leitner Auer Schwaiger Wimmer Winter Haas Hase Wallner Lechner Binder Bender`.split(
    /\s+/u,
  );

it('keeps ordinary surnames apart', () => {
  const byKey = new Map<string, string[]>();
  for (const name of SURNAMES) byKey.set(foldSurname(name, null), [...(byKey.get(foldSurname(name, null)) ?? []), name]);
  const collisions = [...byKey.values()].filter((names) => names.length > 1).map((names) => names.join(' '));
  expect(SURNAMES.length).toBeGreaterThan(200);
  // umlauts and "ß" written in English, wanted
  expect(collisions).toEqual([
    'Müller Mueller',
    'Schäfer Schaefer',
    'Schröder Schroder',
    'Krüger Kruger',
    'Köhler Kohler',
    'König Koenig',
    'Weiß Weiss',
    'Böhm Bohm',
    'Kuhn Kühn',
  ]);
});

const names = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[A-ZÄÖÜŁØŠČ][a-zäöüßłøščćğı'-]{0,14}$/u),
  fc.constantFrom(...SURNAMES),
);

it('folds a folded name no further', () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(foldLetters(foldLetters(name))).toBe(foldLetters(name));
      expect(foldBySound(foldBySound(name))).toBe(foldBySound(name));
    }),
  );
});

it('gives a name its key whatever names came before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SAME.trim().split(/ = |\n/u)), { minLength: 2, maxLength: 8 }), (list) => {
      const forwards = list.map(personKey);
      const backwards = [...list].reverse().map(personKey).reverse();
      expect(forwards).toEqual(backwards);
    }),
  );
});
