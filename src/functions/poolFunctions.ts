import { notAvailable } from '../ledger/answer';
import type { PoolCode } from '../ledger/pools';
import { AS_OF, LEDGER, POOL, YEAR } from './commonArguments';
import type { Arguments } from './arguments';
import { minus, plus } from '../ledger/parts';
import type { FunctionSpec } from './spec';

function asked(args: Arguments): { pool: PoolCode; year: ReturnType<Arguments['year']> } {
  return { pool: args.book.ledger.pools.named(args.id('pool')), year: args.year('year') };
}

/** Questions about a pool. Its figures include every earmark inside it; its budget is its own frame. */
export const POOL_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'POOL_BUDGET',
    da: 'Puljens ramme: bevilling og det videreførte. Uden et år: hele perioden',
    en: 'The pool’s frame: appropriation and what was carried in. Without a year: the whole period',
    arguments: [LEDGER, POOL, YEAR],
    gives: 'amount',
    example: 'PULJE.POOL_BUDGET(Ledger,"NT-10Y",2024)',
    compute(args) {
      const { pool, year } = asked(args);
      return args.sum(plus('frame', ...args.book.ledger.frames.budget(pool, year).parts));
    },
  },
  {
    name: 'POOL_COMMITTED',
    da: 'Tilsagn i puljen og i alle øremærkninger i den',
    en: 'Commitments of the pool and of every earmark inside it',
    arguments: [LEDGER, POOL, YEAR, AS_OF],
    gives: 'amount',
    example: 'PULJE.POOL_COMMITTED(Ledger,"NT")',
    compute(args) {
      const { pool, year } = asked(args);
      const asOf = args.optionalDate('asOf');
      const { commitments } = args.book.ledger;
      return args.sum(plus('committed', commitments.ofPool(pool, { year, asOf, status: 'committed' })));
    },
  },
  {
    name: 'POOL_REMAINING',
    da: 'Rest i puljen: rammen og tilbageløb til genbrug, minus tilsagn',
    en: 'What is left of the pool: frame and reusable returns, less commitments',
    arguments: [LEDGER, POOL, YEAR, AS_OF],
    gives: 'amount',
    example: 'PULJE.POOL_REMAINING(Ledger,"NT-10Y",2024)',
    compute(args) {
      const { pool, year } = asked(args);
      const asOf = args.optionalDate('asOf');
      const { frames, commitments, returns } = args.book.ledger;
      const budget = frames.budget(pool, year);
      const committed = commitments.ofPool(pool, { year, asOf, status: 'committed' });
      return args.sum(
        plus('frame', ...budget.parts),
        plus('reusable-returns', returns.reusable(pool, { year, asOf })),
        minus('committed', committed),
      );
    },
  },
  {
    name: 'POOL_UNEARMARKED',
    da: 'Rest uden for øremærkningerne: puljens ramme minus øremærkningernes rammer og tilsagn på puljen selv',
    en: 'What is left outside the earmarks: the frame less the earmarks’ frames and commitments on the pool itself',
    arguments: [LEDGER, POOL],
    gives: 'amount',
    example: 'PULJE.POOL_UNEARMARKED(Ledger,"NT")',
    compute(args) {
      const { pools, frames, commitments } = args.book.ledger;
      const pool = pools.named(args.id('pool'));
      const doubt = pools.doubt(pool);
      if (doubt) throw doubt;
      const earmarked = pools.earmarks(pool).flatMap((earmark) => {
        const has = frames.rowsOf(earmark).length > 0;
        if (!has) {
          throw notAvailable('earmark-without-budget', {
            pool: pools.name(pool),
            earmark: pools.name(earmark),
          });
        }
        return frames.budget(earmark, null).parts;
      });
      const own = commitments.ofPoolItself(pool, { year: null, asOf: null, status: 'committed' });
      return args.sum(
        plus('frame', ...frames.budget(pool, null).parts),
        minus('earmark-frames', ...earmarked),
        minus('committed-itself', own),
      );
    },
  },
  {
    name: 'POOL_PAID',
    da: 'Udbetalt på puljens tilsagn',
    en: 'Paid on the pool’s commitments',
    arguments: [LEDGER, POOL, YEAR, AS_OF],
    gives: 'amount',
    example: 'PULJE.POOL_PAID(Ledger,"NT-10Y")',
    compute(args) {
      const { pool, year } = asked(args);
      const { commitments, payments } = args.book.ledger;
      const { rows } = commitments.ofPool(pool, { year, asOf: null, status: 'committed' });
      return args.sum(plus('paid', payments.paid(rows, args.optionalDate('asOf'))));
    },
  },
  {
    name: 'POOL_OUTSTANDING',
    da: 'Skyldigt på puljens tilsagn: tilsagn minus annulleret minus udbetalt',
    en: 'Owed on the pool’s commitments: committed less annulled less paid',
    arguments: [LEDGER, POOL, YEAR, AS_OF],
    gives: 'amount',
    example: 'PULJE.POOL_OUTSTANDING(Ledger,"NT-10Y",2024)',
    compute(args) {
      const { pool, year } = asked(args);
      const { ledger } = args.book;
      const asOf = args.optionalDate('asOf');
      const committed = ledger.commitments.ofPool(pool, { year, asOf, status: 'committed' });
      const paid = ledger.payments.paid(committed.rows, asOf);
      const annulled = ledger.returns.annulled(committed.rows, asOf);
      return args.sum(plus('committed', committed), minus('annulled', annulled), minus('paid', paid));
    },
  },
  {
    name: 'POOL_PLANNED',
    da: 'Planlagt, men endnu ikke givet som tilsagn',
    en: 'Planned, not yet committed',
    arguments: [LEDGER, POOL, YEAR],
    gives: 'amount',
    example: 'PULJE.POOL_PLANNED(Ledger,"NT-10Y")',
    compute(args) {
      const { pool, year } = asked(args);
      const { commitments } = args.book.ledger;
      return args.sum(plus('planned', commitments.ofPool(pool, { year, asOf: null, status: 'planned' })));
    },
  },
  {
    name: 'POOL_RETURNS',
    da: 'Tilbageløb, der kan bruges igen, i det år de er realiseret',
    en: 'Returns that can be used again, in the year in which they were realised',
    arguments: [LEDGER, POOL, YEAR],
    gives: 'amount',
    example: 'PULJE.POOL_RETURNS(Ledger,"NT-10Y",2024)',
    compute(args) {
      const { pool, year } = asked(args);
      const { returns } = args.book.ledger;
      return args.sum(plus('reusable-returns', returns.reusable(pool, { year, asOf: null })));
    },
  },
  {
    name: 'POOL_UTILISATION',
    da: 'Udnyttelse: tilsagn delt med rammen og tilbageløb til genbrug',
    en: 'Utilisation: commitments divided by the frame and the reusable returns',
    arguments: [LEDGER, POOL, YEAR],
    gives: 'number',
    example: 'PULJE.POOL_UTILISATION(Ledger,"NT-10Y",2024)',
    compute(args) {
      const { pool, year } = asked(args);
      const { pools, frames, commitments, returns } = args.book.ledger;
      const committed = commitments.ofPool(pool, { year, asOf: null, status: 'committed' }).total;
      const room = frames.budget(pool, year).total + returns.reusable(pool, { year, asOf: null }).total;
      if (room === 0) throw notAvailable('no-budget-to-use', { pool: pools.name(pool) });
      return committed / room;
    },
  },
];
