import { copyOf } from './saveCopy';
import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import type { Language } from '../../text/language';
import type { WorkbenchTexts } from '../../text/workbenchTexts';
import type { BridgedHost } from '../host/bridge';
import type { OfferedFunction } from '../host/calls';
import type { ExcelHost } from '../host/host';
import { openWorkbookFile } from '../host/openFile';
import { addressText, intersection, sameName } from '../host/place';
import { hideCutNumbers, showInLanguage } from './cellDisplay';
import { CellEntry } from './cellEntry';
import { GridSelection } from './gridSelection';
import { guardCommands, type Pasted } from './guard';
import { ColumnFit } from './columnFit';
import { openPageGrid, type PageGrid } from './pageGrid';
import type { Look } from './look';

/** What changes without the workbook being another than it was. */
const PASSING: ReadonlySet<string> = new Set(['calculated', 'selected']);
/** A paste of more cells than this would hold the page up for long. */
const MOST_PASTED = 200_000;

export interface BookEvents {
  /** Selection, content or sheets may have changed. */
  readonly changed: () => void;
  readonly edited: () => void;
  readonly say: (words: string) => void;
  /** The add-in opened a workbook besides this one. */
  readonly newWorkbook: (bytes: Uint8Array) => void;
}

/** One open workbook: the file's bytes, its host, its grid, and the two kept alike. */
export class OpenBook {
  readonly entry: CellEntry;
  readonly selection: GridSelection;
  /** The host as the pane sees it. */
  readonly bridged: BridgedHost;

  private constructor(
    readonly bytes: Uint8Array,
    readonly host: ExcelHost,
    readonly page: PageGrid,
    container: HTMLElement,
    private readonly language: Language,
    private readonly texts: WorkbenchTexts,
    private readonly events: BookEvents,
  ) {
    this.entry = new CellEntry(page, language, texts, host.book.date1904, (sheet, row, column) => {
      const here = { row, column, rows: 1, columns: 1 };
      const inside = host.book.tables.find(
        (table) => sameName(table.sheet.name, sheet) && intersection(table.range, here),
      );
      return inside?.name ?? '';
    });
    showInLanguage(page, language, texts);
    const fit = new ColumnFit(page);
    hideCutNumbers(page, fit);
    this.selection = new GridSelection(page);
    guardCommands(page, {
      refused: () => events.say(texts.notHere),
      mayWrite: () => this.mayWrite(),
      pasted: (pasted) => this.pasted(pasted),
    });
    host.grid.onChange((change) => {
      if (change.kind === 'edited') fit.typed(change.sheet, change.range);
      if (!PASSING.has(change.kind)) events.edited();
      events.changed();
    });
    host.onNewWorkbook((bytes) => events.newWorkbook(bytes));
    host.onFile(async () => (await copyOf(bytes, host)).bytes);
    this.bridged = this.relay();
    this.selection.put({ sheet: host.book.active.name, range: host.book.selection });
    container.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLCanvasElement) this.selection.focus();
    });
    this.selection.onMove(() => this.selectionMoved());
  }

  /** Rejects with a `Refusal` where the file is not to be trusted; then nothing has changed. */
  static async open(
    bytes: Uint8Array,
    container: HTMLElement,
    look: Look,
    texts: WorkbenchTexts,
    events: BookEvents,
  ): Promise<OpenBook> {
    const { language, dark } = look;
    let page: PageGrid | undefined;
    try {
      const host = await openWorkbookFile(bytes, {
        uiLocale: language === 'da' ? 'da-DK' : 'en-US',
        isDark: dark,
        grid: (sheets) => (page = openPageGrid(container, sheets, look)).grid,
      });
      if (page === undefined) throw new Error('no grid');
      // Before that, the grid cannot scroll.
      await page.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
      nameCanvases(container, texts.grid);
      return new OpenBook(bytes, host, page, container, language, texts, events);
    } catch (error) {
      page?.grid.dispose();
      throw error;
    }
  }

  offer(functions: readonly OfferedFunction[]): void {
    this.host.offerFunctions(functions);
  }

  /** Adds a sheet behind the others and shows it. */
  addSheet(): void {
    const { book, model } = this.host;
    let number = book.sheets.length + 1;
    while (book.sheets.some(({ name }) => sameName(name, this.texts.newSheet(number)))) number++;
    const sheet = book.addSheet(this.texts.newSheet(number));
    model.activate(sheet);
    this.events.edited();
    this.selection.put({ sheet: sheet.name, range: { row: 0, column: 0, rows: 1, columns: 1 } });
  }

  dispose(): void {
    this.page.grid.dispose();
  }

  private selectionMoved(): void {
    const { sheet: name, range } = this.selection.now;
    const { book, model } = this.host;
    const sheet = book.sheets.find((one) => one.name === name);
    if (sheet !== undefined && (book.active !== sheet || !sameRange(book.selection, range))) {
      model.select({ sheet, range }, addressText(name, range));
    }
    this.events.changed();
  }

  private relay(): BridgedHost {
    const { host } = this;
    return {
      identity: host.identity,
      request: async (text) => {
        const reply = await host.request(text);
        this.answered();
        return reply;
      },
      connect: (send) => host.connect(send),
      readSettings: () => host.readSettings(),
      writeSettings: (settings) => host.writeSettings(settings),
      commandCompleted: (args) => host.commandCompleted(args),
      onCommand: (press) => host.onCommand(press),
      file: () => host.file(),
      copiesChanged: (by) => host.copiesChanged(by),
    };
  }

  /** What the pane selected and added is seen in the grid. */
  private answered(): void {
    const { active, selection } = this.host.book;
    const { sheet, range } = this.selection.now;
    if (sheet !== active.name || !sameRange(range, selection))
      this.selection.put({ sheet: active.name, range: selection });
    this.events.changed();
  }

  mayWrite(): boolean {
    const { sheet: name, range } = this.selection.now;
    try {
      this.host.model.mayWrite({ sheet: this.host.book.sheet(name), range });
      return true;
    } catch {
      this.events.say(this.texts.protectedSheet(name));
      return false;
    }
  }

  /** What comes from elsewhere is read as if it had been typed; what was copied in this grid, Univer pastes itself. */
  private pasted({ htmlContent, textContent }: Pasted): boolean {
    const id = /data-copy-id="([^\s"]+)"/.exec(htmlContent ?? '')?.[1];
    const copied = this.page.injector.get(ISheetClipboardService).copyContentCache();
    if (id !== undefined && copied.get(id)) return false;
    const lines = (textContent ?? '')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
    const columns = Math.max(...lines.map((line) => line.length));
    const count = lines.length * columns;
    if (count > MOST_PASTED) {
      const number = new Intl.NumberFormat(this.language);
      this.events.say(this.texts.tooMuchPasted(number.format(count), number.format(MOST_PASTED)));
      return true;
    }
    const { sheet, range } = this.selection.now;
    const texts = lines.map((line) => Array.from({ length: columns }, (_, column) => line[column] ?? ''));
    this.entry.write(sheet, { row: range.row, column: range.column, rows: lines.length, columns }, texts);
    return true;
  }
}

/** The grid is one stop for the Tab key, after the formula bar; its cell editor is none. */
function nameCanvases(container: HTMLElement, label: string): void {
  for (const canvas of container.getElementsByTagName('canvas')) {
    const isSheet = canvas.id.startsWith('univer-sheet');
    canvas.tabIndex = isSheet ? 0 : -1;
    if (!isSheet) continue;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', label);
  }
}

type Range = OpenBook['host']['book']['selection'];

function sameRange(one: Range, other: Range): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}
