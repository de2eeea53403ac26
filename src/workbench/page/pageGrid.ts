import {
  IUndoRedoService,
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
  UniverInstanceType,
  type Injector,
  type Plugin,
  type PluginCtor,
} from '@univerjs/core';
import { IEditorBridgeService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import words from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import { OneAtATimePlugin } from '../grid/oneAtATime';
import { UniverGrid } from '../grid/univerGrid';
import type { Language } from '../../text/language';
import type { Look } from './look';
import { emptyWorkbook } from '../grid/univerSheets';

/** The one accent of the page, for the selection in the grid too; from light to dark. */
const GREEN = {
  50: '#f1f9f4',
  100: '#e9f5ee',
  200: '#c9e5d5',
  300: '#9fcdb2',
  400: '#7fd3a0',
  500: '#2c8f57',
  600: '#0f6e3a',
  700: '#0b5a2f',
  800: '#094725',
  900: '#07361c',
};

/**
 * The grid as the host writes in it. As in Excel, what an add-in writes ends what the user can undo in the grid; the
 * pane undoes its own.
 */
class HostGrid extends UniverGrid {
  /** Whether it is the host that is writing, and not the user. */
  isHostWriting = false;

  constructor(
    private readonly univer: Univer,
    private readonly bookId: string,
    language: Language,
  ) {
    super(univer.__getInjector(), bookId, { language, onDispose: () => univer.dispose() });
  }

  override write(...args: Parameters<UniverGrid['write']>): void {
    this.asHost(() => super.write(...args));
  }

  override addSheet(name: string): void {
    this.asHost(() => super.addSheet(name));
  }

  override removeSheet(name: string): void {
    this.asHost(() => super.removeSheet(name));
  }

  override renameSheet(from: string, to: string): void {
    this.asHost(() => super.renameSheet(from, to));
  }

  override setNumberFormat(...args: Parameters<UniverGrid['setNumberFormat']>): void {
    this.asHost(() => super.setNumberFormat(...args));
  }

  override setFormat(...args: Parameters<UniverGrid['setFormat']>): void {
    this.asHost(() => super.setFormat(...args));
  }

  override setHidden(...args: Parameters<UniverGrid['setHidden']>): void {
    this.asHost(() => super.setHidden(...args));
  }

  override setSheetHidden(...args: Parameters<UniverGrid['setSheetHidden']>): void {
    this.asHost(() => super.setSheetHidden(...args));
  }

  override setHighlights(...args: Parameters<UniverGrid['setHighlights']>): void {
    this.asHost(() => super.setHighlights(...args));
  }

  private asHost(write: () => void): void {
    this.isHostWriting = true;
    try {
      write();
    } finally {
      this.isHostWriting = false;
      this.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(this.bookId);
    }
  }
}

/** The grid of the page: cells and their editor only. Bars, tabs and menus are the page's own. */
export interface PageGrid {
  readonly grid: HostGrid;
  readonly injector: Injector;
  readonly unitId: string;
}

/** One workbook with a grid of its own, so that nothing of the workbook before it can be left behind. */
export function openPageGrid(
  container: HTMLElement,
  sheets: readonly string[],
  { dark, language }: Look,
): PageGrid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: words },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: false,
    toolbar: false,
    formulaBar: false,
    footer: false,
    contextMenu: false,
    disableAutoFocus: true,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: {
      clipboardConfig: { hidePasteOptions: true },
      disableForceStringAlert: true,
      disableForceStringMark: true,
    },
  });
  for (const entry of plugins) {
    const [plugin, config] = (Array.isArray(entry) ? entry : [entry]) as [PluginCtor<Plugin>, object?];
    univer.registerPlugin(plugin, config);
  }
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(OneAtATimePlugin);
  const themes = univer.__getInjector().get(ThemeService);
  themes.setTheme({ ...themes.getCurrentTheme(), primary: GREEN });
  const unit = univer.createUnit(UniverInstanceType.UNIVER_SHEET, emptyWorkbook(sheets));
  const unitId = unit.getUnitId();
  keepWhatIsTyped(univer.__getInjector());
  return { grid: new HostGrid(univer, unitId, language), injector: univer.__getInjector(), unitId };
}

/**
 * Univer fills the open editor anew, in the middle of what is typed, when any sheet gets a value in a cell of the same
 * row and column: by a calculation that ends, or by the host. What the user types stands until the editor is closed.
 */
function keepWhatIsTyped(injector: Injector): void {
  const editor = injector.get(IEditorBridgeService);
  const refresh = editor.refreshEditCellState.bind(editor);
  editor.refreshEditCellState = () => {
    if (!editor.isVisible().visible) refresh();
  };
}
