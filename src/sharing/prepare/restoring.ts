import { cellAddress } from '../../ledger/address';
import { normaliseId } from '../../ledger/ids';
import { CellError, type SourceTable } from '../../ledger/source';
import type { NotRestored } from '../../text/prepareTexts';
import type { OpenedWorkbook, Sheet } from '../../workbook/file/book/openWorkbook';
import type { Change } from '../../workbook/file/patch/change';
import { looksLikeFormula } from '../../workbook/file/patch/cellXml';
import { decodePart } from '../../workbook/file/patch/partText';
import { cellsNow, cellsOf, type CellNow } from './cellsNow';
import { ownTarget, Places, type Place } from './places';
import { digestOf, GONE_NAME, isSameValue, valuesText, type RecordEntry } from './record';
import { idleNumber, revive, sheetRules, type RuleBefore, type SheetRule } from './sheetRules';
import { tableFormulas, withFormulas, type TableFormula } from './tableFormulas';

/** What was not put back, and why. The formula is in the words of the file. */
export interface LeftOut {
  readonly place: string;
  readonly formula: string;
  readonly why: NotRestored;
}

/** Finds what each entry of a record has become, and what must be written to bring its formula back. */
export class Restoring {
  readonly changes: Change[] = [];
  readonly leftOut: LeftOut[] = [];
  /** Array formulas that spill no longer, because another program dropped what lets them. */
  readonly fixedArrays: string[] = [];
  /** Sheets that were added with the record, as they are called now. */
  readonly sheets: string[] = [];
  restored = 0;
  private readonly places: Places;
  private now: Awaited<ReturnType<typeof cellsNow>> = () => ({ value: null, formula: undefined, label: '' });

  constructor(
    private readonly book: OpenedWorkbook,
    private readonly entries: readonly RecordEntry[],
    sources: readonly SourceTable[],
  ) {
    this.places = new Places(book, entries, sources);
  }

  async run(): Promise<void> {
    const of = (...kinds: RecordEntry['kind'][]): RecordEntry[] =>
      this.entries.filter(({ kind }) => kinds.includes(kind));
    await this.cells(of('cell', 'array'));
    for (const entry of of('name')) this.name(entry);
    await this.tables(of('column', 'totals'));
    await this.rules(of('validation', 'format'));
    for (const entry of of('sheet')) {
      const name = ownTarget(entry)?.sheet;
      if (this.book.sheets.some((sheet) => sheet.name === name)) this.sheets.push(name!);
    }
  }

  private leave({ place, formula }: RecordEntry, why: NotRestored): void {
    this.leftOut.push({ place, formula, why });
  }

  private async cells(entries: readonly RecordEntry[]): Promise<void> {
    const found = new Map<RecordEntry, Place>();
    for (const entry of entries) {
      const place = await this.places.of(entry);
      if (typeof place === 'string') this.leave(entry, place);
      else found.set(entry, place);
    }
    const now = await cellsNow(this.book, [...found.values()]);
    this.now = now;
    const metadata = await this.metadataCount();
    for (const [entry, place] of found) {
      const cells = cellsOf(place).map(([row, column]) => now(place.sheet, row, column));
      const formula = this.places.formulaAt(entry, place.sheet, place);
      const [first] = cells;
      if (formula !== undefined && first?.formula === formula) this.restored += 1;
      else if (!(await isAsFrozen(entry, cells))) this.leave(entry, 'changed');
      else if (entry.table === '' && first!.label !== entry.label) this.leave(entry, 'moved');
      else if (formula === undefined) this.leave(entry, 'reference');
      else this.write(entry, place, formula, metadata);
    }
  }

  private write(entry: RecordEntry, place: Place, formula: string, metadata: number): void {
    const { sheet, row, column, bottom, right } = place;
    const cell = cellAddress(row, column);
    this.restored += 1;
    if (entry.kind === 'cell') {
      const format = looksLikeFormula(entry.value) ? { format: entry.detail } : {};
      // Every formula that was taken out had a value: what the record has lost is an empty text.
      const content = { formula, value: entry.value ?? '' };
      this.changes.push({ kind: 'setCell', sheet, cell, content, ...format });
      return;
    }
    const first = this.now(sheet, row, column).value;
    const spills = entry.detail !== '' && Number(entry.detail) <= metadata;
    if (entry.detail !== '' && !spills) this.fixedArrays.push(`${sheet}!${cell}`);
    // Some programs save an error value as a formula of its own, which nothing could spill over.
    for (const [at, across] of cellsOf(place).slice(1)) {
      const { value } = this.now(sheet, at, across);
      if (value instanceof CellError)
        this.changes.push({ kind: 'setCell', sheet, cell: cellAddress(at, across), content: value });
    }
    const range = `${cell}:${cellAddress(bottom, right)}`;
    const array = { range, ...(spills ? { metadata: entry.detail } : {}) };
    this.changes.push({
      kind: 'setCell',
      sheet,
      cell,
      content: { formula, array, ...(first === null ? {} : { value: first }) },
    });
  }

