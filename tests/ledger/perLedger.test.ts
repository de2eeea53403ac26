import { perLedger } from '../../src/ledger/perLedger';
import { ledgerOf } from './asked';

describe('A part of a ledger that few ask for', () => {
  it('is made once for each ledger, and never for another', () => {
    const partOf = perLedger((ledger) => ({ ledger }));
    const [one, other] = [ledgerOf({}), ledgerOf({})];
    expect(partOf(one).ledger).toBe(one);
    expect(partOf(other).ledger).toBe(other);
    expect(partOf(one)).toBe(partOf(one));
  });

  it('is asked for anew where it could not be made', () => {
    let asked = 0;
    const partOf = perLedger(() => {
      asked += 1;
      throw new Error('not given');
    });
    const ledger = ledgerOf({});
    expect(() => partOf(ledger)).toThrow('not given');
    expect(() => partOf(ledger)).toThrow('not given');
    expect(asked).toBe(2);
  });
});
