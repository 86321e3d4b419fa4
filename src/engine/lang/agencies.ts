import { entries } from './cue-table.ts';
import type { KnownBody } from './language.ts';

/** A news agency, the same in all languages. */
export interface Agency {
  /** ISO 3166-1 alpha-2 of the country it is of. */
  readonly country: string;
  /** The name by which readings and ledger call it. */
  readonly name: string;
  /** Names that running text gives it, by language. */
  readonly aliases: Readonly<Record<'de' | 'en', readonly string[]>>;
  /** Codes that stand in credits, datelines and bylines alone: "(reu)", "/sda". In running text they may be words. */
  readonly codes: readonly string[];
}

/** Names parted by commas: in both languages, in one, and codes of credit lines. */
interface Names {
  readonly both?: string;
  readonly de?: string;
  readonly en?: string;
  readonly codes?: string;
}

function agency(country: string, name: string, { both = '', de = '', en = '', codes = '' }: Names = {}): Agency {
  return { country, name, aliases: { de: entries(`${both}, ${de}`), en: entries(`${both}, ${en}`) }, codes: entries(codes) };
}

/** The agencies that news names or credits. A name in one language only is one that the other does not use, or means otherwise. */
export const agencies: readonly Agency[] = [
  agency('DE', 'dpa', {
    both: 'Deutsche Presse-Agentur, dpa-AFX',
    de: 'DPA, Deutsche Presseagentur',
    en: 'German press agency',
    codes: 'dpa-infocom, dpa-afx-broker, dpa-custom, dpa/tmn, dpatopbilder',
  }),
  agency('DE', 'epd', { de: 'EPD, Evangelischer Pressedienst', codes: 'epd-bild' }),
  agency('DE', 'KNA', { de: 'Katholische Nachrichten-Agentur, Katholische Nachrichtenagentur', codes: 'kna' }),
  agency('DE', 'sid', { de: 'SID, Sport-Informations-Dienst', codes: 'sport-informations-dienst' }),
  agency('DE', 'dts', { de: 'dts Nachrichtenagentur' }),
  agency('DE', 'dapd'),
  agency('DE', 'ddp', { de: 'Deutscher Depeschendienst' }),
  agency('DE', 'AFX'),
  agency('AT', 'APA', {
    both: 'Austria Press Agency',
    de: 'Austria Presse Agentur, Austria Presseagentur, APA-OTS',
    codes: 'ots, apa-science, apa-basisdienst, APA - Austria Presse Agentur',
  }),
  agency('AT', 'Kathpress', { codes: 'kap' }),
  agency('CH', 'Keystone-SDA', { both: 'Keystone-ATS', de: 'SDA, sda, Schweizerische Depeschenagentur, ATS', codes: 'sda, ats, keystone' }),
  agency('CH', 'AWP', { codes: 'awp' }),
  agency('FR', 'AFP', { both: 'Agence France-Presse, Agence France Presse', de: 'afp', codes: 'afp-services' }),
  agency('GB', 'Reuters', { both: 'Thomson Reuters, Reuters News Agency', de: 'rtr', codes: 'reu, rtr, reuters.com, thomsonreuters' }),
  agency('GB', 'PA Media', { both: 'Press Association', de: 'PA', en: 'PA news agency', codes: 'pa, pa news' }),
  agency('US', 'AP', { both: 'Associated Press', en: 'The Associated Press' }),
  agency('US', 'UPI', { both: 'United Press International' }),
  agency('US', 'Bloomberg', { both: 'Bloomberg News', codes: 'blg, bbg' }),
  agency('US', 'Dow Jones', { both: 'Dow Jones Newswires', codes: 'djn, dj' }),
  agency('RU', 'TASS', { both: 'Tass, Itar-Tass', codes: 'itar' }),
  agency('RU', 'RIA Novosti', { both: 'RIA, Ria Novosti', de: 'Ria Nowosti, RIA Nowosti, Ria' }),
  agency('RU', 'Interfax'),
  agency('RU', 'Sputnik'),
  agency('RU', 'Rossija Sewodnja', { en: 'Rossiya Segodnya' }),
  agency('UA', 'Ukrinform'),
  agency('UA', 'UNIAN', { de: 'Unian' }),
  agency('UA', 'Interfax-Ukraine', { codes: 'interfax ukraine' }),
  agency('CN', 'Xinhua', { de: 'Neues China', en: 'Xinhua News Agency, New China News Agency' }),
  agency('CN', 'China News Service', { de: 'CNS' }),
  agency('TW', 'Central News Agency', { codes: 'cna' }),
  agency('JP', 'Kyodo', { both: 'Kyodo News' }),
  agency('JP', 'Jiji Press', { both: 'Jiji' }),
  agency('KR', 'Yonhap', { both: 'Yonhap News', en: 'Yonhap News Agency' }),
  agency('KR', 'Newsis'),
  agency('KP', 'KCNA', {
    de: 'Koreanische Zentrale Nachrichtenagentur, Zentralkoreanische Nachrichtenagentur',
    en: 'Korean Central News Agency',
  }),
  agency('IT', 'ANSA', { de: 'Ansa' }),
  agency('IT', 'Adnkronos'),
  agency('ES', 'EFE', { de: 'Efe' }),
  agency('ES', 'Europa Press'),
  agency('PT', 'Lusa'),
  agency('TR', 'Anadolu', { de: 'Anadolu Ajansı, Anadolu Agentur', en: 'Anadolu Agency', codes: 'aa' }),
  agency('TR', 'DHA', { en: 'Demiroren News Agency' }),
  agency('TR', 'ANKA', { codes: 'anka' }),
  agency('BE', 'Belga'),
  agency('NL', 'ANP'),
  agency('PL', 'PAP', { de: 'Polska Agencja Prasowa', en: 'Polish Press Agency' }),
  agency('CZ', 'CTK', { both: 'ČTK', en: 'Czech News Agency' }),
  agency('SK', 'TASR'),
  agency('HU', 'MTI'),
  agency('HR', 'HINA', { de: 'Hina' }),
  agency('RS', 'Tanjug'),
  agency('SI', 'STA', { de: 'Slowenische Presseagentur' }),
  agency('RO', 'Agerpres'),
  agency('RO', 'Mediafax'),
  agency('BG', 'BTA'),
  agency('GR', 'ANA-MPA', { de: 'ANA', codes: 'ana' }),
  agency('SE', 'TT', { de: 'Tidningarnas Telegrambyrå', en: 'TT News Agency' }),
  agency('DK', 'Ritzau', { codes: 'ritzaus bureau' }),
  agency('NO', 'NTB'),
  agency('FI', 'STT', { codes: 'stt-lehtikuva' }),
  agency('EE', 'BNS', { both: 'Baltic News Service' }),
  agency('BY', 'BelTA', { both: 'Belta' }),
  agency('KZ', 'Kazinform'),
  agency('IR', 'IRNA', { de: 'Irna' }),
  agency('IR', 'ISNA', { de: 'Isna' }),
  agency('IR', 'Fars', { en: 'Fars News Agency' }),
  agency('IR', 'Tasnim'),
  agency('IR', 'Mehr News Agency', { codes: 'mna, mehr' }),
  agency('SY', 'SANA', { de: 'Sana', en: 'Syrian Arab News Agency' }),
  agency('LB', 'NNA', { en: 'National News Agency' }),
  agency('PS', 'WAFA', { both: 'Wafa' }),
  agency('SA', 'SPA', { both: 'Saudi Press Agency' }),
  agency('AE', 'WAM', { en: 'Emirates News Agency' }),
  agency('EG', 'MENA', { de: 'Mena', en: 'Middle East News Agency' }),
  agency('IN', 'PTI', { both: 'Press Trust of India' }),
  agency('IN', 'ANI', { en: 'Asian News International' }),
  agency('IN', 'IANS', { both: 'Indo-Asian News Service' }),
  agency('PK', 'Associated Press of Pakistan', { codes: 'app' }),
  agency('BD', 'UNB', { en: 'United News of Bangladesh' }),
  agency('ID', 'Antara'),
  agency('PH', 'Philippine News Agency', { en: 'PNA', codes: 'pna' }),
  agency('MY', 'Bernama'),
  agency('AU', 'AAP', { en: 'Australian Associated Press' }),
  agency('CA', 'Canadian Press', { en: 'The Canadian Press', codes: 'cp' }),
  agency('VN', 'VNA'),
  agency('NG', 'NAN', { en: 'News Agency of Nigeria' }),
  agency('CU', 'Prensa Latina'),
];

/** The agencies as bodies that a language's running text names. */
export function agencyBodies(language: 'de' | 'en'): KnownBody[] {
  return agencies.map(({ name, country, aliases }) => {
    const own = aliases[language];
    return { name, aliases: language === 'en' ? [...own, ...withNoun([name, ...own])] : own, kind: 'agency', country };
  });
}

/** "Yonhap news agency": English writes the noun behind the name, small or large. */
function withNoun(names: readonly string[]): string[] {
  return names.filter((name) => !/agency|press|news|wire/iu.test(name)).flatMap((name) => [`${name} news agency`, `${name} News Agency`]);
}

const byName = new Map(
  agencies.flatMap((one) =>
    [one.name, ...one.aliases.de, ...one.aliases.en, ...one.codes].map((name) => [folded(name), one.name] as const),
  ),
);

/** The name of the agency that stands under this name or code in a credit, whatever its case and language; null for none. */
export function agencyOfCredit(name: string): string | null {
  return byName.get(folded(name)) ?? null;
}

function folded(name: string): string {
  return name.toLowerCase().replace(/\s+/gu, ' ').trim();
}
