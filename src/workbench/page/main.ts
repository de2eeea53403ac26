import { openWorkbookFile } from '../host/openFile';
import type { ExcelHost } from '../host/host';
import { lookOf } from './look';
import { openPageGrid, type PageGrid } from './pageGrid';

declare global {
  interface Window { excelHost?: ExcelHost; }
}
const look = lookOf(location.href);
sessionStorage.clear();
const bytes = new Uint8Array(await (await fetch(`/addin/samples/sample.${look.language}.xlsx`)).arrayBuffer());
let page: PageGrid | undefined;
const t0 = performance.now();
const host = await openWorkbookFile(bytes, { uiLocale: look.language === 'da' ? 'da-DK' : 'en-US', grid: (sheets) => {
  page = openPageGrid(document.getElementById('grid') as HTMLElement, sheets, look.dark);
  return page.grid;
} });
console.log('opened', performance.now() - t0);
window.excelHost = host;
const frame = document.createElement('iframe');
frame.src = '/addin/taskpane.html';
frame.title = 'pane';
document.getElementById('pane')?.append(frame);
const { functions } = await (await fetch('/addin/functions.json')).json() as { functions: { name: string; id: string }[] };
host.offerFunctions(functions.map(({ name }) => ({ name: `PULJE.${name}`, takesErrors: true })));
await host.grid.settled();
console.log('settled', performance.now() - t0);
