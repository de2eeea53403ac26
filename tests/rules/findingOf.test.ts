import { Ledger } from '../../src/ledger/ledger';
import type { SourceWorkbook } from '../../src/ledger/source';
import { KINDS } from '../../src/rules/catalogue';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import type { Spot, Value } from '../../src/rules/finding';
import { findingsOf } from '../../src/rules/findingOf';
import type { Hit, RuleKind } from '../../src/rules/kind';
import { loweredBy } from '../../src/rules/lowered';
import type { Setting } from '../../src/rules/settings';

const SOURCE = exampleSource({
  Pools: [{ poolId: 'NT' }, { poolId: 'NT-10Y' }],
  Frames: [{ poolId: 'NT', year: 2024, appropriation: 5 }],
  Allocations: [
    { allocationId: 'T1', amount: 10 },
    { allocationId: 'T2', amount: 20 },
    { allocationId: 'T3', amount: 5 },
    { allocationId: 'T4', amount: '#REF!' },
  ],
});
const ledger = new Ledger(SOURCE);
/** A rule that hangs on no law of its own. */
const { source: _source, ...kind } = KINDS.find(({ id }) => id === 'year-frame') as RuleKind;
const MESSAGE = { id: 'year-frame', params: {} } as unknown as Hit['message'];
const ID: Hit<'Pools'>['at'] = { table: 'Pools', row: 1, field: 'poolId' };
const HIT: Hit = { at: ID as Hit['at'], keys: ['NT-10Y', 2024], message: MESSAGE };

const found = (more: Partial<Hit> = {}, by: Partial<RuleKind> = {}, book = ledger) => {
  const [finding] = findingsOf(book, { ...kind, ...by }, [{ ...HIT, ...more }], 'warning');
  if (!finding) throw new Error('no finding');
  return finding;
};
const spotOf = (at: Hit<'Frames'>['at'], book = ledger): Spot =>
  found({ at: at as Hit['at'] }, {}, book).spot;
const setting = (more: Partial<Setting>) => ({ severity: null, source: '', ...more }) as Setting;

describe('Where a finding points', () => {
  const NOWHERE = { row: null, field: null, caption: null };

  it('is a cell, the header of a column, or the first header of a table', () => {
    expect(spotOf({ table: 'Frames', row: 0, field: 'appropriation' })).toEqual({
      table: 'Frames',
      sheet: 'Frames',
      cell: 'C2',
      row: 'NT · 2024',
      field: 'appropriation',
      caption: 'Appropriation',
    });
    expect(spotOf({ table: 'Frames', field: 'appropriation' })).toEqual({
      ...NOWHERE,
      table: 'Frames',
      sheet: 'Frames',
      cell: 'C1',
      field: 'appropriation',
      caption: 'Appropriation',
    });
    expect(spotOf({ table: 'Frames' })).toEqual({ ...NOWHERE, table: 'Frames', sheet: 'Frames', cell: 'A1' });
    expect(spotOf({ table: 'Frames', row: 0 })).toMatchObject({ cell: 'A2', row: 'NT · 2024', field: null });
  });

  it('is a place outside the tables, or the file', () => {
    const place = { sheet: 'Ark9', cell: 'Q7' };
    expect(spotOf({ place })).toEqual({ ...NOWHERE, table: null, ...place });
    expect(spotOf({})).toEqual({ ...NOWHERE, table: null, sheet: '', cell: '' });
    expect(spotOf({ table: 'Frames', place })).toEqual({ ...NOWHERE, table: 'Frames', ...place });
  });

  it('is no cell of a table that is not there, nor of one without a place in a sheet', () => {
    const change = (name: string, more: object): SourceWorkbook => ({
      ...SOURCE,
      tables: SOURCE.tables.map((table) => (table.name === name ? { ...table, ...more } : table)),
    });
    const without = new Ledger({ ...SOURCE, tables: SOURCE.tables.filter(({ name }) => name !== 'Frames') });
    expect(spotOf({ table: 'Frames' }, without)).toEqual({
      ...NOWHERE,
      table: 'Frames',
      sheet: '',
      cell: '',
    });
    const above = new Ledger(change('Frames', { firstRow: 1 }));
    expect(spotOf({ table: 'Frames' }, above)).toMatchObject({ sheet: 'Frames', cell: '' });
    const beside = new Ledger(change('Frames', { firstColumn: 3 }));
    expect(spotOf({ table: 'Frames', field: 'year' }, beside).cell).toBe('D1');
    expect(spotOf({ table: 'Frames' }, beside).cell).toBe('C1');
  });

  it('is with it all other cells of the matter, each once', () => {
    const also = [{ table: 'Frames', row: 0, field: 'year' }, 'B3', 'A3', 'B3', ''] as const;
    expect(found({ also }).cells).toEqual(['A3', 'B2', 'B3']);
    expect(found().cells).toEqual(['A3']);
    expect(found({ at: {} }).cells).toEqual([]);
  });
});

