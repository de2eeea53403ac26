import { notAvailable } from '../ledger/answer';
import { exactOre, toKroner } from '../ledger/money';
import type { PoolCode } from '../ledger/pools';
import { AS_OF, LEDGER, POOL, YEAR } from './commonArguments';
import { annulledOf } from './outstanding';
import type { Arguments } from './arguments';
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
      return toKroner(args.book.ledger.frames.budget(pool, year).total);
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
      return toKroner(args.book.ledger.commitments.ofPool(pool, { year, asOf, status: 'committed' }).total);
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
      const budget = frames.budget(pool, year).total;
      const committed = commitments.ofPool(pool, { year, asOf, status: 'committed' }).total;
      return toKroner(exactOre(budget + returns.reusable(pool, { year, asOf }).total - committed));
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
      const earmarked = pools.earmarks(pool).reduce((sum, earmark) => {
        const has = frames.rowsOf(earmark).length > 0;
        if (!has) {
          throw notAvailable('earmark-without-budget', {
            pool: pools.name(pool),
            earmark: pools.name(earmark),
          });
        }
        return sum + frames.budget(earmark, null).total;
      }, 0);
      const own = commitments.ofPoolItself(pool, { year: null, asOf: null, status: 'committed' }).total;
      return toKroner(exactOre(frames.budget(pool, null).total - earmarked - own));
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
      return toKroner(payments.paid(rows, args.optionalDate('asOf')).total);
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
      const { rows, total } = ledger.commitments.ofPool(pool, { year, asOf, status: 'committed' });
      const paid = ledger.payments.paid(rows, asOf).total;
      return toKroner(exactOre(total - annulledOf(ledger, rows, asOf) - paid));
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
      return toKroner(
        args.book.ledger.commitments.ofPool(pool, { year, asOf: null, status: 'planned' }).total,
      );
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
      return toKroner(args.book.ledger.returns.reusable(pool, { year, asOf: null }).total);
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
