import type { SavingsMessages } from '../../../rules/messages/savings';
import type { MessageTexts, RuleTexts } from '../../types';

export const savingsRules: RuleTexts = {};

export const savingsMessages: MessageTexts<SavingsMessages> = {};
