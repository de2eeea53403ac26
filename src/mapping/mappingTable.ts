import { captionOf, recogniseCaption, unitOf } from '../ledger/captions';
import { isBlank, readChoiceCell, readNumberCell, readTextCell } from '../ledger/readCell';
import { normaliseId, tidyText } from '../ledger/ids';
import type { AmountUnit } from '../ledger/money';
import type { Cell } from '../ledger/source';
import { fieldsOf, TABLE_NAMES, TABLES } from '../ledger/tables';
import type { FieldSpec, TableName } from '../ledger/tables/spec';
import { MAPPING } from './mappingName';
import { formsFor, NUMBERED, type TextForm } from './textForm';

/** The columns of the table `Mapping`, in their order. */
export const MAPPING_COLUMNS = {
  table: { da: 'Tabel', en: 'Table' },
  field: { da: 'Felt', en: 'Field' },
  caption: { da: 'Overskrift', en: 'Caption' },
  unit: { da: 'Enhed', en: 'Unit' },
  textForm: { da: 'Tekstform', en: 'Text form' },
  range: { da: 'Område', en: 'Range' },
  constant: { da: 'Fast værdi', en: 'Constant' },
} as const;

export type MappingColumn = keyof typeof MAPPING_COLUMNS;
export const MAPPING_COLUMN_NAMES = Object.keys(MAPPING_COLUMNS) as MappingColumn[];

/** The columns of `Mapping` by their place among some captions; `null` where they are not that table's. */
export function mappingColumns(captions: readonly Cell[]): ReadonlyMap<MappingColumn, number> | null {
  const found = new Map<MappingColumn, number>();
  captions.forEach((caption, at) => {
    if (typeof caption !== 'string') return;
    const name = MAPPING_COLUMN_NAMES.find((each) => isWord(caption, MAPPING_COLUMNS[each]));
    if (name && !found.has(name)) found.set(name, at);
  });
  return found.size === MAPPING_COLUMN_NAMES.length ? found : null;
}

function isWord(text: string, { da, en }: { readonly da: string; readonly en: string }): boolean {
  const mark = normaliseId(text);
  return mark === normaliseId(da) || mark === normaliseId(en);
}

/** What stands for a field in a row that says which rows of the range are not read. */
export const LEFT_OUT = { da: '(udelades)', en: '(left out)' } as const;

/** How units are written in the table; `unitOf` reads them. */
export const UNIT_NAMES: Readonly<Record<AmountUnit, string>> = {
  kr: 'kr.',
  thousand: 't.kr.',
  million: 'mio. kr.',
};

/** Where a field's values come from: a column of the range, one value for all rows, or the number of the row. */
export type FieldSource =
  | {
      readonly kind: 'column';
      readonly caption: string;
      readonly unit: AmountUnit;
      readonly form: TextForm | null;
    }
  | { readonly kind: 'constant'; readonly value: Cell; readonly unit: AmountUnit }
  | { readonly kind: 'numbered' };

export interface MappedField {
  readonly field: string;
  /** What the table `Mapping` calls it, in the user's language. */
  readonly label: string;
  readonly spec: FieldSpec;
  readonly source: FieldSource;
}

/** Rows that are not read: those whose cell under the caption holds just this text, or nothing where it is empty. */
export interface LeftOutRows {
  readonly caption: string;
  readonly text: string;
}

/** How one of our tables is read from a range of the user's own. */
export interface TableMapping {
  readonly table: TableName;
  /** The defined name of the range, its caption rows first. */
  readonly range: string;
  readonly fields: readonly MappedField[];
  readonly leftOut: readonly LeftOutRows[];
}

/** A row of the table `Mapping` that cannot be understood: its place among the rows, from 0, and what it says. */
export interface MappingFault {
  readonly table: TableName | null;
  readonly row: number;
  readonly text: string;
}

export interface Mappings {
  readonly tables: readonly TableMapping[];
  readonly faults: readonly MappingFault[];
}

type Row = Readonly<Record<MappingColumn, Cell>>;

