import fc from 'fast-check';
import { TABLE_NAMES } from '../../src/ledger/tables';
import { ledgerArguments } from '../../src/workbook/excel/ledgerFormula';
import { withTable } from '../../src/workbook/ledgerCell';
import { runs } from '../support/runs';

const call = fc.record({
  name: fc.constantFrom('=PULJE.LEDGER(', '_xldudf_PULJE_LEDGER(', '= pulje.ledger ( '),
  tables: fc.uniqueArray(fc.constantFrom(...TABLE_NAMES), { minLength: 1 }),
  blank: fc.constantFrom('', ' ', '\n'),
  date: fc.constantFrom([], ['DATE(2000,1,1)']),
});

describe('A LEDGER formula that is given a table', () => {
  it('takes just what it took, and the table', () => {
    fc.assert(
      fc.property(call, fc.constantFrom(...TABLE_NAMES), ({ name, tables, blank, date }, added) => {
        const list = [...date, ...tables.map((table) => `${table}[#All]`)];
        const formula = `${name}${list.join(`,${blank}`)})${blank}`;
        const [before = []] = ledgerArguments(formula);
        const [after] = ledgerArguments(withTable(formula, added) ?? '');
        const argument = { kind: 'table', table: added, part: 'all' };
        expect(after).toEqual(tables.includes(added) ? before : [...before, argument]);
      }),
      runs(200),
    );
  });

  it.each([
    ['=PULJE.LEDGER()', 'takes nothing'],
    ['=PULJE.LEDGER(DATE(2000,1,1))', 'takes no table'],
    ['=PULJE.LEDGER(Pools)', 'takes rows without captions'],
    ['=PULJE.LEDGER(Mapping[#All],Mapping_1)', 'takes a range by its name'],
    ['=PULJE.LEDGER(Pools[#All]', 'is not closed'],
    ['=IF(TRUE,PULJE.LEDGER(Pools[#All]))', 'stands inside another'],
    ['=PULJE.LEDGER(Pools[#All])&(1)', 'is followed by more'],
    ['=PULJE.LEDGERS(Pools[#All])', 'is another function'],
    ['', 'is not there'],
  ])('leaves %s alone, which %s', (formula) => {
    expect(withTable(formula, 'Payments')).toBeNull();
  });
});