describe('A finding', () => {
  it('has an id of its rule and its keys, in which no key can be taken for two', () => {
    expect(found().id).toBe('year-frame:nt-10y:2024');
    expect(found({ keys: [' A:B ', 'Å'] }).id).toBe('year-frame:a%3ab:å');
    expect(found({ keys: [] }).id).toBe('year-frame');
  });

  it('has a number after its id where the same matter is met again', () => {
    const ids = findingsOf(ledger, kind, [HIT, { ...HIT, keys: ['x'] }, HIT, HIT], 'error').map(
      ({ id }) => id,
    );
    expect(ids).toEqual([found().id, 'year-frame:x', `${found().id}#2`, `${found().id}#3`]);
  });

  it('has a fingerprint of its id, the version of its rule and its values, not of how an id is spelled', () => {
    const text = (written: string): Value => ({ type: 'text', text: written });
    const number = (value: number): Value => ({ type: 'number', number: value });
    const mark = (more: Partial<Hit>, by: Partial<RuleKind> = {}) => found(more, by).fingerprint;
    expect(mark({ received: text(' NT') })).toBe(mark({ received: text('nt') }));
    const others = [
      mark({}),
      mark({ keys: ['x'] }),
      mark({}, { version: kind.version + 1 }),
      mark({ received: number(1) }),
      mark({ expected: number(1) }),
      mark({ received: number(2) }),
      mark({ received: text('1') }),
    ];
    expect(new Set(others).size).toBe(others.length);
    expect(mark({ difference: number(1) })).toBe(mark({}));
  });

  it('is as severe as its setting says, else as the hit, else as the rule', () => {
    expect(found().severity).toBe('warning');
    expect(found({ setting: setting({ severity: 'info' }) }).severity).toBe('info');
    expect(found({ setting: setting({ severity: 'off' }) }).severity).toBe('warning');
    expect(found({ setting: setting({}) }).severity).toBe('warning');
    expect(found({ severity: 'error', setting: setting({ severity: 'info' }) }).severity).toBe('error');
  });

  it('has the source of its setting, else that of its rule, else none', () => {
    expect(found({ setting: setting({ source: 'Lov' }) }, { source: 'Kind' }).source).toBe('Lov');
    expect(found({ setting: setting({}) }, { source: 'Kind' }).source).toBe('Kind');
    expect(found({}, { source: 'Kind' }).source).toBe('Kind');
    expect(found({ setting: setting({}) }).source).toBe('');
  });

  it('has no value and no change that the hit does not have', () => {
    expect(found()).toMatchObject({ received: null, expected: null, difference: null, change: null });
    const value: Value = { type: 'number', number: 1 };
    expect(found({ difference: value }).difference).toEqual(value);
  });
});

describe('The change that lowers a sum', () => {
  const table = ledger.table('Allocations');
  const lowered = (rows: readonly number[], kroner: number, choice?: 'or others') =>
    loweredBy(table, rows, kroner * 100, choice).change;
  const to = (kroner: number) => ({ type: 'amount', ore: kroner * 100 });

  it('is in the only row the only answer, unless other cells would do as well', () => {
    const change = { table: 'Allocations', row: 0, field: 'amount', to: to(7) };
    expect(lowered([0], 3)).toEqual(change);
    expect(lowered([0], 3, 'or others')).toEqual({ ...change, orOthers: true });
  });

  it('is in the last of several rows that is large enough, and one of several answers', () => {
    expect(lowered([0, 1, 2], 3)).toEqual({
      table: 'Allocations',
      row: 2,
      field: 'amount',
      to: to(2),
      orOthers: true,
    });
    expect(lowered([0, 1, 2], 5)).toMatchObject({ row: 1, to: to(15), orOthers: true });
  });

  it('is none where no row is larger than what is too much, or it cannot be read', () => {
    expect(lowered([0, 2], 10)).toBeUndefined();
    expect(lowered([3], 0)).toBeUndefined();
    expect(lowered([], 0)).toBeUndefined();
  });
});
