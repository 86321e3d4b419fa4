import type { Span } from '../../../api/shapes.ts';

/**
 * The words that are selected in a marked text, as offsets into it; null where nothing of it is. Paragraphs carry the offset of their
 * first character in `data-start`; numbers of notes are no part of the text.
 */
export function selectedIn(root: HTMLElement): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(root, range.startContainer, range.startOffset);
  const end = offsetOf(root, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (paragraph == null || !root.contains(paragraph)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  const words = before.cloneContents();
  for (const number of words.querySelectorAll('.number')) number.remove();
  return Number(paragraph.dataset['start']) + (words.textContent?.length ?? 0);
}
