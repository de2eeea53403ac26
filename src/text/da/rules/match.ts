import type { MatchMessages } from '../../../rules/messages/match';
import type { MessageTexts, RuleTexts } from '../../types';

export const matchRules = {} satisfies RuleTexts;

export const matchMessages: MessageTexts<MatchMessages> = {};
