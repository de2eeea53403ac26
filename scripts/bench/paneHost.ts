import { ExcelHost } from '../../src/workbench/host/host';
import { MemoryGrid } from '../../src/workbench/host/memoryGrid';
import { CellError, type Cell, type SourceWorkbook } from '../../src/ledger/source';
import { largePool } from './largePool';

/**
 * Excel's side of the pane's bench, in a thread of its own, as Excel is a process of its own: what the pane's thread
 * is busy with is the pane's. Only text crosses.
 */
let host: ExcelHost | undefined;
const tell = (message: object): void => (postMessage as (message: object) => void)(message);

/** What the page asks for. */
export type ToHost =
  | { readonly kind: 'open'; readonly rows: number }
  | { readonly kind: 'request'; readonly id: number; readonly text: string }
  | { readonly kind: 'settings'; readonly settings: ReadonlyMap<string, string> }
  | {
      readonly kind: 'type';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: string | number;
    };

onmessage = ({ data }: MessageEvent<ToHost>) => {
  switch (data.kind) {
    case 'open':
      host = opened(largePool(data.rows));
      host.connect((text) => tell({ kind: 'push', text }));
      return tell({ kind: 'opened', identity: host.identity });
    case 'request': {
      const { id } = data;
      return void host?.request(data.text).then((text) => tell({ kind: 'answer', id, text }));
    }
    case 'settings':
      return host?.writeSettings(data.settings);
    case 'type':
      return host?.type(data.sheet, data.row, data.column, [[data.value]]);
  }
};

/** The workbook in a plain grid, put there as from a file. */
function opened({ tables, names }: SourceWorkbook): ExcelHost {
  const grid = new MemoryGrid(tables.map(({ sheet }) => sheet));
  const made = new ExcelHost(grid);
  for (const { name, sheet, rowCount, columns } of tables) {
    columns.forEach(({ caption, cells, formulas, formats }, column) => {
      grid.put(sheet, 0, column, { value: caption });
      cells.forEach((cell, row) => {
        if (cell === null) return;
        const formula = formulas?.get(row);
        grid.put(sheet, row + 1, column, {
          value: valueOf(cell),
          ...(formula === undefined ? {} : { formula: `=${formula}` }),
          numberFormat: formats?.get(row) ?? 'General',
        });
      });
    });
    const range = { row: 0, column: 0, rows: rowCount + 1, columns: columns.length };
    made.book.addTable(made.book.sheet(sheet), range, name);
  }
  grid.addSheet('Navne');
  made.book.takeSheet('Navne');
  [...names].forEach(([name, value], row) => {
    if (value !== null) grid.put('Navne', row, 0, { value: valueOf(value) });
    made.book.takeName(name, `=Navne!$A$${row + 1}`);
  });
  return made;
}

function valueOf(cell: Exclude<Cell, null>) {
  return cell instanceof CellError ? { error: cell.code } : cell;
}
