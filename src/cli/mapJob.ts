import { columnLetters } from '../ledger/address';
import { tableNamed } from '../ledger/captions';
import type { Cell } from '../ledger/source';
import type { TableName } from '../ledger/tables/spec';
import { MAPPING } from '../mapping/mappingName';
import { mappingRows, UNIT_NAMES } from '../mapping/mappingTable';
import { Answers } from '../mapping/propose/answers';
import type { SheetCells } from '../mapping/propose/cells';
import type { LeftOutRow } from '../mapping/propose/leftOut';
import { namedMappings } from '../mapping/propose/namedMappings';
import { previewOf, type Preview } from '../mapping/propose/preview';
import type { FieldReason, Proposal, Question } from '../mapping/propose/proposal';
import { SheetMapper } from '../mapping/propose/sheetMapper';
import type { Language } from '../text/language';
import { openWorkbook, type OpenedWorkbook, type ReadOptions } from '../workbook/file/book/openWorkbook';
import type { Change, NewCell, PatchCode, PatchParams } from '../workbook/file/patch/change';
import { PatchRefusal } from '../workbook/file/patch/change';
import { patchWorkbook } from '../workbook/file/patch/patchWorkbook';
import { readWorkbook } from '../workbook/file/readWorkbook';
import { sheetCells } from '../workbook/file/sheetCells';

/** What `map` is asked for. */
export interface MapRequest {
  /** One sheet, or `null` for all of them. */
  readonly sheet: string | null;
  /** `Sheet!about` or `about`, and the answer. */
  readonly answers: readonly (readonly [about: string, answer: string])[];
  readonly apply: boolean;
  readonly language: Language;
}

/** One table that a sheet feeds, or a sheet that feeds none. Plain data. */
export interface MappedSheet {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  /** How many rows are read. */
  readonly rowCount: number;
  readonly table: TableName | null;
  readonly columns: readonly MappedColumn[];
  readonly leftOut: readonly Pick<LeftOutRow, 'row' | 'why'>[];
  readonly questions: readonly Question[];
  /** Fields without a column: one value for all rows, or numbers. */
  readonly given: readonly { readonly field: string; readonly value: string | null }[];
  readonly preview: Preview | null;
}

interface MappedColumn {
  readonly column: string;
  readonly caption: string;
  readonly field: string | null;
  readonly unit: string | null;
  readonly textForm: string | null;
  readonly confidence: number;
  readonly reason: FieldReason | null;
}

export type MapOutcome =
  | { readonly kind: 'mapped'; readonly sheets: readonly MappedSheet[]; readonly applied: Uint8Array | null }
  | { readonly kind: 'no-such-sheet'; readonly names: readonly string[] }
  | { readonly kind: 'answer-unused'; readonly about: string }
  | { readonly kind: 'not-changed'; readonly code: PatchCode; readonly params: PatchParams };

interface Proposed {
  readonly cells: SheetCells;
  readonly proposal: Proposal;
}

const PREVIEW_ROWS = 3;

/** Proposes how a file is read and, where that is asked for and nothing is open, writes it into a copy. */
export async function mapFile(
  bytes: Uint8Array,
  request: MapRequest,
  options: ReadOptions,
): Promise<MapOutcome> {
  const book = await openWorkbook(bytes, options);
  const wanted = book.sheets.filter(
    ({ name, kind }) =>
      kind === 'worksheet' && (request.sheet === null || name.toLowerCase() === request.sheet.toLowerCase()),
  );
  if (request.sheet !== null && wanted.length === 0)
    return { kind: 'no-such-sheet', names: book.sheets.map(({ name }) => name) };
  const proposed: Proposed[] = [];
  const answers: Answers[] = [];
  const empty: string[] = [];
  for (const sheet of wanted) {
    const cells = await sheetCells(book, sheet);
    const given = answersFor(sheet.name, request);
    answers.push(given);
    const own = cells.rows.length === 0 ? [] : new SheetMapper(cells).propose(given);
    if (own.length === 0) empty.push(sheet.name);
    proposed.push(...own.map((proposal) => ({ cells, proposal })));
  }
  const present = new Set(book.tables.flatMap(({ displayName }) => tableNamed(displayName) ?? []));
  const asked = askAboutRepeatedTables(proposed, present, request);
  // A slip of the pen in a question must not look like an answer that was taken.
  const unused = request.answers.find(
    ([about]) => !wanted.some(({ name }, at) => isFor(name, about) && answers[at]?.isUsed(bareAbout(about))),
  );
  if (unused) return { kind: 'answer-unused', about: unused[0] };
  const sheets = [...asked.flatMap((each) => mappedSheets(each, book.date1904)), ...empty.map(emptySheet)];
  const order = new Map(wanted.map(({ name }, index) => [name, index]));
  sheets.sort((one, other) => (order.get(one.sheet) ?? 0) - (order.get(other.sheet) ?? 0));
  const used = asked.filter(({ proposal }) => proposal.tables.length > 0);
  const isOpen = used.some(({ proposal }) => proposal.questions.length > 0);
  if (!request.apply || isOpen || used.length === 0) return { kind: 'mapped', sheets, applied: null };
  try {
    return { kind: 'mapped', sheets, applied: await applied(bytes, book, used, request.language, options) };
  } catch (error) {
    if (!(error instanceof PatchRefusal)) throw error;
    return { kind: 'not-changed', code: error.code, params: error.params };
  }
}

