import type { Cell, SourceTable, SourceWorkbook } from '../../src/ledger/source';
import type { NewSeal } from '../../src/sharing/makeSeal';
import { sourceOf } from '../rules/book';
import { cleanBook } from '../rules/cleanWorkbook';
import { captionOf, found, PACK, sealed, told, verified, withCell, withTable } from './sealing';
import { verifyContent, type Verification } from '../../src/sharing/verify';
import { Ledger } from '../../src/ledger/ledger';

const source = sourceOf(cleanBook());
let seal: NewSeal;
beforeAll(async () => {
  seal = await sealed(source);
});

function after(changed: SourceWorkbook): readonly string[] {
  const { status, changes } = verified(changed, seal);
  return [status, ...changes.map(told)];
}

/** The row with these cells, and all others, in a table. */
function withRow(table: SourceTable, at: number, cells: readonly Cell[]): SourceTable {
  return {
    ...table,
    rowCount: table.rowCount + 1,
    columns: table.columns.map((column, index) => ({
      ...column,
      cells: [...column.cells.slice(0, at), cells[index] ?? null, ...column.cells.slice(at)],
    })),
  };
}

function cellsOf({ columns }: SourceTable, row: number): Cell[] {
  return columns.map(({ cells }) => cells[row] ?? null);
}

function withoutRow(table: SourceTable, at: number): SourceTable {
  return {
    ...table,
    rowCount: table.rowCount - 1,
    columns: table.columns.map(({ caption, cells }) => ({
      caption,
      cells: cells.filter((_, row) => row !== at),
    })),
  };
}

test('A workbook that nobody touched is unchanged, and the seal says who, when and under which pack.', () => {
  expect(verified(source, seal)).toEqual({
    status: 'unchanged',
    seal: { on: '2026-03-02T09:30:15Z', by: 'Styrelsen', pack: PACK, code: seal.code },
    earlier: [],
    changes: [],
    doubts: [],
    signer: null,
  });
  expect(seal.code).toMatch(/^([0-9a-f]{5}-){3}[0-9a-f]{5}$/);
});

