import type { FinanceYear } from '../../ledger/dates';

interface MissingFact {
  saving: string;
  project: string;
}

interface FullFigure {
  project: string;
  year: FinanceYear;
  share: number;
  fullFrom: FinanceYear;
}

/** Messages of the savings family. Potentials are FTE (årsværk), shares from 0 to 1. */
export interface SavingsMessages {
  'basis-not-stated': MissingFact;
  'hours-norm-not-stated': MissingFact;
  'benefit-owner-not-stated': MissingFact;
  /** `upper` and `lower` are captions as the workbook spells them. */
  'estimates-reversed': {
    saving: string;
    upper: string;
    upperFte: number;
    lower: string;
    lowerFte: number;
  };
  'phase-in-above-whole': { project: string; year: FinanceYear; share: number };
  'phase-in-falls': {
    project: string;
    year: FinanceYear;
    share: number;
    before: FinanceYear;
    shareBefore: number;
  };
  'phase-in-year-twice': { project: string; year: FinanceYear };
  'full-before-full-effect': FullFigure;
  'not-full-at-full-effect': FullFigure;
  'full-effect-not-phased': { project: string; last: FinanceYear; share: number; fullFrom: FinanceYear };
}
