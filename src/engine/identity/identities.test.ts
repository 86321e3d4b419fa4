import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';

const model = (language: string): Uint8Array => new Uint8Array(gunzipSync(readFileSync(`models/${language}.hearsay`)));
const engine = createEngine({ de: model('de'), en: model('en') });

function identitiesIn(language: 'de' | 'en', text: string) {
  return engine.digest(text, { language, id: 'x', published: '2025-03-04' }).identities;
}

/** "speaker => voice" of every statement, the voice only where it is another. */
function sources(language: 'de' | 'en', text: string): string[] {
  return identitiesIn(language, text).sources.map(({ speaker, voice }) => (speaker === voice ? `${speaker}` : `${speaker} => ${voice}`));
}

describe('whoever speaks, and for whom', () => {
  it.each([
    ['de', 'Der Kreml wies den Bericht zurück.', 'body:RU/presidency'],
    ['de', 'Moskau wies den Bericht zurück.', 'state:RU'],
    ['en', 'The Kremlin denied the report.', 'body:RU/presidency'],
    ['en', 'Moscow denied the report.', 'state:RU'],
    ['de', 'Kremlsprecher Oleg Sokolow sagte, es sei ruhig.', 'person:sokolov oleg => body:RU/presidency'],
    ['en', 'Kremlin spokesman Oleg Sokolov said it was quiet.', 'person:sokolov oleg => body:RU/presidency'],
    ['de', 'Der Sprecher des Weißen Hauses, Tom Harding, sagte, es sei ruhig.', 'person:harding tom => body:US/presidency'],
    ['en', 'White House spokesman Tom Harding said it was quiet.', 'person:harding tom => body:US/presidency'],
    ['de', 'Finnlands Innenminister Jan Lind sagte, es sei ruhig.', 'person:lind jan => body:FI/interior ministry'],
    ['en', "Finland's interior minister, Jan Lind, said it was quiet.", 'person:lind jan => body:FI/interior ministry'],
    ['de', 'Die finnische Präsidentin Eva Lind sagte, es sei ruhig.', 'person:lind eva'],
    ['en', 'Finnish President Eva Lind said it was quiet.', 'person:lind eva'],
    ['en', 'Former Finnish interior minister Jan Lind said it was quiet.', 'person:lind jan'],
    ['de', 'Der frühere finnische Innenminister Jan Lind sagte, es sei ruhig.', 'person:lind jan'],
    ['de', 'NATO-Generalsekretärin Ida Berg sagte, es sei ruhig.', 'person:berg ida => state:NATO'],
    ['en', 'NATO Secretary General Ida Berg said it was quiet.', 'person:berg ida => state:NATO'],
    ['de', 'Der Chef des norwegischen Geheimdienstes, Lars Moe, sagte, es sei ruhig.', 'person:moe lars => body:NO/intelligence service'],
    ['en', "The head of Norway's intelligence service, Lars Moe, said it was quiet.", 'person:moe lars => body:NO/intelligence service'],
    ['en', 'Polish officials said it was quiet.', 'anonymous:x polish officials'],
    ['en', 'Police in Leeds said the road was closed.', 'name:police leeds'],
    ['de', 'Die Polizei in Erfurt teilte mit, die Straße sei gesperrt.', 'name:police erfurt'],
    ['de', 'Ein früherer Abteilungsleiter von Brenntal sagte, es sei ruhig.', 'anonymous:x früherer abteilungsleiter von brenntal'],
    ['de', 'Der Minenbetreiber Piedra Alta teilte mit, der Damm sei dicht.', 'name:piedra alta'],
    ['de', 'Der Hotelbetreiber Anton Moser sagte, es sei ruhig.', 'person:moser anton'],
    ['en', 'The Altona hospital in Germany said it was quiet.', 'name:altona'],
    ['de', 'Das Klinikum Altona teilte mit, es sei ruhig.', 'name:altona'],
    ['en', 'The Yonhap news agency said it was quiet.', 'body:KR/yonhap'],
    ['en', "South Korea's Yonhap news agency said it was quiet.", 'body:KR/yonhap'],
    ['en', 'The news agency Yonhap said it was quiet.', 'body:KR/yonhap'],
    ['de', 'Die Nachrichtenagentur Yonhap meldete, es sei ruhig.', 'body:KR/yonhap'],
    ['en', 'Prosecutors in Hanover said it was quiet.', 'name:prosecutors hanover'],
    ['de', 'Die Staatsanwaltschaft Hannover teilte mit, es sei ruhig.', 'name:prosecutors hanover'],
    ['en', "Paraguay's electoral tribunal said it was quiet.", 'body:PY/election commission'],
    ['en', 'Intelligence sources said the bridge near Seoul was closed.', 'anonymous:x intelligence sources'],
    ['de', 'Die Brander Post berichtete, es sei ruhig.', 'name:brander post'],
    ['de', 'Die Hamburger Nordhaus Bank berichtete, es sei ruhig.', 'name:nordhaus'],
    ['en', "The World Health Organization met. The town's forensic institute said it was quiet.", "name:town's forensic institute x"],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(sources(language, text)).toEqual([expected]);
  });

  it('takes an operator that the tagger takes for a person for the company', () => {
    expect(
      sources(
        'en',
        'The basin belongs to a mine. Its operator, Piedra Alta, blamed the rain. The dam had been sound, the company said.',
      ).at(-1),
    ).toBe('name:piedra alta');
  });

  it('leaves a director to the body that stands nearest, even where only other articles name it', () => {
    const text =
      'Fourteen computers failed, the BSI said. The hospital had spoken of a fault. Its director, Jan Lind, declined to comment.';
    expect(sources('en', text).at(-1)).toBe('person:lind jan');
  });

  it('finds the body that a service or a spokesman points back to', () => {
    expect(
      sources('en', "Norway's intelligence service said the ship had left Bergen. The service's director said it carried no cargo."),
    ).toEqual(['body:NO/intelligence service', 'office:NO/intelligence service/head => body:NO/intelligence service']);
    expect(sources('de', 'Das Pentagon bestätigte den Vorfall. Verletzt worden sei niemand, sagte Sprecherin Nora Webb.')).toEqual([
      'body:US/defence ministry',
      'person:webb nora => body:US/defence ministry',
    ]);
  });

  it('leaves open whose a ministry is that nothing tells, and keeps the minister in it', () => {
    const { sources: found, affiliations } = identitiesIn(
      'de',
      'Finanzminister Emil Rauch sagte, es sei ruhig. Das Gesundheitsministerium dementierte das.',
    );
    expect(found.map(({ voice }) => voice)).toEqual(['person:rauch emil', 'body:?/health ministry/x']);
    expect(affiliations).toEqual([{ person: 'person:rauch emil', body: 'body:?/finance ministry/x', role: 'finance minister' }]);
  });

  it("knows the state of a governor and of a town's fire brigade from what the article is about", () => {
    const text = 'A dam burst in Chile. Two people died, governor Ana Soto said. The fire brigade said the road was closed.';
    expect(
      identitiesIn('en', text)
        .actors.filter(({ parent }) => parent === 'state:CL')
        .map(({ name }) => name),
    ).toEqual(['Ana Soto', 'fire brigade']);
  });

  it('takes a bare office for the person whom the article shows in it', () => {
    expect(sources('de', 'Der finnische Präsident Jan Lind sagte, es sei ruhig. Es bleibe dabei, sagte der Präsident.')).toEqual([
      'person:lind jan',
      'person:lind jan',
    ]);
  });

  it('takes a noun with more words around it for no body named before', () => {
    const text = 'Die EZB hebt den Zins an. Das sei zu spät, kritisierte das Institut für Fischerei.';
    expect(sources('de', text).at(-1)).toBe('name:institut für fischerei');
  });

  it('gives a bare ministry to the state in whose capital the article is', () => {
    expect(sources('en', 'HELSINKI - The road was closed. The interior ministry said it would reopen.')).toEqual([
      'body:FI/interior ministry',
    ]);
  });

  it('finds the office of a prosecutor and the authority of its head, which is no state', () => {
    const prosecutors = 'Die Erfurter Staatsanwaltschaft ermittelt. Es sei ruhig, sagte Oberstaatsanwältin Ute Lind.';
    expect(sources('de', prosecutors)).toEqual(['person:lind ute => name:prosecutors erfurt']);
    const authority = 'Die Warnung kam aus London. Das Landesamt Nordtal schweigt. Es sei ruhig, sagte Behördenchef Jan Pfaff.';
    expect(sources('de', authority).at(-1)).toBe('person:pfaff jan => name:nordtal');
    expect(sources('de', 'Die Warnung kam aus London. Es sei ruhig, sagte Behördenchef Jan Pfaff.')).toEqual(['person:pfaff jan']);
  });

  it.each([
    ['Ida Berg, who runs Calder Foods, said it was quiet.', 'person:berg ida => name:calder foods'],
    ['Ida Berg, who speaks for the UN, said it was quiet.', 'person:berg ida => state:UN'],
    ['Ida Berg, who heads the Norwegian intelligence service, said it was quiet.', 'person:berg ida => body:NO/intelligence service'],
    ['Ida Berg, the NATO secretary general, said it was quiet.', 'person:berg ida => state:NATO'],
    ['Ida Berg, who leads a quiet life, said it was quiet.', 'person:berg ida'],
  ])('knows who heads and speaks for a body by what is said of them: %s', (text, expected) => {
    expect(sources('en', text)).toEqual([expected]);
  });

  it('finds the company of a chief executive', () => {
    expect(sources('en', 'Brightwell Foods shut its plant. The site was too old, chief executive Ida Berg said.')).toEqual([
      'person:berg ida => name:brightwell foods',
    ]);
  });

  it.each([
    ['en', 'Brightwell Foods shut its plant. The Northport Gazette had named the date first.', 'name:brightwell foods'],
    ['en', 'Brightwell Foods shut its plant, according to the Northport Gazette.', 'name:brightwell foods'],
    ['de', 'Die Hallsteiner AG schließt ihr Werk. Die Seefelder Rundschau hatte den Tag zuerst genannt.', 'name:hallsteiner'],
    ['de', 'Die Hallsteiner AG schließt ihr Werk, schrieb die Seefelder Zeitung.', 'name:hallsteiner'],
    ['de', 'Die Hallsteiner AG schließt ihr Werk. Die Seefelder Molkerei hatte den Tag zuerst genannt.', 'name:seefelder molkerei'],
  ] as const)('takes no paper for the company of a chief executive; %s: %s', (language, before, company) => {
    const said = { de: 'Der Standort sei zu alt, sagte Vorstandschefin Ida Berg.', en: 'It was too old, chief executive Ida Berg said.' };
    expect(sources(language, `${before} ${said[language]}`).at(-1)).toBe(`person:berg ida => ${company}`);
  });

  it('gives whoever speaks for a president the office of the president', () => {
    const text = 'Finnish President Eva Lind said it was quiet. Her spokesman, Tom Harding, said there was no danger.';
    expect(sources('en', text)).toEqual(['person:lind eva', 'person:harding tom => body:FI/presidency']);
  });

  it('knows which state well-known people serve', () => {
    const { actors } = identitiesIn('de', 'Präsident Wladimir Putin sagte, es sei ruhig.');
    expect(actors[0]).toMatchObject({ key: 'person:putin vladimir', country: 'RU', parent: 'state:RU' });
  });

  it('keeps people without a name of two articles apart', () => {
    const key = (id: string) =>
      engine.digest('Western officials said it was quiet.', { language: 'en', id }).identities.sources[0]!.speaker;
    expect(key('one')).not.toBe(key('two'));
  });
});

