import { approvalLinesOf } from '../../../ledger/approvalLines';
import { READ } from '../../../ledger/columns';
import { exactOre } from '../../../ledger/money';
import { totalOf } from '../../../ledger/selection';
import type { Run } from '../../run';
import { amount } from '../../values';
import { settingFor } from './bindingRows';
import type { Standing } from './grants';
import type { PlainGrants } from './plainGrants';

/** Lines of which less is committed than was approved: no fault, and one information for them all. */
export function reportBelow(run: Run, { covered }: Standing, plain: PlainGrants): void {
  const { table: lines } = approvalLinesOf(run.ledger);
  const { commitments, projects } = run.ledger;
  const setting = run.setting(null);
  const below: number[] = [];
  const used = new Uint8Array(lines.rowCount);
  let committed = 0;
  let approved = 0;
  for (const each of covered) {
    for (const line of each.lines) used[line] = 1;
    if (!settingFor(run, each.rows.at(-1) as number)) continue;
    const sum = totalOf(commitments.table, each.rows);
    const limit = totalOf(lines, each.lines);
    if (sum >= limit) continue;
    below.push(...each.lines);
    committed += sum;
    approved += limit;
  }
  const amounts = lines.numbers('amount').values;
  for (let pair = 0; pair < plain.lines.length; pair += 1) {
    const line = plain.lines[pair] as number;
    if (line === -1) continue;
    used[line] = 1;
    const sum = plain.totals[pair] as number;
    const limit = amounts[line] as number;
    if (sum >= limit) continue;
    below.push(line);
    committed += sum;
    approved += limit;
  }
  const stated = lines.codes('projectId');
  for (let line = 0; setting && line < lines.rowCount; line += 1) {
    if (used[line] === 1 || stated.state[line] !== READ || !projects.has(stated.values[line] as number))
      continue;
    const limit = totalOf(lines, [line]);
    if (limit === 0) continue;
    below.push(line);
    approved += limit;
  }
  const [first, ...others] = below.sort((a, b) => a - b);
  if (first === undefined) return;
  const difference = exactOre(committed - approved);
  run.report({
    at: { table: 'ApprovalLines', row: first, field: 'amount' },
    also: others.map((row) => ({ table: 'ApprovalLines', row, field: 'amount' })),
    keys: ['amount'],
    severity: 'info',
    received: amount(committed),
    expected: amount(approved),
    difference: amount(difference),
    message: {
      id: 'below-approval-lines',
      params: { lines: below.length, committed: exactOre(committed), approved: exactOre(approved) },
    },
    ...(setting ? { setting } : {}),
  });
}
