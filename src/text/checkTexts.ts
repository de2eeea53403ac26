import type { Message } from '../rules/messages';
import { report as reportDa } from './da/report';
import { messages as messagesDa, rules as rulesDa } from './da/rules';
import { report as reportEn } from './en/report';
import { messages as messagesEn, rules as rulesEn } from './en/rules';
import { formatFor, type Format } from './format';
import type { Language } from './language';
import type { CheckTexts, FindingWords } from './types';

const TEXTS: Readonly<Record<Language, CheckTexts>> = {
  da: { messages: messagesDa, rules: rulesDa, report: reportDa },
  en: { messages: messagesEn, rules: rulesEn, report: reportEn },
};

/** What a check says: findings, rules and the words around them. */
export function checkTexts(language: Language): CheckTexts {
  return TEXTS[language];
}

/** A finding's message in words. */
export function wordsOf(message: Message, language: Language): FindingWords {
  const write = TEXTS[language].messages[message.id] as (params: unknown, format: Format) => FindingWords;
  return write(message.params, formatFor(language));
}
