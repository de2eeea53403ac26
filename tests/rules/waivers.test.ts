import { parseIsoDate, type Day } from '../../src/ledger/dates';
import { Ledger } from '../../src/ledger/ledger';
import { check, type CheckResult } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import pack from '../../src/rules/packs/nye-teknologier.json';

/** One commitment of 101 kr. in a frame of 100. */
const OVER: ExampleWorkbook = {
  Pools: [{ poolId: 'NT', appropriationType: 'reservation' }],
  Frames: [{ poolId: 'NT', year: 2024, appropriation: 100 }],
  Projects: [{ projectId: 'P', poolId: 'NT', recipient: 'KL', matchBearer: 'none' }],
  Allocations: [
    { allocationId: 'T1', projectId: 'P', poolId: 'NT', year: 2024, amount: 101, status: 'committed' },
  ],
};

function checked(workbook: ExampleWorkbook, cutOff?: string): CheckResult {
  const day = cutOff === undefined ? {} : { cutOff: parseIsoDate(cutOff) as Day };
  return check(new Ledger(exampleSource(workbook), { whole: true, ...day }), pack);
}

const [frame] = checked(OVER).findings.filter(({ rule }) => rule === 'year-frame');
if (!frame) throw new Error('the workbook is not over its frame');

/** A row of `Waivers` for the broken frame. */
const ROW = {
  findingId: frame.id,
  fingerprint: frame.fingerprint,
  reason: 'Rettes i tillægsbevillingen',
  by: 'Kontoret',
  on: '2024-12-20',
} as const;

const open = ({ findings }: CheckResult): string[] => findings.map(({ id }) => id);
const notes = ({ waiverNotes }: CheckResult): string[] => waiverNotes.map(({ why }) => why);

describe('A waiver', () => {
  it('takes its finding out of the open ones and keeps it with reason, name and date', () => {
    const result = checked({ ...OVER, Waivers: [ROW] });
    expect(open(result)).not.toContain(frame.id);
    expect(result.waived.map(({ finding, waiver }) => [finding.id, waiver.reason, waiver.by])).toEqual([
      [frame.id, 'Rettes i tillægsbevillingen', 'Kontoret'],
    ]);
    expect(notes(result)).toEqual([]);
    expect(result.findings.length + 1).toBe(checked(OVER).findings.length);
  });

  it('holds whatever the case and the blanks around the id that was pasted', () => {
    const result = checked({
      ...OVER,
      Waivers: [{ ...ROW, findingId: ` ${frame.id.toUpperCase()} `, fingerprint: ` ${frame.fingerprint}` }],
    });
    expect(result.waived).toHaveLength(1);
  });

  it('is open again when the value moves by one øre', () => {
    const [first] = OVER.Allocations ?? [];
    const result = checked({ ...OVER, Allocations: [{ ...first, amount: 101.01 }], Waivers: [ROW] });
    expect(open(result)).toContain(frame.id);
    expect(result.waived).toEqual([]);
    expect(notes(result)).toEqual(['value-changed']);
  });

  it('holds on its last day and not on the day after', () => {
    const Waivers = [{ ...ROW, expires: '2025-12-31' }];
    const last = checked({ ...OVER, Waivers }, '2025-12-31');
    expect([last.waived.length, notes(last)]).toEqual([1, []]);
    const after = checked({ ...OVER, Waivers }, '2026-01-01');
    expect([after.waived.length, notes(after)]).toEqual([0, ['expired']]);
    expect(open(after)).toContain(frame.id);
  });

  it('without a cut-off date holds, and says that its expiry was not tested', () => {
    const result = checked({ ...OVER, Waivers: [{ ...ROW, expires: '2025-12-31' }] });
    expect([result.waived.length, notes(result)]).toEqual([1, ['expiry-not-tested']]);
  });

  it('of a finding that is gone is told', () => {
    const [first] = OVER.Allocations ?? [];
    const result = checked({ ...OVER, Allocations: [{ ...first, amount: 100 }], Waivers: [ROW] });
    expect(notes(result)).toEqual(['nothing-found']);
  });

  it('of another finding waives nothing', () => {
    const result = checked({ ...OVER, Waivers: [{ ...ROW, findingId: 'year-frame:nt:2023' }] });
    expect(open(result)).toContain(frame.id);
    expect(notes(result)).toEqual(['nothing-found']);
  });

  it.each(['findingId', 'fingerprint', 'reason', 'by', 'on'] as const)(
    'without %s waives nothing',
    (field) => {
      const row: Record<string, string> = { ...ROW };
      delete row[field];
      const result = checked({ ...OVER, Waivers: [row] });
      expect(open(result)).toContain(frame.id);
      expect(result.waived).toEqual([]);
      expect(notes(result)).toEqual(['unreadable']);
    },
  );

  it('with an expiry that cannot be read waives nothing', () => {
    const result = checked({ ...OVER, Waivers: [{ ...ROW, expires: 'snart' }] }, '2025-01-01');
    expect(open(result)).toContain(frame.id);
    expect(notes(result)).toEqual(['unreadable']);
  });
});
