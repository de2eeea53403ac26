import { Ledger } from '../ledger/ledger';
import type { SourceWorkbook } from '../ledger/source';
import { withChange } from '../rules/change';
import { check, type CheckResult } from '../rules/check';
import type { Change } from '../rules/finding';
import nyeTeknologier from '../rules/packs/nye-teknologier.json';

/** Every rule, at work on a workbook as it was read. A file of its own: it is fetched after the pane can be seen. */
export function checkSource(source: SourceWorkbook): CheckResult {
  return check(new Ledger(source), nyeTeknologier);
}

export function trial(source: SourceWorkbook, change: Change): CheckResult {
  return checkSource(withChange(source, change));
}