describe('It is changed, and named to the cell, when', () => {
  test('an amount is one øre more', () => {
    const more = withCell(source, 'Allocations', 'amount', 2, (cell) => Number(cell) + 0.01);
    expect(after(more)).toEqual(['changed', 'changed Allocations T-3 Amount Allocations!G4']);
  });

  test('an amount gets a part of an øre', () => {
    const more = withCell(source, 'Allocations', 'amount', 2, (cell) => Number(cell) + 0.001);
    expect(after(more)).toEqual(['changed', 'changed Allocations T-3 Amount Allocations!G4']);
  });

  test('a commitment is moved to another pool', () => {
    const moved = withCell(source, 'Allocations', 'poolId', 0, 'NT-B');
    expect(after(moved)).toEqual(['changed', 'changed Allocations T-1 Pool ID Allocations!C2']);
  });

  test('an id gets a look-alike: one row is gone and another there', () => {
    const alike = withCell(source, 'Allocations', 'allocationId', 0, '\u0422-1');
    expect(after(alike)).toEqual([
      'changed',
      'added Allocations \u0422-1 Allocations!A2',
      'removed Allocations T-1 -',
    ]);
  });

  test('a hidden row is added', () => {
    const hidden = withTable(source, 'Payments', (table) => ({
      ...withRow(table, 3, ['B-X', 'T-1', null, null, 1]),
      hiddenRows: [5],
    }));
    expect(after(hidden)).toEqual(['changed', 'added Payments B-X Payments!A5']);
  });

  test('a row is taken out', () => {
    expect(after(withTable(source, 'Payments', (table) => withoutRow(table, 0)))).toEqual([
      'changed',
      'removed Payments B-1 -',
    ]);
  });

  test('a second row with one id is added', () => {
    const twice = withTable(source, 'Payments', (table) => withRow(table, 1, cellsOf(table, 0)));
    expect(after(twice)).toEqual(['changed', 'added Payments B-1 Payments!A3']);
  });

  test('a finding is waived for another value', () => {
    const waived = withCell(source, 'Waivers', 'fingerprint', 0, '4567');
    expect(after(waived)).toEqual(['changed', 'changed Waivers year-frame:nt:2020 Fingerprint Waivers!B2']);
  });

  test('a rule is switched off', () => {
    const off = withCell(source, 'Rules', 'severity', 0, 'off');
    expect(after(off)).toEqual(['changed', 'changed Rules NT-A Severity Rules!H2']);
  });

  test('a row without an id changes in one field, and then in two', () => {
    const one = withCell(source, 'Frames', 'appropriation', 1, 1);
    expect(after(one)).toEqual(['changed', 'changed Frames NT · 2023 Appropriation Frames!C3']);
    const two = withCell(one, 'Frames', 'source', 1, 'Finanslov 2099');
    expect(after(two)).toEqual([
      'changed',
      'changed Frames NT · 2023 Appropriation Frames!C3',
      'changed Frames NT · 2023 Source Frames!F3',
    ]);
  });

  test('a row without an id is added that is equal to another', () => {
    const twice = withTable(source, 'Frames', (table) => withRow(table, 16, cellsOf(table, 0)));
    expect(after(twice)).toEqual(['changed', 'added Frames NT Frames!A18']);
  });

  test('a number becomes a text of the same digits', () => {
    const typed = withCell(source, 'Allocations', 'amount', 0, '3000000');
    expect(after(typed)).toEqual(['changed', 'changed Allocations T-1 Amount Allocations!G2']);
  });

  test('the cut-off date is another one', () => {
    const later = { ...source, names: new Map([['CutOff', 45_900]]) };
    expect(after(later)).toEqual(['changed', 'changed CutOff -']);
  });

  test('a column is taken out', () => {
    const without = withTable(source, 'Savings', (table) => ({
      ...table,
      columns: table.columns.filter(({ caption }) => caption !== captionOf('Savings', 'low')),
    }));
    expect(after(without)).toEqual(['changed', 'changed Savings G-1 low -']);
  });

  test('the unit in a caption is another one', () => {
    const unit = withTable(source, 'Savings', (table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.caption === 'Running cost' ? { ...column, caption: 'Running cost (t.kr.)' } : column,
      ),
    }));
    expect(after(unit)).toEqual(['changed', 'changed Savings G-1 Running cost (t.kr.) Savings!K2']);
  });
});

test('A seal copied from another workbook names every row that is otherwise.', async () => {
  const other = withCell(source, 'Frames', 'appropriation', 1, 5);
  const another = withTable(other, 'Payments', (table) => withoutRow(table, 0));
  const { status, changes } = verified(
    another,
    await sealed(withCell(source, 'Pools', 'name', 0, 'Anden pulje')),
  );
  expect([status, ...changes.map(told)]).toEqual([
    'changed',
    'changed Pools NT Name Pools!B2',
    'changed Frames NT · 2023 Appropriation Frames!C3',
    'removed Payments B-1 -',
  ]);
});

test('A workbook sealed under an older pack says so, and is not unchanged.', () => {
  const newer = { ...PACK, version: '1.1', hash: 'b2'.repeat(32) };
  expect(verified(source, seal, newer)).toMatchObject({
    status: 'other-pack',
    changes: [],
    seal: { pack: PACK },
  });
  const changed = withCell(source, 'Allocations', 'amount', 0, 1);
  expect(verified(changed, seal, newer).status).toBe('changed');
});

