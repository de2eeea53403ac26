import type { FinanceYear } from '../ledger/dates';
import { exactOre } from '../ledger/money';
import type { PoolCode } from '../ledger/pools';
import type { Selection } from '../ledger/selection';
import { stated, statedText } from '../ledger/stated';
import { amountInWords } from '../text/millions';
import type { Block, BriefCell } from './brief';
import { grantsOf, isGap, known, poolsOf, yearOf, type Gap } from './facts';
import { amountCell, gap, paragraph, sourcesOf, textCell, type Writing } from './writing';

/** The pools that the decision draws on, what they hold and what is left, with what is planned told apart. */
export function backgroundOf(writing: Writing, approval: number): Block[] {
  const { ledger, texts, format } = writing;
  const pools = poolsOf(ledger, approval, grantsOf(ledger, approval));
  if (pools.size === 0) return [gap(texts.noPool)];
  const planned = ledger.commitments.ofApproval(approval, { year: null, asOf: null, status: 'planned' });
  return [
    ...[...pools.keys()].map((pool) => poolParagraph(writing, pool)),
    {
      kind: 'table',
      columns: texts.columns.pools,
      rows: [...pools].flatMap(([pool, how]) =>
        periodsOf(writing, approval, pool, how).map((year) => poolRow(writing, approval, pool, year)),
      ),
    },
    ...(planned.total > 0
      ? [paragraph(texts.planned(amountInWords(planned.total, format)), sourcesOf(planned))]
      : []),
  ];
}

function nameOf({ ledger }: Writing, pool: PoolCode): string {
  const table = ledger.need('Pools', 'name');
  return statedText(ledger, table, ledger.pools.rowOf(pool), 'name') ?? ledger.pools.name(pool);
}

/** What a pool holds, for which years, and in which pool it is an earmark. */
export function poolParagraph(writing: Writing, pool: PoolCode): Block {
  const { ledger, texts, format } = writing;
  const { pools, frames } = ledger;
  const name = nameOf(writing, pool);
  const around = pools.parent(pool);
  const inside = around === undefined ? '' : ` ${texts.earmarkOf(name, nameOf(writing, around))}`;
  const budget = known(() => frames.budget(pool, null));
  if (isGap(budget)) return gap(`${writing.reason(budget)}${inside}`);
  const table = ledger.need('Pools', 'from', 'to');
  const row = pools.rowOf(pool);
  const from = stated(table, row, 'from');
  const to = stated(table, row, 'to');
  const frame = texts.poolFrame(name, amountInWords(budget.total, format), from, to);
  return paragraph(`${frame}${inside}`, sourcesOf(...budget.parts));
}

/** The whole period, and the decision's year: where it is charged in any case, around it where it has a frame. */
function periodsOf(
  { ledger }: Writing,
  approval: number,
  pool: PoolCode,
  how: 'charged' | 'around',
): (FinanceYear | null)[] {
  const year = yearOf(ledger, approval);
  const asked = year !== null && (how === 'charged' || ledger.frames.yearsOf(pool).includes(year));
  return asked ? [null, year] : [null];
}

function poolRow(writing: Writing, approval: number, pool: PoolCode, year: FinanceYear | null): BriefCell[] {
  const { ledger, texts } = writing;
  const { frames, commitments, returns, pools } = ledger;
  const query = { year, asOf: null, status: 'committed' } as const;
  const committed = commitments.ofPool(pool, query);
  const under = new Set(commitments.ofApproval(approval, query).rows);
  const rows = committed.rows.filter((row) => under.has(row));
  const ofThis = rows.reduce((sum, row) => sum + committed.amountOf(row), 0);
  const budget = known(() => frames.budget(pool, year));
  const returned = returns.reusable(pool, { year, asOf: null });
  const asGap = (missing: Gap): BriefCell => gap(writing.reason(missing));
  const added = (selection: Selection): BriefCell => amountCell(selection.total, sourcesOf(selection));
  return [
    textCell(pools.name(pool)),
    textCell(year === null ? texts.wholePeriod : String(year)),
    isGap(budget) ? asGap(budget) : amountCell(budget.total, sourcesOf(...budget.parts)),
    added(returned),
    added(committed),
    amountCell(exactOre(ofThis), sourcesOf({ ...committed, rows })),
    isGap(budget) ? asGap(budget) : amountCell(exactOre(budget.total + returned.total - committed.total)),
  ];
}
