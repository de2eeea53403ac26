import { fieldsOf, TABLES } from '../ledger/tables';
import type { FieldSpec, TableName } from '../ledger/tables/spec';
import type { Language } from '../text/language';
import { tableSheetTexts, type FieldPath, type TableSheetTexts } from '../text/tableSheetTexts';

/** The row of the captions; above it stand a title, what one row is, and how the header is read. */
export const HEADER_ROW = 4;
/** Rows below the header that formats and validation are made for. */
export const PREPARED_ROWS = 500;

/** Of a header cell: what must be filled stands light on dark, the rest dark on light. As ARGB, and those of the pane. */
export const COLOUR = {
  accent: 'FF0F6E3A',
  accentTint: 'FFE9F5EE',
  accentLine: 'FF9FCDB2',
  onAccent: 'FFFFFFFF',
  line: 'FFE0E0E0',
  text: 'FF242424',
  text2: 'FF545454',
} as const;

/** What a cell takes. `ids` are those in the key column of a table. */
export type EntryRule =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'ids'; readonly of: TableName }
  | { readonly kind: 'date'; readonly years: readonly [first: number, last: number] }
  | { readonly kind: 'whole' | 'decimal'; readonly least: number; readonly most?: number };

/** What is said while a cell is filled in, and what it takes; without a rule it takes anything. */
export interface Entry {
  readonly title: string;
  readonly prompt: string;
  readonly rule: EntryRule | null;
  /** Said of a value that the rule does not take; of an id that is not there yet it is a warning. */
  readonly error: string;
}

/** A column as it is made for rows that are still to come. */
export interface SheetColumn {
  readonly caption: string;
  /** In digits of the standard font. */
  readonly width: number;
  readonly numberFormat: string;
  /** Lies as Excel lets it lie, so that a number that was stored as text shows at the left. */
  readonly isNumeric: boolean;
  readonly isWrapped: boolean;
  readonly mustFill: boolean;
  readonly entry: Entry | null;
}

/** The sheet of one of our tables, made from the table's declaration; whoever writes one writes just this. */
export interface TableSheet {
  readonly table: TableName;
  /** Also its title. */
  readonly name: string;
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
}

export function tableSheet(table: TableName, language: Language): TableSheet {
  const words = tableSheetTexts(language);
  return {
    table,
    name: TABLES[table][language],
    notes: [words.rowNote(TABLES[table]), words.headerNote],
    columns: fieldsOf(table).map(([field, spec]) => {
      const path: FieldPath = `${table}.${field}`;
      return {
        caption: spec[language],
        width: columnWidth(path, spec, language),
        numberFormat: numberFormat(spec, language),
        isNumeric: spec.type === 'date' || spec.type in NUMBER_FORMAT,
        isWrapped: spec.type === 'text',
        mustFill: spec.key === true || spec.required === true,
        entry: entry(path, spec, words, language),
      };
    }),
  };
}

const NUMBER_FORMAT = { amount: '#,##0.00', year: '0', count: '0', number: 'General', share: '0%' } as const;
export const DATE_FORMAT: Record<Language, string> = { da: 'dd-mm-yyyy', en: 'd mmm yyyy' };

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

function numberFormat({ type }: FieldSpec, language: Language): string {
  if (type === 'date') return DATE_FORMAT[language];
  return type in NUMBER_FORMAT ? NUMBER_FORMAT[type as keyof typeof NUMBER_FORMAT] : '@';
}

/** Wide enough for the type's values, and for the caption in two lines beside the filter button. */
function columnWidth(path: FieldPath, spec: FieldSpec, language: Language): number {
  const caption = spec[language];
  const longestWord = Math.max(...caption.split(' ').map((word) => word.length));
  return Math.max(
    WIDE.includes(path) ? WIDE_WIDTH : WIDTH[spec.type],
    longestWord + 5,
    Math.ceil(caption.length / 2) + 6,
  );
}

/** Days and years outside these are typing errors in a pool's workbook. */
const YEARS = [1990, 2100] as const;

function ruleOf(
  spec: FieldSpec,
  words: TableSheetTexts,
  language: Language,
): Pick<Entry, 'rule' | 'error'> | null {
  const error = words.error[spec.type] ?? '';
  switch (spec.type) {
    case 'choice': {
      const choices = (spec.choices ?? []).map((choice) => choice[language][0] ?? choice.value);
      return { rule: { kind: 'words', words: choices }, error: words.choiceError(choices) };
    }
    case 'ref': {
      if (!spec.refersTo) return null;
      const referred = TABLES[spec.refersTo][language];
      return { rule: { kind: 'ids', of: spec.refersTo }, error: words.refError(referred) };
    }
    case 'date':
      return { rule: { kind: 'date', years: YEARS }, error };
    case 'year':
      return { rule: { kind: 'whole', least: YEARS[0], most: YEARS[1] }, error };
    case 'count':
      return { rule: { kind: 'whole', least: 0 }, error };
    case 'amount':
    case 'number':
      return { rule: { kind: 'decimal', least: 0 }, error };
    case 'share':
      return { rule: { kind: 'decimal', least: 0, most: 1 }, error };
    default:
      return null;
  }
}

/** What a column takes and the message that says so, or `null` for free text that needs no word. */
function entry(path: FieldPath, spec: FieldSpec, words: TableSheetTexts, language: Language): Entry | null {
  const referred = spec.refersTo ? TABLES[spec.refersTo][language] : '';
  const note = words.fieldNotes[path];
  const held = ruleOf(spec, words, language);
  if (!held && !note && spec.type === 'text') return null;
  const prompt = [
    note,
    words.prompt(spec, referred, TABLES.Returns[language]),
    spec.required || spec.key ? words.required : null,
  ];
  return {
    title: spec[language],
    prompt: prompt.filter(Boolean).join(' '),
    ...(held ?? { rule: null, error: '' }),
  };
}
