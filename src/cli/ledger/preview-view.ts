import type { Foreseen, IngestPreview } from '../../ledger/reports.ts';
import { paragraph } from './grid.ts';
import { countsOf, refusalLines } from './ingest-view.ts';
import { sourcesLines } from './sources-view.ts';
import { counted, type ViewOptions } from './view-options.ts';

/** More than these, and the list says less than the counts. */
const SHOWN = 20;

const SIGNS: Readonly<Record<Foreseen['kind'], string>> = { new: '+ new', revised: '~ changed', withdrawn: '− withdrawn' };

/** What an ingest would do: the first articles that would change the ledger, what would be refused, then the counts. */
export function previewView({ articles, foreseen, refused, sources }: IngestPreview, options: ViewOptions): string {
  const listed = foreseen.slice(0, SHOWN).flatMap(({ kind, place, article, title }) =>
    paragraph(
      [
        { text: `${SIGNS[kind]} `, style: 'strong' },
        { text: title === null ? '' : `${title} `, style: 'plain' },
        { text: article === place ? article : `${article} (${place})`, style: 'faint' },
      ],
      options,
      '  ',
    ),
  );
  const more = foreseen.length - SHOWN;
  const rest =
    more > 0
      ? paragraph([{ text: `and ${counted(more, 'more article', options)}; --format json lists all`, style: 'faint' }], options)
      : [];
  const counts = countsOf(articles, options);
  const sum = counts === null ? 'Found no article.' : `Would take in ${counts}.`;
  return `${[
    ...listed,
    ...rest,
    ...refusalLines(refused, options),
    ...(listed.length + refused.length > 0 ? [''] : []),
    ...sourcesLines(sources, options),
    ...paragraph(
      [
        { text: sum, style: 'strong' },
        { text: ' Nothing was written.', style: 'plain' },
      ],
      options,
    ),
  ].join('\n')}\n`;
}
