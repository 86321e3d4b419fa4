/** English words that negate a clause. */
export const negations: ReadonlySet<string> = new Set([
  'not', "n't", 'n’t', 'no', 'never', 'none', 'nobody', 'nothing', 'nowhere', 'neither', 'nor', 'cannot', "can't", "won't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't",
  "wouldn't", "couldn't", "shouldn't",
]);
