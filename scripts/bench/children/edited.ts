import type { Cell, SourceWorkbook } from '../../../src/ledger/source';
import { straight } from '../../../src/ledger/steps';
import { checkWorkbook } from '../../../src/rules/check';
import pack from '../../../src/rules/packs/nye-teknologier.json';
import { msOf, warmUp } from '../inMemory';
import { largePool } from '../largePool';

/** `ROWS`: the check of a workbook that was read, ledger included, and of the same after one cell was edited. */
const RUNS = 40;
const EDITS = {
  amount: (run: number) => edited('Allocations', 'Beløb', run + 1000),
  title: (run: number) => edited('Projects', 'Titel', `Projekt med et andet navn ${run}`),
};

let source = largePool(Number(process.argv[2]));
warmUp();
const least = { full: Infinity, amount: Infinity, title: Infinity };
for (let run = 0; run < RUNS; run += 1) {
  least.full = Math.min(
    least.full,
    msOf(() => straight(checkWorkbook(source, pack))),
  );
}
let known = straight(checkWorkbook(source, pack));
for (const edit of ['amount', 'title'] as const) {
  for (let run = 0; run < RUNS; run += 1) {
    source = EDITS[edit](run);
    least[edit] = Math.min(
      least[edit],
      msOf(() => (known = straight(checkWorkbook(source, pack, known)))),
    );
  }
}
console.log(JSON.stringify(least));

/** The workbook with another value in the first row of a column; what was not touched is the same, as in the pane. */
function edited(name: string, caption: string, value: string | number): SourceWorkbook {
  return {
    ...source,
    tables: source.tables.map((table) =>
      table.name === name
        ? {
            ...table,
            columns: table.columns.map((column) =>
              column.caption === caption ? { ...column, cells: withFirst(column.cells, value) } : column,
            ),
          }
        : table,
    ),
  };
}

/** A copy, as the pane makes one for what was read again. */
function withFirst(cells: readonly Cell[], value: Cell): Cell[] {
  const own = [...cells];
  own[0] = value;
  return own;
}
