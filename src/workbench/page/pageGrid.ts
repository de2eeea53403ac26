import { LocaleType, LogLevel, Univer, UniverInstanceType, type Injector, type Plugin, type PluginCtor } from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import words from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import { UniverGrid } from '../grid/univerGrid';
import { emptyWorkbook } from '../grid/univerSheets';

/** The grid of the page: cells and their editor only. Bars, tabs and menus are the page's own. */
export interface PageGrid {
  readonly grid: UniverGrid;
  readonly injector: Injector;
  readonly unitId: string;
}

/** One workbook with a grid of its own, so that nothing of the workbook before it can be left behind. */
export function openPageGrid(container: HTMLElement, sheets: readonly string[], dark: boolean): PageGrid {
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
    sheets: { clipboardConfig: { hidePasteOptions: true }, disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const entry of plugins) {
    const [plugin, config] = (Array.isArray(entry) ? entry : [entry]) as [PluginCtor<Plugin>, object?];
    univer.registerPlugin(plugin, config);
  }
  const unit = univer.createUnit(UniverInstanceType.UNIVER_SHEET, emptyWorkbook(sheets));
  const injector = univer.__getInjector();
  const unitId = unit.getUnitId();
  return { grid: new UniverGrid(injector, unitId, { onDispose: () => univer.dispose() }), injector, unitId };
}
