import { brief as da } from './da/brief';
import { brief as en } from './en/brief';
import type { Format } from './format';
import { isolatedIn } from './isolated';
import type { Language } from './language';

/** The parts of an appropriation request (aktstykke). */
export type RequestSection = 'proposal' | 'background' | 'projects' | 'match' | 'closing';
/** Those of the answer on labour savings. */
export type OverviewSection = 'scope' | 'potentials' | 'phasing' | 'cost' | 'unknown';
/** `state` is what the check says of the workbook that a draft is written from. */
export type SectionId = 'state' | RequestSection | OverviewSection;

/** The sentences of a draft. A gap says what a person must write, find out or mend. */
export interface BriefTexts {
  readonly requestTitle: (approval: string) => string;
  /** `null` for every project of the workbook. */
  readonly overviewTitle: (approval: string | null) => string;
  readonly headings: Readonly<Record<SectionId, string>>;
  /** Headings of the tables' columns. */
  readonly columns: {
    readonly grants: readonly [project: string, recipient: string, amount: string];
    readonly pools: readonly [
      pool: string,
      period: string,
      frame: string,
      returned: string,
      committed: string,
      ofThis: string,
      remaining: string,
    ];
    readonly match: readonly [project: string, bearer: string, required: string, pledged: string];
    readonly savings: readonly [
      project: string,
      basis: string,
      low: string,
      expected: string,
      high: string,
      fullFrom: string,
    ];
    readonly phasing: readonly [
      project: string,
      year: string,
      share: string,
      low: string,
      expected: string,
      high: string,
    ];
    readonly cost: readonly [project: string, grant: string, match: string, expected: string, each: string];
    readonly errors: readonly [place: string, error: string, todo: string];
  };
  readonly total: string;
  readonly wholePeriod: string;
  readonly notStated: string;
  /** Goes with every overview of potentials. */
  readonly savingsCaveat: string;
  /** `amount` is money in words, exact to the øre. */
  readonly ask: (amount: string, projects: number, year: number | null, format: Format) => string;
  readonly account: (account: string) => string;
  readonly noAccount: string;
  readonly noYear: string;
  readonly noGrants: string;
  readonly noProject: (recipient: string) => string;
  readonly totalDiffers: (total: string, sum: string) => string;
  readonly poolFrame: (pool: string, amount: string, from: number | null, to: number | null) => string;
  readonly earmarkOf: (pool: string, around: string) => string;
  readonly noPool: string;
  readonly planned: (amount: string) => string;
  readonly grant: (project: string, amount: string, recipient: string | null) => string;
  readonly parts: (parts: readonly string[], format: Format) => string;
  readonly period: (from: string, to: string) => string;
  readonly noPeriod: (project: string) => string;
  readonly participants: (names: readonly string[], format: Format) => string;
  readonly participantCount: (least: number | null, most: number | null) => string;
  readonly noParticipants: (project: string) => string;
  readonly noRecipient: (project: string) => string;
  readonly purpose: (project: string) => string;
  readonly matchIntro: string;
  readonly closing: (amount: string, projects: number, format: Format) => string;
  readonly futureYears: Readonly<Record<'yes' | 'no' | 'blank', string>>;
  readonly requestedOn: (date: string) => string;
  readonly noRequestedOn: string;
  readonly approvedOn: (date: string) => string;
  readonly noApprovedOn: string;
  readonly terms: string;
  readonly scope: (projects: number, withPotential: number, format: Format) => string;
  readonly noProjects: string;
  readonly approvalGives: (
    approval: string,
    amount: string,
    projects: readonly string[],
    format: Format,
  ) => string;
  readonly nothingUnder: (approval: string) => string;
  readonly noPotentials: string;
  readonly noPotential: (project: string) => string;
  readonly costIntro: string;
  /** In place of an amount of own money. */
  readonly noMatchOwed: string;
  readonly missing: (project: string, facts: readonly string[], format: Format) => string;
  readonly nothingMissing: string;
  /** What a draft is written from, and how it shows what is missing. */
  readonly written: string;
  readonly noErrors: (warnings: number, format: Format) => string;
  readonly errors: (errors: number, format: Format) => string;
  readonly moreErrors: (errors: number, format: Format) => string;
  readonly waivedErrors: (errors: number, format: Format) => string;
  /** The word before a page's number. */
  readonly page: string;
  readonly notWritten: (reason: string) => string;
}

export function briefTexts(language: Language): BriefTexts {
  return READY[language];
}

const READY: Readonly<Record<Language, BriefTexts>> = { da: ready(da), en: ready(en) };

/** Names in a sentence cannot turn the amounts beside them. A reason is a sentence in which they stand by themselves. */
function ready(texts: BriefTexts): BriefTexts {
  const sentences = Object.entries(texts).map(([name, text]: [string, unknown]) => [
    name,
    typeof text === 'function' && name !== 'notWritten'
      ? (...given: unknown[]) => (text as (...args: unknown[]) => string)(...given.map(named))
      : text,
  ]);
  return Object.fromEntries(sentences) as BriefTexts;
}

function named(given: unknown): unknown {
  return typeof given === 'string' || Array.isArray(given) ? isolatedIn(given) : given;
}
