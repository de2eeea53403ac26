import { el } from '../../taskpane/dom';
import type { WorkbenchTexts } from '../../text/workbenchTexts';
import { cellsText, parseCells, sameName } from '../host/place';
import type { OpenBook } from './openBook';

/** Name box and formula bar over the grid: where one stands, what stands there, and both can be typed in. */
export class FormulaBar {
  private readonly name: HTMLInputElement;
  private readonly text: HTMLInputElement;
  private book: OpenBook | undefined;

  constructor(
    place: HTMLElement,
    private readonly texts: WorkbenchTexts,
    private readonly say: (words: string) => void,
  ) {
    this.name = field(texts.nameBox, 'name', () => this.goTo());
    this.text = field(texts.formulaBar, 'text', () => this.enter());
    for (const input of [this.name, this.text]) {
      input.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape') return;
        input.blur();
        this.show();
      });
    }
    const mark = el('span', { class: 'fx' }, 'fx');
    mark.setAttribute('aria-hidden', 'true');
    place.replaceChildren(this.name, mark, this.text);
  }

  use(book: OpenBook): void {
    this.book = book;
    this.show();
  }

  /** Shows the selected cell, unless the user is typing here. */
  show(): void {
    if (this.book === undefined) return;
    const { sheet, range } = this.book.selection.now;
    if (document.activeElement !== this.name) this.name.value = cellsText(range);
    if (document.activeElement !== this.text) this.text.value = this.book.entry.shown(sheet, range.row, range.column);
  }

  private goTo(): void {
    const { book } = this;
    const asked = this.name.value.trim();
    if (book === undefined || asked === '') return;
    const { host, selection } = book;
    const range = parseCells(asked);
    const name = host.book.names.find((one) => sameName(one.name, asked));
    const table = host.book.tables.find((one) => sameName(one.name, asked));
    const place = range
      ? { sheet: host.book.active, range }
      : (table && { sheet: table.sheet, range: table.body }) ?? host.book.place(name?.formula ?? asked);
    this.name.blur();
    if (place === undefined) this.say(this.texts.noSuchPlace(asked));
    else selection.put({ sheet: place.sheet.name, range: place.range });
    this.show();
  }

  private enter(): void {
    const { book } = this;
    if (book === undefined) return;
    const { sheet, range } = book.selection.now;
    const typed = this.text.value;
    this.text.blur();
    if (typed !== book.entry.shown(sheet, range.row, range.column) && book.mayWrite()) {
      const { row, column } = range;
      book.entry.write(sheet, { row, column, rows: 1, columns: 1 }, [[typed]]);
    }
    this.show();
  }
}

function field(label: string, look: string, enter: () => void): HTMLInputElement {
  const input = el('input', { class: look, 'aria-label': label });
  input.spellcheck = false;
  input.autocomplete = 'off';
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) enter();
  });
  return input;
}
