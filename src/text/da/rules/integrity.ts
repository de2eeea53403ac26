import type { IntegrityMessages } from '../../../rules/messages/integrity';
import type { MessageTexts, RuleTexts } from '../../types';

export const integrityRules = {} satisfies RuleTexts;

export const integrityMessages: MessageTexts<IntegrityMessages> = {};
