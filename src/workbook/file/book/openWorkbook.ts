import type { SourceNotice } from '../../../ledger/source';
import { inflateWithFflate } from '../inflate/fflateInflate';
import type { Inflate } from '../inflate/port';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { findWorkbook } from '../package/findWorkbook';
import { Package, type Relationship } from '../package/package';
import { Refusal, type RefusalCode } from '../refusal';
import { formulaBudget, type FormulaBudget } from '../sheet/formulas';
import { SheetHandler, type SheetFacts, type SheetVisitor } from '../sheet/sheetHandler';
import type { DefinedName } from './definedNames';
import { readLooks, type Looks } from './looks';
import { activeContentNotices } from './notices';
import { readSharedStrings } from './sharedStrings';
import { readFormats } from './styles';
import { refuseTableClashes, refuseUnmatchedTables } from './tableChecks';
import { readTablePart, type TablePart } from './tablePart';
import { readWorkbookPart, type ListedSheet } from './workbookPart';

export interface ReadOptions {
  /** Limits other than the usual ones. */
  readonly limits?: Partial<ReadLimits>;
  /** How parts are unpacked; without it the way that works everywhere. */
  readonly inflate?: Inflate;
}

/** A table and the relationship by which its sheet refers to it. */
export interface SheetTable extends TablePart {
  readonly sheet: string;
  readonly relationshipId: string;
}

/** A sheet of the workbook. Only a `worksheet` has cells. */
export interface Sheet {
  readonly name: string;
  readonly state: ListedSheet['state'];
  readonly part: string;
  readonly kind: 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet';
  readonly tables: readonly SheetTable[];
}

const SHEET_KINDS = new Map<string, Sheet['kind']>([
  ['worksheet', 'worksheet'],
  ['chartsheet', 'chartsheet'],
  ['dialogsheet', 'dialogsheet'],
  ['xlMacrosheet', 'macrosheet'],
  ['xlIntlMacrosheet', 'macrosheet'],
]);

/** A received workbook whose package, sheets, tables and names were checked. Its cells are read sheet by sheet. */
export class OpenedWorkbook {
  constructor(
    private readonly parts: Package,
    readonly sheets: readonly Sheet[],
    readonly names: readonly DefinedName[],
    readonly date1904: boolean,
    /** Whoever wrote the file left its formulas to be calculated: the values in it may be old. */
    readonly calculatesOnOpen: boolean,
    /** Parts with data of add-ins and forms, e.g. `customXml/item1.xml`. */
    readonly customXml: readonly string[],
    readonly notices: readonly SourceNotice[],
    private readonly sharedStrings: readonly string[],
    private readonly formats: readonly (string | undefined)[],
    private readonly formulaBudget: FormulaBudget,
    private readonly lookParts: { readonly styles?: string; readonly theme?: string },
  ) {}

