/** German words that lower the certainty of a content. */
export const hedges: Readonly<Record<string, 'probable' | 'possible' | 'conditional'>> = {
  wahrscheinlich: 'probable', höchstwahrscheinlich: 'probable', vermutlich: 'probable',
  voraussichtlich: 'probable', wohl: 'probable', anscheinend: 'probable', offenbar: 'probable', augenscheinlich: 'probable',
  scheint: 'probable', scheinen: 'probable', schien: 'probable', schienen: 'probable', dürfte: 'probable', dürften: 'probable',
  möglicherweise: 'possible', vielleicht: 'possible', eventuell: 'possible', womöglich: 'possible', denkbar: 'possible', potenziell: 'possible', potentiell: 'possible',
  könnte: 'possible', könnten: 'possible', vorstellbar: 'possible', gegebenenfalls: 'possible',
  falls: 'conditional', sofern: 'conditional', vorausgesetzt: 'conditional',
};
