/** What the card of the concept table tells beside its data. */
export interface ConceptFacts {
  /** German lemmas with at least one concept. */
  readonly german: number;
  readonly stored: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** The card of the concept table, as Markdown. */
export function conceptCard(facts: ConceptFacts): string {
  return `# Model: concepts

\`models/concepts.hearsay\` ties German and English lemmas to shared concepts, so that contents in both languages can be compared.
Concepts are English lemmas; a German lemma has up to three of them with weights, an English one has itself and up to two synonyms
found through German. Each concept has a weight by its rarity. It was made by \`npm run train:concepts\` (see \`training/README.md\`);
nothing in it is drawn by chance. ${facts.german.toLocaleString('en')} German lemmas. The file is compressed with Brotli:
${facts.stored.toLocaleString('en')} bytes, ${facts.bytes.toLocaleString('en')} unpacked. SHA-256 of the file: \`${facts.sha256}\`

## Licence
Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0), as the data asks for.

## Data
| source | what | licence |
|---|---|---|
| English Wiktionary's entries with German translations | 59,806 entries | CC BY-SA 3.0 |
| Parallel UD treebanks (PUD) | 1,000 pairs of sentences | CC BY-SA 3.0 |
| STS benchmark, its German translation made by machine | 14,498 pairs of sentences | CC BY-SA 4.0 |
| UD English EWT and GUM (open genres), training parts | counts of lemmas | CC BY-SA 4.0, CC BY 4.0 |

No text of the sources is kept: the model holds hashes of lemmas, English lemmas and weights.

## Scores
\`eval/RESULTS.md\` has the rank correlation with people's judgements of similarity, German against English. Those sentences stand
among the pairs that the table learnt from, so the score says how much a bag of concepts can tell, not how well unseen words are translated.

## Limits
One table for all senses of a word. Rare words and newly coined ones are missing; German compounds are split at run time.
`;
}
