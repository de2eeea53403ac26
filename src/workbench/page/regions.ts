/**
 * F6 goes from part to part of the page, Shift+F6 back, as in Excel: within the grid the Tab key goes from cell to
 * cell, so without it nobody would get out by the keyboard.
 */
const PARTS = ['bar', 'ribbon', 'formula', 'grid', 'tabs', 'pane'];
const STOPS = 'a[href], button, input:not([type=file]), canvas[tabindex="0"], [tabindex="0"], iframe';

export function walkParts(): void {
  addEventListener('keydown', step, true);
}

/** The pane's frame has keys of its own. */
export function walkOutOf(frame: HTMLIFrameElement): void {
  frame.addEventListener('load', () => frame.contentWindow?.addEventListener('keydown', step, true));
}

function step(event: KeyboardEvent): void {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const at = PARTS.findIndex((id) => document.getElementById(id)?.contains(document.activeElement));
  const next = PARTS[(at + (event.shiftKey ? -1 : 1) + PARTS.length) % PARTS.length] ?? 'bar';
  const stops = [...(document.getElementById(next)?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  const stop = stops.find((one) => one.tabIndex >= 0 && one.getClientRects().length > 0);
  if (stop instanceof HTMLIFrameElement) stop.contentWindow?.focus();
  stop?.focus();
}
