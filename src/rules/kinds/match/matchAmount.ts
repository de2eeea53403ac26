import { CONTRADICTED, KNOWN, MISSING } from '../../../ledger/matchAmounts';
import type { Ore } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import type { Hit } from '../../kind';
import type { Run } from '../../run';
import { amount, blank } from '../../values';
import { READ } from '../../../ledger/columns';
import { cash, grantWith, NO_RATIO } from '../../exampleGrant';
import { keysOfMatchRow, settingForMatchRow } from './matchRow';

/** A row of match states what it is worth: an amount, or hours and an hourly rate; both only where they agree. */
export const matchAmount: RuleKind = {
  id: 'match-amount',
  family: 'match',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo'],
  reads: {
    Match: ['matchId', 'projectId', 'contributor', 'amount', 'hours', 'hourlyRate'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType'],
    Allocations: ['projectId', 'poolId'],
  },

  check(run) {
    const { amounts, table } = run.ledger.match;
    run.cover(table.rowCount);
    for (let row = 0; row < table.rowCount; row += 1) {
      const state = amounts.state[row];
      if (state === KNOWN) continue;
      if (state !== MISSING && state !== CONTRADICTED) {
        const why = amounts.why(row);
        if (why) run.skip(why);
        continue;
      }
      const setting = settingForMatchRow(run, row);
      if (!setting) continue;
      const what = state === MISSING ? missing(run, row) : contradicted(run, row);
      run.report({
        at: { table: 'Match', row, field: 'amount' },
        keys: keysOfMatchRow(run, row),
        ...what,
        setting,
      });
    }
  },

  examples: [
    {
      title: { da: 'Et beløb, og timer gange timepris', en: 'An amount, and hours times hourly rate' },
      workbook: grantWith({
        match: [
          cash(900),
          {
            matchId: 'M-2',
            projectId: 'A',
            contributor: 'Byby Kommune',
            kind: 'in-kind',
            hours: 2.5,
            hourlyRate: 40,
          },
        ],
      }),
      findings: [],
    },
    {
      title: { da: 'Hverken beløb eller timer', en: 'Neither an amount nor hours' },
      workbook: grantWith({
        match: [{ matchId: 'M-1', projectId: 'A', contributor: 'Byby Kommune', kind: 'cash', year: 2024 }],
        rules: [NO_RATIO],
      }),
      findings: [
        { message: 'match-amount-missing', severity: 'error', table: 'Match', cell: 'F2', received: null },
      ],
    },
    {
      title: {
        da: 'Beløbet er én øre fra timer gange timepris',
        en: 'The amount is one øre off hours times hourly rate',
      },
      workbook: grantWith({
        match: [cash(1000.01, { kind: 'in-kind', hours: 2.5, hourlyRate: 400 })],
        rules: [NO_RATIO],
      }),
      findings: [
        {
          message: 'match-amount-disagrees',
          severity: 'error',
          table: 'Match',
          cell: 'F2',
          received: 1000.01,
          expected: 1000,
          difference: 0.01,
        },
      ],
    },
  ],
};

type What = Pick<Hit, 'received' | 'expected' | 'difference' | 'message' | 'also' | 'change'>;

function missing(run: Run, row: number): What {
  const { match, interner } = run.ledger;
  const name = (field: 'projectId' | 'contributor'): string => {
    const column = match.table.codes(field);
    return column.state[row] === READ ? interner.text(column.values[row] as number) : '';
  };
  return {
    received: blank,
    message: {
      id: 'match-amount-missing',
      params: { project: name('projectId'), contributor: name('contributor') },
    },
  };
}

function contradicted(run: Run, row: number): What {
  const { table, amounts } = run.ledger.match;
  const stated = amounts.values[row] as Ore;
  const product = amounts.products[row] as Ore;
  return {
    received: amount(stated),
    expected: amount(product),
    difference: amount(stated - product),
    change: { table: 'Match', row, field: 'amount', to: amount(product), orOthers: true },
    also: [
      { table: 'Match', row, field: 'hours' },
      { table: 'Match', row, field: 'hourlyRate' },
    ],
    message: {
      id: 'match-amount-disagrees',
      params: {
        amount: stated,
        product,
        hours: table.numbers('hours').values[row] as number,
        hourlyRate: table.numbers('hourlyRate').values[row] as Ore,
      },
    },
  };
}
