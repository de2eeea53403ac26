import type { Reason } from '../ledger/answer';
import type { Message } from '../rules/messages';
import { formatFor, type Format } from './format';
import { isolatedIn } from './isolated';
import type { CheckTexts, FindingWords, ReasonTexts } from './types';

/** A finding's message in words. */
export function wordsOf({ id, params }: Message, { messages, language }: CheckTexts): FindingWords {
  const write = messages[id] as (params: unknown, format: Format) => FindingWords;
  return write(isolatedIn(params), formatFor(language));
}

/** Why there is no answer, in words. */
export function reasonIn({ id, params }: Reason, reasons: ReasonTexts, format: Format): string {
  const write = reasons[id] as (params: unknown, format: Format) => string;
  return write(isolatedIn(params), format);
}
