import { refusalWords } from '../../text/refusalTexts';
import type { WorkbenchTexts } from '../../text/workbenchTexts';
import { Refusal } from '../../workbook/file/refusal';
import type { BridgedHost } from '../host/bridge';
import type { OfferedFunction } from '../host/calls';
import { Bar } from './bar';
import { FormulaBar } from './formulaBar';
import type { Look } from './look';
import type { Notice } from './notice';
import { OpenBook } from './openBook';
import { askToDiscard } from './question';
import { walkOutOf, walkParts } from './regions';
import { ribbonButtons } from './ribbon';
import { copyOf } from './saveCopy';
import { PatchRefusal } from '../../workbook/file/patch/change';
import { CannotSave } from '../host/differences';
import { SheetTabs } from './sheetTabs';

declare global {
  interface Window {
    /** Where the pane's frame finds its host. */
    excelHost?: BridgedHost;
    /** For the browser's console, and for tests: what is drawn on a canvas cannot be found in the page. */
    openBook?: OpenBook;
  }
}

/** What the add-in ships beside its page. */
export interface Addin {
  readonly manifest: string;
  readonly functions: readonly OfferedFunction[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The page: one open workbook at a time, with everything around it. */
export class Workbench {
  private readonly bar: Bar;
  private readonly formulaBar: FormulaBar;
  private readonly tabs: SheetTabs;
  private book: OpenBook | undefined;
  private container: HTMLElement | undefined;
  private file = '';
  private unsaved = false;
  private drawing = false;

  constructor(
    private readonly look: Look,
    private readonly texts: WorkbenchTexts,
    private readonly addin: Addin,
    private readonly notice: Notice,
  ) {
    const say = (words: string): void => notice.say(words);
    this.bar = new Bar(part('bar'), look.language, texts, {
      open: (file) => void this.openFile(file),
      save: () => void this.save(),
    });
    this.formulaBar = new FormulaBar(part('formula'), texts, say);
    this.tabs = new SheetTabs(part('tabs'), texts);
    part('ribbon').replaceChildren(
      ...ribbonButtons(addin.manifest, look.language, (action, id) => this.book?.host.press(action, id)),
    );
    addEventListener('beforeunload', (event) => {
      if (this.unsaved) event.preventDefault();
    });
    this.takeDrops();
    walkParts();
  }

  openFile(file: File): Promise<void> {
    return this.openInstead(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  /** Opens a workbook in place of the open one, once it is said what becomes of changes there. */
  private async openInstead(file: string, read: () => Promise<Uint8Array>): Promise<void> {
    if (this.unsaved && !(await askToDiscard(this.texts))) return;
    await this.open(file, read);
  }

  /** Opens a workbook in place of the open one, which stays where this one cannot be read. */
  async open(file: string, read: () => Promise<Uint8Array>): Promise<void> {
    this.notice.working(this.texts.opening(file));
    const container = document.createElement('div');
    container.className = 'sheet opening';
    part('grid').append(container);
    try {
      const book = await OpenBook.open(await read(), container, this.look, this.texts, {
        changed: () => this.draw(),
        edited: () => this.edited(),
        say: (words) => this.notice.say(words),
        newWorkbook: (bytes) => void this.openInstead(this.texts.newFile, async () => bytes),
      });
      this.book?.dispose();
      this.container?.remove();
      container.classList.remove('opening');
      this.container = container;
      this.book = window.openBook = book;
      this.file = file;
      this.unsaved = false;
      this.notice.clear();
      this.openPane(book);
      this.formulaBar.use(book);
      this.draw();
    } catch (error) {
      container.remove();
      this.notice.say(this.whyNot(file, error));
    }
  }

  private whyNot(file: string, error: unknown): string {
    if (!(error instanceof Refusal)) return this.texts.fault(String(error));
    return this.texts.refused(file, refusalWords(error.code, error.params, this.look.language), error.code);
  }

  /** A new workbook gets a pane of its own, as in Excel. */
  private openPane(book: OpenBook): void {
    // office.js keeps what it heard of its host from page to page; a new pane must not believe the old one.
    sessionStorage.clear();
    window.excelHost = book.bridged;
    const frame = document.createElement('iframe');
    frame.src = '/addin/taskpane.html';
    frame.title = this.texts.pane;
    walkOutOf(frame);
    part('pane').replaceChildren(frame);
    book.offer(this.addin.functions);
  }

  private edited(): void {
    this.unsaved = true;
  }

  /** Once a frame, however much has happened. */
  private draw(): void {
    if (this.drawing) return;
    this.drawing = true;
    requestAnimationFrame(() => {
      this.drawing = false;
      if (this.book === undefined) return;
      this.bar.show(this.file, this.unsaved);
      this.formulaBar.show();
      this.tabs.show(this.book);
    });
  }

  private async save(): Promise<void> {
    const { book } = this;
    if (book === undefined) return;
    const name = this.texts.copyName(this.file);
    this.notice.working(this.texts.saving(name));
    try {
      const { bytes, notices } = await copyOf(book.bytes, book.host);
      download(bytes, name);
      this.unsaved = false;
      const charted = book.host.book.sheets.filter(({ charts }) => charts.length > 0);
      const told = [
        this.texts.savedAs(name),
        ...(notices.length > 0 ? [this.texts.signatureBroken] : []),
        ...(charted.length > 0
          ? [this.texts.chartsLeftOut(charted.map((sheet) => sheet.name).join(', '))]
          : []),
      ];
      this.notice.say(told.join(' '));
      this.draw();
    } catch (error) {
      this.notice.say(this.texts.notSaved(this.whyNotSaved(error)));
    }
  }

  private whyNotSaved(error: unknown): string {
    if (error instanceof CannotSave) return this.texts.cannotSave[error.why](error.detail);
    if (error instanceof PatchRefusal) {
      const { sheet, cell, table, detail = '' } = error.params;
      const place = cell ? `${sheet ?? ''}!${cell}` : (table ?? sheet ?? detail);
      return this.texts.cannotWrite(place, error.code);
    }
    return String(error);
  }

  private takeDrops(): void {
    const { classList } = document.body;
    const stop = (): void => {
      classList.remove('dragging');
      this.notice.clear();
    };
    addEventListener('dragover', (event) => {
      event.preventDefault();
      // The pane's frame would take the file for itself.
      classList.add('dragging');
      this.notice.working(this.texts.dropHere);
    });
    addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) stop();
    });
    addEventListener('drop', (event) => {
      event.preventDefault();
      stop();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.openFile(file);
    });
  }
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(id);
  return found;
}
