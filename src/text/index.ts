import { catalogue as catalogueDa } from './da/catalogue';
import { cells as cellsDa } from './da/cells';
import { cli as cliDa } from './da/cli';
import { reasons as reasonsDa } from './da/reasons';
import { report as reportDa } from './da/report';
import { messages as messagesDa, rules as rulesDa } from './da/rules';
import { catalogue as catalogueEn } from './en/catalogue';
import { cells as cellsEn } from './en/cells';
import { cli as cliEn } from './en/cli';
import { reasons as reasonsEn } from './en/reasons';
import { report as reportEn } from './en/report';
import { messages as messagesEn, rules as rulesEn } from './en/rules';
import type { Language } from './language';
import type { Texts } from './types';

const TEXTS: Readonly<Record<Language, Texts>> = {
  da: {
    messages: messagesDa,
    rules: rulesDa,
    reasons: reasonsDa,
    report: reportDa,
    cli: cliDa,
    catalogue: catalogueDa,
    cells: cellsDa,
  },
  en: {
    messages: messagesEn,
    rules: rulesEn,
    reasons: reasonsEn,
    report: reportEn,
    cli: cliEn,
    catalogue: catalogueEn,
    cells: cellsEn,
  },
};

/** Every text in one language. */
export function textsFor(language: Language): Texts {
  return TEXTS[language];
}
