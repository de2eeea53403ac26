import { cellAddress } from '../../ledger/address';
import { normaliseId } from '../../ledger/ids';
import type { Ledger } from '../../ledger/ledger';
import { placeOf } from '../../ledger/place';
import { fieldsOf } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import type { Language } from '../../text/language';
import type { Change } from '../../workbook/file/patch/change';
import type { CellSpot } from '../../workbook/port';
import { cellContent } from '../cellContent';
import { ownId, readableText } from '../contentRows';
import type { Difference, NewRow } from './difference';
import { returnedTables, type ReturnedTable } from './returned';

/** The workbook that is collected into: its rows, and how they are written. */
export class Master {
  readonly tables: ReadonlyMap<TableName, ReturnedTable>;
  private readonly ids = new Map<TableName, ReadonlySet<string>>();
  /** Lines for new rows that were given out, by table. */
  private readonly used = new Map<TableName, number>();

  constructor(private readonly ledger: Ledger) {
    this.tables = returnedTables(ledger);
  }

  /** The rows' own ids as ids are compared. */
  idsIn = (table: TableName): ReadonlySet<string> => {
    const known =
      this.ids.get(table) ??
      new Set((this.tables.get(table)?.rows ?? []).flatMap(({ forms }) => ownId(table, forms) ?? []));
    this.ids.set(table, known);
    return known;
  };

  /** What a row's cell is besides its value; row -1 asks for the column only. */
  cellKind(name: TableName, row: number, field: string): 'value' | 'formula' | 'no-column' {
    const table = this.ledger.table(name);
    const { source, offsets } = table;
    const { position } = table.column(field);
    if (!source || position === 0) return 'no-column';
    const { formulas } = source.columns[position - source.firstColumn] ?? {};
    return formulas?.has(offsets[row] ?? -1) ? 'formula' : 'value';
  }

  caption(table: TableName, field: string): string {
    return this.ledger.table(table).column(field).caption ?? field;
  }

  /** Where a row's cell stands, for a whole row its first; `null` where the master has no such cell. */
  spot({ table, row, field }: Pick<Difference, 'table' | 'row' | 'field'>): CellSpot | null {
    if (row === null) return null;
    const first = fieldsOf(table)[0]?.[0] ?? '';
    const { sheet, cell } = placeOf(this.ledger.table(table), row, field ?? first);
    return cell === '' ? null : { sheet, cell };
  }

  /** True where some cell of our tables is calculated, and so may read what is written. */
  get hasFormulas(): boolean {
    return [...this.ledger.tables.values()].some(({ source }) =>
      source?.columns.some(({ formulas }) => (formulas?.size ?? 0) > 0),
    );
  }

  /** Writes one cell of a row that is there. */
  write(name: TableName, row: number, field: string, form: string, spelled: string): Change {
    const { source, offsets } = this.ledger.table(name);
    return this.writeAt(name, (source?.firstRow ?? 0) + (offsets[row] ?? 0), field, form, spelled);
  }

  /** Writes a row on the next free line of its table. */
  add(name: TableName, { forms, spelled }: NewRow): Change[] {
    const { source } = this.ledger.table(name);
    const used = this.used.get(name) ?? 0;
    this.used.set(name, used + 1);
    const line = (source?.firstRow ?? 0) + this.firstFree(name) + used;
    return fieldsOf(name).flatMap(([field], at) => {
      const form = forms[at] ?? '';
      return form === '' ? [] : [this.writeAt(name, line, field, form, spelled[at] ?? '')];
    });
  }

  /** How the tables must grow for the rows that were added. */
  growth(): Change[] {
    return [...this.used].flatMap(([table, used]): Change[] => {
      const { source } = this.ledger.table(table);
      const rows = this.firstFree(table) + used - (source?.rowCount ?? 0);
      return source && rows > 0 ? [{ kind: 'growTable', table: source.name, rows }] : [];
    });
  }

  private writeAt(name: TableName, line: number, field: string, form: string, spelled: string): Change {
    const table = this.ledger.table(name);
    const { source } = table;
    const { spec, unit, position } = table.column(field);
    const text = readableText(form);
    const target = { spec, unit, date1904: this.ledger.workbook.date1904, language: this.language(name) };
    return {
      kind: 'setCell',
      sheet: source?.sheet ?? '',
      cell: cellAddress(line, position),
      content: text === null ? null : cellContent({ text, spelled }, target),
      guard: true,
    };
  }

  /** The first line of a table below which nothing stands, also not in the user's own columns. */
  private firstFree(name: TableName): number {
    const { source } = this.ledger.table(name);
    let free = source?.rowCount ?? 0;
    const isFilled = (at: number): boolean =>
      source?.columns.some(({ cells, formulas }) => (cells[at] ?? null) !== null || formulas?.has(at)) ===
      true;
    while (free > 0 && !isFilled(free - 1)) free -= 1;
    return free;
  }

  /** The language that a table's captions are in, for the words of its choices. */
  private language(name: TableName): Language {
    const { columns } = this.ledger.table(name);
    const isDanish = columns.some(
      ({ caption, spec }) =>
        caption !== null && spec.da !== spec.en && normaliseId(caption).startsWith(normaliseId(spec.da)),
    );
    return isDanish ? 'da' : 'en';
  }
}
