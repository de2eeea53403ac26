import { approvalLinesOf } from '../../../ledger/approvalLines';
import { READ, UNREADABLE } from '../../../ledger/columns';
import { cannotRead } from '../../../ledger/place';
import type { Run } from '../../run';
import { text } from '../../values';
import { settingFor } from './bindingRows';
import type { Standing } from './grants';
import { spellings } from './spelling';

/** The project's recipient is the one that the decision names for it, whatever the case and the blanks. */
export function checkRecipients(run: Run, { inside }: Standing): void {
  for (const grant of inside) run.attempt(() => checkRecipient(run, grant), 0);
}

function checkRecipient(run: Run, { approval, project, lines, rows }: Standing['inside'][number]): void {
  const { approvals, projects } = run.ledger;
  const { table } = approvalLinesOf(run.ledger);
  const owners = table.codes('projectId');
  const named = table.codes('recipient');
  const own = projects.table.codes('recipient');
  // Found by recipient, or the joint row's: that names the recipient of the whole, not of a part.
  if (owners.values[lines[0] as number] !== project) return;
  const row = projects.rowOf(project);
  const setting = settingFor(run, rows.at(-1) as number);
  if (!setting) return;
  const unread = lines.find((line) => named.state[line] === UNREADABLE);
  if (unread !== undefined) throw cannotRead(table, unread, 'recipient');
  if (own.state[row] === UNREADABLE) throw cannotRead(projects.table, row, 'recipient');
  const theirs = lines.filter((line) => named.state[line] === READ);
  if (own.state[row] !== READ || theirs.length === 0) return;
  if (theirs.some((line) => named.values[line] === own.values[row])) return;
  const recipient = spellings(own, [row]).join();
  const names = spellings(named, theirs);
  const approved = names.join(', ');
  const at = { table: 'Projects', row, field: 'recipient' } as const;
  run.report({
    at,
    keys: [approvals.name(approval), projects.name(project), 'recipient'],
    received: text(recipient),
    expected: text(approved),
    ...(names.length === 1 ? { change: { ...at, to: text(approved), orOthers: true as const } } : {}),
    message: {
      id: 'recipient-differs',
      params: { approval: approvals.name(approval), project: projects.name(project), recipient, approved },
    },
    setting,
  });
}
