import { Dialogue, fieldAsked } from '../../src/mapping/propose/dialogue';
import { sheetCell, type SheetCells } from '../../src/mapping/propose/cells';
import { SheetMapper } from '../../src/mapping/propose/sheetMapper';
import type { TableName } from '../../src/ledger/tables/spec';
import type { Lines } from './mapped';
import { REGIONAL_FUND } from './regionalFund';

const sheetOf = (lines: Lines): SheetCells => ({
  name: 'Ark1',
  merged: [],
  rows: lines.flatMap((line, row) => {
    const cells = line.flatMap((value, column) =>
      value === null ? [] : [[column + 1, sheetCell(value, false, '')] as const],
    );
    return cells.length === 0 ? [] : [{ row: row + 1, cells: new Map(cells) }];
  }),
});
const about = (lines: Lines, present: readonly TableName[] = []): Dialogue =>
  new Dialogue(new SheetMapper(sheetOf(lines)), new Set(present));
const asked = (dialogue: Dialogue) =>
  dialogue.proposals.flatMap((proposal) =>
    dialogue.questions(proposal).map(({ about: what, answer, isOpen }) => [what, answer, isOpen]),
  );
const NO_COLUMN = [
  'Projects.projectId',
  'Allocations.allocationId',
  'Allocations.poolId',
  'Allocations.year',
  'Allocations.status',
];

describe('What is said back and forth about a sheet', () => {
  it('keeps a question where it was when it is answered, and the answer can be taken back', () => {
    const dialogue = about(REGIONAL_FUND);
    expect(asked(dialogue)).toEqual(NO_COLUMN.map((what) => [what, '', true]));
    dialogue.answer('Allocations.year', 'column:B');
    expect(asked(dialogue)[3]).toEqual(['Allocations.year', 'column:B', false]);
    expect(dialogue.open).toBe(4);
    dialogue.answer('Allocations.year', '');
    expect(asked(dialogue)).toEqual(NO_COLUMN.map((what) => [what, '', true]));
  });

  it('asks for what must be there when its column is given to another field, and not for what may be missing', () => {
    const dialogue = about(REGIONAL_FUND);
    const [proposal] = dialogue.proposals;
    if (!proposal) throw new Error('nothing is proposed');
    dialogue.assign(proposal, 5, 'Projects.otherGrants');
    expect(asked(dialogue).at(-1)).toEqual(['Allocations.amount', 'none', true]);
    expect(dialogue.open).toBe(6);
    dialogue.assign(dialogue.proposals[0] ?? proposal, 1, null);
    expect(dialogue.open).toBe(6);
    expect(dialogue.proposals[0]?.fields.some(({ field }) => field === 'title')).toBe(false);
  });

  it('drops what was said of other captions and of another table', () => {
    const dialogue = about(REGIONAL_FUND);
    dialogue.answer('Allocations.year', 'column:B');
    dialogue.answer('table', 'Payments');
    expect(asked(dialogue).some(([what]) => what === 'Allocations.year')).toBe(false);
    dialogue.answer('table', 'Projects+Allocations');
    expect(dialogue.answerTo('Allocations.year')).toBe('');
    dialogue.answer('header', '4');
    expect([dialogue.answerTo('table'), dialogue.answerTo('header')]).toEqual(['', '4']);
  });

  it('asks which table a list is that the workbook has already', () => {
    const dialogue = about(REGIONAL_FUND, ['Projects']);
    expect(dialogue.open).toBe(6);
    dialogue.answer('table', 'none');
    expect([dialogue.tables.length, dialogue.open]).toEqual([0, 0]);
    dialogue.answer('table', 'Projects');
    expect(dialogue.open).toBeGreaterThan(0);
    expect(asked(dialogue)[0]).toEqual(['table', 'Projects', true]);
  });

  it('counts a value that cannot be used as no answer, once', () => {
    const dialogue = about(REGIONAL_FUND);
    dialogue.answer('Allocations.year', 'constant:engang');
    expect(asked(dialogue)[3]).toEqual(['Allocations.year', 'constant:engang', true]);
    expect(dialogue.open).toBe(5);
  });

  it('keeps two lists on a sheet apart', () => {
    const list = REGIONAL_FUND.slice(3);
    const dialogue = about([...list, [], ...list]);
    const [first, second] = dialogue.proposals;
    if (!first || !second) throw new Error('there are two lists');
    dialogue.answer(`table${first.mark}`, 'Projects+Allocations');
    dialogue.answer(`Allocations.year${first.mark}`, 'column:B');
    dialogue.answer(`table${second.mark}`, 'none');
    expect(dialogue.tables.map(({ mark }) => mark)).toEqual([first.mark]);
    expect(dialogue.questions(second).map(({ about: what }) => what)).toEqual([`table${second.mark}`]);
    expect(dialogue.answerTo(`Allocations.year${first.mark}`)).toBe('column:B');
  });
});

it('A question about a field names its table, its field, and what of it is asked', () => {
  expect(fieldAsked('Allocations.poolId')).toEqual({ table: 'Allocations', field: 'poolId', of: 'field' });
  expect(fieldAsked('Allocations.amount.unit@12')).toEqual({
    table: 'Allocations',
    field: 'amount',
    of: 'unit',
  });
  for (const other of ['table', 'header@4', 'row:8', 'column:F', 'Allocations.nothing'])
    expect(fieldAsked(other)).toBeNull();
});
