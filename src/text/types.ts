import type { ReasonId, ReasonParams } from '../ledger/answer';
import type { Family, Parameter } from '../rules/kind';
import type { MessageId, MessageParams } from '../rules/messages';
import type { RuleOutcome, Severity } from '../rules/finding';
import type { PackProblem } from '../rules/readPack';
import type { WaiverDoubt } from '../rules/waivers';
import type { TableName } from '../ledger/tables/spec';
import type { AddTableTexts } from './addTableTexts';
import type { Format } from './format';
import type { Language } from './language';

/** A finding in words: what is wrong, why, and what to do. */
export interface FindingWords {
  /** The fact, not the rule's name; no full stop. */
  readonly title: string;
  /** One or two short sentences. */
  readonly why: string;
  /** One sentence. */
  readonly todo: string;
}

/** The words of every message of a set of message ids. */
export type MessageTexts<Params> = {
  readonly [Id in keyof Params]: (params: Params[Id], format: Format) => FindingWords;
};

/** A rule in the catalogue. */
export interface RuleWords {
  readonly title: string;
  /** What it checks, in a sentence or two for someone who switches rules on. */
  readonly about: string;
}

/** What someone who thinks of switching a rule on wants to know besides; one or two sentences each. */
export interface RuleGuide {
  readonly why: string;
  readonly notWhen: string;
}

export type RuleGuides = Readonly<Record<string, RuleGuide>>;

export type RuleTexts = Readonly<Record<string, RuleWords>>;

export type ReasonTexts = {
  readonly [Id in ReasonId]: (params: ReasonParams[Id], format: Format) => string;
};

/** The words around the findings of a report. */
export interface ReportTexts {
  /** One, many, heading. */
  readonly severity: Readonly<Record<Severity, readonly [string, string, string]>>;
  /** The report as a page or a sheet of its own. */
  readonly title: string;
  readonly rulesHeading: string;
  /** Rule, outcome, rows looked at, reason. */
  readonly rulesColumns: readonly [string, string, string, string];
  readonly ruleStatus: Readonly<Record<RuleOutcome['status'], string>>;
  readonly pack: (id: string, version: string) => string;
  readonly tables: readonly [string, string];
  readonly rows: readonly [string, string];
  readonly received: string;
  readonly expected: string;
  readonly difference: string;
  readonly why: string;
  readonly todo: string;
  readonly source: string;
  readonly blank: string;
  readonly more: (shown: number, all: number) => string;
  readonly andMore: (count: number) => string;
  readonly rulesPassed: (count: number) => string;
  readonly rulesNotRun: (count: number) => string;
  readonly notRun: string;
  readonly refused: string;
  readonly notRunReasons: {
    readonly 'switched-off': () => string;
    readonly 'no-rows': () => string;
    readonly 'no-cut-off': () => string;
    readonly unreadable: (rows: number, cells: string) => string;
  };
  /** Since an earlier report: `2 nye, 1 løst`. */
  readonly isNew: readonly [string, string];
  readonly isFixed: readonly [string, string];
  /** One, many, heading. */
  readonly waived: readonly [string, string, string];
  readonly waivedBy: (by: string, on: string, expires: string | null) => string;
  readonly waiverNotes: string;
  readonly waiverDoubts: Readonly<Record<WaiverDoubt, (expires: string) => string>>;
  /** Rules that a check in a cell leaves out: the heading, and why, after their names. */
  readonly notRunInCell: { readonly heading: string; readonly noCell: string; readonly noDate: string };
  readonly totalOf: (files: number) => string;
  readonly refusedCount: (files: number) => string;
}

/** What a cell with a function shows besides its answer. */
export interface CellTexts {
  /** How much the ledger holds; the fingerprint comes after it. */
  readonly ledger: (tables: number, rows: number, format: Format) => string;
  /** At #VALUE! when the add-in itself failed. */
  readonly fault: string;
}

/** The words of the catalogue of rules. */
export interface CatalogueTexts {
  readonly title: string;
  readonly intro: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly severity: string;
  readonly parameters: string;
  readonly parameterNames: Readonly<Record<Parameter, string>>;
  readonly reads: string;
  readonly guides: RuleGuides;
  readonly why: string;
  readonly notWhen: string;
  readonly example: string;
  readonly passes: string;
  readonly fails: (findings: number) => string;
  /** Above the rows of an example, and above what the check says of them. */
  readonly rowsPassing: string;
  readonly rowsFailing: string;
  readonly said: string;
  /** The rows of the failing example that stand in the passing one as well are not shown again. */
  readonly sameOtherwise: string;
}

