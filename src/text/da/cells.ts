import type { CellTexts } from '../types';

export const cells: CellTexts = {
  ledger: (tables, rows, { count }) =>
    `Puljetjek ${count(tables, 'tabel', 'tabeller')}, ${count(rows, 'række', 'rækker')}`,
  fault: 'Puljetjek har fejlet; det er vores fejl og ikke din. Genberegn, eller meld den.',
};