describe('It cannot be verified when', () => {
  const doubts = (changed: SourceWorkbook): unknown[] => {
    const { status, changes, doubts } = verified(changed, seal);
    expect([status, changes]).toEqual(['cannot-verify', []]);
    return [...doubts];
  };

  test('a table was lost, also an empty one of rows that nobody misses', () => {
    const tables = source.tables.filter(({ name }) => name !== 'Savings');
    expect(doubts({ ...source, tables })).toEqual([{ kind: 'table-lost', table: 'Savings' }]);
  });

  test('a formula has no value', () => {
    const formulas = new Map([[1, 'B3*2']]);
    const without = withTable(withCell(source, 'Frames', 'carriedIn', 1, null), 'Frames', (table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.caption === captionOf('Frames', 'carriedIn') ? { ...column, formulas } : column,
      ),
    }));
    expect(doubts(without)).toEqual([{ kind: 'no-value', sheet: 'Frames', cells: ['D3'] }]);
  });

  test('a table is there twice', () => {
    const [first] = source.tables;
    const again = { ...(first as SourceTable), sheet: 'Kopi' };
    expect(doubts({ ...source, tables: [...source.tables, again] })).toEqual([
      { kind: 'table-twice', table: 'Pools' },
    ]);
  });

  test('two columns mean the same', () => {
    const twice = withTable(source, 'Frames', (table) => ({
      ...table,
      columns: [...table.columns, { caption: 'Bevilling', cells: [] }],
    }));
    expect(doubts(twice)).toEqual([
      { kind: 'column-doubtful', table: 'Frames', captions: ['Appropriation', 'Bevilling'] },
    ]);
  });

  test('the unit of an amount is not known', () => {
    const euro = withTable(source, 'Frames', (table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.caption === 'Appropriation' ? { ...column, caption: 'Appropriation (EUR)' } : column,
      ),
    }));
    expect(doubts(euro)).toEqual([
      { kind: 'column-doubtful', table: 'Frames', captions: ['Appropriation (EUR)'] },
    ]);
  });
});

describe('What cannot be verified later is not sealed:', () => {
  test.each<[string, () => SourceWorkbook, string]>([
    ['a workbook without our tables', () => ({ ...source, tables: [] }), 'no tables'],
    [
      'a table that is there twice',
      () => ({ ...source, tables: [...source.tables, ...source.tables.slice(0, 1)] }),
      'table-twice',
    ],
  ])('%s', async (_, book, message) => {
    await expect(sealed(book())).rejects.toThrow(message);
  });
});

describe('Of the sheet and the copy', () => {
  const status = (changed: SourceWorkbook, ...where: Parameters<typeof found>): string =>
    verifyContent(new Ledger(changed), found(...where), PACK).status;

  test('either alone will do', () => {
    expect(status(source, seal, { withCopy: false })).toBe('unchanged');
    expect(status(source, seal, { withSheet: false })).toBe('unchanged');
    expect(status(withCell(source, 'Frames', 'year', 1, 2031), seal, { withSheet: false })).toBe('changed');
  });

  test('the sheet may have been renamed', () => {
    expect(status(source, seal, { called: 'Ark7' })).toBe('unchanged');
  });

  test('neither is no seal', () => {
    expect(
      verifyContent(new Ledger(source), found(seal, { withSheet: false, withCopy: false }), PACK),
    ).toEqual({
      ...{ status: 'no-seal', seal: null, earlier: [], changes: [], doubts: [], signer: null },
    });
  });

  test('two that disagree are never unchanged, though each is whole and one of them fits', async () => {
    const other = await sealed(withCell(source, 'Frames', 'year', 1, 2031));
    expect(verified(source, { ...seal, xml: other.xml })).toMatchObject({
      status: 'cannot-verify',
      doubts: [{ kind: 'seals-differ' }],
    });
    expect(verified(source, { ...other, xml: seal.xml }).status).toBe('cannot-verify');
  });

  test.each<[string, (sheet: NewSeal['sheet']) => NewSeal['sheet']['rows']]>([
    ['another name of who sealed', ({ rows }) => replaced(rows, 'Styrelsen', 'Rigsrevisionen')],
    ['another moment', ({ rows }) => replaced(rows, '2026-03-02 09:30 UTC', '2026-03-03 09:30 UTC')],
    ['another code', ({ rows }) => replaced(rows, seal.code, '00000-00000-00000-00000')],
    [
      'a line more',
      ({ rows }) => [...rows.slice(0, 4), [{ content: 'Godkendt af revisor' }], ...rows.slice(4)],
    ],
  ])('a sheet that shows %s is not believed', (_, rows) => {
    const { sheet } = seal;
    const result = verified(source, { ...seal, sheet: { ...sheet, rows: rows(sheet) } });
    expect(result.status).toBe('cannot-verify');
    expect(result.doubts).toEqual([{ kind: 'sheet-edited', sheet: 'Segl' }]);
  });

  test('a sheet of several pieces is believed when all of them are there', () => {
    const text = /SEAL (\S+)</.exec(seal.xml)?.[1] ?? '';
    const half = Math.ceil(text.length / 2);
    const pieces = [`PULJETJEK-SEAL 1/2 ${text.slice(0, half)}`, `PULJETJEK-SEAL 2/2 ${text.slice(half)}`];
    const withPieces = (...held: readonly string[]): Verification => {
      const rows = [...seal.sheet.rows.slice(0, -1), ...held.map((content) => [{ content }])];
      return verified(source, { ...seal, sheet: { ...seal.sheet, rows } });
    };
    expect(withPieces(...pieces).status).toBe('unchanged');
    expect(withPieces(...pieces.slice(1)).status).toBe('cannot-verify');
    expect(withPieces(...pieces.slice(0, 1)).status).toBe('cannot-verify');
    expect(withPieces(...pieces, pieces[0]!.replace(/.$/, '!')).status).toBe('cannot-verify');
  });

  test('a seal of which one letter was changed is not believed, wherever it is', () => {
    const piece = /SEAL (\S+)</.exec(seal.xml)?.[1] ?? '';
    expect(piece.length).toBeGreaterThan(5000);
    for (let at = 0; at < piece.length; at += 97) {
      const letter = piece[at] === 'A' ? 'B' : 'A';
      const broken = `${piece.slice(0, at)}${letter}${piece.slice(at + 1)}`;
      const xml = seal.xml.replace(piece, broken);
      const rows = replaced(seal.sheet.rows, piece, broken);
      const result = verified(source, { ...seal, xml, sheet: { ...seal.sheet, rows } });
      expect([at, result.status]).not.toEqual([at, 'unchanged']);
    }
  });
});

