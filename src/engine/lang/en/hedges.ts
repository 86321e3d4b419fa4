/** English words that lower the certainty of a content. */
export const hedges: Readonly<Record<string, 'probable' | 'possible' | 'conditional'>> = {
  likely: 'probable',
  probably: 'probable',
  presumably: 'probable',
  apparently: 'probable',
  seemingly: 'probable',
  seems: 'probable',
  seem: 'probable',
  seemed: 'probable',

  possibly: 'possible',
  perhaps: 'possible',
  maybe: 'possible',
  potentially: 'possible',
  conceivably: 'possible',
  might: 'possible',
  feasibly: 'possible',
  conceivable: 'possible',
  if: 'conditional',
  unless: 'conditional',
};
