import { cellAddress, columnLetters } from '../../ledger/address';
import { normaliseId } from '../../ledger/ids';
import type { SourceTable } from '../../ledger/source';
import { prepareTexts } from '../../text/prepareTexts';
import type { Language } from '../../text/language';
import {
  openWorkbook,
  type OpenedWorkbook,
  type ReadOptions,
  type SheetTable,
} from '../../workbook/file/book/openWorkbook';
import type { AddInPart, Change, NewSheet } from '../../workbook/file/patch/change';
import { looksLikeFormula } from '../../workbook/file/patch/cellXml';
import { decodePart } from '../../workbook/file/patch/partText';
import { patchWorkbook, type Patched } from '../../workbook/file/patch/patchWorkbook';
import { taskPaneParts } from '../../workbook/file/patch/taskPanes';
import { columnNumber, type CellRange } from '../../workbook/file/sheet/reference';
import { captionAt, findFormulas, placeOf, type FoundCell, type FoundFormulas } from './findFormulas';
import { findRecord } from './findRecord';
import { digestOf, GONE_NAME, RECORD_NAMESPACE, valuesText, type Link, type RecordEntry } from './record';
import { PrepareError } from './prepareError';
import { copyXml } from './recordCopy';
import { recordSheet } from './recordSheet';
import { linkTo, referredIn, type Corner } from './references';
import { idle } from './sheetRules';
import { withoutFormulas } from './tableFormulas';
import { TableRows } from './tableRows';

export interface Frozen extends Patched {
  /** What was taken out, in the order of the workbook. */
  readonly entries: readonly RecordEntry[];
  readonly addIns: readonly AddInPart[];
}

/** What freezing needs besides the file. */
export interface FreezeInput {
  readonly bytes: Uint8Array;
  /** The tables of the file, as they were read. */
  readonly tables: readonly SourceTable[];
  /** Sheets to go along; one whose name is taken gets a number. */
  readonly sheets: readonly NewSheet[];
  readonly language: Language;
}

/**
 * The copy of a workbook that can be read without the add-in: values in place of every formula of ours, the formulas in
 * a record from which `restore` brings them back, and nothing that makes a program ask for an add-in. Rejects with a
 * `PrepareError` where a formula has no value or cannot be taken out, or as `patchWorkbook` does.
 */
export async function freeze(
  { bytes, tables, sheets, language }: FreezeInput,
  options: ReadOptions = {},
): Promise<Frozen> {
  const book = await openWorkbook(bytes, options);
  if ((await findRecord(book)).sheets.length > 0) throw new PrepareError('already-prepared');
  if (book.calculatesOnOpen) throw new PrepareError('recalculate');
  const found = await findFormulas(book);
  if (found.withoutValue.length > 0) throw new PrepareError('without-value', found.withoutValue);
  if (found.unknown.length > 0) throw new PrepareError('unknown-place', found.unknown);
  const names = new Names(book);
  const added = sheets.map((sheet) => ({ ...sheet, name: names.free(sheet.name) }));
  const record = new Recorder(book, tables);
  const changes: Change[] = [
    ...(await record.takeCells(found)),
    ...record.takeNames(found),
    ...record.takeTableFormulas(found),
    ...record.takeRules(found),
  ];
  const addIns = await taskPaneParts(bytes, options);
  record.addRest(added, addIns);
  const { entries } = record;
  const patched = await patchWorkbook(
    bytes,
    [
      ...changes,
      { kind: 'removeTaskPanes' },
      ...[recordSheet(names.free(prepareTexts(language).sheet), entries, language), ...added].map(
        (sheet) => ({ kind: 'addSheet', sheet }) as const,
      ),
      { kind: 'setCustomXml', namespace: RECORD_NAMESPACE, xml: copyXml({ entries, addIns }) },
    ],
    options,
  );
  await refuseLeft(patched.bytes, book, options);
  return { ...patched, entries, addIns };
}

