import { BLANK, READ } from '../../../ledger/columns';
import { cannotRead } from '../../../ledger/place';
import type { Run } from '../../run';
import { text } from '../../values';
import { settingFor } from './bindingRows';
import type { Standing } from './grants';

/** The account of an approval and that of a pool used under it are one, or one is the beginning of the other. */
export function checkAccounts(run: Run, { covered, outside, lineless }: Standing): void {
  const { table } = run.ledger.commitments;
  const pools = table.codes('poolId');
  const seen = new Map<number, Set<number>>();
  const check = (approval: number, rows: Int32Array): void => {
    const known = seen.get(approval) ?? new Set<number>();
    seen.set(approval, known);
    let last: number | null = null;
    for (const row of rows) {
      // One after another they are of one pool.
      if (pools.state[row] === READ && pools.values[row] === last) continue;
      if (pools.state[row] !== READ) {
        // The last row's pool is what the amount is held against, and is noted there.
        if (row !== rows.at(-1)) run.skip(cannotRead(table, row, 'poolId'));
        continue;
      }
      const pool = pools.values[row] as number;
      last = pool;
      if (known.has(pool)) continue;
      known.add(pool);
      run.attempt(() => checkAccount(run, approval, row), 0);
    }
  };
  for (const { approval, rows } of [...covered, ...outside]) check(approval, rows);
  for (const [approval, rows] of lineless) check(approval, rows);
}

function checkAccount(run: Run, approval: number, row: number): void {
  const { approvals, pools, commitments, interner } = run.ledger;
  const setting = settingFor(run, row);
  if (!setting) return;
  const pool = commitments.table.codes('poolId').values[row] as number;
  const decision = approvals.rowOf(approval);
  const accounts = approvals.table.codes('account');
  const stated = pools.settingRow(pool, 'account');
  if (accounts.state[decision] === BLANK || stated === null) return;
  if (accounts.state[decision] !== READ) throw cannotRead(approvals.table, decision, 'account');
  const poolAccounts = pools.table.codes('account');
  if (poolAccounts.state[stated] !== READ) throw cannotRead(pools.table, stated, 'account');
  const account = interner.text(accounts.values[decision] as number);
  const poolAccount = interner.text(poolAccounts.values[stated] as number);
  if (isBeginning(account, poolAccount)) return;
  const names = { approval: approvals.name(approval), pool: pools.name(pool) };
  run.report({
    at: { table: 'Approvals', row: decision, field: 'account' },
    keys: [names.approval, names.pool, 'account'],
    received: text(`§ ${account}`),
    expected: text(`§ ${poolAccount}`),
    message: { id: 'account-differs', params: { ...names, account, poolAccount } },
    setting,
  });
}

/** Whether one is the beginning of the other, by whole segments: 25.12.03 begins 25.12.03.70, and not 25.12.030. */
export function isBeginning(one: string, other: string): boolean {
  return `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);
}