/** Reads the table `Mapping` from its cells, captions first. A row that cannot be understood is never passed over. */
export function readMappings(cells: readonly (readonly Cell[])[]): Mappings {
  const columns = mappingColumns(cells[0] ?? []);
  const faults: MappingFault[] = [];
  if (!columns) return { tables: [], faults: [{ table: null, row: -1, text: MAPPING }] };
  const read = new Map<TableName, { range: string; fields: MappedField[]; leftOut: LeftOutRows[] }>();
  cells.slice(1).forEach((line, row) => {
    const cell = Object.fromEntries(
      [...columns].map(([name, at]) => [name, isBlank(line[at] ?? null) || line[at] === 0 ? null : line[at]]),
    ) as Row;
    if (Object.values(cell).every((value) => value === null)) return;
    const table = TABLE_NAMES.find((name) => isWord(textOf(cell.table), { da: TABLES[name].da, en: name }));
    const fault = (): void => {
      const text = [cell.table, cell.field, cell.caption].map(textOf).filter(Boolean).join(', ');
      faults.push({ table: table ?? null, row, text });
    };
    const range = textOf(cell.range);
    if (!table || range === '') return fault();
    const known = read.get(table) ?? { range, fields: [], leftOut: [] };
    read.set(table, known);
    if (normaliseId(known.range) !== normaliseId(range)) return fault();
    if (isWord(textOf(cell.field), LEFT_OUT)) {
      if (cell.caption === null) return fault();
      known.leftOut.push({ caption: textOf(cell.caption), text: textOf(cell.constant) });
      return;
    }
    const label = textOf(cell.field);
    const field = fieldIn(table, label);
    const source = field && sourceOf(field.spec, cell);
    if (!field || !source || known.fields.some((other) => other.field === field.field)) return fault();
    known.fields.push({ ...field, label, source });
  });
  return { tables: [...read].map(([table, mapping]) => ({ table, ...mapping })), faults };
}

function textOf(cell: Cell): string {
  return cell === null ? '' : tidyText(String(cell));
}

function fieldIn(table: TableName, word: string): Pick<MappedField, 'field' | 'spec'> | null {
  const field = recogniseCaption(table, word)?.field;
  const found = fieldsOf(table).find(([name]) => name === field);
  return found ? { field: found[0], spec: found[1] } : null;
}

function sourceOf(spec: FieldSpec, { caption, unit: unitCell, textForm, constant }: Row): FieldSource | null {
  const unit = unitCell === null ? 'kr' : spec.type === 'amount' ? unitOf(textOf(unitCell)) : null;
  if (unit === null) return null;
  const form = textForm === null ? null : formsFor(spec).find((each) => each === textOf(textForm));
  if (form === undefined) return null;
  if (form === NUMBERED) return caption === null && constant === null ? { kind: 'numbered' } : null;
  if (caption !== null) {
    return constant === null ? { kind: 'column', caption: textOf(caption), unit, form } : null;
  }
  return constant !== null && form === null && isReadable(constant, spec, unit)
    ? { kind: 'constant', value: constant, unit }
    : null;
}

/** False for a value that no row could be read with. */
export function isReadable(value: Cell, spec: FieldSpec, unit: AmountUnit = 'kr'): boolean {
  const context = { unit, date1904: false, format: '' };
  const isNumber = ['amount', 'date', 'year', 'count', 'number', 'share'].includes(spec.type);
  if (isNumber) return readNumberCell(value, spec, context).value !== null;
  if (spec.type === 'choice') return readChoiceCell(value, spec).value !== null;
  return readTextCell(value, spec, context).value !== null;
}

/** The rows of the table `Mapping` for some mappings, captions first, in a language. */
export function mappingRows(mappings: readonly TableMapping[], language: 'da' | 'en'): Cell[][] {
  const rows = mappings.flatMap(({ table, range, fields, leftOut }) => [
    ...fields.map(({ field, spec, source }): Row => {
      const isAmount = spec.type === 'amount' && source.kind !== 'numbered';
      return {
        table,
        field: captionOf(table, field, language),
        caption: source.kind === 'column' ? source.caption : null,
        unit: isAmount ? UNIT_NAMES[source.unit] : null,
        textForm: source.kind === 'column' ? source.form : source.kind === 'numbered' ? NUMBERED : null,
        range,
        constant: source.kind === 'constant' ? source.value : null,
      };
    }),
    ...leftOut.map(({ caption, text }): Row => ({
      table,
      field: LEFT_OUT[language],
      caption,
      unit: null,
      textForm: null,
      range,
      constant: text === '' ? null : text,
    })),
  ]);
  return [
    MAPPING_COLUMN_NAMES.map((name) => MAPPING_COLUMNS[name][language]),
    ...rows.map((row) => MAPPING_COLUMN_NAMES.map((name) => row[name])),
  ];
}
