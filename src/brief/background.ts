import type { FinanceYear } from '../ledger/dates';
import { exactOre } from '../ledger/money';
import type { PoolCode } from '../ledger/pools';
import { statedNumber, statedText } from '../ledger/stated';
import { amountInWords } from '../text/millions';
import type { Block, BriefCell } from './brief';
import { isGap, known, poolsOf, yearOf, type Gap } from './facts';
import { amountCell, gap, paragraph, textCell, type Writing } from './writing';

/** The pools that the decision draws on, what they hold and what is left, with what is planned told apart. */
export function backgroundOf(writing: Writing): Block[] {
  const { ledger, approval, grants, texts, format } = writing;
  const pools = poolsOf(ledger, approval, grants);
  if (pools.size === 0) return [gap(texts.noPool)];
  const planned = ledger.commitments.ofApproval(approval, {
    year: null,
    asOf: null,
    status: 'planned',
  }).total;
  return [
    ...[...pools.keys()].map((pool) => poolParagraph(writing, pool)),
    {
      kind: 'table',
      columns: texts.columns.pools,
      rows: [...pools].flatMap(([pool, how]) =>
        periodsOf(writing, pool, how).map((year) => poolRow(writing, pool, year)),
      ),
    },
    ...(planned > 0 ? [paragraph(texts.planned(amountInWords(planned, format)))] : []),
  ];
}

function nameOf({ ledger }: Writing, pool: PoolCode): string {
  const table = ledger.need('Pools', 'name');
  return statedText(ledger, table, ledger.pools.rowOf(pool), 'name') ?? ledger.pools.name(pool);
}

function poolParagraph(writing: Writing, pool: PoolCode): Block {
  const { ledger, texts, format, reason } = writing;
  const { pools, frames } = ledger;
  const name = nameOf(writing, pool);
  const around = pools.parent(pool);
  const inside = around === undefined ? '' : ` ${texts.earmarkOf(name, nameOf(writing, around))}`;
  const budget = known(() => frames.budget(pool, null).total);
  if (isGap(budget)) return gap(`${reason(budget.reason)}${inside}`);
  const table = ledger.need('Pools', 'from', 'to');
  const row = pools.rowOf(pool);
  const from = statedNumber(table, row, 'from');
  const to = statedNumber(table, row, 'to');
  return paragraph(`${texts.poolFrame(name, amountInWords(budget, format), from, to)}${inside}`);
}

/** The whole period, and the decision's year: where it is charged in any case, around it where it has a frame. */
function periodsOf(
  { ledger, approval }: Writing,
  pool: PoolCode,
  how: 'charged' | 'around',
): (FinanceYear | null)[] {
  const year = yearOf(ledger, approval);
  const asked = year !== null && (how === 'charged' || ledger.frames.yearsOf(pool).includes(year));
  return asked ? [null, year] : [null];
}

function poolRow(writing: Writing, pool: PoolCode, year: FinanceYear | null): BriefCell[] {
  const { ledger, approval, texts, reason } = writing;
  const { frames, commitments, returns, pools } = ledger;
  const query = { year, asOf: null, status: 'committed' } as const;
  const committed = commitments.ofPool(pool, query);
  const under = new Set(commitments.ofApproval(approval, query).rows);
  const amounts = commitments.table.numbers('amount').values;
  const ofThis = committed.rows
    .filter((row) => under.has(row))
    .reduce((sum, row) => sum + (amounts[row] as number), 0);
  const budget = known(() => frames.budget(pool, year).total);
  const returned = returns.reusable(pool, { year, asOf: null }).total;
  const cell = (value: number | Gap): BriefCell =>
    isGap(value) ? gap(reason(value.reason)) : amountCell(exactOre(value));
  return [
    textCell(pools.name(pool)),
    textCell(year === null ? texts.wholePeriod : String(year)),
    cell(budget),
    cell(returned),
    cell(committed.total),
    cell(ofThis),
    cell(isGap(budget) ? budget : budget + returned - committed.total),
  ];
}
