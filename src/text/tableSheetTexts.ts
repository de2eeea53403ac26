import type { FieldSpec, FieldType, TableName, TableSpec } from '../ledger/tables/spec';
import { tableSheet as da } from './da/tableSheet';
import { tableSheet as en } from './en/tableSheet';
import type { Language } from './language';

/** A field by table and name, e.g. `Frames.year`. */
export type FieldPath = `${TableName}.${string}`;

/** Every word on the sheet of a table that is not a caption or a choice of the declared tables. */
export interface TableSheetTexts {
  /** The line above a table: what one row is, and how the header marks what must be filled. */
  readonly rowNote: (table: TableSpec) => string;
  readonly headerNote: string;
  readonly required: string;
  /** Input message by type; `null` where the type needs none. */
  readonly prompt: (field: FieldSpec, referred: string, returns: string) => string | null;
  /** More about single fields, put before the message of the type. */
  readonly fieldNotes: Readonly<Partial<Record<FieldPath, string>>>;
  readonly error: Readonly<Partial<Record<FieldType, string>>>;
  readonly choiceError: (words: readonly string[]) => string;
  readonly refError: (referred: string) => string;
}

const TEXTS: Readonly<Record<Language, TableSheetTexts>> = { da, en };

/** In the language of the sheet, whatever that of the interface. */
export function tableSheetTexts(language: Language): TableSheetTexts {
  return TEXTS[language];
}
