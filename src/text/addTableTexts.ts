import type { TableName } from '../ledger/tables/spec';
import type { SheetLanguage } from '../workbook/captionLanguage';
import type { Language } from './language';

/** What is said when one of our tables is added to a workbook, in the pane and on the command line. */
export interface AddTableTexts {
  readonly title: string;
  readonly about: string;
  /** What each table is for, in one line. */
  readonly purposes: Readonly<Record<TableName, string>>;
  /** Which language the captions get, and why: as the workbook's own tables, or as the interface. */
  readonly language: (language: Language, why: SheetLanguage['why']) => string;
  readonly columns: (captions: string) => string;
  readonly allThere: string;
  readonly add: string;
  readonly close: string;
  readonly adding: string;
  readonly added: (sheet: string) => string;
  readonly inLedger: (cell: string) => string;
  /** The arguments that somebody has to add to the LEDGER cell. */
  readonly notInLedger: (tables: string) => string;
  readonly notAdded: string;
  /** A sheet, a table or a name is called so already. */
  readonly taken: (name: string) => string;
  readonly undone: string;
  readonly noSuchTable: (name: string, known: string) => string;
}
