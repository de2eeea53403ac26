import type { ExampleWorkbook } from '../rules/exampleWorkbook';

/**
 * The published business case of telemedicine for citizens with COPD (Digitaliseringsstyrelsen): a net saving of
 * 202 mio. kr. a year at full phase-in and of 483 mio. kr. over the first five years, where five times 202 would be
 * 1,010. Only these two figures are published. Everything below is assumed so that they come out:
 * 300 FTE of 1,480 hours at 500 kr. are worth 222 mio. kr. a year, less 20 mio. kr. to run is 202; no effect in the
 * first year, half in the second and full from the third give 91 + 3 x 202 = 697, less 214 once is 483.
 * The grant, its match, the expenditure and the project's years are invented.
 */
export const WORKED_EXAMPLE: ExampleWorkbook = {
  Pools: [{ poolId: 'TELE', name: 'Telemedicin (regneeksempel)', from: 2020, to: 2020 }],
  Frames: [{ poolId: 'TELE', year: 2020, appropriation: 107_000_000 }],
  Projects: [
    {
      projectId: 'KOL',
      title: 'Telemedicin til borgere med KOL',
      poolId: 'TELE',
      recipient: 'Regionerne',
      recipientType: 'region',
      start: '2020-01-01',
      end: '2024-12-31',
    },
  ],
  Allocations: [
    {
      allocationId: 'T-1',
      projectId: 'KOL',
      poolId: 'TELE',
      year: 2020,
      amount: 107_000_000,
      status: 'committed',
    },
  ],
  Reports: [{ allocationId: 'T-1', kind: 'accounts', periodTo: '2020-12-31', cost: 90_000_000 }],
  Match: [{ matchId: 'M-1', projectId: 'KOL', amount: 107_000_000 }],
  Savings: [
    {
      savingId: 'KOL-1',
      projectId: 'KOL',
      basis:
        'Business case for telemedicin til borgere med KOL; timer, timepris, drift og engangsudgift er antaget',
      low: 250,
      expected: 300,
      high: 350,
      fullFrom: 2022,
      hoursPerFte: 1480,
      hourlyCost: 500,
      oneOffCost: 214_000_000,
      runningCost: 20_000_000,
    },
  ],
  Phasing: [
    { projectId: 'KOL', year: 2020, share: 0 },
    { projectId: 'KOL', year: 2021, share: 0.5 },
    { projectId: 'KOL', year: 2022, share: 1 },
  ],
};
