import { NoAnswer } from '../ledger/answer';
import type { Ledger } from '../ledger/ledger';
import type { CheckResult } from '../rules/check';
import type { Settings } from '../rules/settings';
import type { SectionId } from '../text/briefTexts';
import type { Language } from '../text/language';
import type { CheckTexts } from '../text/types';
import { backgroundOf } from './background';
import type { Block, Brief, Section } from './brief';
import { costTold, phasingTold, potentialsTold, scopeOf, unknownTold } from './overview';
import { closingOf, matchOf, projectsOf, proposalOf } from './request';
import { stateOfBook } from './stateOfBook';
import { gap, Writing } from './writing';

/**
 * What is to be written: the appropriation request (aktstykke) for a decision, or the answer on labour savings
 * for one decision or, where `approval` is `null`, for every project.
 */
export type BriefSubject =
  | { readonly kind: 'request'; readonly approval: number }
  | { readonly kind: 'overview'; readonly approval: number | null };

/** The tables that it is written from. */
export interface BriefBook {
  readonly ledger: Ledger;
  readonly settings: Settings;
}

/** A draft that always comes about, and says itself what it could not be written from. */
export interface Draft extends Brief {
  /** False where the check finds an error or a section could not be written. */
  readonly isSound: boolean;
}

type Sections = readonly (readonly [SectionId, () => Block[]])[];

/**
 * The draft, from the ledger alone. Sums are computed; a fact that is not there is a gap that says so. Throws
 * `NoAnswer` where a row that it rests on cannot be read or was not given.
 */
export function draftBrief(
  { ledger, settings }: BriefBook,
  subject: BriefSubject,
  language: Language,
): Brief {
  const writing = new Writing(ledger, settings, language);
  return {
    title: titleOf(writing, subject),
    sections: sectionsOf(writing, subject).map(([id, write]) => sectionOf(writing, id, write())),
  };
}

/** The same with what the check says of the workbook; a section that cannot be written is a gap with the reason. */
export function draftChecked(
  { ledger, settings }: BriefBook,
  subject: BriefSubject,
  result: CheckResult,
  words: CheckTexts,
): Draft {
  const writing = new Writing(ledger, settings, words.language);
  const { texts } = writing;
  let isSound = result.findings.every(({ severity }) => severity !== 'error');
  const orGap = (write: () => Block[]): Block[] => {
    try {
      return write();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      isSound = false;
      return [gap(texts.notWritten(writing.reason(error)), placeIn(error))];
    }
  };
  const state = sectionOf(writing, 'state', stateOfBook(result, texts, words));
  const sections = sectionsOf(writing, subject).map(([id, write]) => sectionOf(writing, id, orGap(write)));
  return { title: titleOf(writing, subject), sections: [state, ...sections], isSound };
}

function titleOf({ ledger, texts }: Writing, { kind, approval }: BriefSubject): string {
  const name = approval === null ? null : ledger.approvals.name(approval);
  return kind === 'request' ? texts.requestTitle(name ?? '') : texts.overviewTitle(name);
}

function sectionsOf(writing: Writing, subject: BriefSubject): Sections {
  if (subject.kind === 'request') {
    const { approval } = subject;
    return [
      ['proposal', () => proposalOf(writing, approval)],
      ['background', () => backgroundOf(writing, approval)],
      ['projects', () => projectsOf(writing, approval)],
      ['match', () => matchOf(writing, approval)],
      ['closing', () => closingOf(writing, approval)],
    ];
  }
  const { approval } = subject;
  return [
    ['scope', () => scopeOf(writing, approval)],
    ['potentials', () => potentialsTold(writing, approval)],
    ['phasing', () => phasingTold(writing, approval)],
    ['cost', () => costTold(writing, approval)],
    ['unknown', () => unknownTold(writing, approval)],
  ];
}

function sectionOf({ texts }: Writing, id: SectionId, blocks: readonly Block[]): Section {
  return { id, heading: texts.headings[id], blocks };
}

/** The cell that stood in the way, where there is one. */
function placeIn({ reason: { params } }: NoAnswer): { sheet: string; cell: string }[] {
  if (!('place' in params)) return [];
  const { sheet, cell } = params.place;
  return sheet === '' || cell === '' ? [] : [{ sheet, cell }];
}
