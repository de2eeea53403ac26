import { notAvailable, notUsable, type Place } from '../../src/ledger/answer';
import type { RuleKind } from '../../src/rules/kind';
import { KINDS } from '../../src/rules/catalogue';
import { Run } from '../../src/rules/run';
import { Settings } from '../../src/rules/settings';
import { asked, ledgerOf, type RowOf } from '../ledger/asked';

const PACK = { id: 'x', version: '1', title: { da: '', en: '' }, rules: [] };
const kind = KINDS.find(({ id }) => id === 'match-ratio') as RuleKind;

function runOf(...rules: RowOf<'Rules'>[]): Run {
  const ledger = ledgerOf({ Pools: [{ poolId: 'P' }], Rules: rules });
  return new Run(
    ledger,
    kind,
    new Settings(ledger, PACK),
    new Map(KINDS.map((each) => [each.id, each])),
    new Map(),
  );
}

const at = (cell: string, sheet = 'Ark1', table: Place['table'] = 'Pools'): Place => ({
  table,
  field: 'poolId',
  caption: 'Pulje-id',
  sheet,
  cell,
  row: 1,
});
const unreadable = (place: Place) => notUsable('unreadable-cell', { place });
const tooLarge = () => notUsable('amount-too-large', {});
const notGiven = () => notAvailable('table-not-given', { table: 'Rules' });

describe('What a rule was not run for', () => {
  it('is nothing at first', () => expect(runOf().reasons()).toEqual([]));

  it('is told once for each cell, with all rows that needed it', () => {
    const run = runOf();
    run.skip(unreadable(at('A2')), 3);
    run.skip(unreadable(at('B2')));
    run.skip(unreadable(at('A2')), 4);
    run.skip(unreadable(at('A2', '')));
    expect(run.reasons()).toEqual([
      { kind: 'unreadable', cells: ['Ark1!A2', 'Ark1!B2', 'Pools!A2'], rows: 9 },
    ]);
  });

  it('is told once for each other reason, with all rows that met it', () => {
    const run = runOf();
    for (const why of [tooLarge(), notGiven(), tooLarge()]) run.skip(why, 2);
    const column = { table: 'Pools', field: 'poolId' } as const;
    run.skip(notAvailable('column-not-given', column));
    expect(run.reasons()).toEqual([
      { kind: 'no-answer', reason: { id: 'amount-too-large', params: {} }, rows: 4 },
      { kind: 'no-answer', reason: { id: 'table-not-given', params: { table: 'Rules' } }, rows: 2 },
      { kind: 'no-answer', reason: { id: 'column-not-given', params: column }, rows: 1 },
    ]);
  });

  it('is no fact that is simply not there', () => {
    const run = runOf();
    run.skip(notAvailable('no-bearer', { project: 'A' }));
    expect(run.reasons()).toEqual([]);
  });

  it('is also the want of a cut-off date', () => {
    const run = runOf();
    run.needsCutOff();
    run.needsCutOff();
    expect(run.reasons()).toEqual([{ kind: 'no-cut-off' }]);
  });

  it('is told with the rule where it is not understood, each once', () => {
    const run = runOf();
    const place = { ...at('C2', 'Rules', 'Rules'), field: 'value' };
    for (const rule of ['one', 'one', 'two']) run.skip(notUsable('rule-not-understood', { place, rule }));
    run.skip(notUsable('rule-not-understood', { place: { ...place, row: 2 }, rule: 'one' }));
    run.skip(notUsable('rule-not-understood', { place: { ...place, field: 'base' }, rule: 'one' }));
    expect(
      [...run.notUnderstood.values()].map(({ rule, place: { row, field } }) => [rule, row, field]),
    ).toEqual([
      ['one', 1, 'value'],
      ['two', 1, 'value'],
      ['one', 2, 'value'],
      ['one', 1, 'base'],
    ]);
  });
});

describe('A question of a rule', () => {
  it('has its answer, or none and a row that was not run', () => {
    const run = runOf();
    expect(run.attempt(() => 7)).toBe(7);
    expect(
      run.attempt(() => {
        throw unreadable(at('A2'));
      }, 5),
    ).toBeNull();
    expect(run.reasons()).toEqual([{ kind: 'unreadable', cells: ['Ark1!A2'], rows: 5 }]);
  });

  it('does not hide a mistake of ours', () => {
    expect(() =>
      runOf().attempt(() => {
        throw new RangeError('ours');
      }),
    ).toThrow('ours');
  });
});

describe('The settings of a rule', () => {
  const RATIO = { ruleId: 'match-ratio', value: 1 };
  const SHARE = { ruleId: 'match-share', value: 0.5 };

  it('are its own, or by name those of another', () => {
    const run = runOf(RATIO, { ...RATIO, value: 2 }, SHARE);
    expect(run.settings(null).map(({ value }) => value)).toEqual([1, 2]);
    expect(run.setting(null)?.value).toBe(1);
    expect(run.settingsOf('match-share', null).map(({ value }) => value)).toEqual([0.5]);
    expect([run.settingsOf('cap', null), runOf().settings(null), runOf().setting(null)]).toEqual([
      [],
      [],
      null,
    ]);
  });

  it('are none, and every row that asks is not run, while a row of Rules cannot be read', () => {
    const run = runOf({ ...RATIO, value: '#REF!' });
    expect([run.settings(null), run.setting(null), run.settingsOf('match-ratio', null)]).toEqual([
      [],
      null,
      [],
    ]);
    expect(run.reasons()).toEqual([{ kind: 'unreadable', cells: ['Rules!C2'], rows: 3 }]);
  });

  it('name a kind that is, in any case', () => {
    expect(runOf().kindOf(' Match-Ratio ')).toBe(kind);
    expect(runOf().kindOf('match')).toBeUndefined();
  });

  it('have the rows that were covered counted, one where nothing is said', () => {
    const run = runOf();
    run.cover();
    run.cover(4);
    expect([run.rows, asked(() => run.hits.length)]).toEqual([5, 0]);
  });
});
