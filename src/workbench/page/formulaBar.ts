import { el } from './dom';
import type { WorkbenchTexts } from '../../text/workbenchTexts';
import { cellsText, parseCells, sameName } from '../host/place';
import type { OpenBook } from './openBook';

/** Name box and formula bar over the grid: where one stands, what stands there, and both can be typed in. */
export class FormulaBar {
  private readonly name: HTMLInputElement;
  private readonly text: HTMLInputElement;
  /** The grid is drawn on a canvas; this is what a screen reader hears of it. */
  private readonly spoken = el('p', { class: 'spoken', role: 'status' });
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
    place.replaceChildren(this.name, mark, this.text, this.spoken);
  }

  use(book: OpenBook): void {
    this.book = book;
    this.show();
  }

  /** Shows the selected cell, unless the user is typing here. */
  show(): void {
    if (this.book === undefined) return;
    const { sheet, range } = this.book.selection.now;
    const { entry } = this.book;
    const { row, column } = range;
    if (document.activeElement !== this.name) this.name.value = cellsText(range);
    if (document.activeElement !== this.text) this.text.value = entry.shown(sheet, row, column);
    const drawn = entry.drawn(sheet, row, column);
    const spoken = `${cellsText(range)} ${/^#+$/.test(drawn) ? entry.shown(sheet, row, column) : drawn}`;
    if (this.spoken.textContent !== spoken) this.spoken.textContent = spoken;
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
      : ((table && { sheet: table.sheet, range: table.body }) ?? host.book.place(name?.formula ?? asked));
    this.name.blur();
    if (place === undefined) this.say(this.texts.noSuchPlace(asked));
    else selection.put({ sheet: place.sheet.name, range: place.range });
    selection.focus();
    this.show();
  }

  private enter(): void {
    const { book } = this;
    if (book === undefined) return;
    const { sheet, range } = book.selection.now;
    const { row, column } = range;
    const typed = this.text.value;
    this.text.blur();
    if (typed !== book.entry.shown(sheet, row, column) && book.mayWrite()) {
      book.entry.write(sheet, { row, column, rows: 1, columns: 1 }, [[typed]]);
    }
    // On to the cell below, as after typing in the cell itself.
    book.selection.put({ sheet, range: { row: row + 1, column, rows: 1, columns: 1 } });
    book.selection.focus();
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