function isFor(sheet: string, about: string): boolean {
  const at = about.lastIndexOf('!');
  return at < 0 || about.slice(0, at).toLowerCase() === sheet.toLowerCase();
}

function answersFor(sheet: string, { answers }: MapRequest): Answers {
  const own = answers.filter(([about]) => isFor(sheet, about));
  return new Answers(new Map(own.map(([about, answer]) => [bareAbout(about), answer])));
}

function bareAbout(about: string): string {
  return about.slice(about.lastIndexOf('!') + 1).toLowerCase();
}

/** One table cannot come from two sheets, or stand in the workbook besides, so the user says which. */
function askAboutRepeatedTables(
  proposed: readonly Proposed[],
  present: ReadonlySet<TableName>,
  request: MapRequest,
): Proposed[] {
  return proposed.map(({ cells, proposal }) => {
    const isRepeated =
      proposal.tables.some((name) => present.has(name)) ||
      proposed.some(
        (other) =>
          other.proposal !== proposal && other.proposal.tables.some((name) => proposal.tables.includes(name)),
      );
    const isAsked = proposal.questions.some(({ about }) => about.startsWith('table'));
    const own = proposed.length === 1 ? ['table'] : [];
    const isAnswered = request.answers.some(([about]) =>
      [...own, `${cells.name}!table`.toLowerCase()].includes(about.toLowerCase()),
    );
    if (!isRepeated || isAsked || isAnswered) return { cells, proposal };
    const question = { about: 'table', choices: [proposal.tables.join('+'), 'none'] };
    return { cells, proposal: { ...proposal, questions: [question, ...proposal.questions] } };
  });
}

function emptySheet(sheet: string): MappedSheet {
  return {
    sheet,
    ...{ headerRows: [], firstRow: null, lastRow: null, rowCount: 0, table: null, columns: [] },
    ...{ leftOut: [], questions: [], given: [], preview: null },
  };
}

function mappedSheets({ cells, proposal }: Proposed, date1904: boolean): MappedSheet[] {
  const { sheet, headerRows, firstRow, lastRow, columns, tables, fields, questions } = proposal;
  const previews = previewOf(cells, proposal, date1904, PREVIEW_ROWS);
  return (tables.length === 0 ? [null] : tables).map((table, index) => ({
    sheet,
    headerRows,
    firstRow,
    lastRow,
    rowCount: proposal.kept.length,
    table,
    columns: columns.map(({ column, caption }): MappedColumn => {
      const field = fields.find((each) => each.table === table && each.column === column);
      const isAmount = field?.spec.type === 'amount' && field.source.kind === 'column' && field.hasUnit;
      return {
        column: columnLetters(column),
        caption,
        field: field?.field ?? null,
        unit: isAmount && field.source.kind === 'column' ? UNIT_NAMES[field.source.unit] : null,
        textForm: field?.source.kind === 'column' ? field.source.form : null,
        confidence: field?.confidence ?? 0,
        reason: field?.reason ?? null,
      };
    }),
    leftOut: proposal.leftOut.map(({ row, why }) => ({ row, why })),
    // A question about a field stands with its table, every other one with the first.
    questions: questions.filter(({ about }) => {
      const other = tables.findIndex((name) => about.startsWith(`${name}.`));
      return other < 0 ? index === 0 : other === index;
    }),
    given: fields.flatMap(({ table: owner, field, source }) =>
      owner !== table || source.kind === 'column'
        ? []
        : [{ field, value: source.kind === 'constant' ? String(source.value) : null }],
    ),
    preview: previews.find((each) => each.table === table) ?? null,
  }));
}

/** A copy of the file with the table `Mapping` and the names of its ranges. The user's own cells stay as they are. */
async function applied(
  bytes: Uint8Array,
  book: OpenedWorkbook,
  used: readonly Proposed[],
  language: Language,
  options: ReadOptions,
): Promise<Uint8Array> {
  const { ranges, mappings } = namedMappings(
    used.map(({ proposal }) => proposal),
    book.names.map(({ name }) => name),
    language,
  );
  const names = ranges.map(({ name, sheet, range }): Change => {
    const { top, left, bottom, right } = range;
    const place = `$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`;
    return { kind: 'setName', name, formula: `'${sheet.replaceAll("'", "''")}'!${place}` };
  });
  const [header = [], ...rows] = mappingRows(mappings, language);
  const cellsOf = (row: readonly Cell[], style: NewCell['style']): NewCell[] =>
    row.map((content) => ({ content, ...(style ? { style } : {}) }));
  const sheet = {
    name: MAPPING,
    table: MAPPING,
    widths: [14, 26, 34, 10, 14, 14, 24],
    rows: [cellsOf(header, 'header'), ...rows.map((row) => cellsOf(row, 'text'))],
  };
  const patched = await patchWorkbook(bytes, [{ kind: 'addSheet', sheet }, ...names], options);
  const { tables } = await readWorkbook(patched.bytes, options);
  const broken = tables.find(({ problems = [] }) => problems.length > 0);
  if (broken) throw new PatchRefusal('NOT_AS_WRITTEN', { sheet: broken.sheet, table: broken.name });
  return patched.bytes;
}
