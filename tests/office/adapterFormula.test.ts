import { ledgerArguments } from '../../src/workbook/excel/ledgerFormula';
import { parseReference } from '../../src/workbook/excel/reference';

const table = (name: string, part: string, ...columns: string[]): object => ({
  kind: 'table',
  table: name,
  part,
  ...(columns.length > 0 ? { columns } : {}),
});

test.each([
  ['Pools[#All]', table('Pools', 'all')],
  ['Pools[[#All]]', table('Pools', 'all')],
  ['Pools[]', table('Pools', 'data')],
  ['Pools[#Headers]', table('Pools', 'headers')],
  ['Pools[[#All],[Pulje-id]:[Til år]]', table('Pools', 'all', 'Pulje-id', 'Til år')],
  ['Pools[[#All], [Navn]]', table('Pools', 'all', 'Navn', 'Navn')],
  ['Pools[[Navn]:[Konto]]', table('Pools', 'data', 'Navn', 'Konto')],
  ['Allocations[Beløb]', table('Allocations', 'data', 'Beløb', 'Beløb')],
  ["Allocations[[#All],[Beløb '[kr.']]:[it''s '#1]]", table('Allocations', 'all', 'Beløb [kr.]', "it's #1")],
  ['Pools', { kind: 'name', name: 'Pools' }],
  ['A1:C9', { kind: 'cells', sheet: null, range: { top: 1, left: 1, bottom: 9, right: 3 } }],
  ['Ark1!$C$9:$A$1', { kind: 'cells', sheet: 'Ark1', range: { top: 1, left: 1, bottom: 9, right: 3 } }],
  [
    "'Peter''s ark, 1'!$A$1:$C$9",
    { kind: 'cells', sheet: "Peter's ark, 1", range: { top: 1, left: 1, bottom: 9, right: 3 } },
  ],
  ['d7', { kind: 'cells', sheet: null, range: { top: 7, left: 4, bottom: 7, right: 4 } }],
])('The reference %s is understood', (text, expected) => {
  expect(parseReference(text)).toEqual(expected);
});

test.each([
  "'[Other.xlsx]Ark1'!A1:C9",
  'Ark1:Ark3!A1',
  'A:C',
  'Pools[@Navn]',
  'Pools[[#This Row],[Navn]]',
  'Pools[[#Headers],[#Data],[Navn]]',
  'Pools[[Navn],[Konto]]',
  'A1:B2:C3',
  'OFFSET(A1,0,0)',
  '#REF!',
  '',
])('The cells of %p cannot be told, so it is no reference', (text) => {
  expect(parseReference(text)).toBeNull();
});

test.each([
  '=PULJE.LEDGER(Pools[#All],Frames)',
  '=pulje.ledger( Pools[#All] , Frames )',
  '=@PULJE.LEDGER(Pools[#All],Frames)',
  '=_xldudf_PULJE_LEDGER(Pools[#All],Frames)',
  '=_xlfn._xldudf_PULJE_LEDGER(Pools[#All],Frames)',
  '=IFERROR(PULJE.LEDGER(Pools[#All],Frames),"PULJE.LEDGER(A1)")',
  '=PULJE.CHECK_COUNT(PULJE.LEDGER(Pools[#All],Frames),"error")',
])('The call is found in %s', (formula) => {
  expect(ledgerArguments(formula)).toEqual([[table('Pools', 'all'), { kind: 'name', name: 'Frames' }]]);
});

test.each([
  '="PULJE.LEDGER(A1)"',
  '=MYPULJE.LEDGER(A1)',
  "='PULJE.LEDGER(A1)'!A1",
  '=PULJE.LEDGERS(A1)',
  'x',
])('There is no call in %s', (formula) => {
  expect(ledgerArguments(formula)).toEqual([]);
});

test('A call is left out when one of its arguments cannot be resolved, and the other call stays', () => {
  expect(ledgerArguments('=PULJE.LEDGER(Pools[#All],OFFSET(A1,0,0,2,2))&PULJE.LEDGER(Pools[#All])')).toEqual([
    [table('Pools', 'all')],
  ]);
});

test('A call that never closes is left out', () => {
  expect(ledgerArguments('=PULJE.LEDGER(Pools[#All]')).toEqual([]);
});

test('The date that tells of a 1904 workbook, numbers and texts are arguments too', () => {
  expect(ledgerArguments('=PULJE.LEDGER(\'a, (b\'!A1:B2, DATE(2000,1,1), 12, "x, ""y""", TRUE)')).toEqual([
    [
      { kind: 'cells', sheet: 'a, (b', range: { top: 1, left: 1, bottom: 2, right: 2 } },
      { kind: 'date', year: 2000, month: 1, day: 1 },
      { kind: 'constant', value: 12 },
      { kind: 'constant', value: 'x, "y"' },
      { kind: 'constant', value: true },
    ],
  ]);
});

test('A caption with commas and parentheses does not end an argument', () => {
  expect(ledgerArguments('=PULJE.LEDGER(Pools[[#All],[Beløb, (mio. kr.)]])')).toEqual([
    [table('Pools', 'all', 'Beløb, (mio. kr.)', 'Beløb, (mio. kr.)')],
  ]);
});
