import { valueInWords } from '../report/values';
import type { Finding, Value } from '../rules/finding';
import { wordsOf } from '../text/wordsOf';
import { button, el, type Child } from './dom';
import { icon } from './icons';
import type { Surroundings } from './surroundings';

const CELLS_SHOWN = 8;

/** One finding: where, the figures, why, and what to do. */
export function findingCard(finding: Finding, titled: boolean, around: Surroundings): HTMLElement {
  const { report } = around.check;
  const { title, why, todo } = wordsOf(finding.message, around.check);
  const card = el('article', { class: 'finding' });
  if (titled) card.append(el('h4', {}, title));
  else card.setAttribute('aria-label', title);
  card.append(place(finding, around));
  const figures = el('dl', { class: 'figures' });
  figure(figures, report.received, finding.received, false, around);
  figure(figures, report.expected, finding.expected, false, around);
  figure(figures, report.difference, finding.difference, true, around);
  if (figures.childElementCount > 0) card.append(figures);
  card.append(line(report.why, why), line(report.todo, todo));
  if (finding.source) card.append(line(report.source, finding.source));
  return card;
}

/** The cell as a button that selects it, then the column and the row's own name. */
function place({ spot, cells }: Finding, { texts, select }: Surroundings): HTMLElement {
  const parts: Child[] = [];
  if (spot.sheet && spot.cell) {
    const { sheet, cell } = spot;
    const address = `${sheet}!${cell}`;
    const go = button(address, 'cell', () => select({ sheet, cell }), icon('goTo'));
    go.setAttribute('aria-label', texts.goTo(address));
    parts.push(go);
  } else if (spot.sheet) {
    parts.push(spot.sheet);
  }
  const named = [spot.caption, spot.row].filter(Boolean).join(' · ');
  if (named) parts.push(el('span', { class: 'named' }, named));
  const others = cells.filter((cell) => cell !== spot.cell).slice(0, CELLS_SHOWN);
  if (others.length > 0)
    parts.push(el('span', { class: 'named' }, `${texts.alsoCells} ${others.join(', ')}`));
  return el('p', { class: 'place' }, ...parts);
}

function figure(
  list: HTMLElement,
  label: string,
  value: Value | null,
  signed: boolean,
  { check, format }: Surroundings,
): void {
  if (value === null) return;
  list.append(el('dt', {}, label), el('dd', {}, valueInWords(value, check.report, format, signed)));
}

function line(label: string, words: string): HTMLElement {
  return el('p', { class: 'line' }, el('span', { class: 'label' }, label), ' ', words);
}