/** Reads the copy as a receiver would: no formula of ours is in it, wherever a worksheet may have one. */
async function refuseLeft(bytes: Uint8Array, before: OpenedWorkbook, options: ReadOptions): Promise<void> {
  const book = await openWorkbook(bytes, options);
  const { cells, names, tables, rules } = await findFormulas(book);
  const left = [
    ...cells.map(placeOf),
    ...names.map(({ name }) => name),
    ...tables.map(({ table }) => table.displayName),
    ...rules.map(({ sheet }) => sheet.name),
  ];
  for (const { name, part, kind } of before.sheets) {
    if (kind !== 'worksheet') continue;
    const text = decodePart(part, await book.readPart(part)).replace(/<(\w+:)?t[ >][^<]*</g, '');
    if (/_xldudf_PULJE_/i.test(text)) left.push(name);
  }
  if (left.length > 0) throw new PrepareError('unknown-place', left);
}

class Names {
  private readonly taken: Set<string>;

  constructor(book: OpenedWorkbook) {
    this.taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  }

  free(name: string): string {
    let free = name;
    for (let number = 2; this.taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
    this.taken.add(free.toLowerCase());
    return free;
  }
}

type Known = Partial<RecordEntry> & Pick<RecordEntry, 'kind' | 'place' | 'formula'>;

/** Takes formulas out one by one: what is written in their place, and the entry that brings them back. */
class Recorder {
  readonly entries: RecordEntry[] = [];

  constructor(
    private readonly book: OpenedWorkbook,
    private readonly sources: readonly SourceTable[],
  ) {}

  async takeCells({ cells }: FoundFormulas): Promise<Change[]> {
    const rows = this.rowsOf(cells);
    const changes: Change[] = [];
    for (const found of cells) {
      const { sheet, row, column, formula, table, array, values } = found;
      const corners = array === undefined ? [{ row, column }] : cornersOf(array.range);
      const own = { formula: linkTo(sheet.name, corners.map(fixedCorner)) };
      const source = table && rows.get(table);
      this.add({
        kind: array === undefined ? 'cell' : 'array',
        place: array === undefined ? placeOf(found) : `${sheet.name}!${array.text}`,
        formula,
        own,
        references: this.linksOf(formula, sheet.name, table && { table, row }),
        value: array === undefined ? (values[0] ?? null) : await digestOf(valuesText(values)),
        detail: array?.metadata ?? (looksLikeFormula(values[0] ?? null) ? found.format : ''),
        ...(source === undefined
          ? { label: found.label }
          : {
              table: table!.displayName,
              column: captionAt(table!, column)!,
              ...(await source.identityOf(row - source.source.firstRow)),
            }),
      });
      changes.push(...writesOf(found));
    }
    return changes;
  }

  takeNames({ names }: FoundFormulas): Change[] {
    return names.map(({ name, formula, sheetIndex }) => {
      const sheet = sheetIndex === undefined ? undefined : this.book.sheets[sheetIndex]?.name;
      const own =
        sheet === undefined ? null : { formula: linkTo(sheet, [fixedCorner({ row: 1, column: 1 })]) };
      const references = this.linksOf(formula, sheet ?? '', undefined);
      this.add({ kind: 'name', place: name, formula, own, references });
      const scope = sheetIndex === undefined ? {} : { sheetIndex };
      return { kind: 'setName', name, formula: GONE_NAME, ...scope };
    });
  }

  takeTableFormulas({ tables }: FoundFormulas): Change[] {
    const parts = new Set(tables.map(({ table }) => table));
    for (const { table, formula } of tables)
      this.add({
        kind: formula.kind,
        place: table.displayName,
        table: table.displayName,
        column: formula.caption,
        formula: formula.formula,
        detail: formula.detail,
        references: this.linksOf(formula.formula, table.sheet, undefined),
      });
    return [...parts].map((table) => {
      const own = tables.filter((each) => each.table === table).map(({ formula }) => formula);
      return { kind: 'editPart', part: table.part, edit: (text) => withoutFormulas(table.part, text, own) };
    });
  }

