import { READ, UNREADABLE } from '../../../ledger/columns';
import { KeyIndex } from '../../../ledger/keyIndex';
import type { Ledger } from '../../../ledger/ledger';
import { exactOre, type Ore } from '../../../ledger/money';
import { cannotRead, unknownReference } from '../../../ledger/place';
import type { ProjectCode } from '../../../ledger/projects';
import { stated } from '../../../ledger/stated';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { amount } from '../../values';
import { eachProject } from '../../eachProject';

const FIGURES = ['eligibleCost', 'indirectCost', 'otherGrants'] as const;

const joint = (whole: number, ...parts: (number | undefined)[]): ExampleWorkbook => ({
  Pools: [{ poolId: 'P' }],
  Frames: [{ poolId: 'P', appropriation: 1000 }],
  Projects: [
    { projectId: 'SAMLET', poolId: 'P', eligibleCost: whole },
    ...parts.map((cost, index) => ({
      projectId: `DEL-${index + 1}`,
      poolId: 'P',
      partOf: 'SAMLET',
      ...(cost === undefined ? {} : { eligibleCost: cost }),
    })),
  ],
  Allocations: [],
  Rules: [{ ruleId: 'parts-total', pool: 'P' }],
});

/**
 * What is a part is no more than its whole: overhead is within the eligible cost, and the costs and other
 * grants of projects granted together add up to those of their joint row. Where a part's figure is not
 * stated, the others are at most the whole.
 */
export const partsTotal: RuleKind = {
  id: 'parts-total',
  family: 'project',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo', 'tolerance'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType', ...FIGURES],
    Allocations: ['projectId', 'poolId'],
  },

  check(run) {
    const partsOf = run.attempt(() => partsByProject(run.ledger));
    eachProject(run, (project, row, [setting]) => {
      if (!setting) return;
      run.cover();
      run.attempt(() => checkOverhead(run, project, row, setting));
      const parts = partsOf?.(project) ?? [];
      for (const field of FIGURES) run.attempt(() => checkParts(run, project, row, parts, field, setting));
    });
  },

  examples: [
    {
      title: { da: 'Delene giver det hele', en: 'The parts add up to the whole' },
      workbook: joint(1000, 600, 400),
      findings: [],
    },
    {
      title: { da: 'Delene er én øre under det hele', en: 'The parts are one øre below the whole' },
      workbook: joint(1000, 600, 399.99),
      findings: [
        {
          message: 'parts-differ-from-total',
          severity: 'error',
          table: 'Projects',
          cell: 'M2',
          received: 999.99,
          expected: 1000,
          difference: -0.01,
        },
      ],
    },
    {
      title: {
        da: 'En del er ikke oplyst, og resten er præcis det hele',
        en: 'One part is not stated, and the rest are exactly the whole',
      },
      workbook: joint(1000, 1000, undefined),
      findings: [],
    },
    {
      title: {
        da: 'En del er ikke oplyst, og resten er mindre end det hele',
        en: 'One part is not stated, and the rest are less than the whole',
      },
      workbook: joint(1000, 600, undefined),
      findings: [],
    },
    {
      title: {
        da: 'En del er ikke oplyst, og resten er én øre over det hele',
        en: 'One part is not stated, and the rest are one øre above the whole',
      },
      workbook: joint(1000, 1000.01, undefined),
      findings: [
        {
          message: 'parts-differ-from-total',
          severity: 'error',
          table: 'Projects',
          cell: 'M2',
          received: 1000.01,
          expected: 1000,
          difference: 0.01,
        },
      ],
    },
    {
      title: { da: 'Overhead er én øre over udgiften', en: 'Overhead is one øre above the cost' },
      workbook: {
        ...joint(0),
        Projects: [{ projectId: 'A', poolId: 'P', eligibleCost: 100, indirectCost: 100.01 }],
      },
      findings: [
        {
          message: 'overhead-above-cost',
          severity: 'error',
          table: 'Projects',
          cell: 'N2',
          received: 100.01,
          expected: 100,
          difference: 0.01,
        },
      ],
    },
  ],
};

/** Rows of a joint row's parts; throws where it is not known what a row is a part of. */
function partsByProject(ledger: Ledger): (project: ProjectCode) => readonly number[] {
  const { projects } = ledger;
  const { table } = projects;
  const wholes = table.codes('partOf');
  for (let row = 0; row < table.rowCount; row += 1) {
    if (wholes.state[row] === UNREADABLE) throw cannotRead(table, row, 'partOf');
    const whole = wholes.values[row] as number;
    if (wholes.state[row] !== READ || projects.has(whole)) continue;
    throw unknownReference(ledger, table, row, 'partOf');
  }
  const index = KeyIndex.of(wholes);
  return (project) => index.rows(project);
}

/** A figure of a project in øre; `null` where it is not stated. */
function figure({ ledger }: Run, row: number, field: (typeof FIGURES)[number]): Ore | null {
  return stated<'Projects', Ore>(ledger.projects.table, row, field);
}

function checkOverhead(run: Run, project: ProjectCode, row: number, setting: Setting): void {
  const overhead = figure(run, row, 'indirectCost');
  const cost = figure(run, row, 'eligibleCost');
  if (overhead === null || cost === null) return;
  const over = (overhead - cost) as Ore;
  if (over <= setting.tolerance) return;
  const name = run.ledger.projects.name(project);
  run.report({
    at: { table: 'Projects', row, field: 'indirectCost' },
    also: [{ table: 'Projects', row, field: 'eligibleCost' }],
    keys: [name, 'indirectCost'],
    received: amount(overhead),
    expected: amount(cost),
    difference: amount(over),
    change: { table: 'Projects', row, field: 'indirectCost', to: amount(cost), orOthers: true },
    message: { id: 'overhead-above-cost', params: { project: name, overhead, cost, over } },
    setting,
  });
}

function checkParts(
  run: Run,
  project: ProjectCode,
  row: number,
  rows: readonly number[],
  field: (typeof FIGURES)[number],
  setting: Setting,
): void {
  const { projects } = run.ledger;
  if (rows.length === 0) return;
  const total = figure(run, row, field);
  const parts = rows.map((part) => ({ row: part, ore: figure(run, part, field) }));
  const stated = parts.filter(({ ore }) => ore !== null);
  if (total === null) return;
  const sum = exactOre(stated.reduce((all, { ore }) => all + (ore ?? 0), 0));
  const difference = exactOre(sum - total);
  const short = stated.length < parts.length ? 0 : -difference;
  if (Math.max(difference, short) <= setting.tolerance) return;
  const { caption } = projects.table.column(field);
  const name = projects.name(project);
  run.report({
    at: { table: 'Projects', row, field },
    also: stated.map((part) => ({ table: 'Projects', row: part.row, field })),
    keys: [name, field],
    received: amount(sum),
    expected: amount(total),
    difference: amount(difference),
    change: { table: 'Projects', row, field, to: amount(sum), orOthers: true },
    message: {
      id: 'parts-differ-from-total',
      params: {
        project: name,
        caption: caption ?? '',
        parts: parts.length,
        stated: stated.length,
        sum,
        total,
        difference,
      },
    },
    setting,
  });
}
