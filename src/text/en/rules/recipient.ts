import type { RecipientMessages } from '../../../rules/messages/recipient';
import type { MessageTexts, RuleTexts } from '../../types';

export const recipientRules: RuleTexts = {};

export const recipientMessages: MessageTexts<RecipientMessages> = {};
