import { spoken } from './speak.svelte.ts';

interface TourWords {
  readonly step: (number: number, of: number) => string;
  readonly back: string;
  readonly next: string;
  readonly end: string;
  readonly steps: readonly { readonly title: string; readonly text: string }[];
}

const en: TourWords = {
  step: (number, of) => `Step ${number} of ${of}`,
  back: 'Back',
  next: 'Next',
  end: 'Done',
  steps: [
    {
      title: 'A claim, and who stands where',
      text: 'Each entry is a claim. The mark says its status; below stand those behind it (●), against it (×) and those who will not say (○). “3 roots · 41 articles” means that forty-one articles rest on three independent sources.',
    },
    {
      title: 'The ledger on any day',
      text: 'Pull the slider, or press [ and ]: the board then stands as it stood at the end of that day, by what had been published.',
    },
    {
      title: 'Why a claim has its status',
      text: 'The rule in words, and every name that makes it hold. Each name leads to the statement that says so; further down, the way of the word from its root to the outlets.',
    },
    {
      title: 'An article, word by word',
      text: 'Sources are bold, cues wavy, contents underlined by stance. In the margin stands who says what; “Why?” names the rules that read it.',
    },
    {
      title: 'In doubt? Decide.',
      text: 'Here is what hearsay is least sure of. A key decides, with a reason; everything is kept in the log and can be undone. Press ? for all keys.',
    },
  ],
};

const de: TourWords = {
  step: (number, of) => `Schritt ${number} von ${of}`,
  back: 'Zurück',
  next: 'Weiter',
  end: 'Fertig',
  steps: [
    {
      title: 'Eine Behauptung, und wer wo steht',
      text: 'Jeder Eintrag ist eine Behauptung. Das Zeichen nennt ihren Stand; darunter stehen, wer dahintersteht (●), wer dagegen (×) und wer es offenlässt (○). „3 Ursprünge · 41 Artikel“ heißt: Einundvierzig Artikel beruhen auf drei unabhängigen Quellen.',
    },
    {
      title: 'Der Stand an jedem Tag',
      text: 'Ziehen Sie den Regler oder drücken Sie [ und ]: Die Tafel steht dann, wie sie am Ende dieses Tages stand, nach allem, was erschienen war.',
    },
    {
      title: 'Warum eine Behauptung so steht',
      text: 'Die Regel in Worten und jeder Name, an dem sie hängt. Jeder Name führt zu der Aussage, die es sagt; weiter unten der Weg des Wortes vom Ursprung zu den Medien.',
    },
    {
      title: 'Ein Artikel, Wort für Wort',
      text: 'Quellen sind fett, Redeanzeiger gewellt, Inhalte je nach Haltung unterstrichen. Am Rand steht, wer was sagt; „Warum?“ nennt die Regeln, nach denen gelesen wurde.',
    },
    {
      title: 'Im Zweifel? Entscheiden.',
      text: 'Hier steht, was hearsay am wenigsten sicher weiß. Eine Taste entscheidet, mit einem Grund; alles bleibt im Protokoll und lässt sich zurücknehmen. ? zeigt alle Tasten.',
    },
  ],
};

/** What the tour says, in the language that the pages speak; it comes with the tour. */
export function tourWords(): TourWords {
  return spoken() === 'de' ? de : en;
}
