import { READ, UNREADABLE } from '../../../ledger/columns';
import { KNOWN } from '../../../ledger/matchAmounts';
import type { Ore } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { amount } from '../../values';
import { cash, grantWith } from '../../exampleGrant';
import { settingForMatchRow, atWorth } from './matchRow';

const COMPARED = ['matchId', 'projectId', 'contributor', 'kind', 'year'] as const;

/**
 * The same contributor, project, year, kind and amount under two ids. Two equal contributions may both be
 * real (two halves of a year), so it is a suspicion and a warning, not a contradiction. The stage is not
 * compared: a promise entered again when it is documented counts twice, as what is documented is also pledged.
 */
export const matchTwice: RuleKind = {
  id: 'match-twice',
  family: 'match',
  version: 1,
  severity: 'warning',
  parameters: ['appliesTo'],
  reads: {
    Match: [...COMPARED, 'amount', 'hours', 'hourlyRate'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType'],
    Allocations: ['projectId', 'poolId'],
  },

  check(run) {
    const { match, interner } = run.ledger;
    const { table } = match;
    const ids = table.codes('matchId').values;
    const pairs = pairsOf(run);
    for (const { first, second } of pairs) {
      const setting = settingForMatchRow(run, second);
      if (!setting) continue;
      const name = (field: 'projectId' | 'contributor'): string =>
        interner.text(table.codes(field).values[second] as number);
      const ore = match.amountOf(second);
      run.report({
        ...atWorth(run, [second, first]),
        keys: [interner.text(ids[first] as number), interner.text(ids[second] as number)],
        received: amount(ore),
        message: {
          id: 'match-twice',
          params: {
            contributor: name('contributor'),
            project: name('projectId'),
            amount: ore,
            first: interner.text(ids[first] as number),
            second: interner.text(ids[second] as number),
          },
        },
        setting,
      });
    }
  },

  examples: [
    {
      title: { da: 'To forskellige bidrag fra samme part', en: 'Two different contributions from one party' },
      workbook: grantWith({ match: [cash(500), cash(500.01, { matchId: 'M-2' })] }),
      findings: [],
    },
    {
      title: {
        da: 'Det samme bidrag skrevet som lovet og igen som dokumenteret',
        en: 'The same contribution entered as pledged and again as documented',
      },
      workbook: grantWith({ match: [cash(500), cash(500, { matchId: 'M-2', stage: 'documented' })] }),
      findings: [{ message: 'match-twice', severity: 'warning', table: 'Match', cell: 'F3', received: 500 }],
    },
  ],
};

/**
 * Rows that are alike, each with the first of its likes in the order of ids, so that the order of the rows
 * does not matter. Sorted instead of hashed: no object per row.
 */
function pairsOf(run: Run): { first: number; second: number }[] {
  const { match, interner } = run.ledger;
  const { table, amounts } = match;
  const ids = table.codes('matchId').values;
  const columns = [
    table.codes('projectId').values,
    table.codes('contributor').values,
    amounts.values,
    table.codes('kind').values,
    table.numbers('year').values,
  ];
  const rows = comparableRows(run);
  rows.sort((a, b) => {
    for (const column of columns) {
      const order = (column[a] as number) - (column[b] as number);
      if (order !== 0) return order;
    }
    const [one, other] = [interner.text(ids[a] as number), interner.text(ids[b] as number)];
    return one < other ? -1 : one > other ? 1 : a - b;
  });

  const alike = (a: number, b: number): boolean => columns.every((column) => column[a] === column[b]);
  const pairs: { first: number; second: number }[] = [];
  let first = rows[0] ?? 0;
  let before = first;
  for (let index = 1; index < rows.length; index += 1) {
    const row = rows[index] as number;
    if (!alike(first, row)) first = row;
    // An id used twice has its own finding.
    else if (ids[row] !== ids[before]) pairs.push({ first, second: row });
    before = row;
  }
  return pairs.sort((a, b) => a.second - b.second);
}

/** Rows whose project, contributor, id and worth are stated. A kind or year left blank equals another blank. */
function comparableRows(run: Run): Int32Array {
  const { match } = run.ledger;
  const { table, amounts } = match;
  const columns = COMPARED.map((field) => table.column(field));
  const stated = columns.slice(0, 3);
  const found = new Int32Array(table.rowCount);
  let count = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    const unreadable = columns.find(({ state }) => state[row] === UNREADABLE);
    if (unreadable) run.skip(cannotRead(table, row, unreadable.field));
    if (unreadable || stated.some(({ state }) => state[row] !== READ)) continue;
    if (amounts.state[row] !== KNOWN) run.attempt(() => match.amountOf(row));
    if (amounts.state[row] !== KNOWN || amounts.values[row] === (0 as Ore)) continue;
    found[count++] = row;
  }
  run.cover(count);
  return found.subarray(0, count);
}