describe('affiliations and parents', () => {
  it('gives people their office and bodies their state', () => {
    const found = identitiesIn('en', 'Kremlin spokesman Oleg Sokolov said it was quiet.');
    expect(found.affiliations).toEqual([{ person: 'person:sokolov oleg', body: 'body:RU/presidency', role: 'spokesperson' }]);
    expect(found.actors.map(({ key, name, parent }) => [key, name, parent])).toEqual([
      ['person:sokolov oleg', 'Oleg Sokolov', 'state:RU'],
      ['body:RU/presidency', 'Kremlin', 'state:RU'],
      ['state:RU', 'Russia', undefined],
    ]);
  });

  it('leaves those who left their office to themselves', () => {
    expect(identitiesIn('en', 'Former Kremlin spokesman Oleg Sokolov said it was quiet.').affiliations).toEqual([]);
  });

  it('shows a palace by its name in the language and base form', () => {
    const names = identitiesIn('de', 'Nach Angaben des Weißen Hauses ist es ruhig.').actors.map((actor) => actor.name);
    expect(names).toContain('Weißes Haus');
  });

  it('shows no bare noun for a body', () => {
    const names = identitiesIn('de', 'Die EU-Kommission prüft den Vertrag. Er verstoße gegen das Recht, teilte die Behörde mit.').actors;
    expect(names.find((actor) => actor.key === 'body:EU/commission')?.name).toBe('EU-Kommission');
  });

  it('names every actor that it points to', () => {
    const found = identitiesIn('de', 'Kremlsprecher Oleg Sokolow sagte, es sei ruhig. Finnlands Innenminister Jan Lind widersprach.');
    const keys = new Set(found.actors.map((actor) => actor.key));
    const pointed = [
      ...found.sources.flatMap((s) => [s.speaker, s.voice, ...s.via, ...s.restsOn]),
      ...found.affiliations.flatMap((a) => [a.person, a.body]),
      ...found.actors.map((a) => a.parent ?? null),
    ];
    expect(pointed.filter((key) => key !== null && !keys.has(key))).toEqual([]);
  });
});

