import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import type { Plugin, PluginCtor } from '@univerjs/core';
import { emptyWorkbook } from './univerSheets';
import { OneAtATimePlugin } from './oneAtATime';
import { UniverGrid, type UniverGridOptions } from './univerGrid';

/** A calculating grid without a page, as tests and scripts use it; it has the sheets named, or one called `Ark1`. */
export function headlessGrid({
  sheets = ['Ark1'],
  ...options
}: UniverGridOptions & { readonly sheets?: readonly string[] } = {}): UniverGrid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  for (const entry of UniverSheetsNodeCorePreset().plugins) {
    const [plugin, config] = (Array.isArray(entry) ? entry : [entry]) as [PluginCtor<Plugin>, object?];
    univer.registerPlugin(plugin, config);
  }
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(OneAtATimePlugin);
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook(emptyWorkbook(sheets));
  return new UniverGrid(univer.__getInjector(), workbook.getId(), {
    ...options,
    onDispose: () => univer.dispose(),
  });
}
