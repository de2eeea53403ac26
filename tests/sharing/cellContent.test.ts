import fc from 'fast-check';
import { Ledger } from '../../src/ledger/ledger';
import type { AmountUnit } from '../../src/ledger/money';
import type { Cell } from '../../src/ledger/source';
import { fieldSpec } from '../../src/ledger/tables';
import { canonicalForm, canonicalValue } from '../../src/sharing/canonicalValue';
import { cellContent, spelledText } from '../../src/sharing/cellContent';
import { contentRows } from '../../src/sharing/contentRows';
import { runs } from '../support/runs';

/** What a cell says after it was written to a column of another unit, calendar and language. */
function carried(cell: Cell, table: 'Match' | 'Projects', field: string, to: Target): [string, string] {
  const spec = fieldSpec(table, field as never);
  const from = { date1904: false, isDoubtful: false };
  const value = canonicalValue(cell, { spec, unit: 'kr' }, from);
  if (value.state !== 'value') return ['', ''];
  const said = { text: value.text, spelled: spelledText(cell) };
  const written = cellContent(said, { spec, ...to });
  const back = canonicalValue(written, { spec, unit: to.unit }, { ...from, date1904: to.date1904 });
  return [canonicalForm(back), canonicalForm(value)];
}

interface Target {
  readonly unit: AmountUnit;
  readonly date1904: boolean;
  readonly language: 'da' | 'en';
}

const target = fc.record<Target>({
  unit: fc.constantFrom('kr', 'thousand', 'million'),
  date1904: fc.boolean(),
  language: fc.constantFrom('da', 'en'),
});

describe('A value that is written to another workbook’s column says there what it said', () => {
  test('for every amount in whole øre, whatever the unit of the column', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), target, (ore, to) => {
        const [back, before] = carried(ore / 100, 'Match', 'amount', to);
        expect(back).toBe(before);
        expect(before).toBe(`=${ore}`);
      }),
      runs(500),
    );
  });

  test('for every day that both calendars have and none writes like a year', () => {
    // A number up to 2100 may be a year written for a day, and the calendar from 1904 counts 1,462 days less.
    fc.assert(
      fc.property(fc.integer({ min: 2_100 + 1_462 + 1, max: 100_000 }), target, (serial, to) => {
        const [back, before] = carried(serial, 'Projects', 'start', to);
        expect(back).toBe(before);
        expect(before).not.toBe('');
      }),
      runs(300),
    );
  });

  test('for every number, choice and text', () => {
    const cells = fc.oneof(
      fc.tuple(fc.constant('hours'), fc.double({ min: 0, max: 1e9, noNaN: true })),
      fc.tuple(fc.constant('kind'), fc.constantFrom('kontant', 'cash', 'in kind', 'arbejdstid')),
      fc.tuple(fc.constant('contributor'), fc.string({ unit: 'grapheme' })),
      fc.tuple(fc.constant('matchId'), fc.string()),
    );
    fc.assert(
      fc.property(cells, target, ([field, cell], to) => {
        const [back, before] = carried(cell, 'Match', field, to);
        expect(back).toBe(before);
      }),
      runs(500),
    );
  });
});

test('A row’s forms tell an amount that is shown as a date from one that is an amount', () => {
  const column = (caption: string, cell: Cell, format?: string) => ({
    caption,
    cells: [cell],
    ...(format === undefined ? {} : { formats: new Map([[0, format]]) }),
  });
  const forms = (format?: string): string | undefined => {
    const columns = [column('Match ID', 'M-1'), column('Amount', 45_622, format)];
    const table = { name: 'Match', sheet: 'Match', firstRow: 2, firstColumn: 1, rowCount: 1, columns };
    const ledger = new Ledger({ tables: [table], date1904: false, names: new Map(), notices: [] });
    return contentRows(ledger, 'Match')[0]?.forms[5];
  };
  expect([forms(), forms('dd-mm-yyyy')]).toEqual(['=4562200', '?number:45622']);
});