describe('on whose word a source rests', () => {
  const resting = (language: 'de' | 'en', text: string) => identitiesIn(language, text).sources.map((source) => source.restsOn);

  it.each([
    [
      'de',
      'Der Hafen sei gesperrt, sagte die finnische Präsidentin Eva Lind. Sie stützte sich auf eine Unterrichtung durch eine Delegation aus Oslo.',
      'state:NO',
    ],
    ['en', 'The port was closed, Finnish President Eva Lind said. She relied on information from Oslo.', 'state:NO'],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(resting(language, text)[0]).toEqual([expected]);
  });

  it('takes nobody for a witness without words that say so', () => {
    expect(resting('en', 'The port was closed, Finnish President Eva Lind said. She relied on the army for help.')[0]).toEqual([]);
    expect(resting('de', 'Der Hafen sei gesperrt, sagte die finnische Präsidentin Eva Lind. Sie reist nach Oslo.')[0]).toEqual([]);
  });
});

it('throws on no text', () => {
  const words = fc.constantFrom(
    'Kreml',
    'Sprecher',
    'des',
    'Weißen',
    'Hauses',
    '’s',
    "'s",
    'US-',
    'sagte',
    'in',
    ',',
    '„',
    '“',
    '.',
    'Der',
    'Aho',
    'spokesman',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }),
      fc.constantFrom('de' as const, 'en' as const),
      (list, language) => {
        const found = identitiesIn(language, list.join(' '));
        expect(found.sources.every((source) => source.voice !== undefined)).toBe(true);
      },
    ),
  );
});
