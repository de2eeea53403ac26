import type { ComponentType } from 'preact';
import type { SourceWorkbook } from '../ledger/source';
import type { Steps } from '../ledger/steps';
import type { CheckedWorkbook, CheckResult } from '../rules/check';
import type { Change } from '../rules/finding';
import type { ResultTexts } from '../text/resultTexts';
import type { CheckTexts } from '../text/types';
import type { ReadRequest } from '../workbook/port';
import type { PaneModel } from './model';
import type { Shown } from './state';

/** What draws a result. */
export interface ResultParts {
  readonly FindingList: ComponentType<{ readonly model: PaneModel; readonly shown: Shown }>;
  readonly Footer: ComponentType<{ readonly model: PaneModel; readonly shown: Shown }>;
  /** In place of a list, where the workbook has none of our tables. */
  readonly Invitation: ComponentType<{ readonly model: PaneModel }>;
  /** The choice of a new workbook. */
  readonly NewBook: ComponentType<{ readonly model: PaneModel }>;
  readonly words: ResultTexts;
}

/** The rules, their words and what draws their findings, which are fetched apart from the pane. */
export interface Checking {
  readonly checkSource: (source: SourceWorkbook, before?: CheckedWorkbook) => Steps<CheckedWorkbook>;
  readonly texts: CheckTexts;
  readonly parts: ResultParts;
  /** What a check would find with a change made. */
  readonly trial: (before: CheckedWorkbook, change: Change) => CheckResult;
}

/** A result, what it was made from, and the texts to tell it with. */
export interface Checked {
  readonly source: SourceWorkbook;
  readonly result: CheckResult;
  /** What the next check can take over. */
  readonly kept: CheckedWorkbook;
  readonly texts: CheckTexts;
  readonly parts: ResultParts;
}

/** The user asked to stop. */
export class Cancelled extends Error {}

/** How long the check holds the thread before the page may draw and be used: a twentieth of a second is not felt. */
const SLICE_MS = 50;

/**
 * Reads the open workbook by `read` and checks it; what is known from a check before is not found out again. Cancelling
 * settles at once, also where the host is slow to notice.
 */
export async function readAndCheck(
  read: (request: ReadRequest) => Promise<SourceWorkbook>,
  checking: Promise<Checking>,
  request: ReadRequest & { readonly signal: AbortSignal },
  before?: CheckedWorkbook,
): Promise<Checked> {
  const { signal } = request;
  const reading = Promise.all([read(request), checking]);
  const [source, { checkSource, texts, parts }] = await Promise.race([reading, whenAborted(signal)]);
  const kept = await inSlices(checkSource(source, before), signal);
  return { source, result: kept.result, kept, texts, parts };
}

/** Does long work in slices, between which the page draws and a press on Cancel comes through. */
export async function inSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    await nextTurn();
    if (signal.aborted) throw new Cancelled();
    const began = performance.now();
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() - began < SLICE_MS);
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new Cancelled());
    else signal.addEventListener('abort', () => reject(new Cancelled()), { once: true });
  });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