  get tables(): readonly SheetTable[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  get limits(): ReadLimits {
    return this.parts.limits;
  }

  /** The names of all parts, also of those that are never read. */
  get partNames(): readonly string[] {
    return this.parts.parts;
  }

  /** The bytes of any part, checked like the ones that are read anyway. */
  async readPart(name: string): Promise<Uint8Array> {
    return this.parts.bytes(name);
  }

  /** How cells look, by cell style. Not read where only values are wanted, and empty where it cannot be read. */
  async looks(): Promise<Looks> {
    return { ...(await readLooks(this.parts, this.lookParts)), formats: this.formats };
  }

  /** Passes every cell of a sheet to the visitor. Nothing it was told counts before this resolves. */
  async readSheet(sheet: Sheet, visitor: SheetVisitor): Promise<SheetFacts> {
    if (sheet.kind !== 'worksheet') {
      await this.readOtherSheet(sheet);
      return { cellCount: 0, hiddenRows: [], merged: [], isProtected: false, tableIds: [] };
    }
    const { sharedStrings, formats, date1904, limits, formulaBudget } = this;
    const { part } = sheet;
    const handler = new SheetHandler(
      { part, sharedStrings, formats, date1904, limits, formulaBudget },
      visitor,
    );
    await this.parts.parseLarge(part, handler);
    const { facts } = handler;
    refuseUnmatchedTables(sheet, facts);
    return facts;
  }

  /** A sheet without cells must really be one: else a worksheet could be hidden behind another name. */
  private async readOtherSheet(sheet: Sheet): Promise<void> {
    await this.parts.parse(sheet.part, {
      open: (name, _, depth) => {
        if (depth === 1 && sheet.kind !== 'macrosheet' && name !== sheet.kind) {
          throw new Refusal('ROOT', { part: sheet.part, detail: name });
        }
      },
      close: () => undefined,
    });
  }
}

/** Opens a received workbook: everything but the cells is read and checked. Rejects with a `Refusal`. */
export async function openWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<OpenedWorkbook> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const parts = new Package(bytes, limits, options.inflate ?? inflateWithFflate);
  const part = await findWorkbook(parts);
  const book = await readWorkbookPart(parts, part);
  const relationships = await parts.relationships(part);
  const sheets: Sheet[] = [];
  for (const listed of book.sheets) sheets.push(await openSheet(parts, part, listed, relationships));
  refuseLostSheets(part, book.sheets, relationships);
  refuseTableClashes(sheets);
  const only = (kind: string): string | undefined => {
    const found = relationships.filter((relationship) => relationship.kind === kind);
    if (found.length > 1) throw new Refusal('RELATIONSHIP', { part, detail: kind });
    return found[0] === undefined ? undefined : parts.follow(part, found[0]);
  };
  const stringsPart = only('sharedStrings');
  const stylesPart = unlessRefused(() => only('styles'), ['PART_MISSING']);
  const themePart = unlessRefused(() => only('theme'), ['PART_MISSING', 'RELATIONSHIP', 'TARGET', 'PATH']);
  const customXml = relationships
    .filter(({ kind }) => kind === 'customXml')
    .map((one) => parts.follow(part, one));
  return new OpenedWorkbook(
    parts,
    sheets,
    book.names,
    book.date1904,
    book.calculatesOnOpen,
    customXml,
    activeContentNotices(parts.parts, sheets),
    stringsPart === undefined ? [] : await readSharedStrings(parts, stringsPart),
    stylesPart === undefined ? [] : await readFormats(parts, stylesPart),
    formulaBudget(),
    {
      ...(stylesPart === undefined ? {} : { styles: stylesPart }),
      ...(themePart === undefined ? {} : { theme: themePart }),
    },
  );
}

/**
 * Some programs name a styles part and leave it out; without it only formats are unknown. A theme is nothing but
 * colours, so no fault of it keeps a file from being read.
 */
function unlessRefused(find: () => string | undefined, codes: readonly RefusalCode[]): string | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof Refusal && codes.includes(error.code)) return undefined;
    throw error;
  }
}

async function openSheet(
  parts: Package,
  workbook: string,
  listed: ListedSheet,
  relationships: readonly Relationship[],
): Promise<Sheet> {
  const { name, state } = listed;
  const relationship = relationships.find(({ id }) => id === listed.relationshipId);
  if (relationship === undefined) throw new Refusal('SHEET_MISSING', { sheet: name });
  if (relationship.external)
    throw new Refusal('EXTERNAL_SHEET', { sheet: name, detail: relationship.target });
  const kind = SHEET_KINDS.get(relationship.kind);
  if (kind === undefined) throw new Refusal('RELATIONSHIP', { sheet: name, detail: relationship.kind });
  const part = followToSheet(parts, workbook, relationship, name);
  const tables: SheetTable[] = [];
  for (const reference of await parts.relationships(part)) {
    if (reference.kind !== 'table') continue;
    const table = await readTablePart(parts, parts.follow(part, reference));
    tables.push({ ...table, sheet: name, relationshipId: reference.id });
  }
  return { name, state, part, kind, tables };
}

/** A sheet that the file holds and its list of sheets does not name would be missing without a word. */
function refuseLostSheets(
  workbook: string,
  listed: readonly ListedSheet[],
  relationships: readonly Relationship[],
): void {
  const named = new Set(listed.map(({ relationshipId }) => relationshipId));
  const lost = relationships.find(({ id, kind }) => kind === 'worksheet' && !named.has(id));
  if (lost !== undefined) throw new Refusal('SHEET_MISSING', { part: workbook, detail: lost.target });
}

function followToSheet(parts: Package, workbook: string, relationship: Relationship, sheet: string): string {
  try {
    return parts.follow(workbook, relationship);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'PART_MISSING') throw error;
    throw new Refusal('SHEET_MISSING', { ...error.params, sheet });
  }
}
