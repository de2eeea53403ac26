import { reportsOf, type ReportKind } from '../../../ledger/reports';
import { needed, stated } from '../../../ledger/stated';
import type { ReportRef } from '../../messages/report';
import type { Run } from '../../run';

/** A report as a message names it: its kind, and its id where it has one. */
export function reportName({ ledger }: Run, row: number): ReportRef {
  const { table } = reportsOf(ledger);
  const id = stated(table, row, 'reportId');
  return {
    kind: ledger.interner.text(needed(table, row, 'kind')) as ReportKind,
    id: id === null ? null : ledger.interner.text(id),
  };
}
