import { openWorkbook, type OpenedWorkbook, type ReadOptions, type Sheet } from '../book/openWorkbook';
import { inflateWithFflate } from '../inflate/fflateInflate';
import { findWorkbook } from '../package/findWorkbook';
import { Package } from '../package/package';
import { parseCell } from '../sheet/reference';
import { CellWrites, type CellWrite } from './cellWrites';
import { isFormula } from './cellXml';
import {
  PatchRefusal,
  type CellContent,
  type Change,
  type DrawnSheet,
  type NewSheet,
  type NewTable,
  type PatchNotice,
  type SetCell,
} from './change';
import { setCustomXml } from './customXml';
import { checkSheetName, sheetXml } from './newSheet';
import { addTable, newTables, readBackTable } from './newTable';
import { parseTree } from './offsets';
import { editionOf, PackageEdit, type Edition } from './packageEdit';
import { XML_DECLARATION } from './partText';
import { readBackCells } from './readBack';
import { refuseUsedSheets } from './removedSheets';
import { protectSheet } from './protection';
import { editSheet } from './sheetEdit';
import { Styles } from './styles';
import { addTaskPanes, removeTaskPanes } from './taskPanes';
import { grownTables, growTo, refuseHeader, type GrownTable } from './tableEdit';
import {
  listSheet,
  recalculateOnOpen,
  refuseLockedStructure,
  removeName,
  setName,
  unlistSheet,
} from './workbookEdit';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Patched {
  readonly bytes: Uint8Array;
  readonly notices: readonly PatchNotice[];
}

/**
 * The workbook with these changes. Only the parts that had to change differ; every other part is byte for byte what
 * it was. Changes are made together: sheets are removed before others are added, and cells are those of the file as
 * it came. What was written is read back before it is handed over. Rejects with a `PatchRefusal`, or with a
 * `Refusal` for a file that the reader does not take.
 */
export async function patchWorkbook(
  bytes: Uint8Array,
  changes: readonly Change[],
  options: ReadOptions = {},
): Promise<Patched> {
  const book = await openWorkbook(bytes, options);
  const parts = new Package(bytes, book.limits, options.inflate ?? inflateWithFflate);
  const patch = new Patch(book, new PackageEdit(parts), await findWorkbook(parts), changes);
  const patched = await patch.run(bytes);
  await patch.readBack(patched.bytes, options);
  return patched;
}

class Patch {
  private readonly writes = new Map<Sheet, CellWrite[]>();
  private readonly grown: GrownTable[];
  private readonly tables: readonly NewTable[];
  /** Parts of the sheets that were added, by name in lower case. */
  private readonly added = new Map<string, string>();
  /** Names of the sheets to be removed, in lower case. */
  private readonly removed: ReadonlySet<string>;
  private recalculate: boolean;
  private dropChain = false;

  constructor(
    private readonly book: OpenedWorkbook,
    private readonly edit: PackageEdit,
    private readonly workbook: string,
    private readonly changes: readonly Change[],
  ) {
    this.recalculate = changes.some(({ kind }) => kind === 'recalculateOnOpen');
    this.removed = new Set(this.of('removeSheet').map(({ name }) => name.toLowerCase()));
    this.grown = grownTables(book, changes);
    this.tables = newTables(book, changes);
    for (const { table } of this.grown) this.writes.set(this.sheetNamed(table.sheet), []);
    for (const change of this.of('setCell')) this.addWrite(change);
  }

  async run(original: Uint8Array): Promise<Patched> {
    const { edit, workbook } = this;
    await this.removeSheets();
    const edition = editionOf(parseTree(workbook, await edit.text(workbook)));
    await this.withStyles(edition, async (styles) => {
      for (const [sheet, writes] of this.writes) await this.writeCells(sheet, writes, styles);
      await this.addSheets(edition, styles);
    });
    for (const { sheet } of this.of('protectSheet'))
      await edit.edit(this.sheetNamed(sheet).part, protectSheet);
    for (const { table, rows } of this.grown) await edit.edit(table.part, growTo(table, rows.bottom));
    for (const table of this.tables) {
      const part = this.added.get(table.sheet.toLowerCase()) ?? this.sheetNamed(table.sheet).part;
      await addTable(edit, table, part, this.folder);
    }
    for (const { name } of this.of('removeName')) await edit.edit(workbook, removeName(name));
    for (const { name, formula, sheetIndex } of this.of('setName'))
      await edit.edit(workbook, setName(name, formula, sheetIndex));
    for (const { part, edit: change } of this.of('editPart')) {
      const text = await edit.text(part);
      const edited = change(text);
      if (edited !== text) edit.set(part, edited);
    }
    if (this.of('removeTaskPanes').length > 0) await removeTaskPanes(edit);
    for (const { parts } of this.of('addTaskPanes')) await addTaskPanes(edit, parts);
    for (const { namespace, xml } of this.of('setCustomXml'))
      await setCustomXml(edit, workbook, namespace, xml);
    if (this.recalculate) await edit.edit(workbook, recalculateOnOpen);
    if (this.dropChain)
      for (const part of await edit.related(workbook, 'calcChain')) await edit.remove(part, workbook);
    if (!edit.isChanged) return { bytes: original.slice(), notices: [] };
    const origin = edit.names.find((name) => /(^|\/)_xmlsignatures\/[^/]+$/i.test(name));
    const notices: PatchNotice[] = origin === undefined ? [] : [{ kind: 'signature-broken', part: origin }];
    return { bytes: edit.bytes(original), notices };
  }

