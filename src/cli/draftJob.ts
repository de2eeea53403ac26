import { NoAnswer, type Reason } from '../ledger/answer';
import type { Ledger } from '../ledger/ledger';
import { draftChecked, type Draft } from '../brief/draft';
import { check } from '../rules/check';
import type { Pack } from '../rules/pack';
import { Settings } from '../rules/settings';
import { checkTexts } from '../text/checkTexts';
import type { Language } from '../text/language';

/** What is to be drafted; the approval's id as it was typed, `null` for the overview of all. */
export interface DraftRequest {
  readonly kind: 'request' | 'overview';
  readonly approval: string | null;
  readonly language: Language;
}

export type DraftOutcome =
  | { readonly kind: 'drafted'; readonly draft: Draft }
  /** The approval asked for is not there, or its id cannot be told. */
  | { readonly kind: 'not-drafted'; readonly reason: Reason };

/** Drafts from a workbook that was read to its end, with what the check says of it. */
export function runDraftJob(
  ledger: Ledger,
  pack: Pack,
  { kind, approval: typed, language }: DraftRequest,
): DraftOutcome {
  try {
    const approval = typed === null ? null : ledger.approvals.named(typed);
    const subject =
      kind === 'request' && approval !== null ? { kind, approval } : { kind: 'overview' as const, approval };
    const book = { ledger, settings: new Settings(ledger, pack) };
    return { kind: 'drafted', draft: draftChecked(book, subject, check(ledger, pack), checkTexts(language)) };
  } catch (error) {
    if (error instanceof NoAnswer) return { kind: 'not-drafted', reason: error.reason };
    throw error;
  }
}
