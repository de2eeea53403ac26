import type { CellTexts } from '../types';

export const cells: CellTexts = {
  ledger: (tables, rows, { count }) =>
    `Puljetjek ${count(tables, 'table', 'tables')}, ${count(rows, 'row', 'rows')}`,
  fault: 'Puljetjek has failed; the fault is ours and not yours. Recalculate, or report it.',
  notStated: 'not stated',
  savingsCaveat:
    'Caveat: The potentials are uncertain estimates and hold at full implementation. They cannot be added up over the years.',
};
