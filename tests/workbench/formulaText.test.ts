import { fileToHost, gridToHost, hostToFile, hostToGrid } from '../../src/workbench/grid/formulaText';

describe('a formula as a file holds it and as Excel shows it', () => {
  it.each([
    ['=_xldudf_PULJE_LEDGER(Pools[#All],Frames[#All])', '=PULJE.LEDGER(Pools[#All],Frames[#All])'],
    ['=1+_xldudf_PULJE_POOL_REMAINING(Ledger,"NT-10Y")', '=1+PULJE.POOL_REMAINING(Ledger,"NT-10Y")'],
    ['=_xlfn.XLOOKUP(1,A:A,B:B)', '=XLOOKUP(1,A:A,B:B)'],
    ['=SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3))', '=SUM(FILTER(A1:A3,B1:B3))'],
    ['=T[[#This Row],[Beløb]]*2', '=T[@Beløb]*2'],
    ['=T[[#This Row],[Beløb i alt]]', '=T[@[Beløb i alt]]'],
    ['=SUM(T[[#This Row],[A]:[B]])', '=SUM(T[@[A]:[B]])'],
    ['="_xlfn.XLOOKUP( ""_xldudf_PULJE_X("&A1', '="_xlfn.XLOOKUP( ""_xldudf_PULJE_X("&A1'],
    ["='_xlfn.ark''s (1)'!A1+1", "='_xlfn.ark''s (1)'!A1+1"],
    ['=T[_xlfn.felt (]', '=T[_xlfn.felt (]'],
  ])('%s is shown as %s, and stored so again', (stored, shown) => {
    expect(fileToHost(stored)).toBe(shown);
    expect(hostToFile(shown)).toBe(stored);
  });

  it('reads names in any letters and writes its own in capitals', () => {
    expect(fileToHost('=_XLDUDF_pulje_Ledger(a)+_XLFN.xlookup(1)')).toBe('=PULJE.LEDGER(a)+xlookup(1)');
    expect(hostToFile('=pulje.Ledger (a)+filter(b)')).toBe('=_xldudf_PULJE_LEDGER (a)+_xlfn._xlws.FILTER(b)');
  });

  it('leaves a name alone that only ends or begins like one of ours, or is no call', () => {
    for (const formula of ['=MIT_PULJE.LEDGER(1)', '=PULJE.LEDGER+1', '=MIN.FILTER(A1)', '=FILTER+1']) {
      expect(hostToFile(formula)).toBe(formula);
    }
    expect(fileToHost('=A_xldudf_PULJE_X(1)')).toBe('=A_xldudf_PULJE_X(1)');
  });
});

describe('a formula as Univer reads it', () => {
  it('has no prefixes and the row written out', () => {
    expect(hostToGrid('=_xlfn.LET(_xlpm.x,T[@Beløb],pulje.f(x))')).toBe(
      '=LET(x,T[[#This Row],[Beløb]],PULJE.F(x))',
    );
  });

  it('names the table of the cell where the formula leaves it out', () => {
    expect(hostToGrid('=[@Beløb]+SUM([@[A]:[B]])', 'T')).toBe(
      '=T[[#This Row],[Beløb]]+SUM(T[[#This Row],[A]:[B]])',
    );
  });

  it('comes back as it is shown, also after an escaped bracket and an unfinished one', () => {
    for (const formula of ["=T[@[Beløb '[kr.']]]*2", '=SUM(T[Beløb],T[#All])', '=T[Bel', '="[@x]"', "='a"]) {
      expect(gridToHost(hostToGrid(formula))).toBe(formula);
    }
  });
});
