/// <reference types="office-js" />
import { asWorkbookError } from './errors';
import type { Visit } from './inExcel';

/** What the workbook has, before any cell is looked at. */
export interface Listing {
  readonly sheets: readonly string[];
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  /** Defined names of the whole workbook, with what they stand for without `=`. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly date1904: boolean;
}

/** 1 January 2000 as a serial where serial 0 is 1 January 1904. */
const MILLENNIUM_1904 = 35_064;

/** Lists sheets, tables and names and asks for the date system, in one request. */
export async function listWorkbook(visit: Visit): Promise<Listing> {
  try {
    const listing = askListing(visit.context);
    await visit.sync();
    return listing();
  } catch (error) {
    if (asWorkbookError(error).trouble !== 'not-supported') throw error;
    // A host that calculates nothing cannot be asked; then the date system of nearly every workbook holds.
    const again = load(visit.context);
    await visit.sync();
    return { ...listed(again), date1904: false };
  }
}

/** Queues what lists the workbook; the answer reads it. Rejected by a host that calculates nothing. */
export function askListing(context: Excel.RequestContext): () => Listing {
  const loaded = load(context);
  // Office.js has no property for the date system, but lets Excel calculate DATE in the workbook.
  const millennium = context.workbook.functions.date(2000, 1, 1);
  millennium.load('value');
  return () => ({ ...listed(loaded), date1904: Number(millennium.value) === MILLENNIUM_1904 });
}

interface Loaded {
  readonly worksheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly names: Excel.NamedItemCollection;
}

function load({ workbook: { worksheets, tables, names } }: Excel.RequestContext): Loaded {
  worksheets.load('items/name');
  tables.load('items/id,items/name');
  names.load('items/name,items/formula,items/scope');
  return { worksheets, tables, names };
}

function listed({ worksheets, tables, names }: Loaded): Omit<Listing, 'date1904'> {
  return {
    sheets: worksheets.items.map(({ name }) => name),
    tables: tables.items.map(({ id, name }) => ({ id, name })),
    names: names.items.flatMap((item) =>
      item.scope === 'Workbook' && typeof item.formula === 'string'
        ? [{ name: item.name, formula: item.formula.replace(/^=/, '') }]
        : [],
    ),
  };
}
