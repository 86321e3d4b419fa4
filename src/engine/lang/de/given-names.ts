export const givenNames: Readonly<Record<string, 'Masc' | 'Fem'>> = {};
