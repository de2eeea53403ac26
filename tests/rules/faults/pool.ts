import { error, remove, set, warning, type Fault } from './fault';

/** Limits of pools and frames. Amounts in kroner. */
export const poolFaults: readonly Fault[] = [
  {
    title: 'a pool has committed one øre more than it has for its whole period',
    put: set('Frames', 'NT-A hele perioden', 'appropriation', 12_249_999.99),
    findings: [
      error(
        'pool-ceiling/pool-ceiling-exceeded',
        ['Frames', 'NT-A hele perioden', 'appropriation'],
        12_500_000,
        12_499_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'a year has committed one øre more than its frame',
    put: set('Frames', 'NT-B 2024', 'appropriation', 2_499_999.99),
    findings: [
      error(
        'year-frame/year-frame-exceeded',
        ['Frames', 'NT-B 2024', 'appropriation'],
        2_500_000,
        2_499_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'a year with commitments has no frame',
    put: remove('Frames', 'NT 2023'),
    findings: [warning('missing-frame/frame-missing', ['Allocations', 'T-2', 'year'], 1_000_000)],
  },
  {
    title: 'a year of a pool that states years only has no frame',
    put: remove('Frames', 'VF 2025'),
    findings: [warning('missing-frame/frame-missing', ['Allocations', 'T-12', 'year'], 300_000)],
  },
  {
    title: 'the earmarks of a year are one øre more than the pool',
    put: set('Frames', 'NT 2024', 'appropriation', 9_999_999.99),
    findings: [
      error(
        'earmarks-within-parent/earmarks-above-parent',
        ['Frames', 'NT 2024', 'appropriation'],
        10_000_000,
        9_999_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'the earmarks of the whole period are one øre more than the pool',
    put: set('Frames', 'NT-A hele perioden', 'appropriation', 23_000_000.01),
    findings: [
      error(
        'earmarks-within-parent/earmarks-above-parent',
        ['Frames', 'NT hele perioden', 'appropriation'],
        30_000_000.01,
        30_000_000,
        0.01,
      ),
    ],
  },
  {
    title: 'more is committed in an earmark than its maximum',
    put: set('Rules', 'earmark-maximum', 'value', 12_249_999.99),
    findings: [
      error(
        'earmark-maximum/earmark-above-maximum',
        ['Rules', 'earmark-maximum', 'value'],
        12_250_000,
        12_249_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'less is committed in an earmark than its share',
    put: set('Frames', 'NT hele perioden', 'appropriation', 30_000_000.1),
    findings: [
      error(
        'earmark-minimum/earmark-below-minimum',
        ['Rules', 'earmark-minimum', 'value'],
        3_000_000,
        3_000_000.01,
        -0.01,
      ),
    ],
  },
  {
    title: 'the type of an appropriation is not stated',
    put: set('Pools', 'NT', 'appropriationType', undefined),
    findings: [
      warning('appropriation-type/appropriation-type-not-stated', ['Pools', 'NT', 'appropriationType']),
    ],
  },
  {
    title: 'an appropriation that may not be carried forward is',
    put: set('Frames', 'VF 2024', 'carriedIn', 0.01),
    findings: [
      error(
        'carry-forward-allowed/carry-forward-not-allowed',
        ['Frames', 'VF 2024', 'carriedIn'],
        0.01,
        0,
        0.01,
      ),
    ],
  },
  {
    title: 'one øre more is carried in than remained',
    put: set('Frames', 'NT-A 2025', 'carriedIn', 750_000.01),
    findings: [
      error(
        'carry-forward-amount/carried-in-above-rest',
        ['Frames', 'NT-A 2025', 'carriedIn'],
        750_000.01,
        750_000,
        0.01,
      ),
    ],
  },
  {
    title: 'money is carried in to a year after the pool’s last',
    put: set('Pools', 'RES', 'to', 2023),
    findings: [
      error('carry-forward-exhausted/carried-in-after-last-year', ['Frames', 'RES 2024', 'year'], 2024, 2023),
      {
        ...error(
          'commitment-year/commitment-outside-pool-years',
          ['Allocations', 'T-13', 'year'],
          2024,
          2023,
        ),
        because: 'the money was committed as well',
      },
    ],
  },
  {
    title: 'the right to carry forward has lapsed',
    put: set('Frames', 'RES 2023', 'appropriation', 0),
    findings: [
      error(
        'carry-forward-lapsed/carry-forward-lapsed',
        ['Frames', 'RES 2024', 'carriedIn'],
        400_000,
        0,
        400_000,
      ),
    ],
  },
  {
    title: 'one øre more came back than was committed',
    put: set('Returns', 'R-1', 'amount', 3_000_000.01),
    findings: [
      error(
        'reusable-return/returns-above-commitment',
        ['Returns', 'R-1', 'amount'],
        3_000_000.01,
        3_000_000,
        0.01,
      ),
    ],
  },
  {
    title: 'money came back from a commitment that was cancelled',
    put: set('Returns', 'R-2', 'allocationId', 'T-14'),
    findings: [
      error('reusable-return/return-without-commitment', ['Returns', 'R-2', 'amount'], 100_000, 0, 100_000),
    ],
  },
  {
    title: 'money came back in the year before it was committed',
    put: (book) => {
      set('Returns', 'R-2', 'year', 2023)(book);
      set('Returns', 'R-2', 'realisedOn', '2023-12-31')(book);
    },
    findings: [error('reusable-return/return-before-commitment', ['Returns', 'R-2', 'year'], 2023, 2024)],
  },
  {
    title: 'the year of a return is another than its day’s',
    put: set('Returns', 'R-2', 'year', 2024),
    findings: [error('reusable-return/return-year-differs', ['Returns', 'R-2', 'year'], 2024, 2025)],
  },
];
