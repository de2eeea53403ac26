import { READ } from '../../../ledger/columns';
import type { Ore } from '../../../ledger/money';
import { exactOre } from '../../../ledger/money';
import type { ProjectCode } from '../../../ledger/projects';
import type { Selection } from '../../../ledger/selection';
import type { Hit } from '../../kind';
import { needEligibleCost } from '../../matchShare';
import { amountOf, baseOf, inForceForAny, type Words } from '../../projectSettings';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { committedOf, eachProject, everyProjectKnown } from '../../eachProject';

/** What of a project is measured: its grant, its eligible cost, or that and else grant and match together. */
export type SizeBase = 'grant' | 'cost' | 'total';

const BASES: Words<SizeBase> = [
  ['grant', ['', 'grant', 'tilskud']],
  ['cost', ['eligible cost', 'tilskudsberettiget udgift']],
  ['total', ['total', 'i alt']],
];

/** A project's size under one limit. Amounts in øre. */
export interface ProjectSize {
  readonly project: ProjectCode;
  readonly setting: Setting;
  readonly granted: Selection;
  readonly base: SizeBase;
  readonly size: Ore;
  readonly limit: Ore;
  /** The cells that the size was read from. */
  readonly place: Pick<Hit, 'at' | 'also'>;
}

/** What `eachProjectSize` looks at. */
export const SIZE_READS = {
  Pools: ['poolId', 'parentId'],
  Projects: ['projectId', 'poolId', 'partOf', 'recipientType', 'eligibleCost'],
  Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
  Match: ['projectId', 'amount', 'hours', 'hourlyRate'],
} as const;

/** Visits every project that money is committed on, once for each limit in force. */
export function eachProjectSize(run: Run, visit: (size: ProjectSize) => void): void {
  const { ledger } = run;
  const { projects, match } = ledger;
  if (!everyProjectKnown(run)) return;
  eachProject(run, (project, row, settings) => {
    const granted = committedOf(run, project);
    if (granted.count === 0) return;
    projects.needOwnFigures(project);
    const [first = 0, ...others] = granted.rows;
    const atGrant: Pick<Hit, 'at' | 'also'> = {
      at: { table: 'Allocations', row: first, field: 'amount' } as Hit['at'],
      also: others.map((each) => ({ table: 'Allocations', row: each, field: 'amount' })),
    };
    const atCost = { at: { table: 'Projects', row, field: 'eligibleCost' } as Hit['at'] };
    for (const setting of inForceForAny(ledger, settings, granted)) {
      run.attempt(() => {
        const limit = amountOf(ledger, setting);
        const base = baseOf(ledger, setting, BASES);
        const stated = projects.table.numbers('eligibleCost').state[row] === READ;
        const byCost = base === 'cost' || (base === 'total' && stated);
        const own = base === 'total' && !byCost ? match.pledged(project).total : 0;
        const size = byCost ? needEligibleCost(ledger, row) : exactOre(granted.total + own);
        run.cover();
        const place = byCost ? atCost : atGrant;
        visit({ project, setting, granted, base, size, limit, place });
      });
    }
  });
}