/** What the command line says about its own use. */
export interface CliTexts {
  readonly usage: string;
  readonly unknownCommand: (command: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly optionValue: (option: string, value: string, choices: string) => string;
  readonly missingArgument: (argument: string) => string;
  readonly fileNotFound: (file: string) => string;
  readonly fileNotReadable: (file: string, detail: string) => string;
  readonly fileExists: (file: string) => string;
  readonly outputIsInput: (file: string) => string;
  readonly outputBusy: (file: string, beside: string) => string;
  readonly cannotWrite: (file: string, detail: string) => string;
  /** A draft was written, and says itself what must be mended first. */
  readonly draftNotSound: (file: string) => string;
  readonly unknownPack: (id: string, known: string) => string;
  readonly packBroken: (file: string, problem: PackProblem) => string;
  /** What would change from one pack to another. */
  readonly packs: {
    readonly new: string;
    readonly gone: string;
    readonly changed: string;
    readonly rules: string;
    readonly nothing: string;
    readonly status: Readonly<Record<RuleOutcome['status'], string>>;
  };
  /** `--since` names a file that is no report of ours. */
  readonly noReport: (file: string) => string;
  readonly unknownFunction: (name: string) => string;
  readonly formulaBroken: (
    formula: string,
    reason: 'unexpected' | 'unfinished' | 'too-deep' | 'uneven-array',
    position: number,
  ) => string;
  readonly created: (file: string) => string;
  readonly tookTooLong: (seconds: number) => string;
  readonly tookTooMuchMemory: () => string;
  readonly fault: (detail: string) => string;
  readonly reading: (file: string, megabytes: number) => string;
  readonly progress: (done: number, all: number) => string;
}

/** What a check says, in one language. */
export interface CheckTexts {
  readonly language: Language;
  readonly messages: MessageTexts<Pick<MessageParams, MessageId>>;
  readonly rules: RuleTexts;
  readonly report: ReportTexts;
  /** Why a rule could not be run. */
  readonly reasons: ReasonTexts;
}

/** How the mapper shows what it proposes. */
export interface MapTexts {
  readonly nothing: string;
  readonly reads: (table: TableName, rows: number, first: number, last: number) => string;
  readonly noRows: (table: TableName) => string;
  readonly noTable: string;
  readonly captionsIn: (rows: readonly number[]) => string;
  readonly otherColumns: (columns: readonly string[]) => string;
  readonly sure: (confidence: number) => string;
  readonly reasons: Readonly<Record<'caption' | 'synonym' | 'words' | 'hint' | 'cells' | 'answer', string>>;
  readonly numbered: string;
  readonly leftOut: string;
  readonly why: Readonly<
    Record<'total' | 'section' | 'note' | 'below-a-project' | 'nothing-filled-in', string>
  >;
  readonly rows: (rows: readonly number[]) => string;
  readonly questions: string;
  readonly answerWith: (about: string) => string;
  readonly about: {
    readonly table: string;
    readonly header: string;
    readonly row: (row: string) => string;
    readonly rows: string;
    readonly column: (column: string) => string;
    readonly caption: (caption: string) => string;
    readonly field: (table: TableName, field: string) => string;
    readonly unit: (table: TableName, field: string) => string;
    readonly form: (table: TableName, field: string) => string;
  };
  readonly preview: string;
  readonly unreadable: string;
  readonly howToApply: string;
  readonly applied: (file: string) => string;
  readonly stillOpen: (questions: readonly string[]) => string;
  readonly nothingToApply: string;
  readonly noSuchSheet: (sheet: string, known: readonly string[]) => string;
  readonly answerUnused: (about: string) => string;
  readonly answerBroken: (answer: string) => string;
}

/** What only the command line says, in one language. */
export interface CommandTexts {
  readonly cli: CliTexts;
  readonly map: MapTexts;
  readonly addTable: AddTableTexts;
  readonly catalogue: CatalogueTexts;
}
