import { READ } from '../../../ledger/columns';
import { text } from '../../values';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { cash, grantWith } from '../match/exampleGrant';
import { cellHit } from './cells';

/**
 * Every row of Rules has a rule that is known and can hold as the row says. A rule that the owner meant to
 * hold, and that does not, is worse than none.
 */
export const unknownRule: RuleKind = {
  id: 'unknown-rule',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: { Rules: ['ruleId', 'pool', 'value', 'base', 'appliesTo'] },
  runsLast: true,

  check(run) {
    const table = run.ledger.table('Rules');
    const rules = table.codes('ruleId');
    const pools = table.codes('pool');
    const { interner } = run.ledger;
    run.cover(table.rowCount);
    for (let row = 0; row < table.rowCount; row += 1) {
      if (rules.state[row] !== READ) continue;
      const rule = interner.text(rules.values[row] as number);
      const kind = run.kindOf(rule);
      if (!kind) {
        run.report({
          ...cellHit(run, table, row, 'ruleId'),
          received: text(rule),
          message: { id: 'unknown-rule', params: { rule } },
        });
      } else if (kind.family === 'integrity' && pools.state[row] === READ) {
        const pool = interner.text(pools.values[row] as number);
        run.report({
          ...cellHit(run, table, row, 'pool'),
          message: { id: 'rule-for-one-pool', params: { rule, pool } },
        });
      }
    }
    tellNotUnderstood(run);
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

/** What the other kinds could not make sense of, each cell once. A period that cuts a year is no such case. */
function tellNotUnderstood(run: Run): void {
  const table = run.ledger.table('Rules');
  const found = run.misunderstood.flatMap(({ setting: { row, rule }, field }) =>
    row === null || field === 'from' || field === 'to' ? [] : [{ row, rule, field }],
  );
  found.sort((a, b) => a.row - b.row || a.field.localeCompare(b.field));
  for (const [index, { row, rule, field }] of found.entries()) {
    const before = found[index - 1];
    if (before?.row === row && before.field === field) continue;
    const caption = table.column(field).caption ?? '';
    run.report({
      ...cellHit(run, table, row, field),
      message: { id: 'rule-not-understood', params: { rule, caption } },
    });
  }
}
