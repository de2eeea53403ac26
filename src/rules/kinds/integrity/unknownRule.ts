import { READ } from '../../../ledger/columns';
import { parseIsoDate } from '../../../ledger/dates';
import { sheetRow } from '../../../ledger/place';
import { normaliseId } from '../../../ledger/ids';
import { date, text } from '../../values';
import type { RuleKind } from '../../kind';
import type { RuleField } from '../../messages/integrity';
import { OWN_PACK } from '../../ownPack';
import type { Run } from '../../run';
import { unusedColumns } from '../../settingParameters';
import { cash, grantWith } from '../../exampleGrant';
import { cellHit } from './cells';

/**
 * Every row of Rules has a rule that is known and can hold as the row says, and so has every rule of the pack.
 * A rule that the owner meant to hold, and that does not, is worse than none.
 */
export const unknownRule: RuleKind = {
  id: 'unknown-rule',
  family: 'integrity',
  version: 2,
  severity: 'error',
  parameters: [],
  reads: { Rules: ['ruleId', 'pool', 'value', 'base', 'appliesTo', 'from', 'to', 'tolerance', 'rounding'] },
  runsLast: true,

  check(run) {
    const table = run.ledger.table('Rules');
    const rules = table.codes('ruleId');
    run.cover(table.rowCount);
    for (let row = 0; row < table.rowCount; row += 1) {
      if (rules.state[row] === READ) checkRow(run, row);
    }
    tellNotUnderstood(run);
    checkDays(run);
  },

  examples: [
    {
      title: { da: 'En regel, der findes', en: 'A rule that is there' },
      workbook: { Pools: [{ poolId: 'P' }], Rules: [{ ruleId: 'Date-Order', severity: 'warning' }] },
      findings: [],
    },
    {
      title: { da: 'En regel, ingen kender', en: 'A rule that nobody knows' },
      workbook: { Pools: [{ poolId: 'P' }], Rules: [{ ruleId: 'aarets-ramme' }] },
      findings: [
        { message: 'unknown-rule', severity: 'error', table: 'Rules', cell: 'A2', received: 'aarets-ramme' },
      ],
    },
    {
      title: {
        da: 'En regel om celler, slået fra for en enkelt pulje',
        en: 'A rule about cells, switched off for a single pool',
      },
      workbook: { Pools: [{ poolId: 'P' }], Rules: [{ ruleId: 'date-order', pool: 'P', severity: 'off' }] },
      findings: [
        { message: 'rule-for-one-pool', severity: 'error', table: 'Rules', cell: 'B2', received: 'P' },
      ],
    },
    {
      title: {
        da: 'En værdi på en regel, der ingen værdi har',
        en: 'A value on a rule that has none',
      },
      workbook: { Pools: [{ poolId: 'P' }], Rules: [{ ruleId: 'year-frame', pool: 'P', value: 5 }] },
      findings: [
        { message: 'rule-column-unused', severity: 'error', table: 'Rules', cell: 'C2', received: 5 },
      ],
    },
    {
      title: {
        da: 'Regler, der er en pakke, og som gjaldt til dagen før skæringsdatoen',
        en: 'Rules that are a pack, in force until the day before the cut-off date',
      },
      workbook: {
        Pools: [{ poolId: 'P' }],
        Rules: [{ ruleId: 'rule-pack', appliesTo: 'vores-pulje', base: '1.2', to: '2024-12-31' }],
        cutOff: '2025-01-01',
      },
      findings: [
        { message: 'pack-not-in-force', severity: 'warning', table: null, cell: '', received: '2025-01-01' },
      ],
    },
    {
      title: {
        da: 'En andel over 100 % og et grundlag, reglen ikke kender',
        en: 'A share above 100% and a base that the rule does not know',
      },
      workbook: grantWith({
        project: { eligibleCost: 2000 },
        match: [cash(1000)],
        rules: [
          { ruleId: 'funding-rate', pool: 'P', value: 50 },
          { ruleId: 'match-ratio', pool: 'P', value: 1, base: 'udgiften' },
        ],
      }),
      findings: [
        { message: 'rule-not-understood', severity: 'error', table: 'Rules', cell: 'C2', received: 50 },
        {
          message: 'rule-not-understood',
          severity: 'error',
          table: 'Rules',
          cell: 'D3',
          received: 'udgiften',
        },
      ],
    },
  ],
};

function checkRow(run: Run, row: number): void {
  const { interner } = run.ledger;
  const table = run.ledger.table('Rules');
  const pools = table.codes('pool');
  const severity = table.codes('severity');
  const rule = interner.text(table.codes('ruleId').values[row] as number);
  if (normaliseId(rule) === OWN_PACK) return;
  const kind = run.kindOf(rule);
  if (!kind) {
    return run.report({
      ...cellHit(run, table, row, 'ruleId'),
      received: text(rule),
      message: { id: 'unknown-rule', params: { rule } },
    });
  }
  if (kind.family === 'integrity' && pools.state[row] === READ) {
    const pool = interner.text(pools.values[row] as number);
    run.report({
      ...cellHit(run, table, row, 'pool'),
      message: { id: 'rule-for-one-pool', params: { rule, pool } },
    });
  }
  const isOff =
    severity.state[row] === READ && normaliseId(interner.text(severity.values[row] as number)) === 'off';
  for (const field of isOff ? [] : unusedColumns(table, row, kind.parameters)) {
    const caption = table.column(field).caption ?? '';
    run.report({
      ...cellHit(run, table, row, field),
      message: { id: 'rule-column-unused', params: { rule, caption } },
    });
  }
}

/** What the other kinds could not make sense of: rules of the pack, then rows of Rules from the top. */
function tellNotUnderstood(run: Run): void {
  const table = run.ledger.table('Rules');
  const found = [...run.notUnderstood.values()];
  found.sort((a, b) => a.place.row - b.place.row || a.place.field.localeCompare(b.place.field));
  for (const { place, rule } of found) {
    const params = { rule, field: place.field as RuleField };
    if (place.row === 0) {
      const message = { id: 'pack-rule-not-understood', params } as const;
      run.report({ at: {}, keys: ['pack', rule, place.field], message });
      continue;
    }
    const row = [...table.offsets].findIndex((_, each) => sheetRow(table, each) === place.row);
    const message = { id: 'rule-not-understood', params } as const;
    run.report({ ...cellHit(run, table, row, place.field), message });
  }
}

/** A pack that is not in force on the cut-off date may say other than what holds then. */
function checkDays(run: Run): void {
  const { cutOff } = run.ledger;
  const { id, version, from, to } = run.allSettings.pack;
  const first = from === undefined ? null : parseIsoDate(from);
  const last = to === undefined ? null : parseIsoDate(to);
  if (cutOff === null || ((first === null || first <= cutOff) && (last === null || cutOff <= last))) return;
  run.report({
    at: {},
    keys: ['pack', id, version],
    severity: 'warning',
    received: date(cutOff),
    message: { id: 'pack-not-in-force', params: { pack: id, version, cutOff, from: first, to: last } },
  });
}