  takeRules({ rules }: FoundFormulas): Change[] {
    const parts = new Map<string, Map<number, number>>();
    for (const { sheet, index, rule } of rules) {
      const first = this.entries.length + 1;
      rule.formulas.forEach(({ text }) =>
        this.add({
          kind: rule.kind,
          place: sheet.name,
          formula: text,
          detail: `${rule.type} ${rule.operator} ${first}`,
          references: this.linksOf(text, sheet.name, undefined),
        }),
      );
      parts.set(sheet.part, (parts.get(sheet.part) ?? new Map<number, number>()).set(index, first));
    }
    return Array.from(parts, ([part, taken]) => ({
      kind: 'editPart',
      part,
      edit: (text) => idle(part, text, taken),
    }));
  }

  /** The sheets that go along, and what opens add-ins. */
  addRest(sheets: readonly NewSheet[], [addIn]: readonly AddInPart[]): void {
    for (const { name } of sheets) {
      const own = { formula: linkTo(name, [fixedCorner({ row: 1, column: 1 })]) };
      this.add({ kind: 'sheet', place: name, formula: '', own });
    }
    if (addIn !== undefined) this.add({ kind: 'add-in', place: addIn.name, formula: '' });
  }

  private add(known: Known): void {
    const number = this.entries.length + 1;
    const nowhere = { table: '', column: '', rowId: '', rowContent: '', label: '', detail: '' };
    this.entries.push({ ...nowhere, number, value: null, own: null, references: [], ...known });
  }

  private rowsOf(cells: readonly FoundCell[]): ReadonlyMap<SheetTable, TableRows> {
    const without = new Map<SheetTable, Set<string>>();
    for (const { table, column } of cells) {
      if (table === undefined) continue;
      const captions = without.get(table) ?? new Set<string>();
      captions.add(normaliseId(captionAt(table, column) ?? ''));
      without.set(table, captions);
    }
    return new Map(
      Array.from(without).flatMap(([table, captions]) => {
        const source = this.sources.find(
          ({ name, sheet }) => name === table.displayName && sheet === table.sheet,
        );
        return source === undefined ? [] : [[table, new TableRows(source, captions)] as const];
      }),
    );
  }

  private linksOf(
    formula: string,
    ownSheet: string,
    inTable: { table: SheetTable; row: number } | undefined,
  ): Link[] {
    return referredIn(formula).references.map(({ sheet, corners }) => {
      const name = this.book.sheets.find(
        (each) => each.name.toLowerCase() === (sheet ?? ownSheet).toLowerCase(),
      )?.name;
      if (name === undefined) return null;
      const [only, second] = corners;
      const isOwnRow =
        only?.row === inTable?.row && !only!.rowFixed && second === undefined && name === ownSheet;
      const caption = isOwnRow && inTable ? captionAt(inTable.table, columnOf(only!.column)) : undefined;
      return caption === undefined ? { formula: linkTo(name, corners) } : { caption };
    });
  }
}

function writesOf({ sheet, row, column, array, values }: FoundCell): Change[] {
  const width = array === undefined ? 1 : array.range.right - array.range.left + 1;
  return values.map((content, index) => ({
    kind: 'setCell',
    sheet: sheet.name,
    cell: cellAddress(row + Math.floor(index / width), column + (index % width)),
    content,
    guard: true,
  }));
}

function cornersOf({ top, left, bottom, right }: CellRange): { row: number; column: number }[] {
  const first = { row: top, column: left };
  return top === bottom && left === right ? [first] : [first, { row: bottom, column: right }];
}

function fixedCorner({ row, column }: { row: number; column: number }): Corner {
  return { row, column: columnLetters(column), rowFixed: true, columnFixed: true };
}

function columnOf(letters: string | null): number {
  return letters === null ? 0 : columnNumber(letters);
}
