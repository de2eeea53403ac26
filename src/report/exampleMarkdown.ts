import { parseIsoDate } from '../ledger/dates';
import { Ledger } from '../ledger/ledger';
import type { Cell } from '../ledger/source';
import { fieldsOf, TABLE_NAMES } from '../ledger/tables';
import type { FieldSpec, TableName } from '../ledger/tables/spec';
import { check } from '../rules/check';
import { exampleSource, type ExampleWorkbook } from '../rules/exampleWorkbook';
import type { Example, RuleKind } from '../rules/kind';
import type { Pack } from '../rules/pack';
import { checkTexts } from '../text/checkTexts';
import { commandTexts } from '../text/commandTexts';
import { formatFor } from '../text/format';
import type { Language } from '../text/language';
import { wordsOf } from '../text/wordsOf';

type Row = Readonly<Record<string, string | number | boolean>>;

/** An example that passes and the one nearest to it that does not: their rows, and what the check says. */
export function examplePair(kind: RuleKind, pack: Pack, language: Language): string[] {
  const { catalogue } = commandTexts(language);
  const { passing, failing } = nearest(kind.examples);
  const names = TABLE_NAMES.filter(
    (name) => name === 'Rules' || name in kind.reads || !isSame(name, passing, failing),
  );
  const changed = names.filter((name) => !isSame(name, passing, failing));
  return [
    `**${catalogue.rowsPassing}: ${passing.title[language]}**`,
    '',
    ...names.flatMap((name) => tableOf(name, passing.workbook, language)),
    `**${catalogue.rowsFailing}: ${failing.title[language]}**`,
    '',
    ...(changed.length < names.length ? [catalogue.sameOtherwise, ''] : []),
    ...changed.flatMap((name) => tableOf(name, failing.workbook, language)),
    `${catalogue.said}:`,
    '',
    ...said(kind, failing, pack, language),
    '',
  ];
}

function nearest(examples: readonly Example[]): { passing: Example; failing: Example } {
  const pairs = examples
    .filter(({ findings }) => findings.length === 0)
    .flatMap((passing) =>
      examples
        .filter(({ findings }) => findings.length > 0)
        .map((failing) => ({ passing, failing, apart: apart(passing, failing) })),
    );
  const [best] = pairs.sort((a, b) => a.apart - b.apart);
  if (!best) throw new Error('no example that passes, or none that does not');
  return best;
}

const rowsOf = ({ workbook }: Example, name: TableName): readonly Row[] => workbook[name] ?? [];

const rawOf = ({ raw }: ExampleWorkbook, name: TableName) =>
  (raw?.tables ?? []).filter((table) => table.name === name);

function isSame(name: TableName, one: Example, other: Example): boolean {
  return [one, other]
    .map((each) => JSON.stringify([rowsOf(each, name), rawOf(each.workbook, name)]))
    .every((text, _, [first]) => text === first);
}

/** How many cells two examples differ in. */
function apart(one: Example, other: Example): number {
  const cells = ({ workbook }: Example): string[] =>
    exampleSource(workbook).tables.flatMap(({ name, columns }) =>
      columns.flatMap(({ caption, cells: values }) =>
        values.map((value, row) => JSON.stringify([name, caption, row, value])),
      ),
    );
  const [left, right] = [new Set(cells(one)), new Set(cells(other))];
  return (
    [...left].filter((cell) => !right.has(cell)).length + [...right].filter((cell) => !left.has(cell)).length
  );
}

function tableOf(name: TableName, workbook: ExampleWorkbook, language: Language): string[] {
  const rows = (workbook[name] ?? []) as readonly Row[];
  const used = fieldsOf(name).filter(([field]) => rows.some((row) => row[field] !== undefined));
  const declared =
    rows.length === 0
      ? []
      : grid(
          name,
          used.map(([, spec]) => spec[language]),
          rows.map((row) => used.map(([field, spec]) => written(row[field], spec, language))),
        );
  const raw = rawOf(workbook, name).flatMap(({ columns, rowCount }) =>
    grid(
      name,
      columns.map(({ caption }) => String(caption ?? '')),
      [...Array(rowCount).keys()].map((row) => columns.map(({ cells }) => plain(cells[row] ?? null))),
    ),
  );
  return [...declared, ...raw];
}

function grid(name: string, captions: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/[|\\<>*_`]/g, '\\$&').replace(/\s/g, ' ')).join(' | ')} |`;
  if (captions.length === 0) return [];
  return [`${name}:`, '', line(captions), line(captions).replace(/[^|]+/g, ' --- '), ...rows.map(line), ''];
}

function written(value: Row[string] | undefined, spec: FieldSpec, language: Language): string {
  const format = formatFor(language);
  if (value === undefined) return '';
  const choice = spec.choices?.find((each) => each.value === value)?.[language][0];
  if (choice !== undefined) return choice;
  if (typeof value === 'number')
    return spec.type === 'year' || spec.type === 'id' ? String(value) : format.number(value);
  const day = spec.type === 'date' ? parseIsoDate(String(value)) : null;
  return day === null ? String(value).replace(/^'/, '') : format.date(day);
}

function plain(cell: Cell): string {
  return typeof cell === 'object' && cell !== null ? cell.code : String(cell ?? '');
}

function said(kind: RuleKind, { workbook }: Example, pack: Pack, language: Language): string[] {
  const texts = checkTexts(language);
  return check(new Ledger(exampleSource(workbook)), pack)
    .findings.filter(({ rule }) => rule === kind.id)
    .map(({ message, spot }) => {
      const { title, why, todo } = wordsOf(message, texts);
      const place = [spot.sheet, spot.cell].filter(Boolean).join('!');
      return `- ${place === '' ? '' : `${place}: `}${title}. ${why} ${todo}`;
    });
}
