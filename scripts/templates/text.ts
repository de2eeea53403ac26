import type { QuestionId, TrainingQuestionId } from './questions';
import type { Facts } from './sampleFacts';
import type { FieldSpec, FieldType, TableName, TableSpec } from '../../src/ledger/tables/spec';

export type Language = 'da' | 'en';

export type TemplateKind = 'empty' | 'sample' | 'training';

/** What a workbook is made from. */
export interface TemplateSetting {
  readonly text: TemplateText;
  readonly language: Language;
  readonly kind: TemplateKind;
  readonly facts: Facts;
}

/** A sheet's title, which says of an invented workbook that it is one. */
export function markedIf(kind: TemplateKind, title: string, { training }: TemplateText): string {
  return kind === 'training' ? `${title} (${training.mark})` : title;
}

/** A field by table and name, e.g. `Frames.year`. */
export type FieldPath = `${TableName}.${string}`;

/** How much a list of formulas shows, and the sentence where there is more. Without quotation marks. */
export type Limit = readonly [all: string, some: string];

/** Every word of the workbooks that is not a caption or a choice of the declared tables. */
export interface TemplateText {
  readonly readMe: {
    readonly sheet: string;
    readonly title: Readonly<Record<TemplateKind, string>>;
    readonly lines: readonly string[];
    readonly sampleHeading: string;
    readonly sampleLines: readonly string[];
    readonly sourcesHeading: string;
    readonly sources: readonly string[];
  };
  readonly overview: {
    readonly sheet: string;
    readonly note: string;
    readonly ledger: string;
    /** What the ledger cell shows until the add-in has computed it. */
    readonly ledgerValue: string;
    readonly ledgerNote: string;
    readonly headings: readonly [question: string, answer: string, formula: string, note: string];
    readonly unknownHeading: string;
    readonly examplesHeading: string;
    readonly examplesNote: string;
    readonly questions: Readonly<Record<QuestionId, readonly [question: string, note: string]>>;
    /** What the function answers, for the examples of the empty workbook. */
    readonly examples: readonly (readonly [question: string, formula: string])[];
  };
  readonly keyFigures: {
    readonly sheet: string;
    /** What an error value on the sheet means, in two lines. */
    readonly unknown: readonly [string, string];
    /** Captions of the figures of a pool or a year, in the order of `POOL_COLUMNS`; annulled comes last. */
    readonly columns: readonly string[];
    readonly unit: string;
    readonly pools: {
      readonly heading: string;
      readonly pool: string;
      readonly name: string;
      readonly limit: (rows: number) => Limit;
    };
    readonly years: {
      readonly heading: string;
      readonly pool: string;
      readonly choose: string;
      readonly year: string;
      readonly limit: (rows: number) => Limit;
    };
    readonly deadlines: Readonly<
      Record<'heading' | 'note' | 'what' | 'open' | 'first' | 'reports' | 'payments', string>
    >;
    readonly match: {
      readonly heading: string;
      readonly project: string;
      readonly title: string;
      readonly required: string;
      readonly pledged: string;
      readonly missing: string;
      readonly limit: (rows: number) => Limit;
    };
    readonly charts: Readonly<
      Record<
        'pools' | 'years',
        { readonly title: string; readonly alt: string; readonly categoryTitle: string }
      >
    >;
  };
  readonly training: {
    /** Stands in the title of every sheet. */
    readonly mark: string;
    readonly heading: string;
    readonly lines: readonly string[];
    readonly unknownHeading: string;
    readonly questions: Readonly<Record<TrainingQuestionId, readonly [question: string, note: string]>>;
  };
  /** The line above a table: what one row is, and how the header marks what must be filled. */
  readonly rowNote: (table: TableSpec) => string;
  readonly headerNote: string;
  readonly pageFooter: string;
  readonly required: string;
  /** Input message by type; `null` where the type needs none. */
  readonly prompt: (field: FieldSpec, referred: string, returns: string) => string | null;
  /** More about single fields, put before the message of the type. */
  readonly fieldNotes: Readonly<Partial<Record<FieldPath, string>>>;
  readonly error: Readonly<Partial<Record<FieldType, string>>>;
  readonly choiceError: (words: readonly string[]) => string;
  readonly refError: (referred: string) => string;
}
