import type { Code } from './recipe.ts';

const DATA = {
  de: [
    '| UD German GSD, development part | 799 sentences of web text and news | CC BY-SA 4.0 |',
    '| UD German PUD | 1,000 sentences of news and encyclopedia | CC BY-SA 3.0 |',
    '| Hamburg Dependency Treebank in UD, the sentences of its bug lists | 1,612 sentences of technology news | annotation CC BY-SA 4.0 |',
    '| Morphy / LanguageTool German forms | 552,751 forms with their analyses; which of them are names, and of what | CC BY-SA 4.0 |',
    "| Wiktionary's English entries with German translations | the proper names, and of what they are | CC BY-SA 3.0 |",
    '| GermEval 2014, test part | 5,100 sentences with names for the name tagger; raw for self-training of the parser | CC BY 4.0 |',
  ],
  en: [
    '| UD English EWT, training part | 12,544 sentences of web text | CC BY-SA 4.0 |',
    '| UD English GUM, training part, open genres only | 4,415 sentences (with their named entities): news, interviews, biographies, travel, textbooks, speeches, court | CC BY 4.0 |',
    "| Wiktionary's English entries with their word classes | 59,806 entries; which of them are names, and of what | CC BY-SA 3.0 |",
    '| Morphy / LanguageTool German forms | which of them are names, and of what | CC BY-SA 4.0 |',
  ],
} as const;

/** What a model card tells beside the data. */
export interface CardFacts {
  readonly seed: number;
  readonly bytes: number;
  readonly stored: number;
  readonly sha256: string;
  readonly scores: Readonly<Record<string, unknown>>;
}

const NAMES = { de: 'German', en: 'English' } as const;

/** The card of a model, as Markdown. */
export function modelCard(language: Code, facts: CardFacts): string {
  return `# Model: ${NAMES[language]}

\`models/${language}.hearsay\` holds the weights and learnt tables for ${NAMES[language]}: part of speech, morphology, lemma, dependency tree${language === 'en' ? ', names, and sentence boundaries in text without line ends' : ' and names'}.
It was made by \`npm run train -- ${language}\` (see \`training/README.md\`) from seed ${facts.seed}. The file is compressed with gzip:
${facts.stored.toLocaleString('en')} bytes, ${facts.bytes.toLocaleString('en')} unpacked. SHA-256 of the file: \`${facts.sha256}\`

## Licence
Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0), as the data asks for.

## Data
| source | what | licence |
|---|---|---|
${DATA[language].join('\n')}

No sentence of the treebanks' test sets was used for training. No text of the sources is kept: the model holds hashes of features, weights and edit scripts.

## Scores on test sets
In per cent. "Raw" are F1 of words and sentences cut from running text. The rest is on gold tokens; LAS counts punctuation and ignores subtypes of relations; morph is part of speech with case, number, person,
mood, tense and verb form all right; the parser is told whose treebank's manner to follow; Konjunktiv is \`Mood=Sub\`.

${scoreTable(facts.scores)}

## Limits
Sentences are expected to be edited text. ${
    language === 'de'
      ? 'The German trees come from few and differing treebanks; clause boundaries and direct speech are the weakest part.'
      : 'Quoted speech and lists are the weakest part.'
  }
`;
}

function scoreTable(scores: Readonly<Record<string, unknown>>): string {
  return Object.entries(scores)
    .map(([test, values]) => {
      const cells = Object.entries((values ?? {}) as Record<string, unknown>).filter(([name]) => !name.endsWith('PerSecond'));
      return `- **${test}**: ${cells.map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`).join(', ')}`;
    })
    .join('\n');
}
