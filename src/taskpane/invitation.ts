import { TABLES, TABLE_NAMES } from '../ledger/tables';
import { el } from './dom';
import type { PaneSurroundings } from './surroundings';

/** What a workbook without our tables is met with: three ways to begin. */
export function invitation({ texts, format }: PaneSurroundings): HTMLElement {
  const { empty, files } = texts;
  const needed = TABLE_NAMES.filter((name) => TABLES[name].needed);
  return el(
    'section',
    { class: 'invitation' },
    el('h2', {}, empty.title),
    el('p', {}, empty.about),
    el('div', { class: 'choice' }, file(empty.newBook, files.empty), el('p', {}, empty.newAbout)),
    el('div', { class: 'choice' }, file(empty.sample, files.sample), el('p', {}, empty.sampleAbout)),
    el('div', { class: 'choice' }, el('h3', {}, empty.own), el('p', {}, empty.ownAbout(format.list(needed)))),
  );
}

/** A file of the build, opened outside the pane so that the pane itself stays where it is. */
function file(words: string, href: string): HTMLElement {
  return el('a', { href, download: '', target: '_blank', rel: 'noopener' }, words);
}
