import { BLANK, READ } from '../../../ledger/columns';
import type { FinanceYear } from '../../../ledger/dates';
import type { Ledger } from '../../../ledger/ledger';
import { cannotRead } from '../../../ledger/place';
import type { ProjectCode } from '../../../ledger/projects';
import type { RuleKind } from '../../kind';
import { rowsByProject } from '../../rowsByProject';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { number, share } from '../../values';
import { eachProject } from '../../eachProject';
import { withSaving } from './exampleSavings';
import { inOrderOfYears, type PhasedYear } from './phasingOf';

/**
 * The full figure is not used before full implementation: the phase-in is 1 from the year in which a project's
 * last component has full effect, and below 1 until then.
 */
export const fullImplementation: RuleKind = {
  id: 'full-implementation',
  family: 'savings',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType'],
    Allocations: ['projectId', 'poolId'],
    Savings: ['projectId', 'fullFrom'],
    Phasing: ['projectId', 'year', 'share'],
  },

  check(run) {
    const { ledger } = run;
    const savingsOf = run.attempt(() => rowsByProject(ledger, 'Savings'));
    const phasingOf = run.attempt(() => rowsByProject(ledger, 'Phasing'));
    if (!savingsOf || !phasingOf) return;
    eachProject(run, (project, _row, [setting]) => {
      const full = setting ? fullEffect(ledger, savingsOf(project)) : null;
      if (!setting || !full) return;
      const phased = inOrderOfYears(ledger, phasingOf(project));
      if (phased.length === 0) return;
      run.cover(phased.length);
      checkProject(run, project, full, phased, setting);
    });
  },

  examples: [
    {
      title: {
        da: 'Indfasningen er 1 fra det år, hvor der er fuld virkning',
        en: 'The phase-in is 1 from the year of full effect',
      },
      workbook: phased([2027, 0.5], [2028, 1], [2029, 1]),
      findings: [],
    },
    {
      title: { da: 'Fuldt tal året før fuld virkning', en: 'The full figure the year before full effect' },
      workbook: phased([2026, 0.5], [2027, 1], [2028, 1]),
      findings: [
        {
          message: 'full-before-full-effect',
          severity: 'error',
          table: 'Phasing',
          cell: 'C3',
          received: 1,
        },
      ],
    },
    {
      title: {
        da: 'Ikke fuldt tal i året for fuld virkning',
        en: 'Not the full figure in the year of full effect',
      },
      workbook: phased([2027, 0.5], [2028, 0.99]),
      findings: [
        {
          message: 'not-full-at-full-effect',
          severity: 'error',
          table: 'Phasing',
          cell: 'C3',
          received: 0.99,
          expected: 1,
        },
      ],
    },
    {
      title: { da: 'Indfasningen hører op før fuld virkning', en: 'The phase-in stops before full effect' },
      workbook: phased([2026, 0.25], [2027, 0.5]),
      findings: [
        {
          message: 'full-effect-not-phased',
          severity: 'warning',
          table: 'Savings',
          cell: 'G2',
          received: 2028,
        },
      ],
    },
  ],
};

function phased(...shares: readonly (readonly [number, number])[]) {
  return withSaving('full-implementation', { expected: 20, fullFrom: 2028 }, shares);
}

interface FullEffect {
  /** The row in Savings of the component that has full effect last, and its year. */
  readonly row: number;
  readonly year: FinanceYear;
  /** Every component states its year. */
  readonly known: boolean;
}

function fullEffect(ledger: Ledger, rows: readonly number[]): FullEffect | null {
  const table = ledger.need('Savings', 'fullFrom');
  const years = table.numbers('fullFrom');
  let last: { row: number; year: FinanceYear } | null = null;
  for (const row of rows) {
    if (years.state[row] !== READ && years.state[row] !== BLANK) throw cannotRead(table, row, 'fullFrom');
    const year = years.values[row] as FinanceYear;
    if (years.state[row] === READ && (last === null || year > last.year)) last = { row, year };
  }
  return last && { ...last, known: rows.every((row) => years.state[row] === READ) };
}

function checkProject(
  run: Run,
  project: ProjectCode,
  full: FullEffect,
  years: readonly PhasedYear[],
  setting: Setting,
): void {
  const name = run.ledger.projects.name(project);
  const early = years.find((each) => each.year < full.year && each.share >= 1);
  const late = full.known && years.find((each) => each.year >= full.year && each.share < 1);
  for (const [found, id] of [
    [early, 'full-before-full-effect'],
    [late, 'not-full-at-full-effect'],
  ] as const) {
    if (!found) continue;
    run.report({
      at: { table: 'Phasing', row: found.row, field: 'share' },
      keys: [name, found.year],
      received: share(found.share),
      ...(found === late ? { expected: share(1) } : {}),
      message: {
        id,
        params: { project: name, year: found.year, share: found.share, fullFrom: full.year },
      },
      setting,
    });
  }
  const last = years.at(-1) as PhasedYear;
  if (early || last.year >= full.year) return;
  run.report({
    at: { table: 'Savings', row: full.row, field: 'fullFrom' },
    keys: [name, 'fullFrom'],
    ...(setting.severity === null ? { severity: 'warning' as const } : {}),
    received: number(full.year),
    message: {
      id: 'full-effect-not-phased',
      params: { project: name, last: last.year, share: last.share, fullFrom: full.year },
    },
    setting,
  });
}
