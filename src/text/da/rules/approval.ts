import type { ApprovalMessages } from '../../../rules/messages/approval';
import type { MessageTexts, RuleTexts } from '../../types';

export const approvalRules = {} satisfies RuleTexts;

export const approvalMessages: MessageTexts<ApprovalMessages> = {};
