import type { DataValidation } from 'exceljs';
import { TABLES, TABLE_NAMES, fieldsOf } from '../../src/ledger/tables';
import type { FieldSpec, TableName } from '../../src/ledger/tables/spec';
import type { FieldPath, Language, TemplateText } from './text';

const NUMBER_FORMAT = { amount: '#,##0.00', year: '0', count: '0', number: 'General', share: '0%' } as const;
const DATE_FORMAT: Record<Language, string> = { da: 'dd-mm-yyyy', en: 'd mmm yyyy' };

const WIDE_WIDTH = 48;
/** Columns that hold a sentence rather than a name. */
const WIDE: readonly FieldPath[] = [
  'Pools.name',
  'Frames.source',
  'Projects.title',
  'Allocations.source',
  'Payments.condition',
  'Savings.basis',
  'Rules.source',
  'Waivers.reason',
];

const WIDTH = {
  id: 20,
  ref: 20,
  text: 23,
  amount: 16,
  date: 12,
  year: 11,
  count: 11,
  number: 13,
  share: 12,
  choice: 16,
  account: 16,
  cvr: 13,
} as const;

/** The field that a table's rows are referred to by. */
export function keyOf(table: TableName): [field: string, spec: FieldSpec] | undefined {
  return fieldsOf(table).find(([, spec]) => spec.key);
}

/** Tables that some `ref` points to. */
export const REFERRED: readonly TableName[] = TABLE_NAMES.filter((name) =>
  TABLE_NAMES.some((other) => fieldsOf(other).some(([, spec]) => spec.refersTo === name)),
);

/** Defined name of a table's key column, e.g. `PoolIds`. */
export function keyName(table: TableName): string {
  const field = keyOf(table)?.[0];
  if (!field) throw new Error(`${table} has no key column`);
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}s`;
}

export function isNumeric({ type }: FieldSpec): boolean {
  return type === 'date' || type in NUMBER_FORMAT;
}

export function numberFormat({ type }: FieldSpec, language: Language): string {
  if (type === 'date') return DATE_FORMAT[language];
  return type in NUMBER_FORMAT ? NUMBER_FORMAT[type as keyof typeof NUMBER_FORMAT] : '@';
}

/** Wide enough for the type's values, and for the caption in two lines beside the filter button. */
export function columnWidth(path: FieldPath, spec: FieldSpec, language: Language): number {
  const caption = spec[language];
  const longestWord = Math.max(...caption.split(' ').map((word) => word.length));
  return Math.max(
    WIDE.includes(path) ? WIDE_WIDTH : WIDTH[spec.type],
    longestWord + 5,
    Math.ceil(caption.length / 2) + 6,
  );
}

/** What the cells of a column take; `any` holds an input message only. */
export type ColumnValidation = Omit<DataValidation, 'type'> & { type: DataValidation['type'] | 'any' };

/** Serial numbers and years outside these are typing errors in a pool's workbook. */
const YEARS = [1990, 2100] as const;

function rule(spec: FieldSpec, text: TemplateText, language: Language): Partial<ColumnValidation> | null {
  const stop = (error: string | undefined): Partial<ColumnValidation> => ({
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: spec[language],
    ...(error === undefined ? {} : { error }),
  });
  switch (spec.type) {
    case 'choice': {
      const words = (spec.choices ?? []).map((choice) => choice[language][0] ?? choice.value);
      return { type: 'list', formulae: [`"${words.join(',')}"`], ...stop(text.choiceError(words)) };
    }
    case 'ref': {
      if (!spec.refersTo) return null;
      const error = text.refError(TABLES[spec.refersTo][language]);
      return { type: 'list', formulae: [keyName(spec.refersTo)], ...stop(error), errorStyle: 'warning' };
    }
    case 'date': {
      const [first, last] = YEARS;
      const formulae = [new Date(`${first}-01-01T00:00:00Z`), new Date(`${last}-12-31T00:00:00Z`)];
      return { type: 'date', operator: 'between', formulae, ...stop(text.error.date) };
    }
    case 'year':
      return { type: 'whole', operator: 'between', formulae: [...YEARS], ...stop(text.error.year) };
    case 'count':
      return { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], ...stop(text.error.count) };
    case 'amount':
    case 'number':
      return {
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formulae: [0],
        ...stop(text.error[spec.type]),
      };
    case 'share':
      return { type: 'decimal', operator: 'between', formulae: [0, 1], ...stop(text.error.share) };
    default:
      return null;
  }
}

/** What a column takes and the message that says so, or `null` for free text that needs no word. */
export function validation(
  path: FieldPath,
  spec: FieldSpec,
  text: TemplateText,
  language: Language,
): ColumnValidation | null {
  const referred = spec.refersTo ? TABLES[spec.refersTo][language] : '';
  const prompt = [
    text.fieldNotes[path],
    text.prompt(spec, referred, TABLES.Returns[language]),
    spec.required || spec.key ? text.required : null,
  ]
    .filter(Boolean)
    .join(' ');
  const held = rule(spec, text, language);
  if (!held && !text.fieldNotes[path] && spec.type === 'text') return null;
  return {
    type: 'any',
    formulae: [],
    ...held,
    showInputMessage: true,
    promptTitle: spec[language],
    prompt,
  };
}
