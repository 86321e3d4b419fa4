import type { Language } from '../lang/language.ts';
import type { Document } from '../text/document.ts';

/** Names of the agencies that a credit ("(afp/red)") or dateline ("Seoul (AFP) -") names for the whole article. */
export function creditedAgencies(document: Document, language: Language): string[] {
  const stretches = document.blocks.flatMap((b) => [
    ...(b.kind === 'credit' ? [document.text.slice(b.start, b.end)] : []),
    ...(b.dateline ? [document.text.slice(b.dateline.start, b.dateline.end)] : []),
  ]);
  stretches.push(...trailingCredit(document));
  const found: string[] = [];
  for (const word of stretches.flatMap((s) => s.split(/[^\p{L}\p{N}.-]+/u))) {
    const lower = word.toLowerCase();
    const agency = language.bodies.find((b) => b.kind === 'agency' && [b.name, ...b.aliases].some((n) => n.toLowerCase() === lower));
    if (agency && !found.includes(agency.name)) found.push(agency.name);
  }
  return found;
}

/** "… bestreiten. (afp/red)" at the very end of the text. */
function trailingCredit(document: Document): string[] {
  const end = document.text.trimEnd();
  if (!end.endsWith(')')) return [];
  const open = end.lastIndexOf('(');
  return open >= 0 && end.length - open < 60 ? [end.slice(open)] : [];
}
