import type { ComponentType } from 'preact';
import type { SourceWorkbook } from '../ledger/source';
import type { CheckResult } from '../rules/check';
import type { Change } from '../rules/finding';
import type { ResultTexts } from '../text/resultTexts';
import type { CheckTexts } from '../text/types';
import type { PaneModel } from './model';
import type { Shown } from './state';
import type { OpenWorkbook, ReadProgress } from '../workbook/port';

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
  readonly checkSource: (source: SourceWorkbook) => CheckResult;
  readonly texts: CheckTexts;
  readonly parts: ResultParts;
  /** What a check would find with a change made. */
  readonly trial: (source: SourceWorkbook, change: Change) => CheckResult;
}

/** A result, what it was made from, and the texts to tell it with. */
export interface Checked {
  readonly source: SourceWorkbook;
  readonly result: CheckResult;
  readonly texts: CheckTexts;
  readonly parts: ResultParts;
}

/** The user asked to stop. */
export class Cancelled extends Error {}

/** Reads the open workbook and checks it. Cancelling settles at once, also where the host is slow to notice. */
export async function readAndCheck(
  workbook: OpenWorkbook,
  checking: Promise<Checking>,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<Checked> {
  const reading = Promise.all([workbook.read({ signal, onProgress }), checking]);
  const [source, { checkSource, texts, parts }] = await Promise.race([reading, whenAborted(signal)]);
  await nextTurn();
  if (signal.aborted) throw new Cancelled();
  return { source, result: checkSource(source), texts, parts };
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new Cancelled());
    else signal.addEventListener('abort', () => reject(new Cancelled()), { once: true });
  });
}

/** Lets the page draw, and a press on Cancel come through, before the check takes the thread. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
