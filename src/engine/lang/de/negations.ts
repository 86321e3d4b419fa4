/** German words that negate a clause. */
export const negations: ReadonlySet<string> = new Set([
  'nicht', 'kein', 'keine', 'keinen', 'keinem', 'keiner', 'keines', 'keins', 'keinerlei', 'keineswegs', 'keinesfalls', 'mitnichten', 'nie', 'niemals', 'niemand', 'niemanden', 'niemandem',
  'nichts', 'nirgends', 'nirgendwo', 'weder', 'nimmer', 'nimmermehr', 'nix', 'net', 'ned',
]);
