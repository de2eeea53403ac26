import { ledgerOf } from './asked';
import { BLANK, READ, UNREADABLE, type CodeColumn } from '../../src/ledger/columns';
import { KeyIndex } from '../../src/ledger/keyIndex';
import { Ledger } from '../../src/ledger/ledger';

/** Codes by row; `null` for a blank cell, and a cell that cannot be read last. */
function indexOf(...codes: (number | null)[]): KeyIndex {
  const state = Uint8Array.from([...codes.map((code) => (code === null ? BLANK : READ)), UNREADABLE]);
  const values = Int32Array.from([...codes.map((code) => code ?? -1), -1]);
  return KeyIndex.of({ state, values } as CodeColumn);
}

describe('The rows of a code', () => {
  const index = indexOf(7, 3, null, 7, 0, 7);

  it('are found in order', () => {
    expect([7, 3, 0].map((code) => index.rows(code))).toEqual([[0, 3, 5], [1], [4]]);
    expect([7, 3, 0].map((code) => index.firstRow(code))).toEqual([0, 1, 4]);
    expect([7, 3, 0].map((code) => index.has(code))).toEqual([true, true, true]);
  });

  it.each([-1, 1, 8, 1000])('are none of the code %s, which no row has', (code) => {
    expect([index.rows(code), index.firstRow(code), index.has(code), index.isTwice(code)]).toEqual([
      [],
      -1,
      false,
      false,
    ]);
  });

  it('are told to be more than one only where they are', () => {
    expect([7, 3, 0].map((code) => index.isTwice(code))).toEqual([true, false, false]);
  });

  it('have their codes in the order of the first of them', () => {
    expect([...index.codes()]).toEqual([7, 3, 0]);
    expect([...indexOf(null).codes()]).toEqual([]);
  });

  it('are unclear where they have no code of their own: it is not read, or another row has it', () => {
    expect([...index.unclearRows]).toEqual([1, 0, 1, 1, 0, 1, 1]);
    expect(index.unclearRows).toBe(index.unclearRows);
  });
});

test('A reference means the only row that has its id, and no row where none or several have it', () => {
  const { commitments } = ledgerOf({
    Pools: [{ poolId: 'A' }, { poolId: 'B' }, { poolId: 'b' }, { poolId: 'C' }],
    Projects: [],
    Allocations: ['C', 'X', ' a', 'B', undefined, '#REF!'].map((poolId, at) => ({
      allocationId: `T${at}`,
      poolId,
    })),
  });
  expect([...commitments.poolRows]).toEqual([3, -1, 0, -1, -1, -1]);
});

test('A reference means no row of a table that is not there', () => {
  const { workbook } = ledgerOf({ Pools: [{ poolId: 'A' }], Projects: [], Allocations: [{ poolId: 'A' }] });
  const tables = workbook.tables.filter(({ name }) => name !== 'Pools');
  const { commitments } = new Ledger({ ...workbook, tables });
  expect([...commitments.poolRows]).toEqual([-1]);
});
