import { NoAnswer } from '../../../ledger/answer';
import { READ } from '../../../ledger/columns';
import { settingsForProject } from '../../projectSettings';
import type { Run } from '../../run';
import type { Setting } from '../../settings';

/** The cells that state what rows of Match are worth (the amount, or the hours that stand for it), for a finding. */
export function atWorth(run: Run, rows: readonly number[]) {
  const amounts = run.ledger.match.table.numbers('amount');
  const cellOf = (row: number) => ({
    table: 'Match' as const,
    row,
    field: amounts.state[row] === READ ? ('amount' as const) : ('hours' as const),
  });
  const [first = 0, ...others] = rows;
  return { at: cellOf(first), also: others.map(cellOf) };
}

/** What names a row of Match: its id, or what it says where it has none. */
export function keysOfMatchRow(run: Run, row: number): string[] {
  const { table } = run.ledger.match;
  const text = (field: 'matchId' | 'projectId' | 'contributor'): string => {
    const column = table.codes(field);
    return column.state[row] === READ ? run.ledger.interner.text(column.values[row] as number) : '';
  };
  const id = text('matchId');
  return id === '' ? ['', text('projectId'), text('contributor')] : [id];
}

/** The setting for a row of Match: its project's, or the whole workbook's where the project is not known. */
export function settingForMatchRow(run: Run, row: number): Setting | null {
  const { match, projects } = run.ledger;
  const owners = match.table.codes('projectId');
  const [project] = owners.state[row] === READ ? projects.rowsOf(owners.values[row] as number) : [];
  if (project === undefined) return run.setting(null);
  try {
    return settingsForProject(run.ledger, run.allSettings, run.kind.id, project)[0] ?? null;
  } catch (error) {
    if (error instanceof NoAnswer) return run.setting(null);
    throw error;
  }
}
