import fc from 'fast-check';
import { Ledger } from '../../src/ledger/ledger';
import { check } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { foundIn, historyOf } from '../../src/rules/history';
import pack from '../../src/rules/packs/nye-teknologier.json';

/** One krone over the frame. */
const OVER: ExampleWorkbook = {
  Pools: [{ poolId: 'NT' }],
  Frames: [{ poolId: 'NT', year: 2024, appropriation: 100 }],
  Projects: [{ projectId: 'P', poolId: 'NT' }],
  Allocations: [
    { allocationId: 'T', projectId: 'P', poolId: 'NT', year: 2024, amount: 101, status: 'committed' },
  ],
};

const checked = (workbook: ExampleWorkbook) => check(new Ledger(exampleSource(workbook)), pack);

describe('What became of the findings since an earlier run', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });
  const result = checked(OVER);
  const frame = result.findings.find(({ rule }) => rule === 'year-frame');
  if (!frame) throw new Error('not over its frame');

  it('parts what is found now and what was found then into new, still open and fixed', () => {
    fc.assert(
      fc.property(ids, ids, (now, then) => {
        const run = { ...result, findings: now.map((id) => ({ ...frame, id })) };
        const history = historyOf(run, new Set(then));
        expect([...history.new].sort()).toEqual(now.filter((id) => !then.includes(id)).sort());
        expect(history.fixed).toEqual(then.filter((id) => !now.includes(id)).sort());
        expect(historyOf(run, foundIn(run))).toEqual({ new: new Set(), fixed: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('does not take a finding for fixed that was waived', () => {
    const { id: findingId, fingerprint } = frame;
    const row = { findingId, fingerprint, reason: 'Aftalt', by: 'Kontoret', on: '2024-12-20' };
    const waived = checked({ ...OVER, Waivers: [row] });
    expect(waived.waived).toHaveLength(1);
    expect(historyOf(waived, foundIn(result))).toEqual({ new: new Set(), fixed: [] });
  });
});
