import type { Steps } from '../ledger/steps';
import { straight } from '../ledger/steps';
import type { SourceWorkbook } from '../ledger/source';
import { withChange } from '../rules/change';
import { checkWorkbook, type CheckedWorkbook, type CheckResult } from '../rules/check';
import type { Change } from '../rules/finding';
import nyeTeknologier from '../rules/packs/nye-teknologier.json';
import type { ResultTexts } from '../text/resultTexts';
import type { CheckTexts } from '../text/types';
import { FindingList } from './findingList';
import { Footer } from './footer';
import { Invitation } from './invitation';
import { NewBook } from './newBook';
import type { Checking, ResultParts } from './readAndCheck';

/** Every rule, at work on a workbook as it was read. A file of its own: it is fetched after the pane can be seen. */
function checkSource(source: SourceWorkbook, before?: CheckedWorkbook): Steps<CheckedWorkbook> {
  return checkWorkbook(source, nyeTeknologier, before);
}

function trial(before: CheckedWorkbook, change: Change): CheckResult {
  return straight(checkSource(withChange(before.ledger.workbook, change), before)).result;
}

/** All that is fetched after the pane can be seen: the rules at work, what draws their findings, and the texts. */
export function checkingWith(texts: CheckTexts, words: ResultTexts): Checking {
  const parts: ResultParts = {
    FindingList,
    Footer,
    Invitation: ({ model }) => <Invitation model={model} words={words} />,
    NewBook: ({ model }) => <NewBook model={model} words={words.newBook} />,
    words,
  };
  return { checkSource, trial, parts, texts };
}