function replaced(rows: NewSeal['sheet']['rows'], text: string, by: string): NewSeal['sheet']['rows'] {
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell.content === 'string' ? { ...cell, content: cell.content.replace(text, by) } : cell,
    ),
  );
}

describe('A workbook that is sealed again', () => {
  test('names the seal before, and that one is told', async () => {
    const changed = withCell(source, 'Frames', 'year', 1, 2031);
    const second = await sealed(changed, { found: found(seal), by: 'Foreningen' });
    const third = await sealed(changed, { found: found(second), by: '' });
    const result = verified(changed, third);
    expect(result.status).toBe('unchanged');
    expect(result.earlier.map(({ by, code }) => [by, code])).toEqual([
      ['Styrelsen', seal.code],
      ['Foreningen', second.code],
    ]);
    expect(third.sheet.rows.flat().map(({ content }) => content)).toContain(second.code);
  });

  test('keeps its sheet under the name that it has now', async () => {
    const again = await sealed(source, {
      found: found(seal, { called: 'Vores segl' }),
      sheets: ['Vores segl'],
    });
    expect([again.sheet.name, again.replaced]).toEqual(['Vores segl', ['Vores segl']]);
  });

  test('says so where the seal before cannot be read', async () => {
    const lost = found({ ...seal, xml: seal.xml.replace('W', 'X') }, { withSheet: false });
    const again = await sealed(source, { found: lost });
    expect(again.head.previous).toBe('unreadable');
    expect(verified(source, again).status).toBe('unchanged');
  });

  test('is not sealed over what somebody wrote on the sheet', async () => {
    const rows = [...seal.sheet.rows, [{ content: 'Husk at ringe til kommunen' }]];
    const noted = found({ ...seal, sheet: { ...seal.sheet, rows } });
    await expect(sealed(source, { found: noted })).rejects.toThrow('sheet-in-the-way');
    expect(verifyContent(new Ledger(source), noted, PACK).status).toBe('unchanged');
  });
});