  /** Refuses what does not read back as it was asked for: a fault of ours must not become a wrong figure. */
  async readBack(bytes: Uint8Array, options: ReadOptions): Promise<void> {
    const book = await openWorkbook(bytes, options);
    for (const [{ name }, writes] of this.writes) await readBackCells(book, name, writes);
    for (const { sheet } of this.of('addSheet')) await readBackCells(book, sheet.name, cellsOf(sheet));
    for (const table of this.tables) readBackTable(book, table);
    const formulas = new Map(
      book.names
        .filter(({ sheetIndex }) => sheetIndex === undefined)
        .map((each) => [each.name.toLowerCase(), each.formula]),
    );
    for (const { name, formula, sheetIndex } of this.of('setName'))
      if (sheetIndex === undefined && formulas.get(name.toLowerCase()) !== formula)
        throw new PatchRefusal('NOT_AS_WRITTEN', { detail: name });
  }

  private of<Kind extends Change['kind']>(kind: Kind): Extract<Change, { kind: Kind }>[] {
    return this.changes.filter((change): change is Extract<Change, { kind: Kind }> => change.kind === kind);
  }

  private addWrite({ sheet: name, cell, ...write }: SetCell): void {
    const place = parseCell(cell);
    if (place === undefined) throw new PatchRefusal('ADDRESS', { sheet: name, detail: cell });
    const sheet = this.sheetNamed(name);
    refuseHeader(this.book, sheet.name, place.row, place.column, cell);
    if (isFormula(write.content) && write.content.value === undefined) this.recalculate = true;
    const writes = this.writes.get(sheet) ?? [];
    this.writes.set(sheet, writes);
    writes.push({ ...place, ...write });
  }

  private sheetNamed(name: string): Sheet {
    const sheet = this.book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (sheet?.kind !== 'worksheet' || this.removed.has(name.toLowerCase()))
      throw new PatchRefusal('NO_SUCH_SHEET', { sheet: name });
    return sheet;
  }

  private async writeCells(sheet: Sheet, writes: readonly CellWrite[], styles: Styles): Promise<void> {
    const text = await this.edit.text(sheet.part);
    const grown = this.grown.filter(({ table }) => table.sheet === sheet.name).map(({ rows }) => rows);
    const edited = editSheet(sheet.part, text, new CellWrites(sheet.name, writes, grown), styles);
    if (edited.text !== text) this.edit.set(sheet.part, edited.text);
    this.dropChain ||= edited.lostFormula;
  }

  private async removeSheets(): Promise<void> {
    const removed = this.of('removeSheet').map(({ name }) => name);
    if (removed.length === 0) return;
    const added = this.of('addSheet').map(({ sheet }) => sheet.name);
    const sheets = await refuseUsedSheets(this.book, this.edit, removed, added);
    for (const { name, part } of sheets) {
      await this.edit.edit(this.workbook, unlistSheet(name));
      await this.edit.remove(part, this.workbook);
    }
    this.dropChain = true;
  }

  private async addSheets(edition: Edition, styles: Styles): Promise<void> {
    const present = this.book.sheets.map(({ name }) => name.toLowerCase());
    const taken = new Set(present.filter((name) => !this.removed.has(name)));
    for (const { sheet } of this.of('addSheet')) {
      const { name } = sheet;
      checkSheetName(name);
      if (taken.has(name.toLowerCase())) throw new PatchRefusal('SHEET_EXISTS', { sheet: name });
      taken.add(name.toLowerCase());
      if ('xml' in sheet) await this.edit.edit(this.workbook, refuseLockedStructure);
      this.recalculate ||= cellsOf(sheet).some(
        ({ content }) => isFormula(content) && content.value === undefined,
      );
      const part = this.edit.unused(`${this.folder}worksheets/sheet`, '.xml');
      const xml = 'xml' in sheet ? sheet.xml(edition, styles) : sheetXml(sheet, edition, styles);
      const id = await this.edit.add(part, xml, `${SPREADSHEET}.worksheet+xml`, this.workbook, 'worksheet');
      await this.edit.edit(this.workbook, listSheet(name, id));
      this.added.set(name.toLowerCase(), part);
    }
  }

  private get folder(): string {
    return this.workbook.slice(0, this.workbook.lastIndexOf('/') + 1);
  }

  /** Hands out the styles part and writes it back if it was added to; a file without one gets one only then. */
  private async withStyles(edition: Edition, write: (styles: Styles) => Promise<void>): Promise<void> {
    const { edit, workbook } = this;
    const [part] = await edit.related(workbook, 'styles');
    const before =
      part === undefined ? `${XML_DECLARATION}<styleSheet xmlns="${edition.main}"/>` : await edit.text(part);
    const styles = new Styles(part ?? 'styles.xml', before);
    await write(styles);
    if (styles.text === before) return;
    if (part !== undefined) edit.set(part, styles.text);
    else {
      await edit.forgetMissing(workbook, 'styles');
      const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
      await edit.add(`${folder}styles.xml`, styles.text, `${SPREADSHEET}.styles+xml`, workbook, 'styles');
    }
  }
}

interface PlacedContent {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

function cellsOf(sheet: NewSheet | DrawnSheet): readonly PlacedContent[] {
  if ('xml' in sheet) return sheet.cells;
  return sheet.rows.flatMap((row, index) =>
    row.map(({ content }, column) => ({ row: index + 1, column: column + 1, content })),
  );
}
