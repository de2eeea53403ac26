import type { Finding } from '../rules/finding';
import { around, windowOf } from './listWindow';
import type { PaneModel } from './model';

/** Goes to the finding before or after the current one: opens it, brings it into sight and selects its cell. */
export async function stepThrough(model: PaneModel, by: 1 | -1): Promise<void> {
  const groups = model.groups();
  const all = groups.flatMap(({ key, findings }) => findings.map((finding) => ({ key, finding })));
  if (all.length === 0) return;
  const at = all.findIndex(({ finding }) => finding.id === model.state.current);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
  if (!next) return;
  const { key, finding } = next;
  const index = groups.find((group) => group.key === key)?.findings.indexOf(finding) ?? 0;
  const total = groups.find((group) => group.key === key)?.findings.length ?? 0;
  const window = around(windowOf(model.state.drawn.get(key), total), index, total);
  model.set({
    open: new Set([...model.state.open, key]),
    drawn: new Map(model.state.drawn).set(key, window),
    current: finding.id,
    row: finding.id,
  });
  rowNamed(finding.id)?.scrollIntoView({ block: 'nearest' });
  await selectFinding(model, finding);
}

/** A row of the list by its key. It may hold text from a workbook, so it is compared and not put into a selector. */
export function rowNamed(key: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')].find(({ dataset }) => dataset.row === key);
}

/** Selects a finding's cell, where it has one. */
export async function selectFinding(model: PaneModel, { id, spot }: Finding): Promise<void> {
  model.set({ current: id });
  if (spot.sheet && spot.cell) await model.select({ sheet: spot.sheet, cell: spot.cell });
}

/**
 * Up and Down go from row to row of the list, Home and End to its ends, Right and Left open and close a group.
 * The rows are what stands in the page, so that a row under a closed group is passed over.
 */
export function moveInList(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
  if (!row || isTyping(event.target)) return;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(row);
  const to = targetRow(event.key, rows, at);
  if (!to) return;
  event.preventDefault();
  if (to === row) return;
  to.focus();
}

function targetRow(key: string, rows: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[Math.min(at + 1, rows.length - 1)];
    case 'ArrowUp':
      return rows[Math.max(at - 1, 0)];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(target.tagName);
}
