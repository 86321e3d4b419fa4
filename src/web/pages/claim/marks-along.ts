/** A row of marks is one stop of the tab key; the arrow keys go along it. */
export function marksAlong(row: SVGElement): { destroy(): void } {
  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const marks = [...row.querySelectorAll<SVGAElement>('a')];
    const next = marks[marks.indexOf(document.activeElement as unknown as SVGAElement) + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    for (const mark of marks) mark.setAttribute('tabindex', mark === next ? '0' : '-1');
    next.focus();
  };
  row.addEventListener('keydown', press);
  return { destroy: () => row.removeEventListener('keydown', press) };
}
