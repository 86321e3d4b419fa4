/** The terminal's width; 80 where there is none, and never more than reads well. */
export function terminalColumns(): number {
  const known = process.stdout.columns ?? Number(process.env['COLUMNS'] ?? 80);
  return Math.min(120, Math.max(40, Number.isFinite(known) && known > 0 ? known : 80));
}
