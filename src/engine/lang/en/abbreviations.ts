export const abbreviations: ReadonlySet<string> = new Set(['Dr.']);
