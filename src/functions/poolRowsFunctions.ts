import { notAvailable } from '../ledger/answer';
import { READ } from '../ledger/columns';
import type { FinanceYear } from '../ledger/dates';
import type { Ledger } from '../ledger/ledger';
import { exactOre, toKroner } from '../ledger/money';
import { cannotRead } from '../ledger/place';
import type { PoolCode } from '../ledger/pools';
import type { ProjectCode } from '../ledger/projects';
import { statedText } from '../ledger/stated';
import { matchRequired } from '../rules/matchRequired';
import { LEDGER, POOL, YEAR } from './commonArguments';
import { orFailure } from './orFailure';
import type { AnswerRows, FunctionSpec } from './spec';

/** Whole tables about a pool. A cell that has no answer is an error value of its own; the others stand. */
export const POOL_ROWS_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'POOL_BY_YEAR',
    da: 'Puljen år for år: finansår, ramme, heraf videreført, tilbageløb til genbrug, tilsagn, rest, udbetalt',
    en: 'The pool year by year: finance year, frame, of which carried in, reusable returns, committed, remaining, paid',
    arguments: [LEDGER, POOL],
    gives: 'rows',
    example: 'PULJE.POOL_BY_YEAR(Ledger,"NT-10Y")',
    compute(args) {
      const { ledger } = args.book;
      const pool = ledger.pools.named(args.id('pool'));
      const years = yearsOf(ledger, pool);
      if (years.length === 0) throw notAvailable('nothing-by-year', { pool: ledger.pools.name(pool) });
      return years.map((year) => yearRow(ledger, pool, year));
    },
  },
  {
    name: 'POOL_PROJECTS',
    da: 'Puljens projekter: projekt, tilsagnsmodtager, tilsagn, andel af puljens tilsagn, krævede og lovede egne midler',
    en: 'The pool’s projects: project, recipient, committed, share of the pool’s commitments, own money required and pledged',
    arguments: [LEDGER, POOL, YEAR],
    gives: 'rows',
    example: 'PULJE.POOL_PROJECTS(Ledger,"NT-10Y",2024)',
    compute(args) {
      const { ledger, settings } = args.book;
      const pool = ledger.pools.named(args.id('pool'));
      const year = args.year('year');
      const { total, byProject } = committedByProject(ledger, pool, year);
      if (byProject.size === 0) {
        throw notAvailable('nothing-committed', { pool: ledger.pools.name(pool), year });
      }
      return [...byProject].map(([project, committed]) => [
        ledger.projects.name(project),
        orFailure(() => recipientOf(ledger, project)),
        toKroner(exactOre(committed)),
        total === 0 ? null : committed / total,
        orFailure(() => toKroner(matchRequired(ledger, settings, project, year))),
        orFailure(() => toKroner(ledger.match.pledged(project).total)),
      ]);
    },
  },
];

/** Every year in which the pool has a frame, commitments or reusable returns; in order. */
function yearsOf({ frames, commitments, returns }: Ledger, pool: PoolCode): FinanceYear[] {
  const years = returns.table.numbers('year');
  const returned = returns.reusable(pool, { year: null, asOf: null }).rows.map((row) => {
    if (years.state[row] !== READ) throw cannotRead(returns.table, row, 'year');
    return years.values[row] as FinanceYear;
  });
  const all = [...frames.yearsOf(pool), ...commitments.yearsOf(pool), ...returned];
  return [...new Set(all)].sort((a, b) => a - b);
}

function yearRow(
  { frames, commitments, returns, payments }: Ledger,
  pool: PoolCode,
  year: FinanceYear,
): AnswerRows[number] {
  const committed = commitments.ofPool(pool, { year, asOf: null, status: 'committed' });
  const returned = returns.reusable(pool, { year, asOf: null }).total;
  const ofFrame = (
    figure: (budget: ReturnType<typeof frames.budget>) => number,
  ): AnswerRows[number][number] => orFailure(() => toKroner(exactOre(figure(frames.budget(pool, year)))));
  return [
    year,
    ofFrame(({ total }) => total),
    ofFrame(({ carriedIn }) => carriedIn),
    toKroner(returned),
    toKroner(committed.total),
    ofFrame(({ total }) => total + returned - committed.total),
    orFailure(() => toKroner(payments.paid(committed.rows, null).total)),
  ];
}

function committedByProject(
  { commitments }: Ledger,
  pool: PoolCode,
  year: FinanceYear | null,
): { total: number; byProject: ReadonlyMap<ProjectCode, number> } {
  const { table } = commitments;
  const projects = table.codes('projectId');
  const amounts = table.numbers('amount').values;
  const { rows, total } = commitments.ofPool(pool, { year, asOf: null, status: 'committed' });
  const byProject = new Map<ProjectCode, number>();
  for (const row of rows) {
    if (projects.state[row] !== READ) throw cannotRead(table, row, 'projectId');
    const project = projects.values[row] as ProjectCode;
    byProject.set(project, (byProject.get(project) ?? 0) + (amounts[row] as number));
  }
  return { total, byProject };
}

function recipientOf(ledger: Ledger, project: ProjectCode): string | null {
  const table = ledger.need('Projects', 'recipient');
  return statedText(ledger, table, ledger.projects.rowOf(project), 'recipient');
}
