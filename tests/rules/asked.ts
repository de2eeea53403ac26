import { Ledger } from '../../src/ledger/ledger';
import { jsonValue } from '../../src/report/json';
import { KINDS } from '../../src/rules/catalogue';
import { check, type CheckResult } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { Finding } from '../../src/rules/finding';
import type { Pack } from '../../src/rules/pack';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { outcome } from './checking';

export const PACK = packJson as Pack;

export type Rows<T extends Exclude<keyof ExampleWorkbook, 'cutOff' | 'raw'>> = NonNullable<
  ExampleWorkbook[T]
>;
export type RowOf<T extends Exclude<keyof ExampleWorkbook, 'cutOff' | 'raw'>> = Rows<T>[number];

/** What the rule makes of a workbook, asked alone unless it tells of the others' settings. */
function checked(rule: string, workbook: ExampleWorkbook, pack: Pack): CheckResult {
  const kind = KINDS.find(({ id }) => id === rule);
  if (!kind) throw new Error(`no rule ${rule}`);
  return check(new Ledger(exampleSource(workbook)), pack, kind.runsLast ? KINDS : [kind]);
}

/** The findings of a rule. */
export function found(rule: string, workbook: ExampleWorkbook, pack: Pack = PACK): readonly Finding[] {
  return checked(rule, workbook, pack).findings.filter((each) => each.rule === rule);
}

/** `message received/expected` of the findings of a rule, and its outcome. */
export function asked(rule: string, workbook: ExampleWorkbook, pack: Pack = PACK) {
  const result = checked(rule, workbook, pack);
  const told = result.findings
    .filter((finding) => finding.rule === rule)
    .map(({ message, received, expected }) => `${message.id} ${jsonValue(received)}/${jsonValue(expected)}`);
  const { status, rows, reasons } = outcome(result, rule);
  const why = reasons.flatMap((reason) => (reason.kind === 'unreadable' ? reason.cells : [reason.kind]));
  return { told, status, rows, why };
}

/** The rule looked at so many rows and found nothing. */
export const passed = (rows: number) => ({ told: [], status: 'passed', rows, why: [] });

/** The rule has nothing to say here, and does not say that it looked. */
export const SILENT = { told: [], status: 'not-run', rows: 0, why: ['no-rows'] };

/** The rule could not be run for want of some cells. */
export const notRun = (rows: number, ...why: string[]) => ({ told: [], status: 'not-run', rows, why });

/** By what id the findings of a rule are known. */
export function ids(rule: string, workbook: ExampleWorkbook, pack: Pack = PACK): string[] {
  return found(rule, workbook, pack).map(({ id }) => id);
}

/** The cells of each finding of a rule, as `C2 C3`. */
export function cells(rule: string, workbook: ExampleWorkbook, pack: Pack = PACK): string[] {
  return found(rule, workbook, pack).map(({ spot, cells: all }) => `${spot.table}!${all.join(' ')}`);
}

/** The change that each finding of a rule offers, as `C2=5`, with `?` where a person must choose; `-` for none. */
export function changes(rule: string, workbook: ExampleWorkbook): string[] {
  return found(rule, workbook).map(({ change }) =>
    change ? `${change.sheet}!${change.cell}=${jsonValue(change.to)}${change.orOthers ? '?' : ''}` : '-',
  );
}
