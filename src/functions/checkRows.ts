import { READ } from '../ledger/columns';
import type { Day } from '../ledger/dates';
import type { Ledger } from '../ledger/ledger';
import { toKroner } from '../ledger/money';
import type { ProjectCode } from '../ledger/projects';
import type { ReadTable } from '../ledger/readTable';
import { fieldsOf, TABLE_NAMES, TABLES, type FieldOf } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';
import { KINDS } from '../rules/catalogue';
import { check, type CheckResult } from '../rules/check';
import { rowName } from '../rules/findingOf';
import type { Finding, Value } from '../rules/finding';
import { checkTexts } from '../text/checkTexts';
import { formatFor, type Format } from '../text/format';
import type { Language } from '../text/language';
import type { CheckTexts } from '../text/types';
import { wordsOf } from '../text/wordsOf';
import type { AnswerRows, Book } from './spec';

type Cell = AnswerRows[number][number];

const IN_CELLS = KINDS.filter(({ notInCells }) => !notInCells);

/** A check by ledger and cut-off date, so that many cells of one ledger take one check. */
const checked = new WeakMap<Ledger, Map<Day | null, CheckResult>>();

/**
 * What the rules that a cell can run find. `#N/A` where a table or a column was not given: a rule that
 * did not see it would pass on half the facts.
 */
export function checkFor({ ledger, settings }: Book, asOf: Day | null): CheckResult {
  for (const name of TABLE_NAMES) needAll(ledger, name);
  const results = checked.get(ledger) ?? new Map<Day | null, CheckResult>();
  checked.set(ledger, results);
  const known = results.get(asOf);
  if (known) return known;
  const result = check(asOf === null ? ledger : ledger.withCutOff(asOf), settings.pack, IN_CELLS);
  results.set(asOf, result);
  return result;
}

function needAll<T extends TableName>(ledger: Ledger, name: T): void {
  ledger.need(name, ...fieldsOf(name).map(([field]) => field as FieldOf<T>));
}

/** The findings in rows of a project, or in rows that may be its own. */
export function ofProject(ledger: Ledger, project: ProjectCode, findings: readonly Finding[]): Finding[] {
  const rows = new Map<TableName, ReadonlySet<string>>();
  for (const [name, table] of ledger.tables) rows.set(name, rowNamesOf(ledger, table, project));
  return findings.filter(
    ({ spot }) => spot.table !== null && spot.row !== null && rows.get(spot.table)?.has(spot.row),
  );
}

/** The names, as findings bear them, of a table's rows that belong to a project or may do so. */
function rowNamesOf(ledger: Ledger, table: ReadTable, project: ProjectCode): ReadonlySet<string> {
  const owners = table.columns.find(
    ({ spec, field }) => spec.refersTo === 'Allocations' || field === 'projectId',
  );
  const names = new Set<string>();
  if (owners?.kind !== 'code') return names;
  const { commitments } = ledger;
  const projects = commitments.table.codes('projectId');
  for (let row = 0; row < table.rowCount; row += 1) {
    const code = owners.values[row] as number;
    const of =
      owners.field === 'projectId'
        ? [owners.state[row] === READ ? code : project]
        : commitments
            .rowsOfId(code)
            .map((each) => (projects.state[each] === READ ? projects.values[each] : project));
    if (of.includes(project) || of.length === 0) names.add(rowName(ledger, table, row));
  }
  return names;
}

/** A row a finding, and at the end the rules that were not run, by name. */
export function findingRows({ findings, rules }: CheckResult, language: Language): AnswerRows {
  const words = checkTexts(language);
  const format = formatFor(language);
  // Titles have commas in them.
  const titles = (ids: readonly string[]): string => ids.map((id) => words.rules[id]?.title ?? id).join('; ');
  const undated = rules.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'no-cut-off'));
  const notInCells = KINDS.filter((kind) => kind.notInCells).map(({ id }) => id);
  const notRun = (title: string, todo: string): Cell[] => [
    words.report.notRunInCell.heading,
    ...new Array<null>(6).fill(null),
    title,
    todo,
  ];
  return [
    ...findings.map((finding) => findingRow(finding, words, format)),
    ...(undated.length > 0
      ? [notRun(titles(undated.map(({ id }) => id)), words.report.notRunInCell.noDate)]
      : []),
    notRun(titles(notInCells), words.report.notRunInCell.noCell),
  ];
}

function findingRow(finding: Finding, words: CheckTexts, format: Format): Cell[] {
  const { spot, severity } = finding;
  const { title, todo } = wordsOf(finding.message, words);
  return [
    words.report.severity[severity][0],
    spot.table === null ? null : TABLES[spot.table][words.language],
    spot.row,
    spot.caption,
    cellOf(finding.received, format),
    cellOf(finding.expected, format),
    cellOf(finding.difference, format),
    title,
    todo,
  ];
}

/** Amounts in kroner as numbers, so that they can be added; a date in words, for a serial number tells nobody anything. */
function cellOf(value: Value | null, { date }: Format): Cell {
  switch (value?.type) {
    case 'amount':
      return toKroner(value.ore);
    case 'date':
      return date(value.day);
    case 'number':
      return value.number;
    case 'share':
      return value.share;
    case 'text':
      return value.text;
    default:
      return null;
  }
}
