import { button, el } from './dom';
import type { WorkbenchTexts } from '../../text/workbenchTexts';
import { icon } from './icons';
import type { OpenBook } from './openBook';

/** The tabs below the grid. The sheets that the host hides have none. */
export class SheetTabs {
  private readonly list: HTMLElement;
  private shown = '';
  private book: OpenBook | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly texts: WorkbenchTexts,
  ) {
    this.list = el('div', { class: 'list', role: 'tablist', 'aria-label': texts.sheets });
    this.list.addEventListener('keydown', (event) => this.step(event));
  }

  show(book: OpenBook): void {
    const sheets = book.host.book.sheets.filter(({ visibility }) => visibility === 'Visible');
    const current = book.host.book.active;
    const key = JSON.stringify([current.id, ...sheets.map(({ id, name }) => [id, name])]);
    // Another workbook may have sheets of the same names.
    if (key === this.shown && book === this.book) return;
    this.book = book;
    this.shown = key;
    const hadFocus = this.list.contains(document.activeElement);
    const tabs = sheets.map((sheet) => {
      const tab = button(sheet.name, 'tab', () => book.selection.put(book.selection.on(sheet.name)));
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-selected', String(sheet === current));
      tab.setAttribute('aria-controls', 'grid');
      tab.tabIndex = sheet === current ? 0 : -1;
      return tab;
    });
    const add = button('', 'add', () => book.addSheet(), icon('add'));
    add.setAttribute('aria-label', this.texts.addSheet);
    add.title = this.texts.addSheet;
    this.list.replaceChildren(...tabs);
    this.place.replaceChildren(this.list, add);
    const selected = tabs[sheets.indexOf(current)];
    selected?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) selected?.focus();
  }

  /** Arrow keys go from tab to tab, as in every list of tabs. */
  private step(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const tabs = [...this.list.children] as HTMLElement[];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    if (by === 0 || at < 0) return;
    event.preventDefault();
    tabs[(at + by + tabs.length) % tabs.length]?.click();
  }
}
