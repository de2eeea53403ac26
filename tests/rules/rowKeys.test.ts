import { CellError, type Cell } from '../../src/ledger/source';
import type { TableName } from '../../src/ledger/tables/spec';
import { rowName } from '../../src/rules/findingOf';
import { KINDS } from '../../src/rules/catalogue';
import { Run } from '../../src/rules/run';
import { Settings } from '../../src/rules/settings';
import { rowKeys } from '../../src/rules/rowKeys';
import { rawValue } from '../../src/rules/values';
import { ledgerOf, type Workbook } from '../ledger/asked';

const PACK = { id: 'x', version: '1', title: { da: '', en: '' }, rules: [] };

function runOf(workbook: Workbook): Run {
  const ledger = ledgerOf(workbook);
  const [kind] = KINDS;
  if (!kind) throw new Error('no kind');
  return new Run(ledger, kind, new Settings(ledger, PACK), new Map(), new Map());
}

const keysOf = (table: TableName, workbook: Workbook, row = 0) => {
  const run = runOf(workbook);
  return rowKeys(run, run.ledger.table(table), row);
};

describe('What makes a row this row', () => {
  it('is its own id, whatever else it holds', () => {
    expect(keysOf('Pools', { Pools: [{ poolId: 'NT', parentId: 'P' }] })).toEqual(['NT']);
    const lines = [{ lineId: 'L-1', approvalId: 'K', amount: 1 }];
    expect(keysOf('ApprovalLines', { ApprovalLines: lines })).toEqual(['L-1']);
  });

  it('is all that it holds where its id is blank or cannot be read', () => {
    const line = { approvalId: 'K', recipient: 'KL', amount: 1.5, year: 2024 };
    const keys = ['K', '', 'KL', '150', '2024'];
    expect(keysOf('ApprovalLines', { ApprovalLines: [line] })).toEqual(['', ...keys]);
    expect(keysOf('ApprovalLines', { ApprovalLines: [{ ...line, lineId: '#REF!' }] })).toEqual([
      '#REF!',
      ...keys,
    ]);
  });

  it('is all that it holds in a table without ids, and an unreadable cell as it came', () => {
    const Phasing = [{ projectId: 'A', year: "'i år", share: true }, { year: 2024 }];
    expect(keysOf('Phasing', { Phasing })).toEqual(['A', 'i år', 'true']);
    expect(keysOf('Phasing', { Phasing }, 1)).toEqual(['', '2024', '']);
  });

  it('is noted by table where it is all that a row holds, for any cell of it may change it', () => {
    const run = runOf({ Pools: [{ poolId: 'NT' }], Phasing: [{ projectId: 'A' }] });
    rowKeys(run, run.ledger.table('Pools'), 0);
    expect([...run.namedByRow]).toEqual([]);
    rowKeys(run, run.ledger.table('Phasing'), 0);
    expect([...run.namedByRow]).toEqual(['Phasing']);
  });

  it('is for a person its key, else its references and its year, as far as they can be read', () => {
    const ledger = ledgerOf({
      Pools: [{ poolId: 'NT', parentId: 'P' }],
      Frames: [
        { poolId: 'NT', year: 2024, appropriation: 1, source: 'FL' },
        { poolId: '#REF!', year: 2023 },
      ],
    });
    expect(rowName(ledger, ledger.table('Pools'), 0)).toBe('NT');
    expect([0, 1].map((row) => rowName(ledger, ledger.table('Frames'), row))).toEqual(['NT · 2024', '2023']);
  });
});

describe('A cell as it came', () => {
  it.each<[Cell, unknown]>([
    [null, { type: 'blank' }],
    [new CellError('#REF!'), { type: 'text', text: '#REF!' }],
    [true, { type: 'text', text: 'TRUE' }],
    [false, { type: 'text', text: 'FALSE' }],
    [7.5, { type: 'number', number: 7.5 }],
    ['7,5', { type: 'text', text: '7,5' }],
  ])('%s', (cell, value) => expect(rawValue(cell)).toEqual(value));
});
