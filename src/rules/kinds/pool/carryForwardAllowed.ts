import { READ } from '../../../ledger/columns';
import { cannotRead } from '../../../ledger/place';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { amount } from '../../values';
import type { RuleKind } from '../../kind';
import { carriedInTo } from './carriedInTo';
import { eachFrame } from './eachFrame';

const carried = (type: string, kroner: number): ExampleWorkbook => ({
  Pools: [
    { poolId: 'P', ...(type && { appropriationType: type }) },
    { poolId: 'E', parentId: 'P' },
  ],
  Frames: [{ poolId: 'E', year: 2024, appropriation: 1000, carriedIn: kroner }],
});

/**
 * Only a reservation (reservationsbevilling) may be carried forward to the next year. Where the type is
 * not stated, the rule `appropriation-type` says so, once.
 */
export const carryForwardAllowed: RuleKind = {
  id: 'carry-forward-allowed',
  family: 'pool',
  version: 1,
  severity: 'error',
  parameters: ['tolerance', 'period'],
  reads: {
    Pools: ['poolId', 'parentId', 'appropriationType'],
    Frames: ['poolId', 'year', 'appropriation', 'carriedIn'],
  },
  source: 'BV 2.2.12; BV 2.10',

  check(run) {
    const { ledger } = run;
    const { pools, frames } = ledger;
    const types = pools.table.codes('appropriationType');
    const reservation = ledger.interner.codeOf('reservation');
    eachFrame(run, 'all', ({ pool, year, rows, setting }) => {
      const { carriedIn } = frames.budget(pool, year);
      const stated = pools.settingRow(pool, 'appropriationType');
      if (carriedIn <= setting.tolerance || stated === null) return;
      if (types.state[stated] !== READ) throw cannotRead(pools.table, stated, 'appropriationType');
      if (types.values[stated] === reservation) return;
      run.report({
        at: { table: 'Frames', row: rows[0], field: 'carriedIn' },
        keys: [pools.name(pool), ...(year === null ? [] : [year])],
        received: amount(carriedIn),
        expected: amount(0),
        difference: amount(carriedIn),
        ...carriedInTo(rows, 0),
        message: { id: 'carry-forward-not-allowed', params: { pool: pools.name(pool), year, carriedIn } },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'En reservationsbevilling må videreføres', en: 'A reservation may be carried forward' },
      workbook: carried('reservation', 50),
      findings: [],
    },
    {
      title: {
        da: 'En anden bevilling må ikke videreføres, heller ikke én øre',
        en: 'Another appropriation may not be carried forward, not even one øre',
      },
      workbook: carried('other', 0.01),
      findings: [
        {
          message: 'carry-forward-not-allowed',
          severity: 'error',
          table: 'Frames',
          cell: 'D2',
          received: 0.01,
          expected: 0,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'Et videreført beløb på 0,00 og en ukendt type giver intet her',
        en: 'A carried-in amount of 0.00, or a type not stated, gives nothing here',
      },
      workbook: carried('other', 0),
      findings: [],
    },
    {
      title: { da: 'Typen er ikke oplyst', en: 'The type is not stated' },
      workbook: carried('', 50),
      findings: [],
    },
  ],
};
