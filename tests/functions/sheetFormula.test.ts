import { placeOfReference, referencesOf, sheetFormula, withCells } from '../../src/functions/sheetFormula';
import { explainCall } from '../../src/functions/explainCall';
import { bookOf } from '../support/book';
import { sampleWorkbook } from '../rules/sampleFacts';

const kindOf = (text: string): string => sheetFormula(text).kind;

describe('the formula of a cell', () => {
  it.each([
    ['=PULJE.POOL_REMAINING(Ledger,"NT-10Y",2024)', 'call'],
    ['=PULJE.POOL_REMAINING(Ledger;"NT-10Y";2024)', 'call'],
    ["=PULJE.POOL_REMAINING('Ark 1'!$B$2,A5,Rapport!B$4)", 'call'],
    ['=PULJE.POOL_REMAINING(Ledger,A5,,CutOff)', 'call'],
    ['=IF($A8="","",PULJE.POOL_BUDGET(Ledger,$A8))', 'call'],
    ['=IF($A8="";"";PULJE.POOL_BUDGET(Ledger;$A8))', 'call'],
    ['=IF($A8="","",ROUND(PULJE.POOL_BUDGET(Ledger,$A8),2))', 'more-than-one-call'],
    ['=IF($A8="","",PULJE.POOL_BUDGET(Ledger,$A8))+IF(B8="","",1)', 'more-than-one-call'],
    ['=IF($A8=0,"",PULJE.POOL_BUDGET(Ledger,$A8))', 'more-than-one-call'],
    ['=IF($A8="","",SUM(A1:A3))', 'not-ours'],
    ['=SUM(A1:A3)', 'not-ours'],
    ['="PULJE"', 'not-ours'],
    ['=PULJE.LEDGER(Pools[#All],Frames[#All])', 'ledger-cell'],
    ['=ROUND(PULJE.POOL_REMAINING(Ledger,"NT"),0)', 'more-than-one-call'],
    ['=PULJE.POOL_BUDGET(Ledger,"NT")-PULJE.POOL_COMMITTED(Ledger,"NT")', 'more-than-one-call'],
    ['=PULJE.POOL_BUDGET(Ledger,[@Pulje])', 'not-followed'],
    ['=PULJE.POOL_BUDGET(Ledger,A1&"x")', 'not-followed'],
    ['=PULJE.CHECK_COUNT(Ledger)', 'no-rows'],
    ['=PULJE.MIO_KR(PULJE.CHECK_COUNT(Ledger))', 'more-than-one-call'],
    ['=PULJE.POOL_BUGDET(Ledger,"NT")', 'more-than-one-call'],
  ])('%s is %s', (text, kind) => expect(kindOf(text)).toBe(kind));

  it('says from which letter on it is not understood', () => {
    expect(sheetFormula('=PULJE.POOL_BUDGET(Ledger,[@Pulje])')).toEqual({
      kind: 'not-followed',
      position: 26,
    });
  });

  it('says so of a call in a row that may be blank too, counted from the beginning of the formula', () => {
    const text = '=IF($A8="","",PULJE.POOL_BUDGET(Ledger,[@Pulje]))';
    expect(sheetFormula(text)).toEqual({ kind: 'not-followed', position: text.indexOf('[') });
  });

  it('takes cells by sheet and address, and names as they are', () => {
    const formula = sheetFormula("=PULJE.POOL_REMAINING($B$2,A5,'Bo''s ark'!B$4,CutOff)");
    if (formula.kind !== 'call') throw new Error(formula.kind);
    expect(referencesOf(formula.call)).toEqual(['A5', "'Bo''s ark'!B$4", 'CutOff']);
    expect(referencesOf(formula.call).map(placeOfReference)).toEqual([
      { sheet: null, cell: 'A5' },
      { sheet: "Bo's ark", cell: 'B4' },
      null,
    ]);
  });

  it('answers with the cells that it takes, as the same formula with its values typed', () => {
    const formula = sheetFormula('=PULJE.POOL_REMAINING(Ledger,A5,B4)');
    if (formula.kind !== 'call') throw new Error(formula.kind);
    const cells = new Map<string, string | number>([
      ['A5', 'NT-10Y'],
      ['B4', 2024],
    ]);
    expect(
      explainCall(withCells(formula.call, cells), bookOf(sampleWorkbook({ 'T-2024-1': -1 })), 'da').answer,
    ).toBe(1);
  });
});
