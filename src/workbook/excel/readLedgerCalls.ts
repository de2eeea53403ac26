/// <reference types="office-js" />
import { cellAddress } from '../../ledger/address';
import type { Cell } from '../../ledger/source';
import { WorkbookError, type CellSpot, type LedgerCall } from '../port';
import type { Visit } from './inExcel';
import { ledgerArguments, type LedgerArgument } from './ledgerFormula';
import { listWorkbook, type Listing } from './listing';
import { FormulaSource, RangeSource } from './rangeSource';
import { readBlocks, type BlockOptions } from './readBlocks';
import { namesIn, resolve, type Cells, type Surroundings } from './resolve';
import { askShape, rangeOfAddress } from './tableShape';

interface FoundCall {
  readonly spot: CellSpot;
  readonly arguments: readonly LedgerArgument[];
}

type Part = Cells | { readonly value: Cell };

const ATTEMPTS = 4;
const DAY = 86_400_000;

/** Every PULJE.LEDGER call of the workbook, with what its ranges hold now. */
export async function readLedgerCalls(
  visit: Visit,
  options: Pick<BlockOptions, 'timer' | 'answerBytes'>,
): Promise<readonly LedgerCall[]> {
  const listing = await listWorkbook(visit);
  const { sheets } = listing;
  const found = await findCalls(visit, sheets, options);
  if (found.length === 0) return [];

  const known = new Set(sheets.map((name) => name.toLowerCase()));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const around = await lookAround(visit, listing, found);
    const calls = found.flatMap(({ spot, arguments: list }) => {
      const parts = list.map((one) => partOf(one, spot.sheet, around, listing.date1904, known));
      return parts.every((part) => part !== null) ? [{ spot, parts }] : [];
    });
    const sources = new Map<string, RangeSource>();
    for (const { parts } of calls) {
      for (const part of parts) {
        if (!('value' in part)) sources.set(keyOf(part), new RangeSource(part.sheet, part.range, part.table));
      }
    }
    const moved = await readBlocks(visit, [...sources.values()], options);
    if (moved.length > 0) continue;
    return calls.map(({ spot, parts }) => ({
      spot,
      ranges: parts.map((part) =>
        'value' in part ? [[part.value]] : (sources.get(keyOf(part))?.cells ?? []),
      ),
    }));
  }
  throw new WorkbookError('lost');
}

/** Reads every formula of the workbook and keeps the calls. */
async function findCalls(
  visit: Visit,
  sheets: readonly string[],
  options: Pick<BlockOptions, 'timer' | 'answerBytes'>,
): Promise<readonly FoundCall[]> {
  const used = sheets.map((sheet) => {
    const range = visit.context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject();
    range.load('address');
    return { sheet, range };
  });
  await visit.sync();
  const found: FoundCall[] = [];
  const sources = used.flatMap(({ sheet, range }) => {
    if (range.isNullObject) return [];
    const keep = (formula: string, row: number, column: number): void => {
      const spot = { sheet, cell: cellAddress(row, column) };
      for (const list of ledgerArguments(formula)) found.push({ spot, arguments: list });
    };
    return [new FormulaSource(sheet, rangeOfAddress(range.address), keep)];
  });
  await readBlocks(visit, sources, options);
  return found;
}

/** The shapes of the tables that the calls name. */
async function lookAround(
  visit: Visit,
  listing: Listing,
  found: readonly FoundCall[],
): Promise<Surroundings> {
  const names = new Map(listing.names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const wanted = new Set(
    found.flatMap(({ arguments: list }) =>
      list.flatMap((one) => (one.kind === 'constant' || one.kind === 'date' ? [] : namesIn(one, names))),
    ),
  );
  const shapes = listing.tables
    .filter(({ name }) => wanted.has(name.toLowerCase()))
    .map(({ id }) => askShape(visit.context, id));
  if (shapes.length > 0) await visit.sync();
  return {
    names,
    tables: new Map(shapes.map((shape) => shape()).map((shape) => [shape.name.toLowerCase(), shape])),
  };
}

function partOf(
  argument: LedgerArgument,
  sheet: string,
  around: Surroundings,
  date1904: boolean,
  sheets: ReadonlySet<string>,
): Part | null {
  if (argument.kind === 'constant') return { value: argument.value };
  if (argument.kind === 'date') {
    const { year, month, day } = argument;
    const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return { value: (Date.UTC(year, month - 1, day) - epoch) / DAY };
  }
  const cells = resolve(argument, sheet, around);
  return cells && sheets.has(cells.sheet.toLowerCase()) ? cells : null;
}

function keyOf({ sheet, range }: Cells): string {
  return JSON.stringify([sheet.toLowerCase(), range.top, range.left, range.bottom, range.right]);
}