  private name(entry: RecordEntry): void {
    const sheet = entry.own === null ? undefined : ownTarget(entry)?.sheet;
    const sheetIndex = this.book.sheets.findIndex(({ name }) => name === sheet);
    if (entry.own !== null && sheetIndex < 0) return this.leave(entry, 'gone');
    const scope = sheetIndex < 0 ? {} : { sheetIndex };
    const now = this.book.names.find(
      ({ name, sheetIndex: of = -1 }) =>
        of === sheetIndex && name.toLowerCase() === entry.place.toLowerCase(),
    );
    const formula = this.places.formulaAt(entry, sheet ?? '');
    // Other programs leave out a name of the whole workbook that stands for no cells; it is simply added again.
    if (now === undefined && sheetIndex >= 0) return this.leave(entry, 'gone');
    if (now !== undefined && now.formula === formula) this.restored += 1;
    else if (now !== undefined && now.formula.replace(/^=/, '') !== GONE_NAME) this.leave(entry, 'changed');
    else if (formula === undefined) this.leave(entry, 'reference');
    else {
      this.changes.push({ kind: 'setName', name: entry.place, formula, ...scope });
      this.restored += 1;
    }
  }

  private async tables(entries: readonly RecordEntry[]): Promise<void> {
    const given = new Map<string, TableFormula[]>();
    for (const entry of entries) {
      const { table: name, column, detail } = entry;
      const kind = entry.kind === 'totals' ? 'totals' : 'column';
      const table = this.places.table(name);
      const caption = table?.columns.find((each) => normaliseId(each.name) === normaliseId(column))?.name;
      if (table === undefined || caption === undefined) {
        this.leave(entry, 'gone');
        continue;
      }
      const formula = this.places.formulaAt(entry, table.sheet);
      const present = tableFormulas(table.part, decodePart(table.part, await this.book.readPart(table.part)));
      const now = present.find((each) => each.kind === kind && each.caption === caption);
      if (now !== undefined && now.formula === formula) this.restored += 1;
      else if (now !== undefined) this.leave(entry, 'changed');
      else if (formula === undefined) this.leave(entry, 'reference');
      else {
        given.set(table.part, [...(given.get(table.part) ?? []), { kind, caption, formula, detail }]);
        this.restored += 1;
      }
    }
    for (const [part, formulas] of given)
      this.changes.push({ kind: 'editPart', part, edit: (text) => withFormulas(part, text, formulas) });
  }

  private async rules(entries: readonly RecordEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const rules: { sheet: Sheet; rule: SheetRule }[] = [];
    for (const sheet of this.book.sheets) {
      if (sheet.kind !== 'worksheet') continue;
      const text = decodePart(sheet.part, await this.book.readPart(sheet.part));
      rules.push(...sheetRules(sheet.part, text).map((rule) => ({ sheet, rule })));
    }
    const before = new Map<string, Map<number, RuleBefore>>();
    for (const first of new Set(entries.map(firstOf))) {
      const own = entries.filter((entry) => firstOf(entry) === first);
      const [type = '', operator = ''] = own[0]!.detail.split(' ');
      const [place, ...others] = rules.filter(({ rule }) => idleNumber(rule) === first);
      const formulas = own.map((entry) => place && this.places.formulaAt(entry, place.sheet.name));
      const known = formulas.filter((formula) => formula !== undefined);
      const isBack = ({ sheet, rule }: (typeof rules)[number]): boolean =>
        rule.type === type &&
        rule.operator === operator &&
        rule.formulas.length === own.length &&
        own.every((entry, at) => this.places.formulaAt(entry, sheet.name) === rule.formulas[at]!.text);
      const why = others.length > 0 ? 'several' : known.length < own.length ? 'reference' : undefined;
      if (place === undefined && rules.some(isBack)) this.restored += own.length;
      else if (place === undefined) own.forEach((entry) => this.leave(entry, 'gone'));
      else if (why !== undefined) own.forEach((entry) => this.leave(entry, why));
      else {
        const { part } = place.sheet;
        const revived = before.get(part) ?? new Map<number, RuleBefore>();
        before.set(part, revived.set(first, { type, operator, formulas: known }));
        this.restored += own.length;
      }
    }
    for (const [part, revived] of before)
      this.changes.push({ kind: 'editPart', part, edit: (text) => revive(part, text, revived) });
  }

  /** How many ways of spilling the workbook's metadata know. */
  private async metadataCount(): Promise<number> {
    const part = this.book.partNames.find((name) => /(^|\/)metadata\.xml$/i.test(name));
    if (part === undefined) return 0;
    const text = decodePart(part, await this.book.readPart(part));
    return Number(/<(?:\w+:)?cellMetadata\b[^>]*\bcount="(\d+)"/.exec(text)?.[1] ?? 0);
  }
}

/** The entry whose number stands in the rule that was put out of action. */
function firstOf({ detail, number }: RecordEntry): number {
  return Number(detail.split(' ')[2] ?? number);
}

async function isAsFrozen({ kind, value }: RecordEntry, cells: readonly CellNow[]): Promise<boolean> {
  if (cells.length === 0 || cells.some(({ formula }) => formula !== undefined)) return false;
  if (kind === 'cell') return isSameValue(cells[0]!.value, value);
  return (await digestOf(valuesText(cells.map((cell) => cell.value)))) === value;
}
