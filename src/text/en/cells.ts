import type { CellTexts } from '../types';

export const cells: CellTexts = {
  ledger: (tables, rows, { count }) =>
    `Puljetjek ${count(tables, 'table', 'tables')}, ${count(rows, 'row', 'rows')}`,
  fault: 'Puljetjek has failed; the fault is ours and not yours. Recalculate, or report it.',
};
