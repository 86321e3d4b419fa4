/** What the card of the concept table tells beside its data. */
export interface ConceptFacts {
  /** German words with at least one concept, and how many of them have it by derivation; English words. */
  readonly german: number;
  readonly derived: number;
  readonly english: number;
  readonly stored: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** The card of the concept table, as Markdown. */
export function conceptCard(facts: ConceptFacts): string {
  return `# Model: concepts

\`models/concepts.hearsay\` ties German and English lemmas to shared concepts, so that contents in both languages can be compared.
Concepts are English lemmas. An English word is itself and up to three others: synonyms found through German and through the short
explanations of its senses, and what it is made of ("firing" → fire). A German word has up to five, from its translations; one without
translations has those of a word that it is made of ("Ausweitung" → ausweiten), with shares that add up to less than one: how far each rule
is trusted was learnt from words that have translations. Verbs are kept apart from other words. Each concept has a weight by its rarity.
The table was made by \`npm run train:concepts\` (see \`training/README.md\`); nothing in it is drawn by chance.
${facts.german.toLocaleString('en')} German words, ${facts.derived.toLocaleString('en')} of them derived, and ${facts.english.toLocaleString('en')} English ones.
The file is compressed with gzip: ${facts.stored.toLocaleString('en')} bytes, ${facts.bytes.toLocaleString('en')} unpacked. SHA-256 of the file: \`${facts.sha256}\`

## Licence
Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0), as the data asks for.

## Data
| source | what | licence |
|---|---|---|
| English Wiktionary's entries with German translations | 59,806 entries | CC BY-SA 3.0 |
| Parallel UD treebanks (PUD) | 1,000 pairs of sentences | CC BY-SA 3.0 |
| STS benchmark, its German translation made by machine | 14,498 pairs of sentences | CC BY-SA 4.0 |
| UD German GSD (dev), PUD and HDT (part) | which words there are | CC BY-SA 4.0, CC BY-SA 3.0 |
| Morphy's German lexicon, as LanguageTool ships it | which words there are, forms of verbs | CC BY-SA 4.0 |
| UD English EWT and GUM (open genres), training parts | lemmas and their counts | CC BY-SA 4.0, CC BY 4.0 |

No text of the sources is kept: the model holds hashes of lemmas, English lemmas and weights.

## Scores
\`eval/RESULTS.md\` has the rank correlation with people's judgements of similarity, German against English. Those sentences stand
among the pairs that the table learnt from, so the score says how much a bag of concepts can tell, not how well unseen words are translated.

## Limits
One row for all senses of a word, verbs aside. Newly coined words are missing; German compounds are split at run time.
`;
}
